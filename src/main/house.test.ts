import { expect, test } from 'vitest'
import { makeDirectory, readAgencyFiles } from '#agency'
import { fixedClock } from '#platform'
import { demoHouse, openHouse } from './house.ts'
import { readCalendars } from './services.ts'

const shipped = readAgencyFiles()
if (!('agencies' in shipped)) throw new Error('the shipped agencies are wrong')
const directory = makeDirectory(shipped)
const calendar = readCalendars().get('vietnam')
if (calendar === undefined) throw new Error('there is no calendar of the country')
const services = { agencies: async () => directory, calendarOf: () => calendar }

const houseAt = async (day: string, wish: string | null) =>
  (await openHouse(services, fixedClock(`${day}T09:00:00+07:00`), wish))()

test.each([
  ['the demo’s ward', '2026-11-23', demoHouse, 'UBND phường Ngã Năm, thành phố Cần Thơ', 'phường Ngã Năm'],
  ['on its first day', '2025-07-01', demoHouse, 'UBND phường Ngã Năm, thành phố Cần Thơ', 'phường Ngã Năm'],
  ['the town that held its three communes', '2025-06-30', demoHouse, 'UBND thị xã Ngã Năm, tỉnh Sóc Trăng', 'thị xã'],
  ['the one that was merged, after it', '2026-11-23', 'H51.19.21', 'UBND phường Ngã Năm, thành phố Cần Thơ', 'phường'],
  ['the province that became the city', '2025-06-30', 'H13', 'UBND tỉnh Sóc Trăng', 'tỉnh Sóc Trăng'],
  ['without a wish the province', '2026-11-23', null, 'UBND thành phố Cần Thơ', 'Cần Thơ'],
  ['without a wish the province of that day', '2025-06-30', null, 'UBND tỉnh Sóc Trăng', 'tỉnh Sóc Trăng'],
  ['a code that is in no file', '2026-11-23', 'X1', 'UBND thành phố Cần Thơ', 'Cần Thơ'],
])('pages speak for %s', async (_, day, wish, place, unit) => {
  const house = await houseAt(day, wish)
  expect(house.place.vi).toBe(place)
  expect(house.unit.vi).toContain(unit)
})

test('in English too, with the hours and the telephone of that unit', async () => {
  const house = await houseAt('2025-06-27', demoHouse)
  expect(house).toMatchObject({
    place: { en: 'Ngã Năm town, Sóc Trăng province' },
    unit: { en: 'One-stop unit of Ngã Năm town' },
    hotline: '02993 000 192',
  })
})
