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
reminders: { stepBefore: ${hour(1)}, dossierBefore: ${hour(8)}, headAfter: ${hour(0)}, controllerAfter: ${hour(8)} }
closeUnanswered: by-hand`
const tree = { find: () => ({}), ancestors: (code: string) => (code === 'H13.64.01' ? [{ code: 'H13.64' }] : []) }
const read = () => readSettings(() => tree as never, folder)

test('an agency differs where its file, or that of whom it belongs to, says so', () => {
  file('default', whole)
  file('ward', `id: ward\nagency: H13.64\nreminders: { stepBefore: ${hour(2.5)} }\ncloseUnanswered: automatic`)
  const of = read()
  if (typeof of !== 'function') throw new Error(JSON.stringify(of))
  expect(of('H13.64.01')).toEqual({
    stepBefore: 150,
    dossierBefore: 480,
    headAfter: 0,
    controllerAfter: 480,
    closeUnanswered: 'automatic',
  })
  expect(of('H13.65')).toMatchObject({ stepBefore: 60, closeUnanswered: 'by-hand' })
})

test('a wrong file is named with its line and reason, and there is exactly one default', () => {
  file('default', whole)
  file('ward', 'id: ward\nagency: H13.64\nreminders: { stepBefore: 3 }')
  expect(read()).toMatchObject([{ line: 3, reason: expect.stringContaining('stepBefore') }])
  file('ward', whole)
  expect(read()).toMatchObject([{ reason: expect.stringContaining('exactly one') }])
  file('ward', 'id: ward\nagency: H13.64')
  file('default', 'id: default\ncloseUnanswered: by-hand')
  expect(read()).toHaveLength(4)
})

test('as shipped, nothing is closed without a person', () => {
  expect(shippedSettings(() => null)('H13.64').closeUnanswered).toBe('by-hand')
})
