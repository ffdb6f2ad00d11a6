import type { AgencyDirectory } from '#agency'
import type { StepFunction } from '#procedure'
import type { Dossier, Step } from '../dossier.ts'
import { opinionKey } from '../step-keys.ts'

/** An opinion, and the approval of it by whoever heads the agency that gives it. */
export const opinionFunctions = ['consultation', 'review'] as const satisfies readonly StepFunction[]

const isOpinion = ({ function: is }: Pick<Step, 'function'>): boolean => opinionFunctions.some((each) => each === is)

/** A step of the route, not a question that somebody put beside it. */
export const isOnRoute = ({ key }: Pick<Step, 'key'>): boolean => key !== opinionKey

/**
 * Whether another agency's part of the route is to give its opinion and no more: of the steps that have come to it, one asks for
 * the opinion and the others approve it. `steps`: of that agency alone. Once it appraises or signs, it solves (record 0034).
 */
export const onlyConsults = (steps: readonly Pick<Step, 'key' | 'function'>[]): boolean => {
  const part = steps.filter(isOnRoute)
  return part.some(({ function: is }) => is === 'consultation') && part.every(isOpinion)
}

/** Whether all that ever lay with an agency was to be asked, by the route or by a question beside it. */
export const wasOnlyAsked = ({ steps }: Pick<Dossier, 'steps'>, agency: string): boolean => {
  const part = steps.filter((step) => step.agency === agency)
  return part.length > 0 && part.every((step) => !isOnRoute(step) || isOpinion(step))
}

/** The open steps at agencies that solve the dossier: the citizen's date is theirs, and not that of whoever gives an opinion. */
export const solvingSteps = (
  dossier: Pick<Dossier, 'steps' | 'competentAgency'>,
  directory: Pick<AgencyDirectory, 'authorityOf'>,
): readonly Step[] =>
  dossier.steps.filter((step) => {
    const atHome = directory.authorityOf(step.agency).code === dossier.competentAgency
    const part = dossier.steps.filter(({ agency }) => agency === step.agency)
    return step.finishedAt === null && isOnRoute(step) && (atHome || !onlyConsults(part))
  })
