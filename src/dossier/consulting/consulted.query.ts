import { type RawBuilder, sql } from 'kysely'
import { opinionKey } from '../step-keys.ts'
import { opinionFunctions } from './consulted-leg.ts'

type StepAlias = 's' | 'f' | 'o'

const opinions = sql.join(opinionFunctions.map((each) => sql.lit(each)))

/** Whether an agency is the competent one of dossier `d` or a unit of it. */
export const inHouse = (agency: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql`exists (select from agency a where a.code = ${agency} and (a.code = d.competent_agency
    or (a.kind in ('division', 'one-stop') and a.parent = d.competent_agency)))`

/**
 * As `onlyConsults`, in SQL: the agency of this step was only asked, by a question or by the route, and solves nothing of the
 * dossier `d`. The function of the step itself is looked at first: most rows need nothing more.
 */
export const wasOnlyAsked = (step: StepAlias): RawBuilder<boolean> => {
  const of = (column: string) => sql.ref(`${step}.${column}`)
  return sql`(${of('key')} = ${opinionKey} or (${of('function')} in (${opinions}) and not ${inHouse(of('agency'))}
    and (select bool_or(l.function = 'consultation') and bool_and(l.function in (${opinions})) from dossier_step l
      where l.dossier_id = ${of('dossier_id')} and l.agency = ${of('agency')} and l.key <> ${opinionKey})))`
}

/**
 * Whether a list of these agencies shows of dossier `d` the part alone: they are only asked at its step `s`; or that step is
 * another's, and they neither decide the dossier nor received it.
 */
export const hasOnlyAPart = (agencies: readonly string[]): RawBuilder<boolean> => {
  const any = sql`any(${agencies}::text[])`
  return sql`case when s.agency = ${any} then ${wasOnlyAsked('s')}
    else not (d.received_at_agency = ${any} or d.returned_at_agency = ${any} or ${inHouse(any)}) end`
}
