import { askWords as ask } from '../acting/act-fields.words.ts'
import type { Ask } from '../acting/ask-travel.ts'
import { reappointmentReasons } from './reasons.ts'

/** Why the date will not be kept, from the catalogue and in words of one's own, and the date that will be. */
export const askReappointment: Ask = () => [
  {
    kind: 'list',
    name: 'reasonCode',
    label: ask.reasonKind,
    choices: reappointmentReasons().map(({ key, name }) => ({ value: key, label: name })),
  },
  { kind: 'text', name: 'reason', label: ask.apology, hint: ask.citizenReads },
  { kind: 'moment', name: 'dueAt', label: ask.newDate, time: '17:00' },
]
