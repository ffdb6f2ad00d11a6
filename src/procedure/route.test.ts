import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Route } from './procedure.schema.ts'
import { exampleGraph, exampleRoute } from './procedure.test-support.ts'
import { functionRole, getStep, longestPathMinutes, nextSteps, reachableFrom, resolveStep, stepsOf } from './route.ts'

const letters = ['a', 'b', 'c', 'd', 'e', 'f'] as const

const graph: fc.Arbitrary<Route> = fc
  .tuple(...letters.map(() => fc.uniqueArray(fc.constantFrom(...letters), { maxLength: 3 })))
  .map((next) => exampleGraph('a', Object.fromEntries(letters.map((key, i) => [key, next[i]!]))))

/** Only edges from a letter to a later one: no loops. */
const loopless: fc.Arbitrary<Route> = graph.map((route) => ({
  ...route,
  steps: route.steps.map((step) => ({ ...step, next: step.next.filter((edge) => edge.step > step.key) })),
}))

/** The slow way: walk every path that visits no step twice. */
const bruteForce = (route: Route): number => {
  const walk = (key: string, seen: readonly string[]): number =>
    60 +
    Math.max(
      0,
      ...getStep(route, key)
        .next.filter(({ step }) => !seen.includes(step))
        .map(({ step }) => walk(step, [...seen, step])),
    )
  return walk(route.first, [route.first])
}

test('without loops the longest way is the longest of all ways', () => {
  fc.assert(
    fc.property(loopless, (route) => {
      expect(longestPathMinutes(route)).toBe(bruteForce(route))
    }),
  )
})

test('with loops it is no shorter than any way, and no longer than all reachable steps together', () => {
  fc.assert(
    fc.property(graph, (route) => {
      const reached = new Set([route.first, ...reachableFrom(route, route.first)])
      expect(longestPathMinutes(route)).toBeGreaterThanOrEqual(bruteForce(route))
      expect(longestPathMinutes(route)).toBeLessThanOrEqual(60 * reached.size)
    }),
  )
})

test('an opinion that comes back to the handler is counted once', () => {
  const route = exampleGraph('appraisal', { appraisal: ['opinion', 'end'], opinion: ['appraisal'], end: [] })
  expect(longestPathMinutes(route)).toBe(3 * 60)
})

test('parallel steps run at once: the longer counts', () => {
  expect(longestPathMinutes(exampleRoute)).toBe((2 + 7.5 + 2 + 2) * 60)
})

test('steps come in the order of the work, each once', () => {
  expect(stepsOf(exampleRoute).map(({ key }) => key)).toEqual([
    'reception',
    'appraisal',
    'opinion',
    'signing',
    'handing-over',
  ])
  fc.assert(
    fc.property(loopless, (route) => {
      const order = stepsOf(route).map(({ key }) => key)
      expect(new Set(order)).toEqual(new Set([route.first, ...reachableFrom(route, route.first)]))
      expect(order.length).toBe(new Set(order).size)
      for (const key of order) {
        for (const { step } of getStep(route, key).next) expect(order.indexOf(step)).toBeGreaterThan(order.indexOf(key))
      }
    }),
  )
})

test('the officer is offered the branches with their condition', () => {
  const { parallel, choices } = nextSteps(exampleRoute, 'appraisal')
  expect(parallel).toBe(false)
  expect(choices.map(({ step, when }) => [step.key, when?.vi])).toEqual([
    ['opinion', 'Cần lấy ý kiến'],
    ['signing', 'Không cần lấy ý kiến'],
  ])
  expect(nextSteps(exampleRoute, 'reception').choices[0]!.when).toBe(null)
  expect(nextSteps(exampleRoute, 'handing-over').choices).toEqual([])
})

test('parallel steps are all taken', () => {
  const route = exampleGraph('a', { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })
  const together = { ...route, steps: route.steps.map((step) => ({ ...step, parallel: step.key === 'a' })) }
  expect(nextSteps(together, 'a').parallel).toBe(true)
  expect(nextSteps(together, 'b').parallel).toBe(false)
})

test('a step that no route has is a bug', () => {
  expect(() => nextSteps(exampleRoute, 'nowhere')).toThrow('nowhere')
})

const agencies = {
  receivedAt: 'H13.02',
  competent: 'H13.64',
  returnedAt: 'H13.65',
  divisionOf: (agency: string) => (agency === 'H13.64' ? 'H13.64.1' : null),
  departmentOf: (kind: string) => (kind === 'so-xay-dung' ? 'H13.09' : null),
}

test('a step is resolved to the agency that does it', () => {
  const resolved = stepsOf(exampleRoute).map((step) => resolveStep(step, agencies))
  expect(resolved).toEqual(['H13.02', 'H13.64.1', 'H13.09', 'H13.64', 'H13.65'])
})

test('an agency without divisions does the work itself', () => {
  const step = getStep(exampleRoute, 'appraisal')
  expect(resolveStep(step, { ...agencies, competent: 'H13.66' })).toBe('H13.66')
})

test('a department that does not exist on that day is refused by name', () => {
  const step = { ...getStep(exampleRoute, 'opinion'), department: 'so-bien' }
  expect(resolveStep(step, agencies)).toMatchObject({
    refusal: 'procedure.no-department',
    facts: { department: 'so-bien' },
  })
})

test('every function has a role that can do it', () => {
  expect(functionRole.consultation).toBe('handler')
  expect(functionRole['handing-over']).toBe('receptionist')
})
