import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { readAgencyFiles, syncAgencies } from '#agency'
import { type Db, localDate } from '#platform'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { findDossier } from '../dossier.store.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import { wardActs } from '../ward-acts.test-support.ts'
import { searchDossiers } from './search.query.ts'

const database = testDatabase()
const world = services()

const { acceptFor } = wardActs(world)

const everywhere = { agencies: null }
const found = async (tx: Db, text: string, scope: { agencies: readonly string[] | null } = everywhere) =>
  (await searchDossiers(tx, text, scope)).map(({ ownerName }) => ownerName)

test(
  'finds by name without diacritics, number, phone, code and alias',
  database.rolledBack(async (tx) => {
    const dossier = await acceptFor(tx, 'Nguyễn Thị Hường', friday, {
      aliases: [{ system: 'DVCQG', value: '000.00.00.G15-261120-0099' }],
    })
    await acceptFor(tx, 'Trần Văn Bé', friday, { owners: [{ kind: 'person', name: 'Trần Văn Bé' }] })
    for (const text of [
      'nguyen thi huong',
      'NGUYỄN THỊ HƯỜNG',
      'hường',
      '000199004873',
      '0912 345 678',
      '+84912345678',
      dossier.code ?? '',
      (dossier.code ?? '').toLowerCase(),
      '000.00.00.G15-261120-0099',
    ])
      expect([text, await found(tx, text)]).toEqual([text, ['Nguyễn Thị Hường']])
    expect(await found(tx, '%')).toEqual([])
    expect(await found(tx, 'không có ai')).toEqual([])
    expect(await found(tx, '100%_\\')).toEqual([])
  }),
)

test(
  'finds papers whose numbers have letters or a dash, by the paper alone where only that is meant',
  database.rolledBack(async (tx) => {
    const of = (type: 'passport' | 'business-code', number: string) => ({ identity: { type, number } })
    const phone = '0912345678'
    await acceptFor(tx, 'John Smith', friday, {
      owners: [{ kind: 'person', name: 'John Smith', phone, ...of('passport', 'B1234567') }],
    })
    await acceptFor(tx, 'Công ty Thử', friday, {
      owners: [{ kind: 'organisation', name: 'Công ty Thử', ...of('business-code', '1801234567-001') }],
    })
    const byPaper = async (text: string) =>
      (await searchDossiers(tx, text, { ...everywhere, byPaper: true })).map(({ ownerName }) => ownerName)
    for (const text of ['B1234567', 'b1234567', 'B 123 4567'])
      expect([text, await byPaper(text)]).toEqual([text, ['John Smith']])
    for (const text of ['1801234567-001', '1801234567001']) expect(await byPaper(text)).toEqual(['Công ty Thử'])
    expect(await found(tx, 'B1234567')).toEqual(['John Smith'])
    expect(await found(tx, '1801234567-001')).toEqual(['Công ty Thử'])
    expect([await byPaper(phone), await found(tx, phone)]).toEqual([[], ['John Smith']])
  }),
)

test(
  'finds by the end of a code as it is read aloud, whichever agency gave the number',
  database.rolledBack(async (tx) => {
    const shipped = readAgencyFiles()
    if ('agencies' in shipped) await syncAgencies(tx, shipped, friday)
    await acceptFor(tx, 'Danh Út')
    const second = await acceptFor(tx, 'Lý Thị Hai')
    const [day = '', order = ''] = (second.code ?? '').split('-').slice(1)
    expect(await found(tx, `${day}-${order}`)).toEqual(['Lý Thị Hai'])
    expect(await found(tx, ` ${day} – ${order} `)).toEqual(['Lý Thị Hai'])
    expect(await found(tx, order)).toEqual([])
    const on = async (date: Temporal.PlainDate) =>
      (await searchDossiers(tx, order, { ...everywhere, today: date })).map(({ ownerName }) => ownerName)
    const today = localDate(friday)
    expect(await on(today)).toEqual(['Lý Thị Hai'])
    expect(await on(today.add({ days: 1 }))).toEqual([])
    expect(await found(tx, `${day}-0003`)).toEqual([])
    expect(await found(tx, `${day}-${order}`, { agencies: ['H13.65'] })).toEqual([])
  }),
)

