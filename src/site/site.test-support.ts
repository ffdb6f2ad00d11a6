import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type AgencyDirectory, makeDirectory, readAgencyFiles } from '#agency'
import { loadCalendar, type WorkCalendar } from '#calendar'
import { type CurrentProcedure, directoryOf, loadCatalogue, type ProcedureDirectory } from '#procedure'

/** What the repository ships, read straight from its files, for the pure parts of the site. */
const folder = resolve(import.meta.dirname, '../../catalogue')
const files = readAgencyFiles()
if (!('agencies' in files)) throw new Error(JSON.stringify(files))
export const directory: AgencyDirectory = makeDirectory(files)

const loaded = loadCalendar(readFileSync(resolve(folder, 'calendars/vietnam.yaml'), 'utf8'), 'vietnam.yaml')
if (!('id' in loaded)) throw new Error(JSON.stringify(loaded))
export const vietnam: WorkCalendar = loaded

/** '2026-11-20 09:14' on the wall in Viet Nam. */
export const at = (wall: string): Temporal.Instant => Temporal.Instant.from(`${wall.replace(' ', 'T')}+07:00`)

/** A Friday, while the counters are open. */
export const friday = at('2026-11-20 09:14')
export const today = Temporal.PlainDate.from('2026-11-20')

const catalogue = await loadCatalogue(folder)
const { fees, limits } = catalogue.provinces.get('can-tho') ?? {}

/** The shipped procedures with the province's layer, each as its first version. */
export const shipped: ProcedureDirectory = directoryOf(
  catalogue.procedures.map((procedure, index) => ({
    id: index + 1,
    code: procedure.code,
    number: 1,
    content: {
      procedure,
      layer: {
        fees: fees?.filter((entry) => entry.procedure === procedure.code) ?? [],
        limits: limits?.filter((entry) => entry.procedure === procedure.code) ?? [],
      },
    },
    decision: procedure.decision,
    source: 'catalogue',
    draft: null,
    publishedBy: null,
    publishedAt: at('2026-01-02 08:00'),
  })),
  catalogue,
)

export const shippedProcedure = (code: string): CurrentProcedure => {
  const found = shipped.at(code, today)
  if (found === undefined) throw new Error(`the catalogue has no ${code}`)
  return found
}

/** The same with something changed, for cases that the catalogue does not have. */
export const changed = (code: string, change: Partial<CurrentProcedure>): CurrentProcedure => ({
  ...shippedProcedure(code),
  ...change,
})
