import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { loadCatalogue } from './load-catalogue.ts'
import { registerName } from './registers.ts'

test('every register that a shipped paper names is called in English too', async () => {
  const { procedures } = await loadCatalogue(resolve('catalogue'))
  const named = procedures.flatMap(({ components }) => components.flatMap(({ fromData }) => fromData ?? []))
  expect(named.length).toBeGreaterThan(40)
  expect([...new Set(named)].filter((each) => registerName(each).en === each)).toEqual([])
  expect(registerName('Sổ riêng của tỉnh')).toEqual({ vi: 'Sổ riêng của tỉnh', en: 'Sổ riêng của tỉnh' })
})
