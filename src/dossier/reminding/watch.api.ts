import { Type } from 'typebox'
import { mayByToken } from '#identity'
import { api, type Door } from '#web'
import { inboxRow, rowView } from '../inbox/inbox.api.ts'
import type { DossierServices } from '../services.ts'
import { watchNames } from './watch.form.ts'
import { watchCounts, watched } from './watch.query.ts'
import { askedBy, watchAsk } from './watch-desk.ts'

const code = Type.Optional(Type.String({ maxLength: 40, pattern: '^[0-9A-Za-z.-]+$' }))

/** The lists of «Theo dõi thời hạn», for a service that reports on them. */
export const watchApi = (services: DossierServices): Door =>
  api('GET', '/api/v1/watch', {
    who: mayByToken('deadlines.watch'),
    summary: 'What is late, soon late or waits elsewhere in the unit or authority of this post, in keyset pages',
    tags: ['inbox'],
    query: Type.Object({
      list: Type.Enum(watchNames, { description: 'Which list' }),
      unit: Type.Optional(Type.String({ maxLength: 40, description: 'One unit of those that are watched' })),
      field: code,
      procedure: code,
      after: Type.Optional(Type.String({ maxLength: 120 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    }),
    reply: {
      200: Type.Object({
        rows: Type.Array(Type.Object({ ...inboxRow.properties, agency: Type.String() })),
        next: Type.Union([Type.String(), Type.Null()]),
        count: Type.Integer({ maximum: 100, description: 'Of the whole list; 100 stands for 100 or more' }),
      }),
    },
    handle: async ({ db, actor, now, search }) => {
      const asked = await askedBy(services, actor, now)
      const { unit, field, procedure } = search
      const known = asked.house.find((agency) => agency === unit)
      // a unit that is not watched from here holds nothing that may be told
      if (unit !== undefined && known === undefined) return { rows: [], next: null, count: 0 }
      const by = { ...(field === undefined ? {} : { field }), ...(procedure === undefined ? {} : { procedure }) }
      const ask = watchAsk(asked, { by, ...(known === undefined ? {} : { unit: known }) })
      const [page, counts] = await Promise.all([
        watched(db, search.list, { ...ask, after: search.after, limit: search.limit }),
        watchCounts(db, [search.list], ask),
      ])
      const rows = page.rows.map((row) => ({ ...rowView(row), agency: row.agency }))
      return { rows, next: page.next, count: counts[0] ?? 0 }
    },
    record: { as: 'inbox.read', of: ({ rows }) => rows.map(({ dossier }) => dossier.id) },
  })
