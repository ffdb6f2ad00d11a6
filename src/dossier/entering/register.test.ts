import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { closePress } from '#document'
import type { Db } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { pdfInfo, pdfText } from '../../../tests/support/pdf.ts'
import { unzip } from '../../../tests/support/zip.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { directory, friday, post, request, services, ward } from '../services.test-support.ts'
import { printRegister } from './print-register.ts'
import { countLines, type RegisterAsk, registerLines } from './register.query.ts'
import { askIn, placeIn, readableBooks, registerUrl } from './register-ask.ts'
import { findPaper, findPrint, forgetRegisterPrints, insertPrint } from './register-print.store.ts'

const database = testDatabase()
const world = services()
afterAll(closePress)

const accept = async (db: Db, now = friday): Promise<Dossier> =>
  granted(await acceptAtOnce(db, world, ward.receptionist, request, now))

const year: RegisterAsk = {
  agency: 'H13.64.02',
  from: Temporal.PlainDate.from('2026-01-01'),
  to: Temporal.PlainDate.from('2026-12-31'),
  show: 'all',
}
const numbers = async (db: Db, ask: RegisterAsk, now = friday) =>
  (await registerLines(db, ask, now, 100)).map((line) => `${line.year}-${line.number}`)

describe('the lines of the book', () => {
  test(
    'name a dossier once, however many slips it was given',
    database.rolledBack(async (tx) => {
      const { id } = await accept(tx)
      await sql`insert into dossier_form (id, dossier_id, event, kind, regime, agency, year, symbol, number, issued_at, signer_name)
        select gen_random_uuid(), dossier_id, event + 5, kind, regime, agency, year, symbol, number + 1, issued_at, signer_name
        from dossier_form where dossier_id = ${id}`.execute(tx)
      expect(await numbers(tx, year)).toEqual(['2026-1'])
      expect(await countLines(tx, year, friday, 100)).toBe(1)
    }),
  )

  test(
    'are the receipts of one one-stop in their order, within the days, a page at a time',
    database.rolledBack(async (tx) => {
      for (const day of ['2026-11-19', '2026-11-20', '2026-12-30', '2027-01-04']) await accept(tx, at(`${day} 09:00`))
      await granted(
        await acceptAtOnce(
          tx,
          world,
          post('receptionist', 'H13.65.02', 'Neáng Sóc'),
          { ...request, territory: 'phuong-nga-nam' },
          friday,
        ),
      )
      expect(await numbers(tx, year)).toEqual(['2026-1', '2026-2', '2026-3'])
      const days = { ...year, from: Temporal.PlainDate.from('2026-12-30'), to: Temporal.PlainDate.from('2027-01-04') }
      expect(await numbers(tx, days)).toEqual(['2026-3', '2027-1'])
      const [first] = await registerLines(tx, year, friday, 1)
      const [second] = await registerLines(tx, year, friday, 1, first)
      expect([first?.number, second?.number]).toEqual([1, 2])
      expect([await countLines(tx, year, friday, 100), await countLines(tx, year, friday, 1)]).toEqual([3, 2])
    }),
  )

  test(
    'tell what is late and what is open, and keep the voided one',
    database.rolledBack(async (tx) => {
      const voided = await accept(tx)
      await actOnDossier(
        tx,
        world,
        voided.id,
        { action: 'void', body: { reason: 'Nhầm' } },
        { actor: ward.receptionist, now: friday },
      )
      await accept(tx)
      const weeksLater = at('2026-12-20 09:00')
      expect(await numbers(tx, { ...year, show: 'open' })).toEqual(['2026-2'])
      expect(await numbers(tx, { ...year, show: 'late' })).toEqual([])
      expect(await numbers(tx, { ...year, show: 'late' }, weeksLater)).toEqual(['2026-2'])
      expect((await registerLines(tx, year, friday, 1))[0]).toMatchObject({ voided: true, phone: '0912345678' })
    }),
  )
})

test('a book is read by those who keep it, answer for it or inspect it', () => {
  const inspector = post('inspector', 'H13', 'Thanh tra')
  const books = (actor: Parameters<typeof readableBooks>[1]) => readableBooks(directory, actor, friday)
  // its own first, then those of the units that it succeeded
  expect(books(ward.receptionist)).toEqual([
    'H13.64.02',
    'H51.19.02',
    'H51.19.21.001',
    'H51.19.22.001',
    'H51.19.28.001',
  ])
  expect(books(ward.signatory)).toContain('H13.64.02')
  expect(books(ward.signatory)).not.toContain('H13.65.02')
  expect(books(inspector).length).toBe(directory.all.filter(({ kind }) => kind === 'one-stop').length)
  for (const actor of [ward.handler, ward.head, ward.department]) expect(books(actor)).toEqual([])
})

