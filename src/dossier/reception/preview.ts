import { type AgencyDirectory, agencyLookup } from '#agency'
import { type Due, dueAt } from '#calendar'
import { localDate } from '#platform'
import {
  type Channel,
  type CurrentProcedure,
  competentAgency,
  type EffectiveLimit,
  type FeeDue,
  feesFor,
  limitFor,
} from '#procedure'
import { type DossierServices, regimeOf } from '../services.ts'

/** What is chosen at the counter, as far as it decides time, money and place. */
export interface Chosen {
  readonly procedure: CurrentProcedure
  readonly caseKey: string
  readonly channel: Channel
  /** Key of the place; null while none is chosen. */
  readonly territory: string | null
  readonly pages: number | undefined
}

/** What an acceptance at this minute would promise. */
export interface Preview {
  /** Null while the place is not known or no single agency is competent there. */
  readonly competent: string | null
  readonly limit: EffectiveLimit
  readonly due: Due
  readonly statutoryDue: Due
  readonly fees: readonly FeeDue[]
  /** Đồng; null while a fee is not known. */
  readonly total: number | null
  readonly immediate: boolean
}

const sum = (fees: readonly FeeDue[]): number | null =>
  fees.reduce<number | null>((total, { amount }) => (total === null || amount === null ? null : total + amount), 0)

/** The same rules as at acceptance, without taking a number. */
export const previewOf = (
  services: Pick<DossierServices, 'calendarOf' | 'regimeFor'>,
  directory: AgencyDirectory,
  { procedure, caseKey, channel, territory, pages }: Chosen,
  now: Temporal.Instant,
): Preview => {
  const day = localDate(now)
  const found = territory === null ? null : competentAgency(procedure, territory, day, agencyLookup(directory))
  const competent = typeof found === 'string' ? found : null
  const limit = limitFor(procedure, caseKey, channel)
  const calendar = services.calendarOf(competent ?? '')
  const { cutoff } = regimeOf(services, { acceptedAt: null }, now)('time-limit').transfer
  const fees = feesFor(procedure, caseKey, channel, pages).filter(({ onRequest }) => !onRequest)
  return {
    competent,
    limit,
    due: dueAt(now, limit.effective, calendar, [], { cutoff }),
    statutoryDue: dueAt(now, limit.statutory, calendar, [], { cutoff }),
    fees,
    total: sum(fees),
    immediate: procedure.immediate === true,
  }
}
