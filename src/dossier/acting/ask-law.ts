import type { Words } from '#platform'
import { wordsOf } from '#procedure'
import type { FormProblem } from '#web'
import { askOldPaper } from '../correcting/ask-correction.ts'
import type { Dossier } from '../dossier.ts'
import { askFactCorrection, askLackingFacts } from '../feeding/ask-facts.ts'
import { askEach, askRefusalNumber, askRefusals, refusedNeedEach } from '../grouping/ask-each.ts'
import { openShipment } from '../handing-over/handover.ts'
import { signedFor } from '../handing-over/receiver.ts'
import { numberingWords } from '../numbering/numbering.words.ts'
import { caseOf } from '../reading/dossier-case.ts'
import { askPaperHere, goesOnline } from '../returning-online/goes-online.ts'
import { stopCauses } from '../solving/stop-cause.words.ts'
import { fieldFaults } from './act.words.ts'
import type { ActField } from './act-field.ts'
import { askWords as ask, shownPapers } from './act-fields.words.ts'
import type { Ask } from './ask-travel.ts'

const reason = (label: Words, more: { hint?: Words; optional?: boolean } = {}): ActField => ({
  kind: 'text',
  name: 'reason',
  label,
  ...more,
})

export const askReason: Ask = () => [reason(ask.reason)]
export const askCitizensReason: Ask = () => [reason(ask.reason, { hint: ask.citizenReads })]
export const askMaybeReason: Ask = () => [reason(ask.reason, { optional: true })]

export const askPause: Ask = ({ regime }) => [
  {
    kind: 'choice',
    name: 'cause',
    label: ask.cause,
    choices: regime.pauses.map(({ key, name }) => ({ value: key, label: name })),
  },
  reason(ask.note, { optional: true }),
]

/** The extensions of this case that were not used yet. */
export const askExtension: Ask = (of) => {
  const used = new Set(of.dossier.clock?.extensions.map(({ key }) => key))
  const left = (caseOf(of)?.extensions ?? []).filter(({ key }) => !used.has(key))
  return [
    {
      kind: 'choice',
      name: 'extension',
      label: ask.extension,
      choices: left.map(({ key, name, basis }) => ({
        value: key,
        label: wordsOf(name),
        hint: { vi: basis, en: basis },
      })),
      ...(left.length === 1 && left[0] !== undefined ? { value: left[0].key } : {}),
    },
    { kind: 'text', name: 'ground', label: ask.ground },
  ]
}

export const askDecision: Ask = ({ procedure, dossier }) => [
  ...askEach(dossier),
  {
    kind: 'choice',
    name: 'outcome',
    label: ask.outcome,
    choices: [
      { value: 'granted', label: ask.granted, hint: wordsOf(procedure.results[0]?.name ?? procedure.name) },
      { value: 'refused', label: ask.refused },
    ],
  },
  reason(ask.reasonIfRefused, { hint: ask.reasonIfRefusedHint, optional: true }),
  { kind: 'line', name: 'documentName', label: ask.documentName, optional: true },
  ...askRefusals(dossier),
]

export const refusalNeedsReason = (body: Readonly<Record<string, unknown>>): readonly FormProblem[] => [
  ...refusedNeedEach(body),
  ...(body.outcome === 'refused' && body.reason === undefined
    ? [{ field: 'reason', message: fieldFaults.refusalReason }]
    : []),
]

const number = (optional: boolean): ActField => ({
  kind: 'line',
  name: 'documentNumber',
  label: ask.documentNumber,
  hint: ask.documentNumberHint,
  optional,
})

export const askIssue: Ask = ({ dossier }) => [
  number(true),
  { kind: 'line', name: 'documentName', label: ask.documentName, optional: true },
  { kind: 'recipient', name: 'recipient', owner: dossier.ownerName },
  { kind: 'line', name: 'paper', label: ask.shown, hint: ask.shownHint, usual: shownPapers, optional: true },
  { kind: 'must', name: 'proof', label: ask.receipt, says: ask.hasSigned, fault: ask.notSigned, value: signedFor },
]

/** A result that the registrar has numbered needs no second number. */
export const askRegister: Ask = (of, query) => {
  const { dossier } = of
  return [
    ...(dossier.results.some(({ registeredAt, documentNumber }) => registeredAt === null && documentNumber === null)
      ? [number(true), { kind: 'tick' as const, name: 'common', label: numberingWords.commonOne }]
      : []),
    ...askRefusalNumber(dossier),
    ...askPaperHere(of, query),
    ...askLackingFacts(dossier),
  ]
}

export const askFact: Ask = ({ dossier }, query) => {
  const fields = askFactCorrection(dossier, query)
  return fields.length === 0 ? [] : [...fields, reason(ask.reason)]
}

/** Who stands at the counter, and how he is known. */
export const askReceiver = (dossier: Pick<Dossier, 'ownerName'>): readonly ActField[] => [
  { kind: 'recipient', name: 'recipient', owner: dossier.ownerName },
  { kind: 'line', name: 'paper', label: ask.shown, hint: ask.shownHint, usual: shownPapers },
  { kind: 'must', name: 'proof', label: ask.receipt, says: ask.hasSigned, fault: ask.notSigned, value: signedFor },
]

/** What the post has delivered needs no paper; what lies here is handed over at the counter, whatever was chosen before. */
export const askHandOver: Ask = ({ dossier }, query) => {
  if (openShipment(dossier) !== undefined) return [{ kind: 'fixed', name: 'by', value: 'post' }]
  if (goesOnline(dossier, query)) return [...askOldPaper(dossier), { kind: 'fixed', name: 'by', value: 'online' }]
  return [...askReceiver(dossier), ...askOldPaper(dossier), { kind: 'fixed', name: 'by', value: 'counter' }]
}

/** Only the causes that would pass now; the one-stop has but one. */
export const askStop: Ask = ({ asker: { stopCauses: open } }) => [
  {
    kind: 'list',
    name: 'cause',
    label: ask.cause,
    choices: open.map((value) => ({ value, label: stopCauses[value] })),
    ...(open.length === 1 && open[0] !== undefined ? { value: open[0] } : {}),
  },
  reason(ask.reason, { hint: ask.citizenReads }),
]

/** Which person is corrected stands in the address: each has a link of its own. */
export const askCorrection: Ask = ({ dossier }, query) => {
  const party = dossier.parties.find(({ id }) => id === query.get('nguoi')) ?? dossier.parties[0]
  if (party === undefined) return []
  return [{ kind: 'fixed', name: 'party', value: party.id }, { kind: 'party', name: 'to', party }, reason(ask.reason)]
}

export const askReceipt: Ask = ({ dossier }, query) => {
  const owed = dossier.fees.filter(({ receiptNumber }) => receiptNumber === null)
  const fee = owed.find(({ key }) => key === query.get('phi')) ?? owed[0]
  return [
    {
      kind: 'list',
      name: 'fee',
      label: ask.fee,
      choices: owed.map(({ key, name }) => ({ value: key, label: { vi: name, en: name } })),
      ...(fee === undefined ? {} : { value: fee.key }),
    },
    {
      kind: 'number',
      name: 'amount',
      label: ask.amount,
      unit: ask.dong,
      least: 0,
      ...(fee === undefined ? {} : { value: fee.amount }),
    },
    { kind: 'line', name: 'receiptNumber', label: ask.receiptNumber },
  ]
}

/** By which paper the officer knew the person who lost the slip. */
export const askSeenPaper: Ask = () => [
  { kind: 'line', name: 'paper', label: ask.shown, hint: ask.shownHint, usual: shownPapers },
]
