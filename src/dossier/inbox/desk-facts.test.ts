import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { takeIn } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { agencies } from '../dossier.test-support.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import { deskColumns } from './desk-facts.ts'

const database = testDatabase()
const world = services()

type Facts = Readonly<Record<string, unknown>>

/** What the tables say themselves, as lists read it before the copies were kept. */
const bySearch = sql`select s.key, d.status as dossier_status, d.finished_at is not null as result_ready,
  exists (select from dossier_component c where c.dossier_id = d.id and c.verdict = 'unchecked'
    and (c.required or c.originals + c.copies > 0)) as unchecked,
  exists (select from dossier_handover h where h.step_id = s.id and h.confirmed_at is null) as papers_coming,
  (select array_agg(distinct o.agency order by o.agency) from dossier_step o
    where o.dossier_id = d.id and o.finished_at is null and o.agency <> s.agency) as elsewhere,
  case when d.status = 'accepted' then (d.transfer_due ->> 'paper')::timestamptz end as transfer_due_at,
  (d.bundle ->> 'id')::uuid as bundle_id, d.competent_agency,
  (select count(*) > 1 from dossier_step o where o.dossier_id = d.id and o.finished_at is null) as parallel`

const asKept = sql`select s.key, ${sql.join(deskColumns.map((column) => sql.ref(`s.${column}`)))}`

const openSteps = async (tx: Db, what: typeof asKept): Promise<readonly Facts[]> =>
  (
    await sql<Facts>`${what} from dossier_step s join dossier d on d.id = s.dossier_id where s.finished_at is null order by s.key`.execute(
      tx,
    )
  ).rows

const opinion: Command = {
  action: 'ask-opinion',
  body: { to: [{ agency: agencies.department }], question: 'q', workingHours: 8 },
}
const lines = [{ component: 'Giấy uỷ quyền', reason: 'Chưa ký' }]
const checks = ['form', 'photo'].map((key) => ({ key, verdict: 'pass' as const }))

const life: readonly (readonly [keyof typeof ward, Command])[] = [
  ['receptionist', { action: 'check-components', body: { checks } }],
  ['receptionist', { action: 'accept', body: {} }],
  ['receptionist', { action: 'transfer', body: { medium: 'paper' } }],
  ['handler', { action: 'confirm-handover', body: {} }],
  ['handler', opinion],
  ['handler', { action: 'propose-return', body: { lines } }],
  ['head', { action: 'approve-return', body: {} }],
  ['receptionist', { action: 'record-supplement', body: {} }],
]

test(
  'what lists read beside an open step is what the tables say, after every act',
  database.rolledBack(async (tx) => {
    const unseen = request.components.map(({ key }) => ({ key, verdict: 'unchecked' as const }))
    const taken = await takeIn(tx, world, ward.receptionist, { ...request, components: unseen }, friday)
    if (isRefusal(taken)) throw new Error(taken.refusal)
    const seen = [await openSteps(tx, asKept)]
    for (const [who, command] of life) {
      const done = await actOnDossier(tx, world, taken.id, command, { actor: ward[who], now: friday })
      if (isRefusal(done)) throw new Error(`${command.action}: ${done.refusal} ${JSON.stringify(done.facts)}`)
      seen.push(await openSteps(tx, asKept))
      expect(seen.at(-1), command.action).toEqual(await openSteps(tx, bySearch))
    }
    const all = (name: (typeof deskColumns)[number]) => new Set(seen.flat().map((step) => JSON.stringify(step[name])))
    for (const column of deskColumns.filter(
      (name) => !['result_ready', 'bundle_id', 'competent_agency'].includes(name),
    ))
      expect(all(column).size, column).toBeGreaterThan(1)
    const { rows } =
      await sql`select from dossier_step where finished_at is not null and dossier_status is not null`.execute(tx)
    expect(rows).toEqual([])
  }),
)
