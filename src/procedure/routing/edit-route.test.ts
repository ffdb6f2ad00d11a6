import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeForm } from '#web'
import { exampleRoute } from '../procedure.test-support.ts'
import { editRoute, readEdit } from './edit-route.ts'
import { formOfRoute, readTypedRoute } from './route.form.ts'
import { routeOf, type TypedRoute, typedOf } from './typed-route.ts'

const route = typedOf(exampleRoute)
const keys = ({ steps }: TypedRoute) => steps.map(({ key }) => key)
const ways = ({ steps }: TypedRoute) => steps.map(({ key, ways }) => `${key}→${ways.map(({ step }) => step).join('|')}`)

test('a route comes back from the editor as it went in', () => {
  const { decision: _d, effectiveFrom: _e, ...same } = exampleRoute
  expect(routeOf(route, exampleRoute)).toMatchObject(same)
})

test('a new step stands between a step and what follows it; a branch is left as it is', () => {
  expect(ways(editRoute(route, { kind: 'add', after: 0 }))).toEqual([
    'reception→step-1',
    'step-1→appraisal',
    'appraisal→opinion|signing',
    'opinion→signing',
    'signing→handing-over',
    'handing-over→',
  ])
  expect(ways(editRoute(route, { kind: 'add', after: 1 }))[2]).toBe('step-1→')
})

test('a key that any version has used is not given again: dossiers still stand there', () => {
  const added = editRoute(route, { kind: 'add', after: 0 }, new Set(['step-1', 'step-2']))
  expect(keys(added)[1]).toBe('step-3')
})

test('what led to a removed step leads on', () => {
  expect(ways(editRoute(route, { kind: 'remove', at: 2 }))).toEqual([
    'reception→appraisal',
    'appraisal→signing',
    'signing→handing-over',
    'handing-over→',
  ])
})

test('neighbours in line change places in the work, and back again', () => {
  const moved = editRoute(route, { kind: 'down', at: 3 })
  expect(ways(moved)).toEqual([
    'reception→appraisal',
    'appraisal→opinion|handing-over',
    'opinion→handing-over',
    'handing-over→signing',
    'signing→',
  ])
  expect(ways(editRoute(moved, { kind: 'up', at: 4 }))).toEqual(ways(route))
})

test('only the buttons of the editor are read', () => {
  expect(readEdit('up:3')).toEqual({ kind: 'up', at: 3 })
  for (const other of ['check', 'publish', 'up:', 'up:-1', 'drop:1', 'add:1000']) expect(readEdit(other)).toBeNull()
})

const text = fc.string({ maxLength: 12 }).map((typed) => typed.replaceAll(/[\p{C}\r\n]/gu, ''))
const typedStep = (key: string) =>
  fc.record({
    key: fc.constant(key),
    name: text,
    nameEn: text,
    function: fc.constantFrom('appraisal', 'signing', ''),
    at: fc.constantFrom('division', 'department', 'nowhere'),
    department: fc.constantFrom('', 'so-xay-dung'),
    value: fc.constantFrom('', '1,5', '4', 'bốn'),
    unit: fc.constantFrom('working-hour', 'day', 'none'),
    ways: fc.array(fc.record({ step: fc.constantFrom('a', 'b', 'c', 'd'), when: fc.constantFrom('', 'Đạt') }), {
      maxLength: 3,
    }),
    parallel: fc.boolean(),
    produces: fc.constantFrom('', 'Một', 'Một\nHai'),
    forms: fc.subarray(['receipt', 'control', 'register']),
    papers: fc.subarray(['drawings', 'land-paper']),
  })
const anyRoute: fc.Arbitrary<TypedRoute> = fc.record({
  steps: fc.tuple(...['a', 'b', 'c', 'd'].map(typedStep)),
  decision: fc.record({
    number: fc.constantFrom('', '12/QĐ-UBND'),
    date: fc.constantFrom('', '2026-11-20', 'hôm/nay/'),
    authority: fc.constantFrom('', 'UBND'),
    title: fc.constant(''),
    effectiveFrom: fc.constantFrom('', '2026-12-01'),
  }),
})

test('nothing typed is lost on the way through the page, right or wrong', () => {
  fc.assert(
    fc.property(anyRoute, (typed) => {
      expect(readTypedRoute(makeForm(formOfRoute(typed).entries))).toEqual(typed)
    }),
  )
})

test('no press loses a step’s words, doubles a key, or leads to a step that is gone', () => {
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('add' as const), after: fc.nat(5) }),
    fc.record({ kind: fc.constantFrom('remove' as const, 'up' as const, 'down' as const), at: fc.nat(5) }),
  )
  fc.assert(
    fc.property(anyRoute, fc.array(edit, { maxLength: 6 }), (typed, edits) => {
      const end = edits.reduce((so, one) => editRoute(so, one), typed)
      expect(new Set(keys(end)).size).toBe(end.steps.length)
      for (const { ways } of end.steps) for (const { step } of ways) expect(keys(end)).toContain(step)
      const names = new Map(typed.steps.map(({ key, name }) => [key, name]))
      for (const { key, name } of end.steps) expect(name).toBe(names.get(key) ?? '')
      const removed = edits.filter(({ kind }) => kind === 'remove').length
      expect(end.steps.length).toBeGreaterThanOrEqual(typed.steps.length - removed)
    }),
  )
})
