import {
  type ApologyData,
  apologyData,
  type DeclinedData,
  declinedData,
  type FormData,
  type StopData,
  type SupplementData,
  stopData,
  supplementData,
} from '#document'
import { localDate } from '#platform'
import type { Supplement } from '../dossier.ts'
import { signedReappointment } from '../reappointing/reappointment.ts'
import { reasonName } from '../reappointing/reasons.ts'
import type { FormFacts } from './form-facts.ts'
import { applicantOf, headOf, partyAs, requestOf } from './form-head.ts'
import type { IssuedKind } from './issued-form.ts'
import { receiptContent } from './receipt-content.ts'
import { signatureOf } from './signature.ts'

/** Unanswered for that many days after the notice, a returned dossier is closed (NĐ 118/2025/NĐ-CP Điều 19.5). */
const closesAfter = ({ dossier, at, regime }: FormFacts, { phase }: Supplement) => {
  const period = regime.supplement.closeUnanswered
  if (phase === 'before-acceptance' || dossier.acceptedAt === null || period?.unit !== 'day') return {}
  return { closesAfter: localDate(at).add({ days: period.value }) }
}

/** Mẫu 02: the request that was sent last, with everything that is missing. */
const supplement = (facts: FormFacts): SupplementData => {
  const { dossier, procedure, directory, signer } = facts
  const sent = dossier.supplements.findLast(({ sentAt }) => sentAt !== null)
  if (sent === undefined) throw new Error('Mẫu 02 is issued, and no supplement was asked for')
  const { phone } = directory.get(facts.agency)
  return supplementData({
    ...headOf(facts, 'supplement'),
    applicant: applicantOf(dossier),
    request: requestOf(dossier, procedure),
    wanted: sent.lines.map(({ component, reason }) => `${component}: ${reason}`),
    reason: 'Hồ sơ chưa đầy đủ hoặc chưa hợp lệ như đã nêu trên',
    contact: { name: signer.name, ...(phone === null ? {} : { phone }) },
    officer: signer.name,
    ...closesAfter(facts, sent),
  })
}

/** Mẫu 03: why the one-stop did not take the dossier. */
const declined = (facts: FormFacts): DeclinedData => {
  const { dossier, procedure, directory, at } = facts
  const submitter = partyAs(dossier, 'submitter') ?? partyAs(dossier, 'representative')
  return declinedData({
    ...headOf(facts, 'declined'),
    oneStop: directory.nameAt(facts.agency, localDate(at)).vi,
    applicant: applicantOf(dossier),
    request: requestOf(dossier, procedure),
    reason: facts.reason,
    ...(submitter === undefined ? {} : { submitter: submitter.name }),
    officer: facts.signer.name,
  })
}

/** What a letter about an accepted dossier says first, and who signs it. */
const letter = (facts: FormFacts, kind: 'apology' | 'stop') => {
  const { dossier, procedure, directory, at, signer, agency } = facts
  const day = localDate(at)
  if (dossier.code === null || dossier.acceptedAt === null) throw new Error(`${kind} is issued before acceptance`)
  return {
    ...headOf(facts, kind),
    code: dossier.code,
    applicant: applicantOf(dossier),
    request: requestOf(dossier, procedure),
    ...(facts.field === undefined ? {} : { field: facts.field }),
    oneStop: directory.nameAt(dossier.receivedAtAgency, day).vi,
    receivedAt: dossier.acceptedAt,
    agency: directory.nameAt(agency, day).vi,
    signer: signatureOf(signer, directory.letterheadAt(agency, day)),
    copiesTo: [
      'Như trên',
      ...(agency === dossier.receivedAtAgency ? [] : [directory.shortNameAt(dossier.receivedAtAgency, day).vi]),
    ],
  }
}

/** Mẫu 04: the date that was promised, and the new one; of a bundle the one appointment that the citizen has for all results. */
const apology = (facts: FormFacts): ApologyData => {
  const signed = signedReappointment(facts.dossier)
  const promised = facts.joint?.promised ?? facts.dossier.dueAt
  if (promised === null || signed === undefined) throw new Error('Mẫu 04 is issued without an old and a new date')
  const reason = `${reasonName(signed.reasonCode).vi}: ${signed.reason}`
  return apologyData({
    ...letter(facts, 'apology'),
    dueAt: promised,
    reason,
    newDueAt: facts.joint?.movesTo ?? signed.dueAt,
  })
}

/** Mẫu 05 of TT 03/2025: by the citizen's wish or for a cause of the agency (NĐ 118/2025/NĐ-CP Điều 21). */
const stop = (facts: FormFacts): StopData => {
  const { dossier, directory, at } = facts
  const asked = dossier.status === 'withdrawn'
  const place = directory.nameAt(dossier.returnedAtAgency, localDate(at)).vi
  return stopData({
    ...letter(facts, 'stop'),
    ...(asked ? { askedOn: localDate(at) } : {}),
    reason: facts.reason === '' && asked ? 'Theo đề nghị của người nộp hồ sơ' : facts.reason,
    stoppedAt: dossier.closedAt ?? at,
    handedBack: `Giấy tờ bản chính đã nộp được trả lại tại ${place}.`,
  })
}

const contents: { readonly [K in IssuedKind]: (facts: FormFacts) => FormData[K] } = {
  receipt: receiptContent,
  supplement,
  declined,
  apology,
  stop,
}

/** What a form says, as its template reads it: without number, and without anything secret. */
export const contentOf = <K extends IssuedKind>(kind: K, facts: FormFacts): FormData[K] => contents[kind](facts)
