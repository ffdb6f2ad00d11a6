import {
  type Applicant,
  type ApplicantData,
  applicantData,
  type FormHead,
  type HeadData,
  headData,
} from './form-parts.ts'

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
