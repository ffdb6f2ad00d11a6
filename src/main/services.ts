import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type AgencyDirectory, agencyDirectory, regimes, shippedSettings } from '#agency'
import { isFaults, loadCalendars, type WorkCalendar } from '#calendar'
import { bundleReaction, clockReaction, type DossierServices } from '#dossier'
import type { Db } from '#platform'
import { openProcedures, readCatalogue } from '#procedure'
import { catalogueFolder } from './config.ts'

const calendarsFolder = resolve(catalogueFolder, 'calendars')

/** The shipped calendars by id. Throws with path, line and reason when a file is wrong. */
export const readCalendars = (): ReadonlyMap<string, WorkCalendar> => {
  const files = readdirSync(calendarsFolder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({
      path: `catalogue/calendars/${name}`,
      text: readFileSync(resolve(calendarsFolder, name), 'utf8'),
    }))
  const loaded = loadCalendars(files)
  if (!isFaults(loaded)) return loaded
  throw new Error(loaded.map(({ path, line, reason }) => `${path}:${line} ${reason.vi}`).join('\n'))
}

/** Fields and life events; the procedures themselves are read from the database. */
const readDictionaries = () =>
  readCatalogue(
    ['fields.yaml', 'life-events.yaml'].map((path) => ({
      path,
      text: readFileSync(resolve(catalogueFolder, path), 'utf8'),
    })),
  )

const freshFor = 2000

/** The agencies as they were at most two seconds ago: a merger is decreed months before. */
const keepAgencies = (db: Db) => {
  let known: AgencyDirectory | null = null
  let readAt = Number.NEGATIVE_INFINITY
  let reading: Promise<AgencyDirectory> | null = null
  const readAnew = async (): Promise<AgencyDirectory> => {
    known = await agencyDirectory(db)
    readAt = performance.now()
    return known
  }
  /** However many ask at once, the database is asked once. */
  const shared = (): Promise<AgencyDirectory> => {
    reading ??= readAnew().finally(() => {
      reading = null
    })
    return reading
  }
  return {
    read: async (): Promise<AgencyDirectory> =>
      known === null || performance.now() - readAt > freshFor ? shared() : known,
    latest: () => known,
  }
}

/** Of every agency that names no other. */
export const nationalCalendar = 'vietnam'

/**
 * The directories and answers that the commands of the dossier room need. `db` is a pool that no command takes its own
 * connection from: they ask here from inside their transactions.
 */
export const makeServices = async (
  db: Db,
  react: DossierServices['react'],
  calendars: ReadonlyMap<string, WorkCalendar> = readCalendars(),
): Promise<DossierServices> => {
  const agencies = keepAgencies(db)
  const { fields, lifeEvents } = readDictionaries()
  const national = calendars.get(nationalCalendar)
  if (national === undefined) throw new Error(`catalogue/calendars has no calendar ${nationalCalendar}`)
  await agencies.read()
  const calendarOf = (agency: string) =>
    calendars.get(agencies.latest()?.find(agency)?.calendar ?? nationalCalendar) ?? national
  const regimeFor: DossierServices['regimeFor'] = (concern, days) => regimes().for(concern, days)
  const settingsOf = shippedSettings(agencies.latest)
  return {
    agencies: agencies.read,
    procedures: openProcedures(db, { fields, lifeEvents }),
    regimeFor,
    calendarOf,
    settingsOf,
    react: (dossier, events) => [
      ...react(dossier, events),
      ...bundleReaction(dossier, events),
      ...clockReaction(dossier, events, { calendarOf, regimeFor, settingsOf }),
    ],
  }
}
