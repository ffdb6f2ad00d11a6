import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { type AgencyDirectory, agencyLookup, makeDirectory, readAgencyFiles, regimes } from '#agency'
import { isRefusal } from '#platform'
import { competentAgency, stepAgencies } from '../applicability.ts'
import { type Catalogue, loadCatalogue } from '../load-catalogue.ts'
import { emptyLayer, layProvince } from '../published.ts'
import { resolveStep } from '../route.ts'
import { routeGaps } from './completeness.ts'

/** The routes that are shipped: every one of them, step by step. */
let catalogue: Catalogue
let agencies: AgencyDirectory
const today = Temporal.PlainDate.from('2026-11-22')

beforeAll(async () => {
  catalogue = await loadCatalogue(resolve(import.meta.dirname, '../../../catalogue'))
  const files = readAgencyFiles()
  if (!('agencies' in files)) throw new Error('agency files are wrong')
  agencies = makeDirectory(files)
})

test('every shipped route says which form, how long and what comes out of it', () => {
  expect(catalogue.procedures.length).toBeGreaterThanOrEqual(67)
  const gaps = catalogue.procedures.flatMap(({ code, route }) =>
    routeGaps(route).map(({ at, reason }) => `${code} ${at.join('.')}: ${reason.vi}`),
  )
  expect(gaps).toEqual([])
})

test('the paper that is signed has a name, unless silence decides', () => {
  const missing = catalogue.procedures
    .filter(({ tacit }) => tacit !== true)
    .filter(({ route }) => !route.steps.some((step) => step.function === 'signing' && step.produces !== undefined))
  expect(missing.map(({ code }) => code)).toEqual([])
})

test('every route names the authority, the number and the day that decided it', () => {
  const vague = catalogue.procedures.filter(({ route }) => route.decision.date === undefined)
  expect(vague.map(({ code }) => code)).toEqual([])
})

test('every step lies at an agency that exists, in every place, today', () => {
  const nowhere = catalogue.procedures.flatMap((procedure) =>
    agencies.territoriesOn(today).flatMap(({ key }) => {
      const published = layProvince(procedure, emptyLayer, today)
      const competent = competentAgency(published, key, today, agencyLookup(agencies))
      if (isRefusal(competent)) return []
      const at = agencies.oneStopOf(competent, today)?.code ?? competent
      const places = stepAgencies({ receivedAt: at, competent, returnedAt: at }, procedure.field, today, agencies)
      return procedure.route.steps
        .filter((step) => isRefusal(resolveStep(step, places)))
        .map((step) => `${procedure.code} ${key}: ${step.key}`)
    }),
  )
  expect(nowhere).toEqual([])
})

test('every form that a step names exists under the regime of today', () => {
  const { forms } = regimes().on(today)
  const unknown = catalogue.procedures.flatMap(({ code, route }) =>
    route.steps.flatMap(({ forms: own = [] }) => own.filter((form) => forms[form] === undefined).map(() => code)),
  )
  expect(unknown).toEqual([])
})

test('a route that leaves something unsaid is told all of it', () => {
  const [procedure] = catalogue.procedures
  const route = procedure!.route
  const told = (steps: typeof route.steps) => routeGaps({ ...route, steps }).map(({ reason }) => reason.vi)
  expect(told(route.steps.map(({ forms: _, ...step }) => step))).toHaveLength(route.steps.length)
  expect(told(route.steps.map((step) => ({ ...step, limit: { value: 0, unit: 'none' } })))).toHaveLength(
    route.steps.filter((step) => step.function !== 'handing-over').length,
  )
  expect(told(route.steps.map(({ produces: _, ...step }) => step))).toEqual(['chưa ghi văn bản mà bước này cho ra'])
  const asking = { function: 'consultation', at: 'department', department: 'so-xay-dung' } as const
  const asked = route.steps.map((step) => (step.function === 'appraisal' ? { ...step, ...asking } : step))
  expect(told(asked).filter((gap) => gap.includes('gửi kèm'))).toHaveLength(1)
  expect(told(asked.map((step) => ({ ...step, papers: [] }))).filter((gap) => gap.includes('gửi kèm'))).toEqual([])
  expect(told(route.steps.filter((step) => step.function !== 'signing'))).toEqual(['quy trình chưa có bước «Ký»'])
  const late = { ...route, first: 'appraisal' }
  expect(routeGaps(late).map(({ reason }) => reason.vi)).toEqual(['bước đầu tiên phải là tiếp nhận hồ sơ'])
})
