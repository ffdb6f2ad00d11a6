import type { Words } from '#platform'
import { askReceiver } from '../acting/ask-law.ts'
import type { Ask, Check } from '../acting/ask-travel.ts'
import { comeBackWords, postFaults, postWords, usualCarrier } from '../posting/post.words.ts'
import { trackingFault } from '../posting/tracking-number.ts'
import { comeBackCauses } from './handover.ts'

const note: Words = { vi: 'Ghi chú', en: 'Note' }

/** Papers that came torn, or a page short, are received all the same. */
export const askConfirm: Ask = () => [{ kind: 'text', name: 'note', label: postWords.receivedNote, optional: true }]

/** What was looked for and not found. */
export const askMissing: Ask = () => [{ kind: 'text', name: 'note', label: postWords.missingNote }]

export const askPosting: Ask = () => [
  { kind: 'line', name: 'trackingNumber', label: postWords.number, hint: postWords.numberHint },
  { kind: 'line', name: 'carrier', label: postWords.carrier, value: usualCarrier },
  { kind: 'line', name: 'takenBy', label: postWords.takenBy },
]

/** How long it may be is the schema's to say. */
export const numberAsScanned: Check = ({ trackingNumber }) =>
  trackingFault(String(trackingNumber ?? '')) === postFaults.changed
    ? [{ field: 'trackingNumber', message: postFaults.changed }]
    : []

/** Back to whoever comes for them, or by post: the address says which, and begins with how they came. */
export const askPaperReturn: Ask = ({ dossier }, query) => {
  const way = query.get('cach') ?? (dossier.channel === 'post' ? 'buu-chinh' : 'quay')
  return way === 'buu-chinh'
    ? [
        { kind: 'line', name: 'trackingNumber', label: postWords.number, hint: postWords.numberHint },
        { kind: 'line', name: 'carrier', label: postWords.carrier, value: usualCarrier },
        { kind: 'fixed', name: 'by', value: 'post' },
      ]
    : [...askReceiver(dossier), { kind: 'fixed', name: 'by', value: 'counter' }]
}

export const askComeBack: Ask = () => [
  {
    kind: 'list',
    name: 'cause',
    label: postWords.cause,
    choices: comeBackCauses.map((value) => ({ value, label: comeBackWords[value] })),
  },
  { kind: 'text', name: 'note', label: note, optional: true },
]
