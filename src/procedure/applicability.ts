import type { AgencyDirectory } from '#agency'
import { formatDate } from '#calendar'
import { isRefusal, type Refusal, refuse } from '#platform'
import type { CompetentKind, Procedure } from './procedure.schema.ts'
import { holdsOn } from './published.ts'
import type { StepAgencies } from './route.ts'

/** What this room asks about agencies; answered by the room that knows them. */
export interface AgencyLookup {
  /** Codes of the agencies of a kind that rule a territory on a day; a department by its kind, e.g. `so-xay-dung`. */
  find(kind: CompetentKind, territory: string, date: Temporal.PlainDate, department?: string): readonly string[]
}

/** The parts of a procedure that say who decides it. */
export type Competence = Pick<Procedure, 'code' | 'effective' | 'competence'>

export type CompetenceRefusal = Refusal<
  'procedure.not-in-force' | 'procedure.no-competent-agency' | 'procedure.several-competent-agencies'
>

/** The one agency that decides the procedure for a territory on a day: procedure × agency × territory × dates. */
export const competentAgency = (
  procedure: Competence,
  territory: string,
  date: Temporal.PlainDate,
  agencies: AgencyLookup,
): string | CompetenceRefusal => {
  const facts = { code: procedure.code, territory, date: formatDate(date) }
  const entries = procedure.competence.filter((entry) => holdsOn(entry, date))
  if (!holdsOn(procedure.effective, date)) return refuse('procedure.not-in-force', facts)
  const found = new Set(
    entries.flatMap(({ agencyKind, department }) => agencies.find(agencyKind, territory, date, department)),
  )
  const [first, ...others] = found
  if (first === undefined) return refuse('procedure.no-competent-agency', facts)
  if (others.length > 0) return refuse('procedure.several-competent-agencies', { ...facts, agencies: [...found] })
  return first
}

export interface ApplicabilityFault {
  readonly code: string
  readonly territory: string
  readonly date: Temporal.PlainDate
  readonly refusal: CompetenceRefusal
}

/**
 * Proves that for each procedure in force, each territory and each day exactly one agency is competent. Empty: proved; else
 * every gap and every conflict. `territories` tells which exist on a day, since places come and go.
 */
export const checkApplicability = (
  procedures: readonly Competence[],
  territories: (date: Temporal.PlainDate) => readonly string[],
  dates: readonly Temporal.PlainDate[],
  agencies: AgencyLookup,
): readonly ApplicabilityFault[] =>
  dates.flatMap((date) => {
    const places = territories(date)
    const inForce = procedures.filter(({ effective }) => holdsOn(effective, date))
    return inForce.flatMap((procedure) =>
      places.flatMap((territory) => {
        const answer = competentAgency(procedure, territory, date, agencies)
        return isRefusal(answer)
          ? [{ code: procedure.code, territory, date, refusal: answer as CompetenceRefusal }]
          : []
      }),
    )
  })

/** The agencies of a dossier for `resolveStep`, as they stand on the day it is accepted. */
export const stepAgencies = (
  places: Pick<StepAgencies, 'receivedAt' | 'competent' | 'returnedAt'>,
  field: string,
  date: Temporal.PlainDate,
  agencies: Pick<AgencyDirectory, 'divisionFor' | 'departmentOf'>,
): StepAgencies => ({
  ...places,
  divisionOf: (agency) => agencies.divisionFor(agency, field, date).code,
  departmentOf: (department) => agencies.departmentOf(department, date)?.code ?? null,
})
