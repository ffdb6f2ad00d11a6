/** What the one-stop and the solving agency write to the citizen: Mẫu 02 to 05. Texts are Vietnamese, as the forms are. */
import {
  type Applicant,
  type ApplicantData,
  applicantData,
  type FormHead,
  type HeadData,
  headData,
  phoneText,
  type Signer,
  type SignerData,
  signerData,
} from './form-parts.ts'
import { longDate, longTime } from './vietnamese-dates.ts'

/**
 * Mẫu 02 «Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ»: everything that is missing, listed at once, since it may be asked for
 * only once (NĐ 118/2025 Điều 19.5).
 */
export interface SupplementInput extends FormHead {
  readonly applicant: Applicant
  readonly request: string
  /** What to bring or to put right, each in a sentence. */
  readonly wanted: readonly string[]
  readonly reason: string
  readonly contact: { readonly name: string; readonly phone?: string }
  /** The dossier is closed if nothing has come by the end of this day; absent: the regime does not say so. */
  readonly closesAfter?: Temporal.PlainDate
  readonly officer: string
}

/** What `print/…/supplement.typ` reads. */
export interface SupplementData {
  readonly head: HeadData
  readonly applicant: ApplicantData
  readonly request: string
  readonly wanted: readonly string[]
  readonly reason: string
  readonly contact: { readonly name: string; readonly phone: string }
  readonly closesAfter: string
  readonly officer: string
}

export const supplementData = (input: SupplementInput): SupplementData => ({
  head: headData(input),
  applicant: applicantData(input.applicant),
  request: input.request,
  wanted: input.wanted,
  reason: input.reason,
  contact: {
    name: input.contact.name,
    phone: input.contact.phone === undefined ? '' : phoneText(input.contact.phone),
  },
  closesAfter: input.closesAfter === undefined ? '' : longDate(input.closesAfter),
  officer: input.officer,
})

/** Mẫu 03 «Phiếu từ chối tiếp nhận giải quyết hồ sơ»: the one-stop's act before acceptance, always with its reason. */
export interface DeclinedInput extends FormHead {
  readonly oneStop: string
  readonly applicant: Applicant
  readonly request: string
  readonly reason: string
  readonly submitter?: string
  readonly officer: string
}

/** What `print/…/declined.typ` reads. */
export interface DeclinedData {
  readonly head: HeadData
  readonly oneStop: string
  readonly applicant: ApplicantData
  readonly request: string
  readonly reason: string
  readonly submitter: string
  readonly officer: string
}

export const declinedData = (input: DeclinedInput): DeclinedData => ({
  head: headData(input),
  oneStop: input.oneStop,
  applicant: applicantData(input.applicant),
  request: input.request,
  reason: input.reason,
  submitter: input.submitter ?? '',
  officer: input.officer,
})

/** What a letter about an accepted dossier says first. */
interface AcceptedDossier extends FormHead {
  readonly code: string
  readonly applicant: Applicant
  readonly request: string
  /** «Xây dựng»: the field of the procedure. */
  readonly field?: string
  /** The one-stop that took it in. */
  readonly oneStop: string
  readonly receivedAt: Temporal.Instant
  /** The agency that writes: it solves the dossier. */
  readonly agency: string
  readonly signer: Signer
  /** «Nơi nhận», a line each; the citizen is always among them. */
  readonly copiesTo: readonly string[]
}

interface AcceptedDossierData {
  readonly head: HeadData
  readonly applicant: ApplicantData
  readonly request: string
  readonly field: string
  readonly oneStop: string
  readonly receivedAt: string
  readonly agency: string
  readonly signer: SignerData
  readonly copiesTo: readonly string[]
}

const acceptedDossierData = (input: AcceptedDossier): AcceptedDossierData => ({
  head: headData(input),
  applicant: applicantData(input.applicant),
  request: input.request,
  field: input.field ?? '',
  oneStop: input.oneStop,
  receivedAt: longDate(input.receivedAt),
  agency: input.agency,
  signer: signerData(input.signer),
  copiesTo: input.copiesTo,
})

/**
 * Mẫu 04 «Phiếu xin lỗi và hẹn lại ngày trả kết quả», since 2025 «Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết»:
 * at least one day before the limit ends, once only (NĐ 61/2018 Điều 19.9, NĐ 118/2025 Điều 19.6).
 */
export interface ApologyInput extends AcceptedDossier {
  readonly dueAt: Temporal.Instant
  readonly reason: string
  readonly newDueAt: Temporal.Instant
}

/** What `print/…/apology.typ` reads. */
export interface ApologyData extends AcceptedDossierData {
  readonly dueAt: string
  readonly reason: string
  readonly newDueAt: string
}

export const apologyData = (input: ApologyInput): ApologyData => ({
  ...acceptedDossierData(input),
  dueAt: longTime(input.dueAt),
  reason: input.reason,
  newDueAt: longTime(input.newDueAt),
})

/** Mẫu 05 of TT 03/2025 «Thông báo dừng giải quyết hồ sơ» (NĐ 118/2025 Điều 21). */
export interface StopInput extends AcceptedDossier {
  /** The day on which the citizen asked for it; absent: the agency stops for a cause of its own. */
  readonly askedOn?: Temporal.PlainDate
  readonly reason: string
  readonly stoppedAt: Temporal.Instant
  /** What happens to originals and fees, e.g. «Bản chính được trả lại tại …». */
  readonly handedBack?: string
}

/** What `print/tt03-2025/stop.typ` reads. */
export interface StopData extends AcceptedDossierData {
  readonly askedOn: string
  readonly reason: string
  readonly stoppedAt: string
  readonly handedBack: string
}

export const stopData = (input: StopInput): StopData => ({
  ...acceptedDossierData(input),
  askedOn: input.askedOn === undefined ? '' : longDate(input.askedOn),
  reason: input.reason,
  stoppedAt: longTime(input.stoppedAt),
  handedBack: input.handedBack ?? '',
})
