// Written by `npm run tables` from the migrated database; a test compares them.
import type { Json, Timestamp, WithDefault } from '#platform'

export interface DossierTables {
  assignment_area: {
    rule_id: string
    territory: string | null
    place: string | null
    place_name: string | null
    officer_id: string
  }
  assignment_rule: {
    id: string
    agency: string
    field: string | null
    procedure_code: string | null
    territory: string | null
    method: string
    set_at: Timestamp
    set_by: string
    ended_at: Timestamp | null
    ended_by: string | null
    last_officer: string | null
  }
  certification: {
    id: string
    visit_id: string
    dossier_id: string
    agency: string
    book: string
    year: number
    volume: number
    number: number
    at: Timestamp
    paper: string
    pages: number | null
    copies: number
    fee: number
  }
  certification_book: {
    agency: string
    book: string
    year: number
    volume: number
    last: number
  }
  certification_visit: {
    id: string
    agency: string
    at: Timestamp
    signer_post: string
    signer_name: string
    signer_capacity: string | null
    signer_title: string
    received_by: string
    total: number
    receipt_number: string | null
  }
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
  }
  dossier_alias: {
    id: string
    dossier_id: string
    system: string
    value: string
  }
  dossier_bundle: {
    id: string
    key: string
    opened_at: Timestamp
    opened_by: string
    opened_name: string
    agency: string
    appointment_at: Timestamp | null
    closed_at: Timestamp | null
    name: Json | null
  }
  dossier_bundle_leg: {
    bundle_id: string
    key: string
    position: number
    name: Json
    after_key: string | null
    feeds: Json
    time_limit: Json
    dossier_id: string | null
    receiver: Json | null
    started_at: Timestamp | null
    due_at: Timestamp | null
    sent_at: Timestamp | null
    sent_name: string | null
    answered_at: Timestamp | null
    outcome: string | null
    document_number: string | null
    handed_at: Timestamp | null
    told: string | null
    uses: WithDefault<Json>
  }
  dossier_citizen_message: {
    id: string
    dossier_id: string
    direction: string
    state: string
    one_stop: string
    body: string
    salt: string
    proposed_body: string | null
    reason: string | null
    written_by: string | null
    written_post: string | null
    written_at: Timestamp
    settled_by: string | null
    settled_post: string | null
    settled_at: Timestamp | null
    read_at: Timestamp | null
    read_by: string | null
  }
  dossier_code_counter: {
    agency: string
    day: string
    last: number
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
  dossier_correction: {
    id: string
    dossier_id: string
    result_id: string
    correcting_id: string
    correcting_code: string
    state: string
    entry: string
    reason_code: string
    reason: string
    found_by: string
    asked_by: string
    asked_at: Timestamp
    ended_at: Timestamp | null
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
  dossier_event: {
    dossier_id: string
    seq: number
    type: string
    occurred_at: Timestamp
    recorded_at: Timestamp
    actor: Json
    data: Json
    detail_digest: string | null
    late_reason: boolean
    prev_hash: string
    hash: string
  }
  dossier_event_detail: {
    dossier_id: string
    seq: number
    salt: string
    body: Json
  }
  dossier_fact: {
    id: string
    dossier_id: string
    key: string
    name: Json
    type: string
    value: string
    source: Json | null
    entered_at: Timestamp
    changed_at: Timestamp | null
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
  dossier_form: {
    id: string
    dossier_id: string
    event: number
    kind: string
    regime: string
    agency: string
    year: number
    symbol: string
    number: number
    issued_at: Timestamp
    signer_post: string | null
    signer_name: string
    signer_title: string | null
    signer_capacity: string | null
    voided_at: Timestamp | null
  }
  dossier_form_content: {
    form_id: string
    body: Json
  }
  dossier_form_counter: {
    agency: string
    year: number
    symbol: string
    last: number
  }
  dossier_handover: {
    id: string
    dossier_id: string
    medium: string
    from_agency: string
    to_agency: string
    step_id: string
    due_at: Timestamp
    sent_at: Timestamp
    sent_by: string
    confirmed_at: Timestamp | null
    confirmed_by: string | null
    left_at: Timestamp | null
    list_id: string | null
    missing_at: Timestamp | null
  }
  dossier_link: {
    id: string
    dossier_id: string
    kind: string
    other_id: string
  }
  dossier_name_word: {
    agency: string
    word: string
    submitted_at: Timestamp
    dossier_id: string
    name: string
  }
  dossier_note: {
    id: string
    dossier_id: string
    officer: string
    post: string
    body: string
    salt: string
    written_at: Timestamp
    withdrawn_at: Timestamp | null
  }
  dossier_note_mention: {
    note_id: string
    officer: string
  }
  dossier_opinion: {
    id: string
    dossier_id: string
    question: string
    papers: string[]
    asked_by: string
    asked_from: string
    asked_at: Timestamp
    reminders: number
    reminded_at: Timestamp | null
    cancelled_at: Timestamp | null
    cancel_reason: string | null
    answered_at: Timestamp | null
    answered_by: string | null
    answer: string | null
    document_number: string | null
    document_date: string | null
  }
  dossier_paper_return: {
    id: string
    dossier_id: string
    agency: string
    due_back_at: Timestamp
    returned_at: Timestamp | null
    returned_by: string | null
    way: string | null
    carrier: string | null
    tracking_number: string | null
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
  dossier_presence: {
    dossier_id: string
    officer_id: string
    opened_at: Timestamp
    until: Timestamp
  }
  dossier_reappointment: {
    id: string
    dossier_id: string
    state: string
    due_at: Timestamp
    reason_code: string
    reason: string
    late: boolean
    asked_by: string
    asked_at: Timestamp
    signed_by: string | null
    signed_at: Timestamp | null
    told_by: string | null
    told_at: Timestamp | null
  }
  dossier_register_print: {
    id: string
    agency: string
    from_day: string
    to_day: string
    filter: Json
    asked_by: string
    asked_post: string
    asked_at: Timestamp
    state: string
    rows_read: WithDefault<number>
    rows_total: number | null
    dossiers: WithDefault<string[]>
    pdf: Buffer | null
    finished_at: Timestamp | null
    expires_at: Timestamp
    kind: WithDefault<string>
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
  }
  dossier_return_code: {
    id: string
    dossier_id: string
    asked_at: Timestamp
    asked_by: string
    state: string
    shown_address: string | null
    hash: string | null
    expires_at: Timestamp | null
    tries: WithDefault<number>
    used_at: Timestamp | null
  }
  dossier_saved_view: {
    id: string
    officer_id: string
    role: string
    name: string
    query: string
    is_default: boolean
    created_at: Timestamp
  }
  dossier_shipment: {
    id: string
    dossier_id: string
    manifest_id: string | null
    carrier: string
    tracking_number: string
    taken_by: string
    posted_at: Timestamp
    posted_by: string
    delivered_at: Timestamp | null
    came_back_at: Timestamp | null
    cause: string | null
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
  }
  dossier_tracking_lock: {
    code: string
    misses: number
    locked_until: Timestamp | null
  }
  handover_list: {
    id: string
    agency: string
    to_agency: string
    year: number
    symbol: string
    number: number
    opened_at: Timestamp
    opened_by: string
    opened_name: string
    sent_at: Timestamp | null
    sent_name: string | null
    cancelled_at: Timestamp | null
  }
  handover_list_line: {
    list_id: string
    handover_id: string
    dossier_id: string
    position: number
    outcome: string | null
    note: string | null
    settled_at: Timestamp | null
    settled_by: string | null
    settled_name: string | null
  }
  name_word: {
    word: string
  }
  post_intake: {
    id: string
    agency: string
    year: number
    symbol: string
    number: number
    carrier: string
    clerk_name: string
    clerk_number: string | null
    opened_at: Timestamp
    opened_by: string
    opened_name: string
  }
  post_intake_envelope: {
    intake_id: string
    position: number
    dossier_id: string
    tracking_number: string | null
  }
  post_manifest: {
    id: string
    agency: string
    year: number
    symbol: string
    number: number
    carrier: string
    opened_at: Timestamp
    opened_by: string
    opened_name: string
    posted_at: Timestamp | null
    taken_by: string | null
    cancelled_at: Timestamp | null
  }
  post_manifest_line: {
    manifest_id: string
    dossier_id: string
    position: number
    tracking_number: string | null
    open: boolean
    shipment_id: string | null
  }
}
