import { describe, expect, test } from 'vitest'
import { makeDirectory, readAgencyFiles } from '#agency'
import type { StepFunction } from '#procedure'
import { at, live, takenIn } from '../dossier.test-support.ts'
import { accept, transfer } from '../life.test-support.ts'
import { opinionKey } from '../step-keys.ts'
import { onlyConsults, solvingSteps } from './consulted-leg.ts'

const part = (...functions: readonly StepFunction[]) =>
  functions.map((is, index) => ({ key: `step-${index}`, function: is }))

describe('a part of a route', () => {
  test.each<readonly [boolean, readonly StepFunction[]]>([
    [true, ['consultation']],
    [true, ['consultation', 'review', 'consultation', 'review']],
    [false, ['review']],
    [false, []],
    [false, ['consultation', 'appraisal']],
    [false, ['consultation', 'review', 'signing']],
    [false, ['reception', 'consultation']],
  ])('only gives an opinion: %s of %o', (only, functions) => {
    expect(onlyConsults(part(...functions))).toBe(only)
  })

  test('is no question that was put beside the route', () => {
    expect(onlyConsults([{ key: opinionKey, function: 'consultation' }])).toBe(false)
  })
})

test('the citizen’s date concerns who solves the dossier, not who is asked by the route or by a question', () => {
  const files = readAgencyFiles()
  if (!('agencies' in files)) throw new Error('no agencies')
  const directory = makeDirectory(files)
  const dossier = live(takenIn(), accept, transfer)
  const own = dossier.steps.at(-1)!
  const step = (agency: string, is: StepFunction, key = 'opinion', finishedAt: Temporal.Instant | null = null) => ({
    ...own,
    ...{ id: `${agency} ${is}`, agency, function: is, key, finishedAt },
  })
  const open = [step('H13.64.01', 'consultation'), step('H13.64', 'signing'), step('H13.13', 'appraisal')]
  const asked = [step('H13.09', 'consultation'), step('H13.09', 'review'), step('H13.20', 'consultation', opinionKey)]
  const ended = step('H13.64.03', 'appraisal', 'appraisal', at('2026-11-20 10:00'))
  const steps = [...open, ...asked, ended]
  expect(solvingSteps({ steps, competentAgency: 'H13.64' }, directory)).toEqual(open)
})
