import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { type Db, isRefusal } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { takeIn } from '../accepting/open-dossier.ts'
import { newId } from '../new-id.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import { opinionKey } from '../step-keys.ts'
import { type WatchList, watchNames } from './watch.form.ts'
import { watchCounts, watched } from './watch.query.ts'

const database = testDatabase()
const now = friday
const daysOn = (days: number) => now.add({ hours: 24 * days })

/** Two authorities, one with two units, and the dossiers between them. */
const agencies = ['A', 'A.1', 'A.2', 'B', 'B.1'] as const
const days = fc.constantFrom(-3, -1, 1, 2, 9)
const stepOf = fc.record({
  agency: fc.constantFrom(...agencies),
  kind: fc.constantFrom('solving', 'solving', 'solving', 'question', 'opinion'),
  due: fc.option(days),
  done: fc.constantFrom(false, false, true),
  /** Papers on their way to it: from where, and until when. */
  papers: fc.option(fc.record({ from: fc.constantFrom(...agencies), due: days, arrived: fc.boolean() }), { freq: 3 }),
})
const dossierOf = fc.record({
  competent: fc.constantFrom('A', 'B'),
  status: fc.constantFrom('accepted', 'processing', 'processing', 'awaiting-citizen', 'decided'),
  due: fc.option(days),
  /** How many days before it is near. */
  near: fc.constantFrom(0, 1, 3),
  transfer: days,
  steps: fc.array(stepOf, { minLength: 1, maxLength: 4 }),
})
const worlds = fc.array(dossierOf, { minLength: 1, maxLength: 7 })

type Plan = ReturnType<typeof dossierOf.generate>['value']

const functions = { solving: 'appraisal', question: 'consultation', opinion: 'consultation' } as const

/** The rows of a dossier, the facts beside its steps told plainly. */
const rowsOf = (run: number, { competent, status, due, near, transfer, steps: planned }: Plan) => {
  const dossier = { id: newId(), competent: `${run}${competent}`, status, due, near }
  const ready = status === 'decided'
  const steps = planned.map(({ kind, agency, done, due: own, papers }, at) => ({
    ...{ id: newId(), agency: `${run}${agency}`, function: functions[kind], done, papers },
    key: kind === 'opinion' ? opinionKey : `step-${at}`,
    due: own,
    // whoever is asked for an opinion has the question's date
    sorts: kind === 'opinion' ? own : ready ? null : due,
    transfer: status === 'accepted' && kind === 'solving' ? transfer : null,
  }))
  return { ...dossier, ready, steps }
}

type Row = ReturnType<typeof rowsOf>
type Step = Row['steps'][number]

const at = (date: number | null) => (date === null ? null : daysOn(date).toString())
const open = ({ steps }: Row) => steps.filter(({ done }) => !done)

const soonFrom = ({ near }: Row, { sorts }: Step) => (sorts === null ? null : at(sorts - near))

const factsOf = (row: Row, { agency, transfer }: Step) => {
  const others = [...new Set(open(row).map((step) => step.agency))].filter((code) => code !== agency).sort()
  return {
    dossier_status: row.status,
    result_ready: row.ready,
    elsewhere: others.length === 0 ? null : others,
    transfer_due_at: at(transfer),
    competent_agency: row.competent,
    parallel: open(row).length > 1,
  }
}

const insert = async (tx: Db, template: string, row: Row): Promise<void> => {
  const state = { id: row.id, code: null, competent_agency: row.competent, status: row.status, due_at: at(row.due) }
  const ended = { finished_at: row.ready ? now.toString() : null, secret: newId(), slip_number: newId() }
  await sql`insert into dossier select (jsonb_populate_record(d, ${JSON.stringify({ ...state, ...ended })}::jsonb)).*
    from dossier d where d.id = ${template}`.execute(tx)
  const common = { dossier_id: row.id, received_at: now.toString(), role: 'receptionist' }
  const steps = row.steps.map((step) => ({
    ...{ ...common, id: step.id, key: step.key, function: step.function, agency: step.agency },
    ...{
      due_at: at(step.due),
      dossier_due_at: at(step.sorts),
      dossier_soon_at: soonFrom(row, step),
      finished_at: step.done ? now.toString() : null,
    },
    ...(step.done ? {} : factsOf(row, step)),
  }))
  await sql`insert into dossier_step select * from jsonb_populate_recordset(null::dossier_step, ${JSON.stringify(steps)}::jsonb)`.execute(
    tx,
  )
  const papers = row.steps.flatMap(({ id, agency, papers: sent }) =>
    sent === null ? [] : [{ ...sent, id, agency, from: `${agency.replace(/\D.*/, '')}${sent.from}` }],
  )
  const sent = { dossier_id: row.id, medium: 'paper', sent_at: now.toString(), sent_by: 'x' }
  const handovers = papers.map(({ id, agency, from, due, arrived }) => ({
    ...{ ...sent, id: newId(), step_id: id, from_agency: from, to_agency: agency, due_at: at(due) },
    confirmed_at: arrived ? now.toString() : null,
  }))
  await sql`insert into dossier_handover select * from jsonb_populate_recordset(null::dossier_handover, ${JSON.stringify(handovers)}::jsonb)`.execute(
    tx,
  )
}

