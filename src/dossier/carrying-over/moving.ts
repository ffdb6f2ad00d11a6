import type { Words } from '#platform'
import { type Procedure, wordsOf } from '#procedure'
import { type DossierCase, nameOfStep } from '../reading/dossier-case.ts'
import { type Becoming, becomings } from './change-route.ts'

type NewStep = Procedure['route']['steps'][number]

/** What a dossier would become on the new route of its procedure. */
export interface Moving {
  readonly of: DossierCase
  readonly steps: readonly Becoming<NewStep>[]
  /** A step without counterpart and without any step of its work to choose: the dossier stays. */
  readonly stuck: boolean
}

const newSteps = ({ newRoute }: DossierCase): readonly NewStep[] => newRoute?.route.steps ?? []

export const movingOf = (of: DossierCase, named: ReadonlyMap<string, string>): Moving => {
  const steps = becomings(of.dossier, named, newSteps(of))
  const alike = (work: string) => newSteps(of).some((step) => step.function === work)
  return { of, steps, stuck: steps.some(({ step, to }) => to === undefined && !alike(step.function)) }
}

/** A step under way that the new route calls otherwise, and the steps of the same work that it may become. */
export interface Unmatched {
  readonly key: string
  readonly name: Words
  readonly choices: readonly { readonly key: string; readonly name: Words }[]
}

/** Asked once for all dossiers: a step of one key is the same work in each. */
export const unmatchedIn = (cases: readonly DossierCase[]): readonly Unmatched[] => {
  const found = new Map<string, Unmatched>()
  for (const of of cases)
    for (const { step, to } of becomings(of.dossier, new Map(), newSteps(of))) {
      if (to !== undefined || found.has(step.key)) continue
      const choices = newSteps(of)
        .filter(({ function: work }) => work === step.function)
        .map(({ key, name }) => ({ key, name: wordsOf(name) }))
      if (choices.length > 0) found.set(step.key, { key: step.key, name: nameOfStep(of, step), choices })
    }
  return [...found.values()]
}
