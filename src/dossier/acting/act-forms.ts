import type { FormProblem, Key, Shortcut } from '#web'
import type { ActionName } from '../actions.ts'
import { askAssign, askRelease } from '../assigning/ask-assignment.ts'
import { askRoute } from '../carrying-over/ask-route.ts'
import { allLookedAt, askAccept, askChecks, askNote, askSupplement } from '../checking/ask-papers.ts'
import { askAnswer, askCancel, askOpinionFields, askRemind, everyoneAsked } from '../consulting/ask-opinion.ts'
import { askCorrectionOf } from '../correcting/ask-correction.ts'
import {
  askComeBack,
  askConfirm,
  askMissing,
  askPaperReturn,
  askPosting,
  numberAsScanned,
} from '../handing-over/ask-handing.ts'
import { askReappointment } from '../reappointing/ask-reappointment.ts'
import { askAttach, askOriginal, askReturn } from '../returning-online/ask-online.ts'
import { fieldFaults } from './act.words.ts'
import type { ActField } from './act-field.ts'
import { askWords as ask } from './act-fields.words.ts'
import {
  askCitizensReason,
  askCorrection,
  askDecision,
  askExtension,
  askFact,
  askHandOver,
  askIssue,
  askMaybeReason,
  askPause,
  askReason,
  askReceipt,
  askRegister,
  askSeenPaper,
  askStop,
  refusalNeedsReason,
} from './ask-law.ts'
import { type Ask, askComplete, askTake, askTransfer, type Check, returnNeedsReason } from './ask-travel.ts'

/** Where an act stands among what an officer may do: the work itself, things beside it, or the ways out. */
export type Rank = 'work' | 'beside' | 'way-out'

export interface ActForm {
  /** Last part of its address. */
  readonly slug: string
  readonly shortcut: Shortcut
  readonly rank: Rank
  readonly ask: Ask
  readonly check?: Check
}

const none: Ask = () => []

const form = (slug: string, key: Key, rank: Rank, asks: Ask = none, more: Pick<ActForm, 'check'> = {}): ActForm => ({
  slug,
  shortcut: `Alt+${key}`,
  rank,
  ask: asks,
  ...more,
})

/** How each act of the table is done on paper, so to speak: its address, its key, and what it asks. */
export const actForms = {
  accept: form('tiep-nhan', 'N', 'work', askAccept, { check: allLookedAt }),
  'issue-immediately': form('tra-ngay', 'N', 'work', askIssue),
  decline: form('tu-choi-tiep-nhan', 'Q', 'way-out', askCitizensReason),
  'check-components': form('kiem-tra', 'L', 'beside', askChecks),
  'request-supplement': form('yeu-cau-bo-sung', 'U', 'beside', askSupplement),
  'record-supplement': form('ghi-nhan-bo-sung', 'G', 'work', askNote),
  transfer: form('chuyen', 'C', 'work', askTransfer),
  'confirm-handover': form('xac-nhan-giao-nhan', 'X', 'work', askConfirm),
  'send-papers': form('gui-ban-giay', 'Minus', 'beside'),
  'forward-papers': form('chuyen-tiep-ban-giay', 'Minus', 'beside'),
  'report-missing': form('bao-thieu', '0', 'beside', askMissing),
  'post-result': form('giao-buu-chinh', 'Q', 'work', askPosting, { check: numberAsScanned }),
  'take-back': form('nhan-lai-buu-chinh', 'Q', 'beside', askComeBack),
  'return-papers': form('tra-lai-giay-to', 'R', 'work', askPaperReturn, { check: numberAsScanned }),
  'take-step': form('nhan-xu-ly', 'N', 'work', askTake),
  'assign-step': form('phan-cong', '9', 'beside', askAssign),
  'release-step': form('tra-lai-viec', 'Q', 'beside', askRelease),
  'complete-step': form('hoan-thanh', 'C', 'work', askComplete, { check: returnNeedsReason }),
  'ask-opinion': form('lay-y-kien', '1', 'beside', askOpinionFields, { check: everyoneAsked }),
  'give-opinion': form('tra-loi-y-kien', 'G', 'work', askAnswer),
  'remind-opinion': form('don-doc-y-kien', 'R', 'beside', askRemind),
  'cancel-opinion': form('rut-cau-hoi', 'K', 'beside', askCancel),
  'propose-return': form('de-xuat-tra-lai', 'U', 'beside', askSupplement),
  'approve-return': form('duyet-tra-lai', 'Y', 'work'),
  'reject-return': form('khong-duyet-tra-lai', 'O', 'beside', askReason),
  pause: form('tam-dung', 'M', 'beside', askPause),
  resume: form('tinh-tiep', 'M', 'work'),
  extend: form('keo-dai', 'J', 'beside', askExtension),
  'request-reappointment': form('de-nghi-hen-lai', '3', 'beside', askReappointment),
  'sign-reappointment': form('ky-xin-loi', '3', 'work'),
  'reject-reappointment': form('khong-ky-xin-loi', '7', 'beside', askReason),
  reappoint: form('hen-lai', '3', 'work'),
  decide: form('ky', 'K', 'work', askDecision, { check: refusalNeedsReason }),
  'register-result': form('nhan-ket-qua', 'R', 'work', askRegister),
  'hand-over': form('tra-ket-qua', 'R', 'work', askHandOver),
  'attach-result': form('ket-qua-dien-tu', 'K', 'beside', askAttach),
  'choose-return': form('doi-cach-nhan', 'J', 'beside', askReturn),
  'give-original': form('trao-ban-giay', 'J', 'beside', askOriginal),
  'request-correction': form('dinh-chinh-ket-qua', 'Y', 'beside', askCorrectionOf),
  withdraw: form('rut-ho-so', 'W', 'way-out', askMaybeReason),
  stop: form('dung-giai-quyet', '8', 'way-out', askStop),
  'sign-stop-notice': form('ky-thong-bao-dung', 'K', 'work'),
  void: form('huy-tiep-nhan', '9', 'way-out', askReason),
  'correct-data': form('sua-thong-tin', '5', 'beside', askCorrection),
  'correct-fact': form('sua-noi-dung', 'O', 'beside', askFact),
  'record-fee': form('ghi-bien-lai', '6', 'beside', askReceipt),
  'change-route': form('chuyen-quy-trinh', '4', 'beside', askRoute),
  'reprint-slip': form('in-lai-giay-hen', '1', 'beside', askSeenPaper),
} as const satisfies Record<ActionName, ActForm>

/** Asked of every act on its own page: when it really happened, where that was earlier. */
export const lateFields: readonly ActField[] = [
  { kind: 'moment', name: 'occurredAt', label: ask.occurredAt, optional: true },
  { kind: 'text', name: 'lateReason', label: ask.lateReason, optional: true },
]

/** A time without a reason, or a reason without a time, is half an entry. */
export const lateProblems = (body: Readonly<Record<string, unknown>>): readonly FormProblem[] => {
  if (body.occurredAt !== undefined && body.lateReason === undefined)
    return [{ field: 'lateReason', message: fieldFaults.enter(ask.lateReason) }]
  return body.occurredAt === undefined && body.lateReason !== undefined
    ? [{ field: 'occurredAt', message: fieldFaults.enter(ask.occurredAt) }]
    : []
}

export const formOf = (action: ActionName): ActForm => actForms[action]
