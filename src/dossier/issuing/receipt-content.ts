import { formatLimit } from '#calendar'
import { type ReceiptData, type ReceiptInput, receiptFacts } from '#document'
import { localDate } from '#platform'
import { uncheckedPapers } from '../checking/checked-papers.ts'
import type { Dossier } from '../dossier.ts'
import { broughtPapers } from '../feeding/feed.ts'
import { extendedLimit } from '../solving/due.ts'
import type { FormFacts } from './form-facts.ts'
import { applicantOf, headOf, ownersOf, partyAs, requestOf } from './form-head.ts'

const returnWords = { counter: 'Tại quầy', post: 'Qua dịch vụ bưu chính', online: 'Trực tuyến' } as const

/** In place of a paper nobody had to bring there is the result of the procedure before. */
const stoodFor = (bundle: Dossier['bundle'], key: string): boolean => bundle?.feeds?.includes(key) === true

/** The papers received, looked at and counted, in the order in which the procedure names them. A slip invents none. */
const papersOf = ({ components, bundle }: Dossier, procedure?: FormFacts['procedure']): ReceiptInput['components'] => {
  const place = new Map(procedure?.components.map(({ key }, at) => [key, at]))
  const rank = (key: string) => place.get(key) ?? place.size
  return components
    .toSorted((one, other) => rank(one.key) - rank(other.key))
    .filter(
      ({ key, verdict, originals, copies }) => verdict === 'pass' && (originals + copies > 0 || stoodFor(bundle, key)),
    )
    .map(({ key, name, originals, copies, mode, reason }) => ({
      name,
      originals,
      copies,
      ...(stoodFor(bundle, key) && reason !== null ? { note: reason } : mode === 'show' ? { note: 'xuất trình' } : {}),
    }))
}

const feeOf = ({ name, amount, receiptNumber }: Dossier['fees'][number]): ReceiptInput['fees'][number] => ({
  name,
  amount,
  ...(receiptNumber === null ? {} : { receiptNumber }),
})

/** «02 ngày làm việc (luật định 03 …)»: what was promised, and the law's limit where the promise is shorter. */
const limitOf = ({ clock }: Dossier): string => {
  if (clock === null) return ''
  const [promised, statutory] = [clock.limit, clock.statutory].map((limit) =>
    formatLimit(extendedLimit(limit, clock.extensions), 'vi'),
  )
  return promised === statutory ? `${promised}` : `${promised} (luật định ${statutory})`
}

/** What a bundle's one slip says of all its dossiers; each paper lies in one of them, and is listed once. */
const ofBundle = ({ bundle, dossier }: FormFacts): Partial<ReceiptInput> => {
  if (bundle === undefined) return {}
  const others = bundle.dossiers.filter(({ id }) => id !== dossier.id)
  return {
    bundle: bundle.rows,
    request: bundle.rows.name,
    uncounted: bundle.dossiers.some((each) => uncheckedPapers(broughtPapers(each)).length > 0),
    limit: 'theo từng thủ tục nêu trên',
    dueAt: bundle.appointment,
    predicted: bundle.dossiers.some(({ duePredicted }) => duePredicted),
    fees: [dossier, ...others].flatMap(({ fees }) => fees.map(feeOf)),
  }
}

/** Mẫu 01. */
export const receiptContent = (facts: FormFacts): ReceiptData => {
  const { dossier, procedure, directory, at } = facts
  const day = localDate(at)
  const oneStop = directory.get(facts.agency)
  const submitter = partyAs(dossier, 'submitter') ?? partyAs(dossier, 'representative')
  const identity = ownersOf(dossier)[0]?.idNumber
  return receiptFacts({
    ...headOf(facts, 'receipt'),
    code: dossier.code ?? '',
    oneStop: directory.nameAt(oneStop.code, day).vi,
    ...(oneStop.phone === null ? {} : { oneStopPhone: oneStop.phone }),
    applicant: applicantOf(dossier),
    ...(identity == null ? {} : { identity }),
    ...(submitter === undefined ? {} : { submitter: submitter.name }),
    request: requestOf(dossier, procedure),
    components: [
      ...papersOf(dossier, procedure),
      ...(facts.bundle?.dossiers ?? []).filter(({ id }) => id !== dossier.id).flatMap((each) => papersOf(each)),
    ],
    uncounted: uncheckedPapers(broughtPapers(dossier)).length > 0,
    sets: dossier.sets,
    limit: limitOf(dossier),
    receivedAt: at,
    dueAt: dossier.dueAt,
    predicted: dossier.duePredicted,
    returnAt: `${returnWords[dossier.returnChannel]}, ${directory.nameAt(dossier.returnedAtAgency, day).vi}`,
    fees: dossier.fees.map(feeOf),
    officer: facts.signer.name,
    ...(facts.replaces === undefined ? {} : { replaces: facts.replaces }),
    ...ofBundle(facts),
  })
}
