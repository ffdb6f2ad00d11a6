import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { CompiledQuery } from 'kysely'
import { expect, test } from 'vitest'
import { isRefusal, type Refusal, transact } from '#platform'
import { takeIn } from '../../src/dossier/accepting/open-dossier.ts'
import { actOnDossier } from '../../src/dossier/act-on-dossier.ts'
import { findDossier } from '../../src/dossier/dossier.store.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { paperTrail, placeKey } from '../../src/dossier/handing-over/paper-places.ts'
import { verifyHistory } from '../../src/dossier/history/history.query.ts'
import type { DossierServices } from '../../src/dossier/services.ts'
import { testDatabase } from '../support/database.ts'
import { alwaysTrue } from './invariants.ts'
import { apply, type Chosen, chosen, type Move, moves, settleOnPaper } from './walk.ts'
import { handedIn, receptionist, servicesOf, signedNow, type World, world } from './world.ts'

const database = testDatabase()

/** What only the stored dossier has: its number of the day, its chain, and who was last at it. */
const onlyStored = new Set(['code', 'eventCount', 'headHash', 'lastAct', 'lastActBy', 'lastActAt'])

/** Ids are drawn anew by each side, in the same order. A column that is empty and a part that was never told are one. */
const plain = (dossier: Dossier): unknown => {
  const text = JSON.stringify(dossier, (key, value: unknown) =>
    onlyStored.has(key) ? undefined : (value ?? undefined),
  )
  const ids = new Map<string, string>()
  const named = text.replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => {
    const name = ids.get(id) ?? `id-${ids.size}`
    ids.set(id, name)
    return name
  })
  return JSON.parse(named)
}

const marks = ({ code, eventCount, headHash, lastAct, lastActBy, lastActAt }: Dossier) =>
  [code, eventCount, headHash, lastAct, lastActBy, lastActAt].map(String)

const same = (stored: Dossier, paper: Dossier): void => expect(plain(stored)).toEqual(plain(paper))

/** Whoever may not see a dossier is told that there is none; what is in force is looked up before the state is asked. */
const sameRefusal = (stored: Refusal, paper: Refusal, { command }: Chosen): void => {
  if (paper.refusal === 'identity.not-related') expect([paper.refusal, 'dossier-not-found']).toContain(stored.refusal)
  else if (command.action !== 'change-route') expect(stored.refusal).toBe(paper.refusal)
}

interface Twins {
  readonly stored: Dossier
  readonly paper: Dossier
  readonly now: Temporal.Instant
}

/** The same act on both: the same answer, and the same dossier after it. Given work and corrections have tests of their own. */
const onBoth = async (of: World, services: DossierServices, twins: Twins, drawn: Move): Promise<Twins> => {
  const asked = chosen(of, twins.stored, drawn, twins.now)
  const { actor, command, now } = asked
  if (command.action === 'assign-step' || command.action === 'request-correction') return twins
  const told = chosen(of, twins.paper, drawn, twins.now).command
  const paper = settleOnPaper(of, twins.paper, actor, told, now)
  const act = (tx: Parameters<typeof actOnDossier>[0]) =>
    actOnDossier(tx, services, twins.stored.id, command, { actor, now, signedResult: signedNow(now) })
  const stored = await transact(database.db, act)
  expect([command.action, isRefusal(stored)]).toEqual([command.action, isRefusal(paper)])
  if (isRefusal(stored) || isRefusal(paper)) {
    if (isRefusal(stored) && isRefusal(paper)) sameRefusal(stored, paper, asked)
    return { ...twins, now }
  }
  const after = apply(twins.paper, paper)
  same(stored, after)
  return { stored, paper: after, now }
}

const live = async (of: World, drawn: readonly Move[]): Promise<void> => {
  let twins: Twins | null = null
  const services = servicesOf(of, () => (twins?.stored.acceptedAt == null ? of.kept : of.newer))
  const taken = await transact(database.db, (tx) => takeIn(tx, services, receptionist(of), handedIn(of), of.begins))
  if (isRefusal(taken)) throw new Error(taken.refusal)
  twins = { stored: taken, paper: taken, now: of.begins }
  for (const move of drawn) twins = await onBoth(of, services, twins, move)
  const found = await findDossier(database.db, taken.id)
  if (found === null) throw new Error('what was taken in is gone')
  same(found, twins.stored)
  expect(marks(found)).toEqual(marks(twins.stored))
  alwaysTrue(twins.stored)
}

const placesTold = async (): Promise<readonly string[]> => {
  const { rows } = await database.db.executeQuery(CompiledQuery.raw('select id from dossier order by id'))
  const dossiers = await Promise.all((rows as { id: string }[]).map(({ id }) => findDossier(database.db, id)))
  return dossiers.flatMap((dossier) =>
    (['papers', 'result'] as const).flatMap((paper) => {
      const place = dossier === null ? undefined : paperTrail(dossier, paper).stays.at(-1)?.place
      return place === undefined ? [] : [`${dossier?.id} ${paper} ${placeKey(place)}`]
    }),
  )
}

const placesKept = async (): Promise<readonly string[]> => {
  const text = `select concat_ws(' ', dossier_id, paper, place) as line from dossier_paper_place where place <> '' order by 1`
  const { rows } = await database.db.executeQuery(CompiledQuery.raw(text))
  return (rows as { line: string }[]).map(({ line }) => line)
}

/** As the migration filled the table for the dossiers that were there already. */
const fillPlaces = async (): Promise<void> => {
  const file = readdirSync('migrations').find((name) => name.endsWith('_paper_places.sql'))
  const text = readFileSync(`migrations/${file}`, 'utf8')
  await database.owner.executeQuery(CompiledQuery.raw('delete from dossier_paper_place'))
  await database.owner.executeQuery(CompiledQuery.raw(text.slice(text.indexOf('insert into dossier_paper_place'))))
}

test('what is stored is what was decided on paper, every chain holds, and every paper is listed where it lies', async () => {
  const drawn = fc.asyncProperty(world, moves(34), live)
  await fc.assert(drawn, { seed: 20_261_120, numRuns: 20, endOnFailure: true })
  expect(await verifyHistory(database.db)).toMatchObject({ dossiers: 20, broken: [] })
  const told = await placesTold()
  expect(new Set(told.map((line) => line.split(' ').slice(1).join(' '))).size).toBeGreaterThan(5)
  expect(await placesKept()).toEqual(told)
  await fillPlaces()
  expect(await placesKept()).toEqual(told)
}, 120_000)
