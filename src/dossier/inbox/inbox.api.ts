import { type Static, Type } from 'typebox'
import { mayByToken } from '#identity'
import { type Db, localDate } from '#platform'
import { api, type Door } from '#web'
import { deskOf } from '../reach.ts'
import type { DossierServices } from '../services.ts'
import { lateTransfers, type Named, waitingHandovers } from '../today/today.query.ts'
import { type InboxRow, inbox } from './inbox.query.ts'
import { decisions } from './inbox-filter.ts'
import { decisionsOf } from './work-groups.ts'

const near = Type.Union([Type.String(), Type.Null()], { description: 'From when the date is near' })

/** One row as the API tells it. */
export const inboxRow = Type.Object({
  step: Type.Object({
    id: Type.String(),
    key: Type.String(),
    function: Type.String(),
    dueAt: Type.Union([Type.String(), Type.Null()]),
    soonAt: near,
    officer: Type.Union([Type.String(), Type.Null()]),
  }),
  dossier: Type.Object({
    id: Type.String(),
    code: Type.Union([Type.String(), Type.Null()]),
    status: Type.String(),
    dueAt: Type.Union([Type.String(), Type.Null()]),
    soonAt: near,
    owner: Type.Union([Type.String(), Type.Null()], { description: 'Null where the desk was only asked' }),
    procedure: Type.String(),
    corrects: Type.Boolean({ description: 'It corrects the result of another dossier' }),
    corrected: Type.Boolean({ description: 'Its own result was replaced by a correction' }),
  }),
  decision: Type.Union([Type.Enum(decisions), Type.Null()], {
    description:
      'What waits for this post while the step is another desk’s: a return to approve, an apology asked for or signed',
  }),
})

const overdueTransfer = Type.Object({
  dossier: Type.Object({ id: Type.String(), code: Type.Union([Type.String(), Type.Null()]) }),
  from: Type.String(),
  to: Type.Union([Type.String(), Type.Null()]),
  dueAt: Type.String(),
  sentAt: Type.Union([Type.String(), Type.Null()]),
})

/** Not sent yet, or sent on paper and not confirmed: both beyond their date. Nothing of it is blocked. */
const overdueIn = async (db: Db, desk: readonly string[], role: string, now: Temporal.Instant) => {
  const waiting = role === 'receptionist' ? await lateTransfers(db, desk, now) : []
  const onTheWay = await waitingHandovers(db, desk, role, now)
  const late = onTheWay.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, now) < 0)
  const told = ({ dossierId, code }: Named) => ({ dossier: { id: dossierId, code } })
  return [
    ...waiting.map((row) => ({
      ...told(row),
      from: row.agency,
      to: null,
      dueAt: row.deadline.toString(),
      sentAt: null,
    })),
    ...late.map((row) => ({
      ...told(row),
      from: row.fromAgency,
      to: row.toAgency,
      dueAt: row.dueAt.toString(),
      sentAt: row.sentAt.toString(),
    })),
  ]
}

export const rowView = (row: InboxRow): Static<typeof inboxRow> => ({
  step: {
    id: row.stepId,
    key: row.stepKey,
    function: row.stepFunction,
    dueAt: row.stepDueAt?.toString() ?? null,
    soonAt: row.stepSoonAt?.toString() ?? null,
    officer: row.officerId,
  },
  dossier: {
    id: row.dossierId,
    code: row.code,
    status: row.status,
    dueAt: row.dueAt?.toString() ?? null,
    soonAt: row.soonAt?.toString() ?? null,
    owner: row.ownerName === '' ? null : row.ownerName,
    procedure: row.procedureCode,
    corrects: row.corrects,
    corrected: row.corrected,
  },
  decision: row.decision,
})

export const inboxApi = (services: DossierServices): Door =>
  api('GET', '/api/v1/inbox', {
    who: mayByToken('inbox.read'),
    summary: 'The open work of this post by due date, in keyset pages',
    tags: ['inbox'],
    query: Type.Object({
      after: Type.Optional(Type.String({ maxLength: 120 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
      mine: Type.Optional(Type.Boolean()),
    }),
    reply: {
      200: Type.Object({
        rows: Type.Array(inboxRow),
        next: Type.Union([Type.String(), Type.Null()]),
        overdueTransfers: Type.Array(overdueTransfer, {
          description: 'Transfers beyond their date, at most 21 of a kind',
        }),
      }),
    },
    handle: async ({ db, actor, now, search }) => {
      const agencies = deskOf(await services.agencies(), actor.agency, localDate(now))
      const page = await inbox(db, {
        agencies,
        role: actor.role,
        after: search.after,
        limit: search.limit,
        ...(search.mine === true
          ? { officerId: actor.officerId, behalfOf: actor.onBehalfOf?.officerId }
          : { beside: decisionsOf(actor.role) }),
      })
      const overdueTransfers = await overdueIn(db, agencies, actor.role, now)
      return { next: page.next, rows: page.rows.map(rowView), overdueTransfers }
    },
    record: { as: 'inbox.read', of: ({ rows }) => rows.map(({ dossier }) => dossier.id) },
  })
