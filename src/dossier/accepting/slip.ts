import type { Regime } from '#agency'
import { formatLimit } from '#calendar'
import { type ReceiptInput, receiptData, typeset } from '#document'
import { localDate, type Refusal, refuse } from '#platform'
import type { Dossier } from '../dossier.ts'
import { trackingUrl } from '../dossier-view.ts'
import type { ReadDossier } from '../read-dossier.ts'
import { applicantOf, formRegime, formSetOf, headOf, ownersOf, partyAs, requestOf } from '../reception/form-head.ts'
import { extendedLimit } from '../solving/due.ts'

const returnWords = { counter: 'Tại quầy', post: 'Qua dịch vụ bưu chính', online: 'Trực tuyến' } as const

/** The papers received, in the order in which the procedure names them. */
const papersOf = ({ dossier, procedure }: ReadDossier): ReceiptInput['components'] => {
  const place = new Map(procedure.components.map(({ key }, at) => [key, at]))
  const rank = (key: string) => place.get(key) ?? place.size
  return dossier.components
    .toSorted((one, other) => rank(one.key) - rank(other.key))
    .filter(({ verdict, originals, copies }) => verdict !== 'fail' && originals + copies > 0)
    .map(({ name, originals, copies, mode }) => ({
      name,
      originals,
      copies,
      ...(mode === 'show' ? { note: 'xuất trình' } : {}),
    }))
}

const feeOf = ({ name, amount, receiptNumber }: Dossier['fees'][number]): ReceiptInput['fees'][number] => ({
  name,
  amount,
  ...(receiptNumber === null ? {} : { receiptNumber }),
})

const trackingOf = (dossier: Dossier, origin: string): ReceiptInput['tracking'] => ({
  url: trackingUrl(dossier, origin) ?? '',
  page: `${origin.replace(/^https?:\/\//, '')}/tra-cuu`,
  slipNumber: dossier.slipNumber,
})

/** «02 ngày làm việc (luật định 03 …)»: what was promised, and the law's limit where the promise is shorter. */
const limitOf = ({ clock }: Dossier): string => {
  if (clock === null) return ''
  const [promised, statutory] = [clock.limit, clock.statutory].map((limit) =>
    formatLimit(extendedLimit(limit, clock.extensions), 'vi'),
  )
  return promised === statutory ? `${promised}` : `${promised} (luật định ${statutory})`
}

const receiptInput = (
  read: ReadDossier,
  acceptedAt: Temporal.Instant,
  regime: Regime,
  origin: string,
): ReceiptInput => {
  const { dossier, procedure, directory } = read
  const day = localDate(acceptedAt)
  const oneStop = directory.get(dossier.receivedAtAgency)
  const submitter = partyAs(dossier, 'submitter') ?? partyAs(dossier, 'representative')
  const identity = ownersOf(dossier)[0]?.idNumber
  return {
    ...headOf(dossier, directory, { regime, form: 'receipt', at: acceptedAt }),
    code: dossier.code ?? '',
    oneStop: directory.nameAt(oneStop.code, day).vi,
    ...(oneStop.phone === null ? {} : { oneStopPhone: oneStop.phone }),
    applicant: applicantOf(dossier),
    ...(identity == null ? {} : { identity }),
    ...(submitter === undefined ? {} : { submitter: submitter.name }),
    request: requestOf(dossier, procedure),
    components: papersOf(read),
    sets: dossier.sets,
    limit: limitOf(dossier),
    receivedAt: acceptedAt,
    dueAt: dossier.dueAt,
    predicted: dossier.duePredicted,
    returnAt: `${returnWords[dossier.returnChannel]}, ${directory.nameAt(dossier.returnedAtAgency, day).vi}`,
    fees: dossier.fees.map(feeOf),
    officer: dossier.acceptedBy ?? '',
    tracking: trackingOf(dossier, origin),
    sheets: ['given', 'kept'],
  }
}

/** Mẫu 01 of the regime in force on the day of acceptance, since that is the day of the act. */
export const printSlip = async (read: ReadDossier, origin: string): Promise<Uint8Array | Refusal> => {
  const { acceptedAt, code } = read.dossier
  if (acceptedAt === null || code === null) return refuse('no-slip')
  const regime = formRegime(read.dossier, acceptedAt)
  return typeset(`${formSetOf(regime)}/receipt`, receiptData(receiptInput(read, acceptedAt, regime, origin)), {
    title: `${regime.forms.receipt.name.vi} ${code}`,
    at: acceptedAt,
  })
}
