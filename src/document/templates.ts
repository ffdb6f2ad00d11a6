import type { ApologyData, DeclinedData, StopData, SupplementData } from './letters.ts'
import type { PostingListData } from './posting-list.ts'
import type { ProcessSheet } from './process-sheet.ts'
import type { ReceiptData } from './receipt.ts'
import type { ControlData, RegisterData } from './records.ts'

/** What each statutory form reads, by the name that the regime's data give it (`forms`). */
export interface FormData {
  readonly receipt: ReceiptData
  readonly supplement: SupplementData
  readonly declined: DeclinedData
  readonly apology: ApologyData
  readonly stop: StopData
  readonly control: ControlData
  readonly register: RegisterData
}

export type FormKind = keyof FormData

/** The form sets of `print/`, one folder each; the regime's data (`forms.set`) say which one is in force. */
export const formSets = {
  'tt01-2018': ['receipt', 'supplement', 'declined', 'apology', 'control', 'register'],
  'tt03-2025': ['receipt', 'supplement', 'declined', 'apology', 'stop', 'control', 'register'],
} as const satisfies Record<string, readonly FormKind[]>

export type FormSet = keyof typeof formSets

type Forms<Set extends FormSet> = {
  readonly [Kind in (typeof formSets)[Set][number] as `${Set}/${Kind}`]: FormData[Kind]
}

/** A template of `print/` and the data that it reads. */
export type TemplateData = Forms<'tt01-2018'> &
  Forms<'tt03-2025'> & {
    readonly 'common/posting-list': PostingListData
    readonly 'common/process-sheet': ProcessSheet
  }

export type Template = keyof TemplateData
