import type { Door } from '#web'
import type { Visitor } from '../../support/doors.ts'
import type { Sight } from '../scenes/stage.ts'

/** A page, a file to be kept, or no more than the way to another address. */
export type Kind = 'page' | 'file' | 'elsewhere'

export interface Found {
  readonly sight: Sight
  /** The door that answered. */
  readonly path: string
  readonly status: number
  readonly kind: Kind
  readonly html: string
  /** The address whose page has the link; null: asked for by name. */
  readonly from: string | null
}

/** Which door answers an address: one that names it exactly before one that has a place for it. */
export const doorFinder = (doors: readonly Door[]) => {
  const patterns = doors
    .filter(({ kind }) => kind === 'page')
    .map(({ path }) => ({ path, fits: new RegExp(`^${path.replaceAll(/:[A-Za-z]+/g, '[^/]+')}$`) }))
  return (url: string): string | undefined => {
    const [path = ''] = url.split(/[?#]/)
    return (patterns.find((each) => each.path === path) ?? patterns.find(({ fits }) => fits.test(path)))?.path
  }
}

const linksOf = (html: string): readonly string[] =>
  [...html.matchAll(/href="(\/(?!assets|favicon|api)[^"#]*)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))

const kindOf = (status: number, type: string): Kind => {
  if (status >= 300 && status < 400) return 'elsewhere'
  return type.startsWith('text/html') ? 'page' : 'file'
}

/** Dossiers differ by where they stand; of any other page one is like the next. */
const mostOf = (path: string): number => (path === '/can-bo/ho-so/:id' ? 4 : 1)

/** Opens what is told, and then follows every link that is shown, a few of each kind. A file is fetched once for all. */
export const makeCrawler = (doorOf: (url: string) => string | undefined) => {
  const fetched = new Set<string>()
  return async (visitor: Visitor, told: readonly Sight[], login: string | null): Promise<readonly Found[]> => {
    const found: Found[] = []
    const seen = new Set<string>()
    const taken = new Map<string, number>()
    const visit = async (sight: Sight, from: string | null): Promise<readonly string[]> => {
      seen.add(sight.url)
      const path = doorOf(sight.url) ?? '404'
      const { statusCode: status, headers, body } = await visitor.get(sight.url)
      const kind = kindOf(status, String(headers['content-type'] ?? ''))
      if (kind === 'file') fetched.add(path)
      taken.set(path, (taken.get(path) ?? 0) + 1)
      found.push({ sight, path, status, kind, html: kind === 'page' ? body : '', from })
      return kind === 'page' ? linksOf(body).filter((url) => !seen.has(url)) : []
    }
    const shown: { readonly url: string; readonly from: string }[] = []
    for (const sight of told) shown.push(...(await visit(sight, null)).map((url) => ({ url, from: sight.url })))
    for (let at = 0; at < shown.length; at += 1) {
      const { url, from } = shown[at]!
      const path = doorOf(url)
      if (path === undefined || seen.has(url) || fetched.has(path) || (taken.get(path) ?? 0) >= mostOf(path)) continue
      const state = `${path.replaceAll('/', '-').replaceAll(':', '')}-${login ?? 'citizen'}`
      shown.push(...(await visit({ login, state, url }, from)).map((next) => ({ url: next, from: url })))
    }
    return found
  }
}
