import { blankDossier } from '../blank-dossier.ts'
import type { ComponentRow, Dossier, Step } from '../dossier.ts'
import { opinionKey } from '../step-keys.ts'

/** A paper by its name and its sheets: what its check found is the asking agency's matter. */
const bare = (row: ComponentRow): ComponentRow => ({ ...row, verdict: 'unchecked', reason: null, reasonKey: null })

const ownStep = (step: Step): Step => ({ ...step, askedBy: null })

/**
 * What an agency that was only asked may see of a dossier (record 0034): its code and procedure, the own questions with the
 * papers that went along, and the own answers. It is built from nothing, so that what a dossier gains later stays hidden until
 * somebody writes it here.
 */
export const onlyAsked = (dossier: Dossier, reach: ReadonlySet<string>): Dossier => {
  const steps = dossier.steps.filter(({ key, agency }) => key === opinionKey && reach.has(agency))
  const opinions = dossier.opinions.filter(({ id }) => steps.some((step) => step.id === id))
  const papers = new Set(opinions.flatMap((opinion) => (opinion.cancelledAt === null ? opinion.papers : [])))
  return {
    ...blankDossier,
    id: dossier.id,
    code: dossier.code,
    status: 'processing',
    procedureCode: dossier.procedureCode,
    procedureVersionId: dossier.procedureVersionId,
    detailsDestroyedAt: dossier.detailsDestroyedAt,
    components: dossier.components.filter(({ key }) => papers.has(key)).map(bare),
    steps: steps.map(ownStep),
    opinions,
  }
}
