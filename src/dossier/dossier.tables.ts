// Written by `npm run tables` from the migrated database; a test compares them.
import type { Json, Timestamp, WithDefault } from '#platform'
import type { AcceptingTables } from './accepting/accepting.tables.ts'
import type { AssigningTables } from './assigning/assigning.tables.ts'
import type { CertifyingTables } from './certifying/certifying.tables.ts'
import type { ConsultingTables } from './consulting/consulting.tables.ts'
import type { CorrectingTables } from './correcting/correcting.tables.ts'
import type { CorrespondingTables } from './corresponding/corresponding.tables.ts'
import type { EnteringTables } from './entering/entering.tables.ts'
import type { FeedingTables } from './feeding/feeding.tables.ts'
import type { HandingOverTables } from './handing-over/handing-over.tables.ts'
import type { HistoryTables } from './history/history.tables.ts'
import type { InboxTables } from './inbox/inbox.tables.ts'
import type { IssuingTables } from './issuing/issuing.tables.ts'
import type { JoiningTables } from './joining/joining.tables.ts'
import type { ListingTables } from './listing/listing.tables.ts'
import type { LookupTables } from './lookup/lookup.tables.ts'
import type { NotingTables } from './noting/noting.tables.ts'
import type { NumberingTables } from './numbering/numbering.tables.ts'
import type { PostingTables } from './posting/posting.tables.ts'
import type { ReadingTables } from './reading/reading.tables.ts'
import type { ReappointingTables } from './reappointing/reappointing.tables.ts'
import type { ReturningTables } from './returning/returning.tables.ts'
import type { ReturningOnlineTables } from './returning-online/returning-online.tables.ts'
import type { TrackingTables } from './tracking/tracking.tables.ts'

export interface DossierTables
  extends AcceptingTables,
    AssigningTables,
    CertifyingTables,
    ConsultingTables,
    CorrectingTables,
    CorrespondingTables,
    EnteringTables,
    FeedingTables,
    HandingOverTables,
    HistoryTables,
    InboxTables,
    IssuingTables,
    JoiningTables,
    ListingTables,
    LookupTables,
    NotingTables,
    NumberingTables,
    PostingTables,
    ReadingTables,
    ReappointingTables,
    ReturningTables,
    ReturningOnlineTables,
    TrackingTables {
  dossier: {
    id: string
    code: string | null
    status: string
    procedure_code: string
    procedure_version_id: number
    case_key: string
    channel: string
    territory: string
    received_at_agency: string
    competent_agency: string
    returned_at_agency: string
    sets: number
    return_channel: string
    confidentiality: string
    submitted_at: Timestamp
    accepted_at: Timestamp | null
    accepted_by: string | null
    regime: string | null
    clock: Json | null
    plan: Json
    due_at: Timestamp | null
    lawful_due_at: Timestamp | null
    due_predicted: boolean
    outcome: string | null
    decided_at: Timestamp | null
    finished_at: Timestamp | null
    timeliness: string | null
    closed_at: Timestamp | null
    slip_number: string
    track_secret: string
    owner_name: string
    owner_folded: string
    agencies: string[]
    last_act: string
    last_act_by: string
    last_act_at: Timestamp
    event_count: number
    head_hash: string
    transfer_due: Json | null
    details_destroyed_at: Timestamp | null
    bundle: Json | null
    corrects: Json | null
    notice_due_at: Timestamp | null
    soon_at: Timestamp | null
  }
  dossier_alias: {
    id: string
    dossier_id: string
    system: string
    value: string
  }
  dossier_component: {
    id: string
    dossier_id: string
    key: string
    name: string
    originals: number
    copies: number
    mode: string
    required: boolean
    verdict: string
    reason: string | null
    reason_key: string | null
  }
  dossier_due: {
    id: string
    dossier_id: string
    seq: number
    due_at: Timestamp | null
    statutory_due_at: Timestamp | null
    cause: string
    lawful: boolean
    predicted: boolean
    authority: string
    set_at: Timestamp
    explanation: Json
  }
  dossier_fee: {
    id: string
    dossier_id: string
    key: string
    name: string
    amount: number
    receipt_number: string | null
    paid_at: Timestamp | null
  }
  dossier_link: {
    id: string
    dossier_id: string
    kind: string
    other_id: string
  }
  dossier_party: {
    id: string
    dossier_id: string
    role: string
    kind: string
    name: string
    folded: string
    birth_date: string | null
    sex: string | null
    id_type: string | null
    id_number: string | null
    id_issuer: string | null
    id_issued_on: string | null
    phone: string | null
    email: string | null
    address: string | null
    basis: string | null
    source: string
    taken_at: Timestamp
    former_number: string | null
  }
  dossier_result: {
    id: string
    dossier_id: string
    outcome: string
    name: string
    document_number: string | null
    signed_by: string
    signed_as: string | null
    decided_at: Timestamp
    registered_at: Timestamp | null
    handed_over_at: Timestamp | null
    corrected_at: Timestamp | null
    corrected_by: string | null
    corrected_number: string | null
    beneficiary_id: string | null
    reason: string | null
    paper: WithDefault<string>
    online_at: Timestamp | null
    paper_given_at: Timestamp | null
  }
  dossier_step: {
    id: string
    dossier_id: string
    key: string
    function: string
    agency: string
    role: string
    officer_id: string | null
    received_at: Timestamp
    due_at: Timestamp | null
    finished_at: Timestamp | null
    outcome: string | null
    asked_by: string | null
    dossier_due_at: Timestamp | null
    time_limit: Json | null
    dossier_status: string | null
    result_ready: boolean | null
    unchecked: boolean | null
    papers_coming: boolean | null
    elsewhere: string[] | null
    transfer_due_at: Timestamp | null
    bundle_id: string | null
    competent_agency: string | null
    parallel: boolean | null
    soon_at: Timestamp | null
    dossier_soon_at: Timestamp | null
  }
  dossier_stop: {
    id: string
    dossier_id: string
    cause: string
    from_at: Timestamp
    to_at: Timestamp | null
  }
  dossier_supplement: {
    id: string
    dossier_id: string
    phase: string
    state: string
    lines: Json
    proposed_by: string
    approved_by: string | null
    requested_at: Timestamp
    sent_at: Timestamp | null
    received_at: Timestamp | null
    step_id: string | null
  }
}
