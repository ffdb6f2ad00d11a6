import { type AgencyDirectory, agencyLookup, formatDossierCode, type Regime } from '#agency'
import { type Db, isRefusal, localDate, type Refusal } from '#platform'
import {
  type CurrentProcedure,
  competentAgency,
  functionRole,
  limitFor,
  type PublishedProcedure,
  resolveStep,
  stepAgencies,
  stepsOf,
} from '#procedure'
import type { AcceptanceFacts } from '../context.ts'
import type { Dossier, PlannedStep } from '../dossier.ts'
import type { RegimeOf } from '../services.ts'
import { nextNumber } from './code.store.ts'

/** The route of a dossier, every step resolved to the agency and role that do it on the day of acceptance. */
export const planOf = (
  procedure: PublishedProcedure,
  dossier: Pick<Dossier, 'receivedAtAgency' | 'competentAgency' | 'returnedAtAgency'>,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
): readonly PlannedStep[] | Refusal => {
  const places = {
    receivedAt: dossier.receivedAtAgency,
    competent: dossier.competentAgency,
    returnedAt: dossier.returnedAtAgency,
  }
  const agencies = stepAgencies(places, procedure.field, day, directory)
  const plan: PlannedStep[] = []
  for (const step of stepsOf(procedure.route)) {
    const agency = resolveStep(step, agencies)
    if (isRefusal(agency)) return agency
    plan.push({
      key: step.key,
      function: step.function,
      agency,
      role: functionRole[step.function],
      limit: step.limit,
      parallel: step.parallel === true,
      next: step.next.map((edge) => edge.step),
    })
  }
  return plan
}

/** Whose code the dossier bears: nd61 the agency that receives, nd118 the one competent to decide; in a bundle the receiver. */
const codeAgency = ({ dossierCode }: Regime, dossier: Dossier, directory: AgencyDirectory) => {
  const whose = dossier.bundle === null ? dossierCode.agency : dossierCode.bundleAgency
  return directory.authorityOf(whose === 'received-at' ? dossier.receivedAtAgency : dossier.competentAgency)
}

/** The next code of the day for an accepted dossier, by the grammar of its acceptance day. */
export const takeCode = async (
  tx: Db,
  regime: Regime,
  dossier: Dossier,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
): Promise<string> => {
  const agency = codeAgency(regime, dossier, directory)
  return formatDossierCode(regime, agency, day, await nextNumber(tx, agency.code, day))
}

/** Takes the number last, so that the counter's row is held as shortly as possible. */
export const acceptanceFacts = async (
  tx: Db,
  taken: Dossier,
  law: { readonly regime: RegimeOf; readonly directory: AgencyDirectory; readonly procedure: CurrentProcedure },
  acceptedAt: Temporal.Instant,
): Promise<AcceptanceFacts | Refusal> => {
  const day = localDate(acceptedAt)
  const { procedure } = law
  const competent = competentAgency(procedure, taken.territory, day, agencyLookup(law.directory))
  if (isRefusal(competent)) return competent
  const dossier = { ...taken, competentAgency: competent }
  const plan = planOf(procedure, dossier, law.directory, day)
  if (isRefusal(plan)) return plan
  const limits = limitFor(procedure, dossier.caseKey, dossier.channel)
  return {
    code: await takeCode(tx, law.regime('dossier-code'), dossier, law.directory, day),
    competent,
    version: procedure.versionId,
    plan,
    limit: limits.effective,
    statutory: limits.statutory,
  }
}
