import type { TimeLimit } from '#calendar'
import type { StepFunction } from '#procedure'
import { type FileEvents, fileEventWords } from './checking/checking.events.ts'
import { type ConsultingEvents, consultingEventWords } from './consulting/consulting.events.ts'
import { type CorrectingEvents, correctingEventWords } from './correcting/correcting.events.ts'
import { type CorrespondingEvents, correspondingEventTypes } from './corresponding/corresponding.events.ts'
import type {
  ComponentRow,
  Dossier,
  DossierClock,
  DueCause,
  DueEntry,
  FeeRow,
  Handover,
  Party,
  PlannedStep,
  Reappointment,
  ResultRow,
  StopRow,
  Supplement,
  TransferDue,
  Verdict,
} from './dossier.ts'
import type { JsonObject } from './history/json.ts'
import { type JoiningEvents, joiningEventWords } from './joining/joining.events.ts'
import { type RemindingEvents, remindingEventWords } from './reminding/reminding.events.ts'
import { type ReturningEvents, returningEventWords } from './returning/returning.events.ts'

/**
 * An event before it is sealed. `data` goes into the chain. `detail` (names, reasons, free text) goes beside it with a
 * salt, and only its digest into the chain, so that it can lawfully be destroyed. `carry` is not stored here at all:
 * rows with tables of their own.
 */
