import {
  type Applicant,
  type ApplicantData,
  applicantData,
  type FormHead,
  type HeadData,
  headData,
  phoneText,
} from './form-parts.ts'
import { longDate } from './vietnamese-dates.ts'

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
