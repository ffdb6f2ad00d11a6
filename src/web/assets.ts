import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The built style sheet and islands, found by their source path. */
export interface Assets {
  /** Folder to serve, or null when nothing was built (pages still work, unstyled). */
  readonly directory: string | null
  /** Address of a built entry such as `src/web/suggest.island.ts`; null when it was not built. */
  href(entry: string): string | null
}

export const noAssets: Assets = { directory: null, href: () => null }

type Manifest = Readonly<Record<string, { readonly file: string }>>

/** Reads Vite's manifest once. Throws when the folder holds no build. */
export const loadAssets = (directory: string): Assets => {
  const manifest = JSON.parse(readFileSync(join(directory, '.vite', 'manifest.json'), 'utf8')) as Manifest
  return {
    directory,
    href: (entry) => {
      const file = manifest[entry]?.file
      return file === undefined ? null : `/${file}`
    },
  }
}
