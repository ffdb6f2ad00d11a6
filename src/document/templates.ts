import type { DeclinedData } from './declined.ts'
import type { PostingListData } from './posting-list.ts'
import type { ReceiptData } from './receipt.ts'
import type { SupplementData } from './supplement.ts'

/** The form sets of `print/`, one folder each; the regime's data (`forms.set`) say which one is in force. */
export const formSets = ['tt01-2018', 'tt03-2025'] as const
export type FormSet = (typeof formSets)[number]

/** What each statutory form reads, by the regime data's name for it. */
interface FormData {
  readonly receipt: ReceiptData
  readonly supplement: SupplementData
  readonly declined: DeclinedData
}

export type FormKind = keyof FormData

/** A template of `print/` and the data that it reads. */
export type TemplateData = { readonly [Kind in FormKind as `${FormSet}/${Kind}`]: FormData[Kind] } & {
  readonly 'common/posting-list': PostingListData
}

export type Template = keyof TemplateData
