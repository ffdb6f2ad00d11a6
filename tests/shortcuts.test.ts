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

test('the shortcuts that stand on every page are on no other control', () => {
  const everywhere = shortcuts
    .filter(([path = '']) => path.startsWith('src/web/look/officer-layout'))
    .map(([, key]) => key)
  const elsewhere = shortcuts.filter(([path = '']) => path.startsWith('src/dossier/')).map(([, key]) => key)
  expect(everywhere.filter((key) => elsewhere.includes(key))).toEqual([])
})
