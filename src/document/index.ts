export { type DeclinedData, type DeclinedInput, declinedData } from './declined.ts'
export { type FlowChart, type FlowChartOptions, flowChart } from './flow-chart.ts'
export type { FlowRoute, FlowStep } from './flow-order.ts'
export type { Applicant, FormHead, Signer, StatutoryForm } from './form-parts.ts'
export {
  type PostedProcedure,
  type PostingListData,
  type PostingListInput,
  postingListData,
} from './posting-list.ts'
export { TypesettingError } from './press.ts'
export { qrSvg } from './qr.ts'
export {
  type ReceiptComponent,
  type ReceiptData,
  type ReceiptFee,
  type ReceiptInput,
  type ReceiptSheet,
  receiptData,
  receiptSheets,
} from './receipt.ts'
export { type SupplementData, type SupplementInput, supplementData } from './supplement.ts'
export { type FormKind, type FormSet, formSets, type Template, type TemplateData } from './templates.ts'
export { type About, closePress, typeset, typesetForm, warmPress } from './typeset.ts'
export { longDate, longTime } from './vietnamese-dates.ts'
export { money, moneyInWords, numberInWords } from './vietnamese-numbers.ts'
