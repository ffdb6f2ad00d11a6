import Type from 'typebox'
import { limitUnits, longestLimit, type WorkCalendar } from '#calendar'
import type { DossierServices } from '#dossier'
import { isRefusal, type Refusal, refuse } from '#platform'
import { anyone, api, type Door } from '#web'
import { answerDueQuestion } from './due-dates.ts'

const mostStops = 100
const instant = Type.String({ format: 'date-time', maxLength: 40 })
const words = Type.Object({ vi: Type.String(), en: Type.String() })

const question = Type.Object(
  {
    receivedAt: instant,
    limit: Type.Object(
      { value: Type.Number({ minimum: 0, maximum: longestLimit }), unit: Type.Enum(limitUnits) },
      { additionalProperties: false },
    ),
    /** Latest start for `same-day`; 15:00 if absent. */
    cutoff: Type.Optional(Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' })),
    stops: Type.Optional(
      Type.Array(Type.Object({ from: instant, to: Type.Optional(instant) }, { additionalProperties: false }), {
        maxItems: mostStops,
      }),
    ),
    /** An agency's code, whose calendar is then meant, or a calendar's id; the national calendar if absent. */
    calendar: Type.Optional(Type.String({ maxLength: 60 })),
  },
  { additionalProperties: false },
)

const nullable = Type.Union([instant, Type.Null()])

const reply = Type.Object({
  dueAt: nullable,
  startAt: instant,
  predicted: Type.Boolean(),
  stoppedSince: nullable,
  explanation: Type.Array(
    Type.Object({
      date: Type.String({ format: 'date' }),
      kind: Type.String({ description: 'received, start, counted, skipped, rolled, due, stopped-since or no-limit' }),
      counted: Type.Boolean(),
      reason: Type.Optional(
        Type.String({
          description: 'rest, reception-only, holiday, compensation, swap-off, after-hours, after-cutoff, stopped',
        }),
      ),
      at: Type.Optional(Type.String()),
      ordinal: Type.Optional(Type.Number()),
      minutes: Type.Optional(Type.Number()),
      name: Type.Optional(words),
      predicted: Type.Optional(Type.Boolean()),
      text: words,
    }),
  ),
})

/** No agency has this code, so that the directory gives the national calendar. */
const nobody = ''

const calendarNamed = async (
  { agencies, calendarOf }: DossierServices,
  name: string | undefined,
): Promise<WorkCalendar | Refusal> => {
  const national = calendarOf(nobody)
  if (name === undefined || name === national.id) return national
  const directory = await agencies()
  const owner = directory.find(name) ?? directory.all.find(({ calendar }) => calendar === name)
  return owner === undefined ? refuse('site.calendar-not-found', { calendar: name }) : calendarOf(owner.code)
}

export const dueDatesApi = (services: DossierServices): Door =>
  api('POST', '/api/v1/due-dates', {
    who: anyone,
    record: null,
    summary: 'When a result is due and why: each day counted or skipped, with the reason in Vietnamese and English.',
    tags: ['due dates'],
    body: question,
    reply: { 200: reply },
    handle: async (_visit, { calendar: name, ...asked }) => {
      const calendar = await calendarNamed(services, name)
      return isRefusal(calendar) ? calendar : answerDueQuestion(asked, calendar)
    },
  })
