import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { channels, emptyLayer, feesFor, layProvince, loadCatalogue } from '#procedure'
import { at } from '../dossier.test-support.ts'
import { directory, ward } from '../services.test-support.ts'
import { newDossier } from './take-in.ts'

const now = at('2026-11-20 09:14')
const day = Temporal.PlainDate.from('2026-11-20')
const owner = { kind: 'person' as const, name: 'Danh Út' }
const source = { versionId: 1, versionNumber: 1, publishedBy: { number: '1', authority: 'UBND' }, publishedAt: now }

/** Every case and channel of every shipped procedure, taken in with the pages counted and without. */
const everything = async () => {
  const { procedures, faults } = await loadCatalogue(resolve(import.meta.dirname, '../../../catalogue'))
  expect(faults).toEqual([])
  return procedures.flatMap((bare) => {
    const procedure = { ...layProvince(bare, emptyLayer, day), ...source }
    return procedure.cases.flatMap(({ key }) =>
      channels.map((channel) => {
        const asked = { procedure: procedure.code, case: key, channel, territory: 'phuong-nga-nam', owners: [owner] }
        const take = (more: { pages?: number } = {}, owes = true) =>
          newDossier(procedure, { ...asked, ...more }, ward.receptionist, directory, now, { owes })
        const fees = feesFor(procedure, key, channel, 3).filter(({ onRequest }) => !onRequest)
        const byPage = fees.filter((fee) => procedure.fees.find((each) => each.key === fee.key)?.perPage !== undefined)
        return { name: `${procedure.code} ${key} ${channel}`, take, fees, byPage }
      }),
    )
  })
}

test('over all shipped procedures no fee is lost because a quantity was left out', async () => {
  const cases = (await everything()).filter(({ take }) => {
    const taken = take({ pages: 3 })
    return !('refusal' in taken && taken.refusal === 'no-competent-agency')
  })
  expect(cases.length).toBeGreaterThan(100)
  expect(cases.filter(({ byPage }) => byPage.length > 0).length).toBeGreaterThan(0)
  for (const { name, take, fees, byPage } of cases) {
    const counted = take({ pages: 3 })
    if ('refusal' in counted) throw new Error(`${name}: ${counted.refusal}`)
    const owed = fees.filter(({ amount }) => amount !== null && amount > 0).map(({ key }) => key)
    expect([name, counted.fees.map(({ key }) => key)]).toEqual([name, owed])
    const bare = take()
    if (byPage.length > 0) expect(bare).toEqual({ refusal: 'fee-quantity-needed', facts: { field: 'pages' } })
    else expect([name, 'fees' in bare && bare.fees.length]).toEqual([name, counted.fees.length])
  }
})

test('what is declined as it comes in owes nothing, and nobody counts its pages', async () => {
  const paged = (await everything()).find(({ byPage }) => byPage.length > 0)
  expect(paged?.take({}, false)).toMatchObject({ status: 'submitted', fees: [] })
})