type Listed = readonly (readonly [key: number, id: string])[]

const isLate = (date: number | null): boolean => date !== null && date < 0
const isSoon = (date: number | null, near: number): boolean => date !== null && date > 0 && date <= near
const never = 1e9

/** The step that stands for a dossier in a house: the first that solves in it; else, of what it decides, the first of the route. */
const standsFor = (row: Row, house: readonly string[]): { readonly step: Step; readonly here: boolean } | null => {
  const byId = open(row).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const here = byId.find(({ agency, function: what }) => house.includes(agency) && what !== 'consultation')
  if (here !== undefined) return { step: here, here: true }
  const away = house.includes(row.competent) ? byId.find(({ key }) => key !== opinionKey) : undefined
  return away === undefined ? null : { step: away, here: false }
}

const one = (row: Row, house: readonly string[], wanted: (step: Step, here: boolean) => boolean): Listed => {
  const stands = standsFor(row, house)
  if (stands === null || !wanted(stands.step, stands.here)) return []
  return [[stands.step.sorts ?? never, stands.step.id]]
}

const waitsForCitizen = ({ status }: Row) => status === 'awaiting-citizen'

/** What the words of each list mean, one dossier at a time. */
const meant: Readonly<Record<WatchList, (row: Row, house: readonly string[], authority: string) => Listed>> = {
  late: (row, house) => one(row, house, (step, here) => isLate(step.sorts) && (here || !row.ready)),
  soon: (row, house) => one(row, house, (step, here) => isSoon(step.sorts, row.near) && (here || !row.ready)),
  'step-late': (row, house) =>
    open(row).flatMap(({ id, due, agency }): Listed => (house.includes(agency) && isLate(due) ? [[due!, id]] : [])),
  elsewhere: (row, house) =>
    one(row, house, (step, here) =>
      here
        ? open(row).some(({ agency }) => agency !== step.agency && !house.includes(agency))
        : !row.ready && !waitsForCitizen(row),
    ),
  citizen: (row, house, authority) => {
    const stands = standsFor(row, house)
    if (!waitsForCitizen(row) || stands?.here === true) return one(row, house, () => waitsForCitizen(row))
    const first = standsFor(row, [row.competent])?.step
    const cameFromHere = row.steps.some(
      ({ done, agency, function: what }) => done && house.includes(agency) && what !== 'consultation',
    )
    const returned = [authority, ...house].includes(row.competent) && row.due === null && cameFromHere
    return returned && first !== undefined ? [[first.sorts ?? never, first.id]] : []
  },
  transfers: (row, house) =>
    row.steps.flatMap((step): Listed => {
      if (!step.done && house.includes(step.agency) && isLate(step.transfer)) return [[step.transfer!, step.id]]
      const { papers, agency } = step
      if (papers === null || papers.arrived || !isLate(papers.due)) return []
      const ours = house.includes(agency) || house.includes(`${agency.replace(/\D.*/, '')}${papers.from}`)
      return ours ? [[papers.due, step.id]] : []
    }),
  questions: (row, house) => {
    const ours = open(row).some(({ agency }) => house.includes(agency))
    return open(row).flatMap(
      ({ id, agency, function: what, due }): Listed =>
        what === 'consultation' && isLate(due) && (house.includes(agency) || ours) ? [[due!, id]] : [],
    )
  },
}

/** All of a list, read in pages so small that most worlds have several. */
const allPages = async (tx: Db, list: WatchList, ask: Parameters<typeof watched>[2]): Promise<readonly string[]> => {
  const found: string[] = []
  for (let after: string | undefined; ; ) {
    const { rows, next } = await watched(tx, list, { ...ask, after, limit: 2 })
    found.push(...rows.map(({ stepId }) => stepId))
    if (next === null) return found
    after = next
  }
}

test(
  'each list holds what its name says and nothing twice, page by page in its order; and its count is its length',
  database.rolledBack(async (tx) => {
    const template = await takeIn(tx, services(), ward.receptionist, request, friday)
    if (isRefusal(template)) throw new Error(template.refusal)
    let run = 0
    await fc.assert(
      fc.asyncProperty(worlds, async (plans) => {
        run += 1
        const world = plans.map((plan) => rowsOf(run, plan))
        for (const row of world) await insert(tx, template.id, row)
        // an authority, one of its units, and an authority that watches another beside its own
        for (const names of [['A', 'A.1', 'A.2'], ['A.1'], agencies]) {
          const house = names.map((name) => `${run}${name}`)
          const ask = { house, authority: `${run}A`, now }
          const counts = await watchCounts(tx, watchNames, ask)
          for (const [index, list] of watchNames.entries()) {
            const wanted = world
              .flatMap((row) => meant[list](row, house, ask.authority))
              .toSorted(([a, one], [b, other]) => a - b || (one < other ? -1 : 1))
            expect(await allPages(tx, list, ask), list).toEqual(wanted.map(([, id]) => id))
            expect(counts[index], list).toBe(wanted.length)
          }
        }
      }),
      { numRuns: 40 },
    )
  }),
)