interface EventShapes
  extends FileEvents,
    ConsultingEvents,
    CorrespondingEvents,
    CorrectingEvents,
    JoiningEvents,
    ReturningEvents,
    RemindingEvents {
  'taken-in': {
    data: {
      procedure: string
      version: number
      case: string
      channel: string
      territory: string
      receivedAt: string
      bundle?: { id: string; leg: string; after: string | null }
      corrects?: { dossier: string; result: string }
    }
    detail: JsonObject
    carry: Dossier
  }
  accepted: {
    data: { code: string; regime: string; version: number; competent: string; limit: Limit; statutory: Limit }
    carry: {
      acceptedAt: Temporal.Instant
      acceptedBy: string
      clock: DossierClock
      plan: readonly PlannedStep[]
      transferDue: TransferDue
    }
  }
  'components-checked': {
    data: { counts: Readonly<Record<Verdict, number>> }
    detail: JsonObject
    carry: readonly ComponentRow[]
  }
  'supplement-proposed': { data: { id: string; phase: string; lines: number }; detail: JsonObject; carry: Supplement }
  'supplement-sent': { data: { id: string; phase: string }; carry: Supplement }
  'supplement-rejected': { data: { id: string }; detail: JsonObject; carry: Supplement }
  'supplement-received': { data: { id: string; phase: string }; detail?: JsonObject; carry: Supplement }
  'clock-ended': { data: { at: string } }
  'clock-restarted': { data: { startedAt: string; limit: Limit }; carry: DossierClock }
  'clock-extended': {
    data: { extension: string; limit: Limit; approver: string }
    detail: JsonObject
    carry: DossierClock
  }
  'clock-stopped': { data: { cause: string; awaits: 'payment' | 'agency' }; detail?: JsonObject; carry: StopRow }
  'clock-resumed': { data: { cause: string; from: string; to: string }; carry: StopRow }
  'due-set': {
    data: {
      dueAt: string | null
      statutoryDueAt: string | null
      cause: DueCause
      lawful: boolean
      predicted: boolean
      ground?: string
    }
    detail?: JsonObject
    carry: DueEntry
  }
  'reappointment-asked': {
    data: { id: string; dueAt: string; reasonCode: string; late: boolean }
    detail: JsonObject
    carry: Reappointment
  }
  'reappointment-signed': { data: { id: string; late: boolean }; carry: Reappointment }
  'reappointment-rejected': { data: { id: string; signed: boolean }; detail: JsonObject; carry: Reappointment }
  'reappointment-told': { data: { id: string }; carry: Reappointment }
  'step-opened': {
    data: { id: string; key: string; function: StepFunction; agency: string; role: string; dueAt: string | null }
    detail?: JsonObject
    carry: {
      receivedAt: Temporal.Instant
      dueAt: Temporal.Instant | null
      askedBy: string | null
      /** Only where no route says it. */
      limit?: TimeLimit
    }
  }
  /** A step's date has moved: both dates, and why. */
  'step-due-set': {
    data: { id: string; from: string | null; dueAt: string; cause: StepDueCause; ground?: string }
    carry: { dueAt: Temporal.Instant }
  }
  /** Taken over from a colleague: from whom, and beside the chain why. */
  'step-taken': { data: { id: string; officer: string; from?: string }; detail?: JsonObject }
  /** Given to an officer, by the head's hand or by the unit's rule. */
  'step-assigned': {
    data: { id: string; from: string | null; to: string; by: 'hand' | 'rule'; rule?: string }
    detail?: JsonObject
  }
  'step-released': { data: { id: string; from: string }; detail?: JsonObject }
  'step-finished': {
    data: { id: string; outcome: string }
    detail?: JsonObject
    carry: { finishedAt: Temporal.Instant }
  }
  'handed-on': { data: { medium: string; from: string; to: string; step: string; dueAt: string }; carry: Handover }
  'handover-confirmed': { data: { id: string }; detail?: JsonObject; carry: Handover }
  'papers-sent': { data: { id: string; to: string; list: string | null }; carry: Handover }
  'papers-missing': { data: { id: string; from: string }; detail: JsonObject; carry: Handover }
  decided: {
    data: { outcome: 'granted' | 'refused'; capacity: string | null; tacit?: true }
    detail?: JsonObject
    carry: ResultRow
  }
  'result-numbered': {
    data: { documentNumber: string; refusalNumber?: string; common?: true }
    carry: readonly ResultRow[]
  }
  'result-registered': {
    data: { outcome: 'granted' | 'refused'; timeliness: string; documentNumber: string | null; common?: true }
    /** `others`: of a group dossier, the results of everybody else on the list. */
    carry: { result: ResultRow; others?: readonly ResultRow[]; finishedAt: Temporal.Instant }
  }
  closed: {
    data: { as: 'declined' | 'withdrawn' | 'stopped' | 'voided'; cause: string | null }
    detail?: JsonObject
    carry: { closedAt: Temporal.Instant }
  }
  'data-corrected': { data: { party: string; fields: readonly string[] }; detail: JsonObject; carry: Party }
  'fee-recorded': { data: { fee: string; amount: number; receipt: string }; carry: FeeRow }
  /** Moved to another version of the route: which open steps became which, by which document. */
  'route-changed': {
    data: {
      from: number
      to: number
      documentNumber: string
      decidedOn?: string
      authority?: string
      steps: Readonly<Record<string, string>>
    }
    detail: JsonObject
    carry: readonly PlannedStep[]
  }
  'slip-reprinted': { data: { by: 'counter' }; detail: JsonObject }
  'details-destroyed': {
    data: { decision: string; parties: number; events: number }
    detail: JsonObject
    carry: { at: Temporal.Instant }
  }
  succeeded: {
    data: {
      changes: readonly { from: string; to: string; role?: string }[]
      /** Agencies of the places, open steps by id and planned ones by key, as they were; absent in older histories. */
      before?: {
        readonly receivedAt: string
        readonly competent: string
        readonly returnedAt: string
        readonly steps: Readonly<Record<string, string>>
        readonly plan: Readonly<Record<string, string>>
      }
    }
  }
}

export type StepDueCause = 'calendar-change' | 'stop'

type Limit = { readonly value: number; readonly unit: TimeLimit['unit'] }

export type EventType = keyof EventShapes

export type DossierEvent = {
  [T in EventType]: { readonly type: T } & Readonly<EventShapes[T]>
}[EventType]

export type EventOf<T extends EventType> = Extract<DossierEvent, { type: T }>

