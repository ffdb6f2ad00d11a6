export { type Attachment, addAttachment, attachmentsOf, type NewAttachment } from './attachment.store.ts'
export {
  addFile,
  type DossierFile,
  filesOf,
  forgetFiles,
  type NewFile,
  sweepBlobs,
  sweepTask,
  withdrawFile,
} from './file.store.ts'
export { type FileType, fileTypeOf, fileTypes } from './file-type.ts'
export { type FlowChart, type FlowChartOptions, flowChart } from './flow-chart.ts'
export type { FlowRoute, FlowStep } from './flow-order.ts'
export { type Applicant, type FormHead, issueNumber, type Signer, type StatutoryForm } from './form-parts.ts'
export {
  type ApologyData,
  type ApologyInput,
  apologyData,
  type DeclinedData,
  type DeclinedInput,
  declinedData,
  type StopData,
  type StopInput,
  type SupplementData,
  type SupplementInput,
  stopData,
  supplementData,
} from './letters.ts'
export {
  type PostedProcedure,
  type PostingListInput,
  postingListData,
} from './posting-list.ts'
export { TypesettingError } from './press.ts'
export type { ProcessSheet, SheetStep } from './process-sheet.ts'
export { qrSvg } from './qr.ts'
export {
  type BundleOnSlip,
  type ReceiptComponent,
  type ReceiptData,
  type ReceiptFee,
  type ReceiptInput,
  type ReceiptSheet,
  receiptData,
  receiptFacts,
  receiptSheets,
  withTracking,
} from './receipt.ts'
export {
  type ControlInput,
  controlData,
  type HandOver,
  type Pace,
  type RegisterInput,
  type RegisterRow,
  registerData,
  registerText,
} from './records.ts'
export { type FormData, type FormKind, type FormSet, formSets, type Template, type TemplateData } from './templates.ts'
export {
  type About,
  closePress,
  type Statutory,
  typeset,
  typesetForm,
  typesetSheaf,
  typesetStatutory,
  warmPress,
} from './typeset.ts'
export { addUpload, forgetUploads, type Upload, uploadDigestsOf, uploadsLast } from './upload.store.ts'
export type { ReadSigner, SignatureVerdict, SignedPdf, SignedPdfFault } from './verifying/signed-pdf.ts'
export { readSignedPdf } from './verifying/signed-pdf.ts'
export {
  type AnchorFault,
  addAnchors,
  listAnchors,
  readAnchors,
  removeAnchor,
  type TrustAnchor,
  trustAnchors,
} from './verifying/trust-anchor.store.ts'
export { longDate, longTime } from './vietnamese-dates.ts'
export { money, moneyInWords, numberInWords } from './vietnamese-numbers.ts'
