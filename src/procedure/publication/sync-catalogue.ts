import type { Db } from '#platform'
import { routeFindings } from '../check-route.ts'
import type { Catalogue } from '../load-catalogue.ts'
import {
  digestOf,
  insertVersions,
  lockPublication,
  type Newest,
  type NewVersion,
  newestVersions,
  type VersionContent,
} from '../procedure.store.ts'
import { emptyLayer, type ProvinceLayer } from '../published.ts'

/** The entries of the tenant's provinces; null where a file of one of them is wrong. `names` absent: all provinces. */
const layersOf = ({ provinces }: Catalogue, names?: readonly string[]) => {
  const chosen = [...provinces].filter(([name]) => names?.includes(name) ?? true).map(([, files]) => files)
  const together = <T>(parts: readonly (readonly T[] | null)[]): readonly T[] | null =>
    parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? [])
  return { fees: together(chosen.map(({ fees }) => fees)), limits: together(chosen.map(({ limits }) => limits)) }
}

const own = <T extends { procedure: string }>(entries: readonly T[] | null, code: string): readonly T[] | null =>
  entries === null ? null : entries.filter((entry) => entry.procedure === code)

/** The province's entries for one procedure; a part whose file is wrong stays as it was published before. */
export const layerFor = (
  catalogue: Catalogue,
  code: string,
  before: ProvinceLayer = emptyLayer,
  provinces?: readonly string[],
): ProvinceLayer => {
  const { fees, limits } = layersOf(catalogue, provinces)
  return { fees: own(fees, code) ?? before.fees, limits: own(limits, code) ?? before.limits }
}

export interface SyncReport {
  readonly published: readonly { readonly code: string; readonly number: number }[]
  readonly unchanged: number
}

/**
 * A route that a person decided here outlives a new shipped file: it is laid over it again, as the next version, by the
 * same decision, as long as it still fits the procedure. A version without a draft is such a route.
 */
const ownRoute = (shipped: NewVersion, newest: Newest | undefined): NewVersion[] => {
  if (newest === undefined || newest.source !== 'person' || newest.draft !== null) return []
  const { route, effective } = newest.content.procedure
  const before = shipped.content.procedure
  const procedure = { ...before, route, effective: { ...before.effective, from: effective.from } }
  if (routeFindings(procedure).length > 0) return []
  const content = { ...shipped.content, procedure }
  const { publishedBy } = newest
  const number = shipped.number + 1
  return [{ content, number, decision: route.decision, source: 'person', draft: null, publishedBy }]
}

/**
 * Publishes a new version of each shipped procedure that changed since it was last shipped. Shipped files are reviewed data,
 * so no person has to publish them. Doing it twice changes nothing; older versions stay for the dossiers that keep them.
 */
export const syncCatalogue = async (
  tx: Db,
  catalogue: Catalogue,
  now: Temporal.Instant,
  provinces?: readonly string[],
): Promise<SyncReport> => {
  await lockPublication(tx)
  const shipped = await newestVersions(tx, 'catalogue')
  const newest = await newestVersions(tx)
  const versions = catalogue.procedures.flatMap((procedure): NewVersion[] => {
    const before = shipped.get(procedure.code)
    const layer = layerFor(catalogue, procedure.code, before?.content.layer, provinces)
    const content: VersionContent = { procedure, layer }
    if (before?.digest.equals(digestOf(content))) return []
    const number = (newest.get(procedure.code)?.number ?? 0) + 1
    const { decision } = procedure
    const version: NewVersion = { content, number, decision, source: 'catalogue', draft: null, publishedBy: null }
    return [version, ...ownRoute(version, newest.get(procedure.code))]
  })
  await insertVersions(tx, versions, now)
  return {
    published: versions.map(({ content, number }) => ({ code: content.procedure.code, number })),
    unchanged: catalogue.procedures.length - new Set(versions.map(({ content }) => content.procedure.code)).size,
  }
}
