import { findStep, type Route } from '#procedure'
import { blankDossier } from '../blank-dossier.ts'
import type { ComponentRow, Dossier, Step } from '../dossier.ts'
import { isOnRoute } from './consulted-leg.ts'

/** A paper by its name and its sheets: what its check found is the solving agency's matter. */
const bare = (row: ComponentRow): ComponentRow => ({ ...row, verdict: 'unchecked', reason: null, reasonKey: null })

const ownStep = (step: Step): Step => ({ ...step, askedBy: null, dossierDueAt: null })

/** Who has to act next: the agency and since when, nobody's name. Questions to others are theirs. */
const elsewhere = (step: Step): Step => ({ ...ownStep(step), officerId: null })

/** The steps of the route that came to the agencies within reach, ended ones too. */
export const legsOf = ({ steps }: Pick<Dossier, 'steps'>, reach: ReadonlySet<string>): readonly Step[] =>
  steps.filter((step) => isOnRoute(step) && reach.has(step.agency))

/** Keys of the papers that the route sends along with these steps. */
const papersOf = (legs: readonly Step[], route: Route): readonly string[] =>
  legs.flatMap(({ key }) => findStep(route, key)?.papers ?? [])

/** What only an agency on the route needs: how the dossier stands, its ways on, and papers that come or go. */
const onRoute = (dossier: Dossier, reach: ReadonlySet<string>) => ({
  status: dossier.status,
  plan: dossier.plan,
  handovers: dossier.handovers.filter(({ fromAgency, toAgency }) => reach.has(fromAgency) || reach.has(toAgency)),
})

/**
 * What an agency may see of a dossier that is not its own (record 0034): code and procedure, its own questions and steps with
 * the papers that went along, its own answers, and who has to act next. It is built from nothing, so that what a dossier gains
 * later stays hidden until somebody writes it here.
 */
export const ownPart = (dossier: Dossier, reach: ReadonlySet<string>, route: Route): Dossier => {
  const own = dossier.steps.filter(({ agency }) => reach.has(agency))
  const others = dossier.steps.filter((step) => !reach.has(step.agency) && isOnRoute(step) && step.finishedAt === null)
  const legs = legsOf(dossier, reach)
  const opinions = dossier.opinions.filter(({ id }) => own.some((step) => step.id === id))
  const asked = opinions.flatMap((opinion) => (opinion.cancelledAt === null ? opinion.papers : []))
  const papers = new Set([...asked, ...papersOf(legs, route)])
  return {
    ...blankDossier,
    id: dossier.id,
    code: dossier.code,
    status: 'processing',
    procedureCode: dossier.procedureCode,
    procedureVersionId: dossier.procedureVersionId,
    detailsDestroyedAt: dossier.detailsDestroyedAt,
    components: dossier.components.filter(({ key }) => papers.has(key)).map(bare),
    steps: [...own.map(ownStep), ...others.map(elsewhere)],
    opinions,
    ...(legs.length === 0 ? {} : onRoute(dossier, reach)),
  }
}
