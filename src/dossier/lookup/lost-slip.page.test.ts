import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { historyOf } from '../history/history.query.ts'
import { openCounter, readyDesk, scanned } from '../reception/counter.test-support.ts'
import { numberIn } from './lost-slip.page.tsx'

const counter = openCounter()
const path = '/can-bo/mat-giay-hen'

test.each([
  [scanned, '000199004873'],
  ['000 199 004 873', '000 199 004 873'],
  ['012345678', '012345678'],
  ['B1234567', 'B1234567'],
  ['1801234567', '1801234567'],
  ['Lý Thị Sa Rươl', null],
  ['', null],
])('«%s» is the number %s', (typed, number) => {
  expect(numberIn(typed)).toBe(number)
})

describe('a lost slip', () => {
  test('the card finds the open dossier; the paper is asked for, the reprint recorded, and the slip comes up', async () => {
    const { desk, shown } = await readyDesk(counter)
    const dossier = await desk.taken(await desk.press(shown, 'accept'))
    const { visitor } = desk
    const asked = await visitor.submit(path, { scan: '000060000123' })
    expect(asked.statusCode).toBe(303)
    const where = String(asked.headers.location)
    expect(where).not.toContain('000060000123')
    const { body } = await visitor.get(where)
    expect(body).toContain(dossier.code)
    const act = `/can-bo/ho-so/${dossier.id}/in-lai-giay-hen`
    expect(body).toContain(act)
    const bare = await visitor.submit(act, { seen: String(dossier.eventCount), paper: '' })
    expect(bare.statusCode).toBe(422)
    const done = await visitor.submit(act, { seen: String(dossier.eventCount), paper: 'Căn cước …0123' })
    expect(done.headers.location).toBe(`/can-bo/ho-so/${dossier.id}/giay-hen.pdf`)
    const { db } = counter.service.database
    expect((await historyOf(db, dossier.id)).at(-1)).toMatchObject({
      event: { type: 'slip-reprinted' },
      detail: { paper: 'Căn cước …0123' },
    })
    expect((await accessesOf(db, dossier.id)).some(({ door }) => door.endsWith(path))).toBe(true)
  })

  test('another number finds nothing, a name is not taken, and another commune’s counter sees nothing', async () => {
    const { visitor } = await counter.signIn()
    const none = await visitor.submit(path, { scan: '000299000999' })
    expect((await visitor.get(String(none.headers.location))).body).toContain('Không có hồ sơ đang giải quyết')
    expect((await visitor.submit(path, { scan: 'Trần Văn Bé' })).statusCode).toBe(422)
    const spoilt = await visitor.submit(path, { scan: '000199004873||Lys Thij Sa Rươl|0403199ơ|Nữ' })
    expect(spoilt.body).toContain('Mã trên thẻ bị bộ gõ tiếng Việt làm sai')
    const other = (await counter.signIn('ut')).visitor
    const elsewhere = await other.submit(path, { scan: '000060000123' })
    expect((await other.get(String(elsewhere.headers.location))).body).toContain('Không có hồ sơ đang giải quyết')
  })
})
