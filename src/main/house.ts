import { type Agency, type AgencyDirectory, officeOf } from '#agency'
import type { DossierServices } from '#dossier'
import { type Clock, localDate, type Words } from '#platform'
import type { House } from '#web'

/** The demo speaks for one of its three communes. */
export const demoHouse = 'H13.64'

type Services = Pick<DossierServices, 'agencies' | 'calendarOf'>

/** Before an agency began: of those whose work it took over, the one, or the nearest authority above all of them. */
const beforeIt = (directory: AgencyDirectory, code: string, day: Temporal.PlainDate): Agency | undefined => {
  const began = directory.get(code).active.from
  const then = directory.activeOn(day).filter((each) => directory.successorOf(each.code, began)?.code === code)
  const [first] = then
  if (first === undefined) return undefined
  return [first, ...directory.ancestors(first.code)].find((above) =>
    then.every((each) => directory.within(each.code, above.code)),
  )
}

/** The agency wished for, else the province; or who stands in for it by then, or stood there before it. */
const chosen = (directory: AgencyDirectory, wish: string | null, day: Temporal.PlainDate): string => {
  const known = wish === null ? undefined : directory.find(wish)
  const province = directory.all.find(({ kind, parent }) => kind === 'provincial-committee' && parent === null)
  const onDay = (agency: Agency | undefined) =>
    agency && (directory.successorOf(agency.code, day) ?? beforeIt(directory, agency.code, day))
  const code = (onDay(known) ?? onDay(province) ?? province)?.code
  if (code === undefined) throw new Error('the catalogue has no province')
  return code
}

/** «UBND thị xã Ngã Năm, tỉnh Sóc Trăng»: an authority with the province that it lies in. */
const placeOf = (directory: AgencyDirectory, code: string, day: Temporal.PlainDate): Words => {
  const authority = directory.authorityOf(code)
  const own = directory.shortNameAt(authority.code, day)
  const province = directory.ancestors(authority.code).find(({ kind }) => kind === 'provincial-committee')
  if (province === undefined) return own
  const { vi, en } = directory.shortNameAt(province.code, day)
  return { vi: `${own.vi}, ${vi.replace(/^UBND /u, '')}`, en: `${own.en}, ${en}` }
}

const houseOn = (services: Services, directory: AgencyDirectory, wish: string | null, now: Temporal.Instant): House => {
  const day = localDate(now)
  const code = chosen(directory, wish, day)
  const unit = directory.oneStopOf(code, day)?.code ?? code
  const office = officeOf(directory, unit, services.calendarOf(unit), now)
  return {
    place: placeOf(directory, code, day),
    unit: office.name,
    hours: office.hours,
    hotline: office.phone ?? '',
  }
}

/** What every page says about the place it speaks for, from the tenant's own agencies; it follows a merger by itself. */
export const openHouse = async (services: Services, clock: Clock, wish: string | null): Promise<() => House> => {
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