/** Words for the history that officers and citizens read. */
export const eventTypes = {
  'taken-in': { vi: 'Nhận hồ sơ vào hệ thống', en: 'Dossier taken in' },
  accepted: { vi: 'Tiếp nhận, cấp mã hồ sơ', en: 'Accepted, code given' },
  'components-checked': { vi: 'Kiểm tra thành phần hồ sơ', en: 'Papers checked' },
  ...fileEventWords,
  'supplement-proposed': { vi: 'Đề xuất yêu cầu bổ sung', en: 'Supplement proposed' },
  'supplement-sent': { vi: 'Đã yêu cầu công dân bổ sung', en: 'Supplement asked of the citizen' },
  'supplement-rejected': { vi: 'Không duyệt yêu cầu bổ sung', en: 'Supplement proposal rejected' },
  'supplement-received': { vi: 'Đã nhận đủ bổ sung', en: 'Complete supplement received' },
  'clock-ended': { vi: 'Kết thúc thời hạn đang tính', en: 'Time limit ended' },
  'clock-restarted': { vi: 'Tính lại thời hạn từ đầu', en: 'Time limit restarted from zero' },
  'clock-extended': { vi: 'Kéo dài thời hạn theo luật định', en: 'Legal extension used' },
  'clock-stopped': { vi: 'Tạm dừng tính thời hạn', en: 'Time limit paused' },
  'clock-resumed': { vi: 'Tiếp tục tính thời hạn', en: 'Time limit resumed' },
  'due-set': { vi: 'Ấn định ngày hẹn trả', en: 'Due date set' },
  'reappointment-asked': { vi: 'Đề nghị xin lỗi, hẹn lại', en: 'New appointment asked for' },
  'reappointment-signed': { vi: 'Ký văn bản xin lỗi', en: 'Apology signed' },
  'reappointment-rejected': { vi: 'Không ký xin lỗi', en: 'New appointment refused' },
  'reappointment-told': { vi: 'Một Cửa hẹn lại với công dân', en: 'Citizen given the new appointment' },
  'step-opened': { vi: 'Giao bước xử lý', en: 'Step opened' },
  'step-due-set': { vi: 'Dời hạn của bước', en: 'Step’s date moved' },
  'step-taken': { vi: 'Cán bộ nhận xử lý', en: 'Step taken on' },
  'step-assigned': { vi: 'Phân công xử lý', en: 'Work assigned' },
  'step-released': { vi: 'Thu hồi hoặc trả lại việc', en: 'Work taken or given back' },
  'step-finished': { vi: 'Hoàn thành bước', en: 'Step finished' },
  ...consultingEventWords,
  'handed-on': { vi: 'Chuyển hồ sơ', en: 'Dossier handed on' },
  'handover-confirmed': { vi: 'Xác nhận đã nhận hồ sơ giấy', en: 'Papers received' },
  'papers-sent': { vi: 'Bản giấy rời đi', en: 'Papers left' },
  'papers-missing': { vi: 'Báo thiếu bản giấy', en: 'Papers reported missing' },
  ...returningEventWords,
  decided: { vi: 'Ký quyết định', en: 'Decision signed' },
  'result-numbered': { vi: 'Văn thư cấp số văn bản', en: 'Registrar numbered the document' },
  'result-registered': { vi: 'Kết quả về đến Một Cửa', en: 'Result registered at the one-stop' },
  ...correctingEventWords,
  closed: { vi: 'Kết thúc hồ sơ', en: 'Dossier closed' },
  ...remindingEventWords,
  'data-corrected': { vi: 'Sửa thông tin đã nhập', en: 'Typed data corrected' },
  'fee-recorded': { vi: 'Ghi biên lai', en: 'Fee receipt recorded' },
  'route-changed': { vi: 'Chuyển sang quy trình mới', en: 'Moved to the new route' },
  'slip-reprinted': { vi: 'In lại giấy hẹn bị mất', en: 'Lost slip printed again' },
  'details-destroyed': { vi: 'Đã hủy dữ liệu cá nhân', en: 'Personal data destroyed' },
  ...joiningEventWords,
  succeeded: { vi: 'Cơ quan kế thừa tiếp tục giải quyết', en: 'Continued by the succeeding agency' },
  ...correspondingEventTypes,
} as const satisfies Record<EventType, { vi: string; en: string }>
