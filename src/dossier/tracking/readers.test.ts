import { beforeAll, expect, test } from 'vitest'
import { readAgencyFiles, syncAgencies } from '#agency'
import { addDemoOfficers, type IdentityTables, recordAccess } from '#identity'
import { isRefusal, tables, transact } from '#platform'
import { at } from '../dossier.test-support.ts'
import { friday } from '../services.test-support.ts'
import { readersOf } from './readers.query.ts'
import { openLookup } from './tracking.test-support.ts'

const { accept, database, read } = openLookup()

beforeAll(async () => {
  const files = readAgencyFiles()
  if (!('agencies' in files)) throw new Error(JSON.stringify(files))
  await transact(database.db, (tx) => syncAgencies(tx, files, friday))
  const added = await transact(database.db, (tx) => addDemoOfficers(tx, friday))
  if (isRefusal(added)) throw new Error(added.refusal)
})

const postOf = (login: string) =>
  tables<IdentityTables>(database.db)
    .selectFrom('post as p')
    .innerJoin('officer as o', 'o.id', 'p.officer')
    .innerJoin('sign_in_user as u', 'u.id', 'o.id')
    .select(['p.id as postId', 'o.id as officerId', 'o.name', 'p.agency'])
    .where('u.username', '=', login)
    .orderBy('p.id')
    .executeTakeFirstOrThrow()

test('the citizen is told which posts looked and when last, never which person', async () => {
  const dossier = await accept()
  expect(await read(dossier, '2026-11-20 09:20')).toContain('Chưa có ai mở hồ sơ này.')
  const [mai, hoang] = [await postOf('mai'), await postOf('hoang')]
  const look = (actor: typeof mai, when: string) =>
    recordAccess(database.db, { actor, door: 'GET /can-bo/ho-so/:id', dossierIds: [dossier.id], at: at(when) })
  await look(mai, '2026-11-20 09:30')
  await look(hoang, '2026-11-20 10:00')
  await look(mai, '2026-11-20 11:15')
  const readers = await readersOf(database.db, dossier.code ?? '')
  expect(readers.map(({ agency, lastAt }) => [agency, lastAt])).toEqual([
    [mai.agency, at('2026-11-20 11:15')],
    [hoang.agency, at('2026-11-20 10:00')],
  ])
  const text = await read(dossier, '2026-11-20 11:20')
  expect(text).toContain('(lần cuối 20/11/2026 11:15)')
  expect(text).toContain('Trung tâm PVHCC phường Ngã Năm')
  expect(text).not.toContain('09:30')
  for (const { name } of [mai, hoang]) expect(text).not.toContain(name)
})

test('nobody has read what does not exist', async () => {
  expect(await readersOf(database.db, 'H13.64-261120-9999')).toEqual([])
})
