import { expect, test } from 'vitest'
import { filesIn, isTest } from './support/source.ts'

/**
 * Keys that a browser on Windows answers itself: the menu bar of Firefox, English and Vietnamese (both File Edit View hiStory
 * Bookmarks Tools Help), the address field (Alt+D) and the menu (Alt+E, Alt+F) of Chrome and Edge, and UniKey's switch (Alt+Z).
 */
const reserved = new Set([...'FEVSBTHDZ'])

const shortcuts = filesIn('src/**/*.{ts,tsx}')
  .filter(({ path }) => !isTest(path) && !/\.words\.ts$/.test(path))
  .flatMap(({ path, text }) => [
    ...[...text.matchAll(/(?:shortcut|data-shortcut)(?:=|: |=\{)['"]Alt\+(\w+)['"]/g)].map(([, key]) => [
      path,
      key ?? '',
    ]),
    ...(path.endsWith('act-forms.ts')
      ? [...text.matchAll(/form\('[a-z-]+', '(\w)'/g)].map(([, key]) => [path, key ?? ''])
      : []),
  ])

test('every shortcut of the officers is found, and none is a browser’s own', () => {
  expect(shortcuts.length).toBeGreaterThan(30)
  expect(shortcuts.filter(([, key = '']) => reserved.has(key.toUpperCase()))).toEqual([])
})

test('the keys of lists are single letters of their own, and can be switched off like all of them', () => {
  const source = (path: string): string => filesIn(path)[0]?.text ?? ''
  const shown = [...source('src/web/look/list-keys.component.tsx').matchAll(/key: '(\w+)'/g)].map(([, key]) => key)
  const heard = [...source('src/web/list-keys.island.ts').matchAll(/Key([A-Z]): /g)].map(([, key]) => key)
  expect(heard).toEqual(['J', 'K', 'X'])
  expect(shown).toEqual([...heard, 'Enter'])
  const single = filesIn('src/**/*.{ts,tsx}').flatMap(({ text }) =>
    [...text.matchAll(/(?:shortcut|data-shortcut)="(.)"/g)].map(([, key]) => key?.toUpperCase()),
  )
  expect(single.filter((key) => heard.includes(key))).toEqual([])
  for (const path of ['src/web/list-keys.island.ts', 'src/web/shortcuts.island.ts'])
    expect(source(path)).toMatch(/isSingleKey\(event\)[\s\S]*singleKeysOn\(\)/)
})

test('the shortcuts that stand on every page are on no other control', () => {
  const everywhere = shortcuts
    .filter(([path = '']) => path.startsWith('src/web/look/officer-layout'))
    .map(([, key]) => key)
  const elsewhere = shortcuts.filter(([path = '']) => path.startsWith('src/dossier/')).map(([, key]) => key)
  expect(everywhere.filter((key) => elsewhere.includes(key))).toEqual([])
})
