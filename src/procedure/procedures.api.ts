import Type from 'typebox'
import { localDate, refuse } from '#platform'
import { anyone, api, type Door } from '#web'
import type { CurrentProcedure, ProcedureDirectory } from './directory.ts'
import type { LiveProcedures } from './live-directory.ts'
import { listReply, type ProcedureReply, procedureReply } from './procedure-reply.schema.ts'
import { oldOnlineLevel } from './published.ts'

/** The catalogue changes by a decision, not by the minute; a client that asks again sooner gets the same. */
const cacheSeconds = 300

const usualLimit = 20
const mostListed = 200

const urlOf = (code: string): string => `/thu-tuc/${code}`

const listed = ({ code, name, summary, field, online }: CurrentProcedure) => ({
  code,
  name,
  summary,
  field,
  online,
  url: urlOf(code),
})

const find = (directory: ProcedureDirectory, day: Temporal.PlainDate, q: string, limit: number) =>
  q.trim() === ''
    ? directory.list(day).slice(0, limit)
    : directory.search(q, day, { limit }).map(({ procedure }) => procedure)

export const listProceduresApi = (procedures: LiveProcedures): Door =>
  api('GET', '/api/v1/procedures', {
    who: anyone,
    record: null,
    summary: 'Procedures in force today: those that a query in everyday words means, the best first, or all by code.',
    tags: ['procedures'],
    query: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 200 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: mostListed })),
    }),
    reply: { 200: listReply },
    cacheSeconds,
    handle: async ({ search: { q = '', limit }, now }) => {
      const found = find(await procedures.current(), localDate(now), q, limit ?? (q === '' ? mostListed : usualLimit))
      return { items: found.map(listed) }
    },
  })

/** Of a case what an intake takes: a note to the reader is no paper. */
const withoutNotes = ({ cases, components }: Pick<CurrentProcedure, 'cases' | 'components'>) => {
  const notes = new Set(components.flatMap(({ key, mode }) => (mode === 'note' ? [key] : [])))
  return cases.map(({ components: asked, ...each }) => ({
    ...each,
    ...(asked === undefined ? {} : { components: asked.filter((key) => !notes.has(key)) }),
  }))
}

const replyOf = ({ versionId: _, versionNumber, publishedAt, ...procedure }: CurrentProcedure): ProcedureReply => ({
  ...(procedure as unknown as ProcedureReply),
  cases: withoutNotes(procedure) as unknown as ProcedureReply['cases'],
  url: urlOf(procedure.code),
  version: versionNumber,
  publishedAt: publishedAt.toString(),
  oldOnlineLevel: oldOnlineLevel(procedure.online.level),
})

export const getProcedureApi = (procedures: LiveProcedures): Door =>
  api('GET', '/api/v1/procedures/:code', {
    who: anyone,
    record: null,
    summary: 'Everything published about one procedure: cases, papers, limits by law and as promised, fees, route.',
    tags: ['procedures'],
    params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
    reply: { 200: procedureReply },
    cacheSeconds,
    handle: async ({ params: { code }, now }) => {
      const procedure = (await procedures.current()).at(code, localDate(now))
      return procedure === undefined ? refuse('procedure.not-found', { code }) : replyOf(procedure)
    },
  })

const suggested = 6

const suggestionReply = Type.Object({
  items: Type.Array(
    Type.Object({ value: Type.String(), label: Type.String(), note: Type.String(), href: Type.String() }),
  ),
})

/** Answers a suggesting field while somebody types; `lang` is the language of the page that asks. */
export const suggestProceduresApi = (procedures: LiveProcedures): Door =>
  api('GET', '/api/v1/procedure-suggestions', {
    who: anyone,
    record: null,
    summary: 'Suggestions for a search field: code, name and address of the procedures that a few words may mean.',
    tags: ['procedures'],
    query: Type.Object({
      q: Type.String({ maxLength: 200 }),
      lang: Type.Optional(Type.Enum(['vi', 'en'] as const)),
    }),
    reply: { 200: suggestionReply },
    cacheSeconds,
    handle: async ({ search: { q, lang = 'vi' }, now }) => {
      const found = (await procedures.current()).search(q, localDate(now), { limit: suggested })
      const items = found.map(({ procedure: { code, name }, why }) => ({
        value: code,
        label: name[lang] ?? name.vi,
        note: why.kind === 'everyday' ? `${code} · ${why.text}` : code,
        href: urlOf(code),
      }))
      return { items }
    },
  })
