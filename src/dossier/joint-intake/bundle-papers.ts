import type { Component, CurrentProcedure } from '#procedure'
import type { Form } from '#web'
import { type BundleRules, isProcedureLeg, type LegRules, type ProcedureLeg } from '../joining/bundle-rules.ts'
import { askedPapers, type PaperLine, readPapers } from '../reception/papers.form.ts'
import type { LeftOut } from './open-bundle.ts'

/** A procedure of a bundle as the counter has chosen it. */
export interface ChosenLeg {
  readonly leg: ProcedureLeg
  readonly procedure: CurrentProcedure
  readonly caseKey: string
}

/** A paper that is handed in once, and for which procedures it serves. */
export interface BundlePaper {
  /** «leg/paper». */
  readonly at: string
  readonly line: PaperLine
  readonly serves: readonly string[]
}

export const caseField = (leg: string): string => `case.${leg}`
export const leftOutField = (leg: string): string => `leftOut.${leg}`

/** A reason typed beside a procedure leaves it out; never the first, on which all rest. */
export const leftOutIn = ({ legs }: BundleRules, form: Form): readonly LeftOut[] =>
  legs.slice(1).flatMap(({ key }) => {
    const reason = form.get(leftOutField(key))
    return reason === '' ? [] : [{ leg: key, reason }]
  })

/** What is taken in: neither left out nor resting on what is. */
export const legsTaken = ({ legs }: BundleRules, leftOut: readonly LeftOut[]): readonly LegRules[] => {
  const gone = new Set(leftOut.map(({ leg }) => leg))
  for (const { key, after } of legs) if (after !== undefined && gone.has(after)) gone.add(key)
  return legs.filter(({ key }) => !gone.has(key))
}

/** The cases that were chosen, else those that the bundle is made for. */
export const chosenLegs = (
  rules: BundleRules,
  find: (code: string) => CurrentProcedure | undefined,
  form: Form,
): readonly ChosenLeg[] =>
  legsTaken(rules, leftOutIn(rules, form))
    .filter(isProcedureLeg)
    .flatMap((leg) => {
      const procedure = find(leg.procedure)
      if (procedure === undefined) return []
      const typed = form.get(caseField(leg.key))
      const known = procedure.cases.some(({ key }) => key === typed)
      return [{ leg, procedure, caseKey: known ? typed : leg.case }]
    })

/** Another case may not have the paper that an earlier one would give. */
const isBrought = (legs: readonly ChosenLeg[], { leg }: ChosenLeg, { key }: Component): boolean => {
  if (leg.feeds?.includes(key) === true) return false
  const [other, paper] = leg.shares?.[key]?.split('/') ?? []
  const holder = legs.find((each) => each.leg.key === other)
  return holder === undefined || !askedPapers(holder.procedure, holder.caseKey).some((each) => each.key === paper)
}

/** Every paper of every procedure, without doubles and without what an earlier result stands for. */
export const bundlePapers = (legs: readonly ChosenLeg[], form: Form): readonly BundlePaper[] =>
  legs.flatMap((chosen) => {
    const { leg, procedure, caseKey } = chosen
    const asked = askedPapers(procedure, caseKey).filter((component) => isBrought(legs, chosen, component))
    // The fields of a paper carry its procedure: two of them may use the same key.
    const lines = readPapers(
      form,
      asked.map((each) => ({ ...each, key: `${leg.key}.${each.key}` })),
    )
    return lines.map((line, index) => {
      const at = `${leg.key}/${asked[index]?.key ?? ''}`
      const sharing = legs.filter((each) => Object.values(each.leg.shares ?? {}).includes(at))
      return { at, line, serves: [leg.key, ...sharing.map((each) => each.leg.key)] }
    })
  })
