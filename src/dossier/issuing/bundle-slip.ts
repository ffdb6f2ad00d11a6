import type { AgencyDirectory } from '#agency'
import { formatLimit } from '#calendar'
import type { BundleOnSlip } from '#document'
import { type Db, localDate } from '#platform'
import type { Dossier } from '../dossier.ts'
import { findWhole, type WholeBundle } from '../joining/bundle.store.ts'
import { appointmentOf, isLead, type Leg, legState } from '../joining/bundle.ts'
import { newId } from '../new-id.ts'
import { giveDate } from '../reappointing/bundle-dates.store.ts'
import { appointmentIn } from '../reappointing/bundle-dates.ts'
import type { DossierServices } from '../services.ts'

/** What the one slip of a bundle says beyond its first dossier. */
export interface SlipOfBundle {
  readonly rows: BundleOnSlip
  readonly dossiers: readonly Dossier[]
  /** The one appointment: the last result. Null: no limit. */
  readonly appointment: Temporal.Instant | null
}

const rowOf = (leg: Leg, legs: readonly Leg[], directory: AgencyDirectory, day: Temporal.PlainDate) => {
  const before = legs.find(({ key }) => key === leg.after)
  const limit = formatLimit(leg.limit, 'vi')
  return {
    name: leg.name.vi,
    agency: leg.external?.receiver.vi ?? directory.shortNameAt(leg.dossier?.competentAgency ?? '', day).vi,
    code: leg.dossier === null ? '–' : (leg.dossier.code ?? 'cấp khi bắt đầu'),
    limit: before === undefined ? limit : `${limit}, sau thủ tục ${legs.indexOf(before) + 1}`,
  }
}

export const slipOf = (
  { bundle, legs: all }: WholeBundle,
  directory: AgencyDirectory,
  at: Temporal.Instant,
): SlipOfBundle => {
  // what was left out at the counter is not promised
  const legs = all.filter((leg) => legState(leg) !== 'ended')
  return {
    rows: { name: bundle.name.vi, legs: legs.map((leg) => rowOf(leg, legs, directory, localDate(at))) },
    dossiers: legs.flatMap(({ dossier }) => dossier ?? []),
    appointment: appointmentIn(bundle.dates),
  }
}

/**
 * The slip of a bundle is that of its first dossier and lists them all (TT 03/2025/TT-VPCP Mẫu 01). With it the one
 * appointment is promised, and kept. Null: this dossier is none, or a later one, whose own receipt only fills its line of
 * the book; «not-yet»: its bundle is still being taken in, and gives the slip when it is whole.
 */
export const promiseBundle = async (
  tx: Db,
  { calendarOf }: Pick<DossierServices, 'calendarOf'>,
  dossier: Dossier,
  directory: AgencyDirectory,
  at: Temporal.Instant,
): Promise<SlipOfBundle | 'not-yet' | null> => {
  if (dossier.bundle === null || !isLead(dossier)) return null
  const whole = await findWhole(tx, dossier.bundle.id)
  if (whole === null) return 'not-yet'
  const { bundle, legs } = whole
  const dueAt = bundle.dates.length === 0 ? appointmentOf(legs, calendarOf) : null
  if (dueAt === null) return slipOf(whole, directory, at)
  const first = { id: newId(), dueAt, cause: 'initial', leg: null, setAt: at } as const
  await giveDate(tx, bundle.id, first)
  return slipOf({ legs, bundle: { ...bundle, dates: [first] } }, directory, at)
}