test(
  'a code in small letters opens the dossier, for reading and for acting',
  database.rolledBack(async (tx) => {
    const { id, code } = await acceptFor(tx, 'Danh Út')
    const small = (code ?? '').toLowerCase()
    expect((await findDossier(tx, small))?.id).toBe(id)
    expect((await findDossier(tx, small, 'lock'))?.id).toBe(id)
    expect(await findDossier(tx, `${small}x`)).toBeNull()
  }),
)

test(
  'two letters begin a word, three stand anywhere, and every word must fit',
  database.rolledBack(async (tx) => {
    await acceptFor(tx, 'Nguyễn Văn Bé')
    await acceptFor(tx, 'Nguyễn Văn Hà', friday.add({ minutes: 1 }))
    await acceptFor(tx, 'Lê Thị Khanh', friday.add({ minutes: 2 }))
    expect(await found(tx, 'nguyen van')).toEqual(['Nguyễn Văn Hà', 'Nguyễn Văn Bé'])
    expect(await found(tx, 'nguyen van be')).toEqual(['Nguyễn Văn Bé'])
    expect(await found(tx, 'be nguyen v')).toEqual(['Nguyễn Văn Bé'])
    expect(await found(tx, 'ha')).toEqual(['Nguyễn Văn Hà'])
    expect(await found(tx, 'le')).toEqual(['Lê Thị Khanh'])
    expect(await found(tx, 'anh')).toEqual(['Lê Thị Khanh'])
  }),
)

test(
  'newest first and each once, however many agencies, parties and words lead to it; all words in one name',
  database.rolledBack(async (tx) => {
    for (let minute = 0; minute < 8; minute += 1)
      await acceptFor(tx, `Nguyễn Văn ${'ABCDEFGH'[minute]}`, friday.add({ minutes: minute }), {
        submitter: { kind: 'person', name: 'Nguyễn Thanh Lan', phone: '0912345678' },
      })
    const scope = { agencies: ['H13.64', 'H13.64.02'] }
    const names = ['Nguyễn Văn H', 'Nguyễn Văn G', 'Nguyễn Văn F']
    for (const text of ['nguyen', 'nguyen van', 'lan', 'anh', 'nguyen thanh', '0912345678'])
      expect((await searchDossiers(tx, text, { ...scope, limit: 3 })).map(({ ownerName }) => ownerName)).toEqual(names)
    expect(await found(tx, 'nguyen', scope)).toHaveLength(8)
    expect(await found(tx, 'van lan', scope)).toEqual([])
  }),
)

test(
  'a name that was corrected is found as it is now, in the agencies that come later too',
  database.rolledBack(async (tx) => {
    const dossier = await acceptFor(tx, 'Nguyễn Thị Hường')
    const { kind, name: _, ...rest } = request.owners[0]!
    const body = { party: dossier.parties[0]!.id, to: { ...rest, kind, name: 'Nguyễn Thị Hạnh' }, reason: 'Gõ nhầm' }
    const told = { actor: ward.receptionist, now: friday.add({ minutes: 1 }) }
    granted(await actOnDossier(tx, world, dossier.id, { action: 'correct-data', body } as never, told))
    granted(await actOnDossier(tx, world, dossier.id, { action: 'transfer', body: {} }, told))
    for (const scope of [everywhere, { agencies: ['H13.64.02'] }, { agencies: [ward.handler.agency] }]) {
      expect(await found(tx, 'thi hanh', scope)).toEqual(['Nguyễn Thị Hạnh'])
      expect(await found(tx, 'huong', scope)).toEqual([])
    }
  }),
)

