import { longDate } from './vietnamese-dates.ts'

export interface PostedProcedure {
  readonly code: string
  readonly name: string
  /** «03 ngày làm việc»; the committed limit where it is shorter. */
  readonly limit: string
  /** «Không», «8.000 đồng/bản», … */
  readonly fee: string
  /** «Toàn trình», «Một phần», «Trực tiếp». */
  readonly level: string
  /** The forms to fill in: «Tờ khai đăng ký khai sinh (Mẫu 1.001193-TK)». */
  readonly forms: readonly string[]
}

/** The list that hangs at each one-stop (niêm yết): what can be asked for here, how long it takes and what it costs. */
export interface PostingListInput {
  readonly letterhead: readonly string[]
  readonly place: string
  readonly oneStop: string
  readonly address: string
  readonly phone?: string
  /** «Sáng 07:30–11:30, chiều 13:30–17:00, thứ Hai đến thứ Sáu» */
  readonly hours: string
  /** The day from which the list holds. */
  readonly on: Temporal.PlainDate
  readonly fields: readonly { readonly name: string; readonly procedures: readonly PostedProcedure[] }[]
}

/** What `print/common/posting-list.typ` reads. */
export interface PostingListData {
  readonly letterhead: readonly string[]
  readonly placeAndDate: string
  readonly oneStop: string
  readonly address: string
  readonly phone: string
  readonly hours: string
  readonly on: string
  readonly total: number
  readonly fields: readonly {
    readonly name: string
    readonly procedures: readonly (PostedProcedure & { readonly number: number })[]
  }[]
}

/** Procedures are numbered through, over all fields, so that a citizen at the counter can point at one. */
export const postingListData = (input: PostingListInput): PostingListData => {
  const before = input.fields.map((_, index) =>
    input.fields.slice(0, index).reduce((sum, { procedures }) => sum + procedures.length, 0),
  )
  return {
    letterhead: input.letterhead,
    placeAndDate: `${input.place}, ${longDate(input.on)}`,
    oneStop: input.oneStop,
    address: input.address,
    phone: input.phone ?? '',
    hours: input.hours,
    on: longDate(input.on),
    total: input.fields.reduce((sum, { procedures }) => sum + procedures.length, 0),
    fields: input.fields.map(({ name, procedures }, index) => ({
      name,
      procedures: procedures.map((procedure, place) => ({ ...procedure, number: (before[index] ?? 0) + place + 1 })),
    })),
  }
}
