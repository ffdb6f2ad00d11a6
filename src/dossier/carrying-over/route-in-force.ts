import type { AgencyDirectory } from '#agency'
import { isRefusal, type Refusal, refuse } from '#platform'
import type { CurrentProcedure } from '#procedure'
import { planOf } from '../accepting/acceptance.ts'
import type { RouteInForce } from '../context.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierServices } from '../services.ts'

type Concerned = Pick<Dossier, 'procedureCode' | 'procedureVersionId' | 'caseKey' | 'corrects'>

const steps = ({ route }: CurrentProcedure): string => JSON.stringify([route.first, route.steps])

/** The version in force on a day, where its route is another than the one that the dossier follows; else null. */
export const newRouteFor = async (
  { procedures }: Pick<DossierServices, 'procedures'>,
  { procedureCode, procedureVersionId, caseKey, corrects }: Concerned,
  kept: CurrentProcedure,
  day: Temporal.PlainDate,
): Promise<CurrentProcedure | null> => {
  // a correction follows the part of the route by which the wrong result was made
  if (corrects !== null) return null
  const inForce = (await procedures.latest()).at(procedureCode, day)
  if (inForce === undefined || inForce.versionId === procedureVersionId) return null
  return inForce.cases.some(({ key }) => key === caseKey) && steps(inForce) !== steps(kept) ? inForce : null
}

/** The same, every step resolved to its agency. */
export const planInForce = async (
  services: DossierServices,
  dossier: Dossier,
  kept: CurrentProcedure,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
): Promise<RouteInForce | Refusal> => {
  const procedure = await newRouteFor(services, dossier, kept, day)
  if (procedure === null) return refuse('route-not-new')
  const plan = planOf(procedure, dossier, directory, day)
  return isRefusal(plan) ? plan : { version: procedure.versionId, plan }
}
