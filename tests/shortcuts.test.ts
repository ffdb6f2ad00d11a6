import { expect, test } from 'vitest'
import { keyFaults } from './support/keys.ts'
import { filesIn, isTest } from './support/source.ts'

const officerPage = (main: string): string => `<header class="top-bar"></header><main>${main}</main>`

const button = (keys: string, more = ''): string =>
  `<button type="submit" data-shortcut="${keys}" aria-keyshortcuts="${keys}"${more}>Ghi</button>`

test('what can be done on a page of the office without a key is named', () => {
  const bare = '<button type="submit" class="button">Ghi <kbd>x</kbd></button>'
  expect(keyFaults(officerPage(bare))).toEqual(['no key: button «Ghi x»'])
  expect(keyFaults(officerPage('<a class="button button-plain" href="/x">In</a>'))).toEqual(['no key: a «In»'])
  expect(keyFaults(officerPage('<details><summary class="button">Huỷ</summary></details>'))).toHaveLength(1)
  expect(keyFaults(`<main>${bare}</main>`)).toEqual([])
})

test('what needs none is left alone: shut buttons, language and sign-out, the answer to a question', () => {
  const bare = '<button type="submit">Ghi</button>'
  const quiet = [
    '<button type="submit" disabled>Ghi</button>',
    ...['who-menu', 'confirm-question', 'demo-banner'].map((name) => `<div class="${name}"><p><br/></p>${bare}</div>`),
    `<noscript>${bare}</noscript>`,
    '<a href="/x">Trang khác</a>',
  ]
  expect(keyFaults(officerPage(quiet.join('')))).toEqual([])
  expect(keyFaults(officerPage(`<div class="who-menu"><br></div>${bare}`))).toHaveLength(1)
})

test.each(['D', 'E', 'F', 'V', 'S', 'B', 'P', 'T', 'H', 'Z'])('Alt %s is a browser’s or UniKey’s', (letter) => {
  expect(keyFaults(officerPage(button(`Alt+${letter}`)))).toHaveLength(1)
})

test.each(['A', 'Y', '0', '9', 'Enter'])('Alt %s is ours', (key) => {
  expect(keyFaults(officerPage(button(`Alt+${key}`)))).toEqual([])
})

test.each(['a', 'Alt+Space', 'Alt+a', 'Ctrl+S', 'Alt+_', 'Alt+Left'])('%s is none of ours', (keys) => {
  expect(keyFaults(officerPage(button(keys)))).toHaveLength(1)
})

test('one key does not do two works, but may do the same work of many lines', () => {
  const row = (label: string): string => button('Alt+X', ` data-shortcut-row data-shortcut-label="${label}"`)
  const link = (href: string): string => `<a href="${href}" data-shortcut="Alt+2" aria-keyshortcuts="Alt+2">Nhận</a>`
  expect(keyFaults(officerPage(button('Alt+A') + button('Alt+A')))).toEqual(['twice: Alt+A «Ghi» «Ghi»'])
  expect(keyFaults(officerPage(row('Bỏ') + row('Bỏ')))).toEqual([])
  expect(keyFaults(officerPage(row('Bỏ') + row('Thêm')))).toHaveLength(1)
  expect(keyFaults(officerPage(row('Bỏ') + button('Alt+X')))).toHaveLength(1)
  expect(keyFaults(officerPage(link('/a') + link('/a')))).toEqual([])
  expect(keyFaults(officerPage(link('/a') + link('/b')))).toHaveLength(1)
})

test('a key has a name for the list, and screen readers are told of it', () => {
  const nameless = '<a href="/x" data-shortcut="Alt+2" aria-keyshortcuts="Alt+2"><svg></svg></a>'
  expect(keyFaults(officerPage(nameless))).toEqual(['no name: Alt+2'])
  expect(keyFaults(officerPage('<button data-shortcut="Alt+Comma">Ghi</button>'))).toHaveLength(1)
  const comma = '<button data-shortcut="Alt+Comma" aria-keyshortcuts="Alt+,">Ghi</button>'
  expect(keyFaults(officerPage(comma))).toEqual([])
})

test('the keys of lists are single letters of their own, and can be switched off like all of them', () => {
  const source = (path: string): string => filesIn(path)[0]?.text ?? ''
  const shown = [...source('src/web/look/list-keys.component.tsx').matchAll(/key: '(\w+)'/g)].map(([, key]) => key)
  const heard = [...source('src/web/list-keys.island.ts').matchAll(/Key([A-Z]): /g)].map(([, key]) => key)
  expect(heard).toEqual(['J', 'K', 'X'])
  expect(shown).toEqual([...heard, 'Enter'])
  for (const path of ['src/web/list-keys.island.ts', 'src/web/shortcuts.island.ts'])
    expect(source(path)).toMatch(/isSingleKey\(event\)[\s\S]*singleKeysOn\(\)/)
})

test('nobody writes a key by hand: its attributes are told together', () => {
  const byHand = filesIn('src/**/*.{ts,tsx}').filter(
    ({ path, text }) =>
      !isTest(path) &&
      path !== 'src/web/keys.ts' &&
      /data-shortcut(?:-row)?=|aria-keyshortcuts=|'data-shortcut':|<kbd class="kbd">\w/.test(text),
  )
  expect(byHand.map(({ path }) => path)).toEqual([])
})
