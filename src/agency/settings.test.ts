import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { testFolder } from '../../tests/support/folder.ts'
import { readSettings, shippedSettings } from './settings.ts'

let folder = ''
beforeEach(() => {
  folder = testFolder('settings')
})

const file = (name: string, text: string) => writeFileSync(join(folder, `${name}.yaml`), text)
const hour = (value: number) => `{ value: ${value}, unit: working-hour }`
const whole = `id: default
soon: { share: 0.2, atLeast: ${hour(4)}, atMost: ${hour(22.5)} }
reminders: { headAfter: ${hour(0)}, controllerAfter: ${hour(8)} }
closeUnanswered: by-hand
unknownAuthority: counter-only`
const tree = { find: () => ({}), ancestors: (code: string) => (code === 'H13.64.01' ? [{ code: 'H13.64' }] : []) }
const read = () => readSettings(() => tree as never, folder)

test('an agency differs where its file, or that of whom it belongs to, says so', () => {
  file('default', whole)
  file(
    'ward',
    `id: ward\nagency: H13.64\nsoon: { atLeast: ${hour(2.5)} }\nreminders: { headAfter: ${hour(1)} }\ncloseUnanswered: automatic`,
  )
  const of = read()
  if (typeof of !== 'function') throw new Error(JSON.stringify(of))
  expect(of('H13.64.01')).toEqual({
    soonShare: 0.2,
    soonAtLeast: 150,
    soonAtMost: 1350,
    headAfter: 60,
    controllerAfter: 480,
    closeUnanswered: 'automatic',
    unknownAuthority: 'counter-only',
  })
  expect(of('H13.65')).toMatchObject({ soonAtLeast: 240, headAfter: 0, closeUnanswered: 'by-hand' })
  file('ward', 'id: ward\nagency: H13.64\nunknownAuthority: online-too')
  const bolder = read()
  if (typeof bolder !== 'function') throw new Error(JSON.stringify(bolder))
  expect([bolder('H13.64.01'), bolder('H13.65')]).toMatchObject([
    { unknownAuthority: 'online-too' },
    { unknownAuthority: 'counter-only' },
  ])
})

test('a wrong file is named with its line and reason, and there is exactly one default', () => {
  file('default', whole)
  file('ward', 'id: ward\nagency: H13.64\nreminders: { headAfter: 3 }')
  expect(read()).toMatchObject([{ line: 3, reason: expect.stringContaining('headAfter') }])
  file('ward', whole)
  expect(read()).toMatchObject([{ reason: expect.stringContaining('exactly one') }])
  file('ward', 'id: ward\nagency: H13.64')
  file('default', 'id: default\ncloseUnanswered: by-hand')
  expect(read()).toHaveLength(6)
})

test('as shipped, nothing is closed without a person', () => {
  expect(shippedSettings(() => null)('H13.64').closeUnanswered).toBe('by-hand')
})