test('the address says it all, and nonsense in it shows this year', () => {
  const query = (url: string) => new URL(url, 'https://x.example').searchParams
  const late = { ...year, show: 'late' as const }
  expect(askIn(query(registerUrl(late)), ['H13.64.02'], friday)).toEqual({ ask: late, wrongDays: false })
  expect(askIn(query('/?tu=2026-02-30&den=x'), ['H13.64.02'], friday)).toEqual({ ask: year, wrongDays: true })
  expect(askIn(query('/?co-quan=H13.65.02'), ['H13.64.02'], friday)).toBeNull()
  expect(placeIn(query(registerUrl(year, { year: 2026, number: 57 })))).toEqual({ year: 2026, number: 57 })
  expect(placeIn(query('/?sau=1;drop'))).toBeUndefined()
})

test(
  'the worker prints what was asked for, tells how far it is, and what is printed is forgotten after a day',
  database.rolledBack(async (tx) => {
    const dossiers = [await accept(tx), await accept(tx)]
    const id = await insertPrint(tx, year, 'pdf', { officer: 'officer', post: 'post' }, 2, friday)
    expect(await findPrint(tx, id, friday)).toMatchObject({ state: 'waiting', rowsRead: 0, rowsTotal: 2, ask: year })
    await printRegister(tx, world, { id }, friday)
    expect(await findPrint(tx, id, friday)).toMatchObject({ state: 'ready', rowsRead: 2 })
    const paper = await findPaper(tx, id)
    expect(paper?.dossiers).toEqual(dossiers.map((dossier) => dossier.id))
    const pdf = new Uint8Array(paper?.bytes ?? [])
    expect(pdfInfo(pdf)).toMatchObject({ width: 297, height: 210 })
    const text = pdfText(pdf)
    for (const part of [
      'SỔ THEO DÕI HỒ SƠ',
      'Quyển số: 01/2026',
      'Mẫu số 07',
      'Lý Thị Sa Rươl',
      '0912 345 678',
      '2 hồ sơ',
    ])
      expect(text).toContain(part)
    const tomorrow = friday.add({ hours: 24 })
    expect(await findPrint(tx, id, tomorrow)).toBeNull()
    await forgetRegisterPrints(tx, tomorrow)
    expect(await findPaper(tx, id)).toBeNull()
  }),
)

test(
  'the worker writes the same lines as a spreadsheet where that was asked for',
  database.rolledBack(async (tx) => {
    const dossiers = [await accept(tx), await accept(tx)]
    const id = await insertPrint(tx, year, 'xlsx', { officer: 'officer', post: 'post' }, 2, friday)
    await printRegister(tx, world, { id }, friday)
    expect(await findPrint(tx, id, friday)).toMatchObject({ state: 'ready', kind: 'xlsx', rowsRead: 2 })
    const sheet = await findPaper(tx, id)
    expect(sheet?.dossiers).toEqual(dossiers.map((dossier) => dossier.id))
    const texts = unzip(sheet?.bytes ?? new Uint8Array()).get('xl/sharedStrings.xml') ?? ''
    for (const part of ['SỔ THEO DÕI HỒ SƠ', '01/2026', 'Lý Thị Sa Rươl', dossiers[1]?.code ?? 'no code'])
      expect(texts).toContain(part)
  }),
)

test(
  'the book of a year before the change has the form of that year',
  database.rolledBack(async (tx) => {
    const old = {
      ...year,
      agency: 'H51.19.02',
      from: Temporal.PlainDate.from('2025-01-01'),
      to: Temporal.PlainDate.from('2025-06-30'),
    }
    const id = await insertPrint(tx, old, 'pdf', { officer: 'officer', post: 'post' }, 0, friday)
    await printRegister(tx, world, { id }, friday)
    const text = pdfText(new Uint8Array((await findPaper(tx, id))?.bytes ?? []))
    expect(text).toContain('Mẫu số 06, Thông tư số 01/2018/TT-VPCP')
    expect(text).toContain('THỊ XÃ NGÃ NĂM')
  }),
)