test(
  'shows only what the agencies of the officer had a part in',
  database.rolledBack(async (tx) => {
    await acceptFor(tx, 'Nguyễn Thị Hường')
    expect(await found(tx, 'huong', { agencies: ['H13.64.02'] })).toHaveLength(1)
    expect(await found(tx, 'huong', { agencies: ['H13.65.02'] })).toEqual([])
  }),
)

const names = ['nguyen van be', 'nguyen thi huong', 'tran van be', 'le thi hanh', 'danh ut']
const lying = ['H13.64.02', 'way', 'citizen', '']

/** The same dossier again and again, an hour apart or at the same moment, under other names and with papers elsewhere. */
const strew = async (tx: Db, id: string): Promise<void> => {
  await sql`with copies as (
      insert into dossier select (jsonb_populate_record(d, jsonb_build_object('id', gen_random_uuid(), 'code', null,
        'agencies', case when i % 7 = 0 then array['H13.65'] else d.agencies end,
        'submitted_at', d.submitted_at + (i / 3) * interval '1 hour', 'owner_name', (${names}::text[])[1 + i % 5]))).*
      from dossier d, generate_series(1, 90) i where d.id = ${id} returning id, submitted_at, owner_name, agencies),
    lies as (insert into dossier_paper_place select c.id, paper, (${lying}::text[])[1 + floor(random() * 4)::int], c.submitted_at
      from copies c, unnest(array['papers', 'result']) paper),
    words as (insert into dossier_name_word select agency, word, c.submitted_at, c.id, c.owner_name
      from copies c, unnest(array_append(c.agencies, '')) agency, unnest(string_to_array(c.owner_name, ' ')) word),
    known as (insert into name_word select unnest(string_to_array(unnest(${names}::text[]), ' ')) on conflict do nothing)
    insert into dossier_party select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'dossier_id', c.id,
      'name', c.owner_name, 'folded', c.owner_name))).* from dossier_party p, copies c where p.dossier_id = ${id}`.execute(
    tx,
  )
}

const whole = 1000

test(
  'narrowed to where papers lie it finds exactly those of all that fit, page after page, whichever list is walked',
  database.rolledBack(async (tx) => {
    const { id } = await acceptFor(tx, 'Nguyễn Thị Hường')
    await strew(tx, id)
    const { rows } = await sql<{
      id: string
      place: string
    }>`select dossier_id as id, place from dossier_paper_place`.execute(tx)
    const liesThere = new Set(rows.map((row) => `${row.id} ${row.place}`))
    const texts = fc.constantFrom('nguyen', 'nguyen van', 'be', 'thi h', 'danh ut', '0912345678', 'khong co ai')
    const scopes = fc.constantFrom(everywhere, { agencies: ['H13.64.02', 'H13.65'] }, { agencies: ['H13.65'] })
    const drawn = fc.record({ text: texts, at: fc.constantFrom(...lying.slice(0, 3), 'post'), scope: scopes })
    const turning = fc.record({ limit: fc.integer({ min: 1, max: 9 }), fewInPlace: fc.constantFrom(0, 5000) })
    let found = 0
    await fc.assert(
      fc.asyncProperty(drawn, turning, async ({ text, at, scope }, { limit, fewInPlace }) => {
        const all = await searchDossiers(tx, text, { ...scope, limit: whole })
        const slowly = all.filter((each) => liesThere.has(`${each.id} ${at}`)).map((each) => each.id)
        const pages: string[] = []
        for (let after: string | null = null, full = true; full; ) {
          const page = await searchDossiers(tx, text, { ...scope, limit, at, after, fewInPlace })
          pages.push(...page.map((each) => each.id))
          after = page.at(-1)?.cursor ?? null
          full = page.length === limit
        }
        expect(pages).toEqual(slowly)
        found += slowly.length
      }),
      { seed: 20_261_123, numRuns: 60 },
    )
    expect(found).toBeGreaterThan(200)
  }),
)
