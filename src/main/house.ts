import { type AgencyDirectory, officeOf } from '#agency'
import type { DossierServices } from '#dossier'
import { type Clock, localDate } from '#platform'
import type { House } from '#web'

/** The demo speaks for one of its three communes. */
export const demoHouse = 'H13.64'

/** The agency wished for, or who stands in for it by then; else the province. */
const chosen = (directory: AgencyDirectory, wish: string | null, day: Temporal.PlainDate): string => {
  const known = wish === null || directory.find(wish) === undefined ? undefined : directory.successorOf(wish, day)
  const province = directory.all.find(({ kind, parent }) => kind === 'provincial-committee' && parent === null)
  const code = known?.code ?? (province && (directory.successorOf(province.code, day) ?? province).code)
  if (code === undefined) throw new Error('the catalogue has no province')
  return code
}

const houseOn = (
  services: DossierServices,
  directory: AgencyDirectory,
  wish: string | null,
  now: Temporal.Instant,
): House => {
  const day = localDate(now)
  const code = chosen(directory, wish, day)
  const unit = directory.oneStopOf(code, day)?.code ?? code
  const office = officeOf(directory, unit, services.calendarOf(unit), now)
  return {
    place: directory.shortNameAt(directory.authorityOf(code).code, day),
    unit: office.name,
    hours: office.hours,
    hotline: office.phone ?? '',
  }
}

/** What every page says about the place it speaks for, from the tenant's own agencies; it follows a merger by itself. */
export const openHouse = async (services: DossierServices, clock: Clock, wish: string | null): Promise<() => House> => {
  let directory = await services.agencies()
  return () => {
    services.agencies().then(
      (latest) => {
        directory = latest
      },
      // The names of a moment ago serve; readiness tells that the database is away.
      () => undefined,
    )
    return houseOn(services, directory, wish, clock.now())
  }
}
