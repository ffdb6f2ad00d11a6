import { formatInstant } from '#calendar'
import { localDate } from '#platform'
import type { Form } from '#web'
import type { TakeIn } from '../accepting/take-in.schema.ts'
import { readBody } from '../acting/act-field.form.ts'
import { lateFields, lateProblems } from '../acting/act-forms.ts'
import { type Fault, fault, tooLong } from '../reception/typed.ts'

type LateEntry = Pick<TakeIn, 'occurredAt' | 'lateReason'>

export interface ReadLateEntry {
  readonly entry: LateEntry
  readonly faults: readonly Fault[]
}

const inFuture = (entry: LateEntry, now: Temporal.Instant): readonly Fault[] =>
  entry.occurredAt !== undefined && Temporal.Instant.compare(entry.occurredAt, now) > 0
    ? [
        fault('occurredAt', {
          vi: `Thời điểm đã nhận phải trước lúc này (${formatInstant(now, 'vi')})`,
          en: `The time of receipt must lie before now (${formatInstant(now, 'en')})`,
        }),
      ]
    : []

/** A dossier that came while the system was away: when it came, and why it is written down only now. Empty: just now. */
export const readLateEntry = (form: Form, now: Temporal.Instant): ReadLateEntry => {
  const { body, problems } = readBody(lateFields, form, localDate(now).toString())
  const entry = body as LateEntry
  const faults = [...problems, ...(problems.length > 0 ? [] : lateProblems(body))].flatMap(({ field, message }) =>
    field === undefined || typeof message === 'string' ? [] : [fault(field, message)],
  )
  return { entry, faults: [...faults, ...inFuture(entry, now), ...tooLong('lateReason', form.get('lateReason'), 500)] }
}

/** By which hour the screen counts: that of the receipt where one is typed rightly, else now. */
export const countedFrom = (form: Form, now: Temporal.Instant): Temporal.Instant => {
  const { entry, faults } = readLateEntry(form, now)
  const wrong = faults.some(({ field }) => field.startsWith('occurredAt'))
  return entry.occurredAt === undefined || wrong ? now : Temporal.Instant.from(entry.occurredAt)
}
