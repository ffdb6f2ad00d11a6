import { describe, expect, test } from 'vitest'
import { tables } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { digestOf, loadAgencies, syncAgencies } from './agency.store.ts'
import type { AgencyTables } from './agency.tables.ts'
import type { AgencyCatalogue } from './agency.ts'
import { makeDirectory } from './agency-directory.ts'
import { readAgencyFiles } from './agency-files.ts'
import { agencyDirectory } from './current-directory.ts'

const database = testDatabase()
const now = Temporal.Instant.from('2026-11-22T01:00:00Z')
const day = Temporal.PlainDate.from('2026-11-22')

const shipped = readAgencyFiles()
if (!('agencies' in shipped)) throw new Error('the shipped agencies are wrong')

const without = (code: string): AgencyCatalogue => ({
  ...shipped,
  agencies: shipped.agencies.filter((agency) => agency.code !== code),
  successions: shipped.successions.filter(({ to }) => !to.includes(code)),
})

describe('agencies in the database', () => {
  test(
    'are read as they were written',
    database.rolledBack(async (tx) => {
      expect(await syncAgencies(tx, shipped, now)).toBe('synced')
      const loaded = makeDirectory(await loadAgencies(tx))
      const written = makeDirectory(shipped)
      for (const { code } of shipped.agencies) {
        const sorted = [...written.get(code).territories].sort((a, b) => (a.territory < b.territory ? -1 : 1))
        expect(loaded.get(code)).toEqual({ ...written.get(code), territories: sorted })
        for (const on of [day, Temporal.PlainDate.from('2025-07-01'), Temporal.PlainDate.from('2025-03-01')]) {
          for (const territory of [undefined, 'xa-my-binh', 'phuong-nga-nam']) {
            expect(loaded.successorOf(code, on, territory)?.code).toBe(written.successorOf(code, on, territory)?.code)
          }
        }
      }
      expect(loaded.all).toHaveLength(shipped.agencies.length)
    }),
  )

  test(
    'a second sync writes nothing, a change is taken over',
    database.rolledBack(async (tx) => {
      await syncAgencies(tx, shipped, now)
      expect(await syncAgencies(tx, shipped, now)).toBe('unchanged')
      const [first, ...rest] = shipped.agencies
      const moved = { ...shipped, agencies: [{ ...first!, address: 'Số 1 đường mới' }, ...rest] }
      expect(digestOf(moved)).not.toBe(digestOf(shipped))
      expect(await syncAgencies(tx, moved, now)).toBe('synced')
      expect((await agencyDirectory(tx)).get(first!.code).address).toBe('Số 1 đường mới')
    }),
  )

  test(
    'a code or a place that acts may name is never taken away',
    database.rolledBack(async (tx) => {
      await syncAgencies(tx, shipped, now)
      expect(await syncAgencies(tx, without('H13.64.04'), now)).toEqual({
        refusal: 'agency.vanished',
        facts: { codes: ['H13.64.04'] },
      })
      const fewer = { ...shipped, territories: shipped.territories.slice(0, -1) }
      expect(await syncAgencies(tx, fewer, now)).toMatchObject({ refusal: 'agency.vanished' })
      expect((await agencyDirectory(tx)).find('H13.64.04')).toBeDefined()
    }),
  )

  test(
    'the directory follows the database at once, and is read again only after a change',
    database.rolledBack(async (tx) => {
      await expect(agencyDirectory(tx)).rejects.toThrow('syncAgencies comes first')
      await syncAgencies(tx, without('H13.64.04'), now)
      const small = await agencyDirectory(tx)
      expect(small.find('H13.64.04')).toBeUndefined()
      expect(await agencyDirectory(tx)).toBe(small)
      await syncAgencies(tx, shipped, now)
      expect((await agencyDirectory(tx)).find('H13.64.04')).toBeDefined()
    }),
  )

  test(
    'the program may not delete an agency',
    database.rolledBack(async (tx) => {
      await syncAgencies(tx, shipped, now)
      await expect(tables<AgencyTables>(tx).deleteFrom('agency').execute()).rejects.toThrow('permission denied')
    }),
  )
})
