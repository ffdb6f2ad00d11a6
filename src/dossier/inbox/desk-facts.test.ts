import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { takeIn } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { findDossier } from '../dossier.store.ts'
import { agencies } from '../dossier.test-support.ts'
import { openSteps } from '../dossier.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import { saveSoon } from '../solving/soon.store.ts'
import { soonInLists, soonOfDossier, soonOfStep } from '../solving/soon.ts'
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

const stepsNow = async (tx: Db, what: typeof asKept): Promise<readonly Facts[]> =>
  (
    await sql<Facts>`${what} from dossier_step s join dossier d on d.id = s.dossier_id where s.finished_at is null order by s.key`.execute(
      tx,
    )
  ).rows

/** From when dates are near, as kept, is what the dossier says; of the dossier itself. */
const expectSoon = async (tx: Db, id: string, after: string): Promise<string> => {
  const dossier = await findDossier(tx, id)
  if (dossier === null) throw new Error(id)
  const { rows } = await sql<{ id: string; soon: Date | null; listed: Date | null; whole: Date | null }>`
    select s.id, s.soon_at as soon, s.dossier_soon_at as listed, d.soon_at as whole from dossier_step s
    join dossier d on d.id = s.dossier_id where s.finished_at is null order by s.id`.execute(tx)
  const told = (at: Temporal.Instant | null) => at?.epochMilliseconds ?? null
  const steps = openSteps(dossier).toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const whole = told(soonOfDossier(dossier, world))
  expect(
    rows.map((row) => [row.id, ...[row.soon, row.listed, row.whole].map((date) => date?.getTime() ?? null)]),
    after,
  ).toEqual(
    steps.map((step) => [
      step.id,
      ...[soonOfStep(dossier, step, world), soonInLists(dossier, step, world)].map(told),
      whole,
    ]),
  )
  return String(whole)
}

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
    const seen = [await stepsNow(tx, asKept)]
    const dates: string[] = []
    for (const [who, command] of life) {
      const done = await actOnDossier(tx, world, taken.id, command, { actor: ward[who], now: friday })
      if (isRefusal(done)) throw new Error(`${command.action}: ${done.refusal} ${JSON.stringify(done.facts)}`)
      seen.push(await stepsNow(tx, asKept))
      expect(seen.at(-1), command.action).toEqual(await stepsNow(tx, bySearch))
      dates.push(await expectSoon(tx, taken.id, command.action))
    }
    const all = (name: (typeof deskColumns)[number]) => new Set(seen.flat().map((step) => JSON.stringify(step[name])))
    for (const column of deskColumns.filter(
      (name) => !['result_ready', 'bundle_id', 'competent_agency'].includes(name),
    ))
      expect(all(column).size, column).toBeGreaterThan(1)
    // with a date, and without one while it waits for the citizen
    expect(new Set(dates).size).toBe(2)
    await sql`update dossier_step set soon_at = null, dossier_soon_at = now()`.execute(tx)
    await sql`update dossier set soon_at = now()`.execute(tx)
    await saveSoon(tx, (await findDossier(tx, taken.id))!, world)
    expect(await expectSoon(tx, taken.id, 'written anew')).toBe(dates.at(-1))
    const { rows } =
      await sql`select from dossier_step where finished_at is not null and dossier_status is not null`.execute(tx)
    expect(rows).toEqual([])
  }),
)
