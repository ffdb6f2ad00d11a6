import { readAgencyFiles, syncAgencies } from '#agency'
import { type Db, isRefusal, transact } from '#platform'
import { addHashedOfficer, hashOf, type NewOfficer } from './add-officer.ts'

/** The town's last day, the city's first, and an ordinary working day. */
export const exampleTimes = {
  lastOldDay: Temporal.Instant.from('2025-06-30T02:00:00Z'),
  firstNewDay: Temporal.Instant.from('2025-07-01T02:00:00Z'),
  now: Temporal.Instant.from('2026-11-23T02:00:00Z'),
} as const

export const examplePassword = 'mật khẩu thử'
export const exampleSecret = 'a secret of the tests, long enough for anything'

let hash: Promise<string> | undefined

/** The shipped agencies and these officers, committed. */
export const givenOfficers = async (
  db: Db,
  officers: readonly Omit<NewOfficer, 'password'>[],
): Promise<readonly string[]> => {
  const catalogue = readAgencyFiles()
  if (!('agencies' in catalogue)) throw new Error('the shipped agencies are wrong')
  hash ??= hashOf(examplePassword)
  const passwordHash = await hash
  return transact(db, async (tx) => {
    await syncAgencies(tx, catalogue, exampleTimes.now)
    const ids: string[] = []
    for (const officer of officers) {
      const id = await addHashedOfficer(tx, { ...officer, passwordHash }, exampleTimes.now)
      if (isRefusal(id)) throw new Error(id.refusal)
      ids.push(id)
    }
    return ids
  })
}

const title = { vi: 'Công chức', en: 'Officer' }

/** One person with posts before and after the first of July 2025, and two at once since. */
export const mai = {
  name: 'Sơn Thị Mai',
  username: 'mai',
  email: 'mai@demo.motcua.example',
  posts: [
    { role: 'receptionist', agency: 'H13.64.02', title, from: '2025-07-01' },
    { role: 'registrar', agency: 'H13.64', title: { vi: 'Văn thư', en: 'Registrar' }, from: '2025-07-01' },
    { role: 'receptionist', agency: 'H51.19.21.001', title, from: '2021-01-01' },
  ],
} as const satisfies Omit<NewOfficer, 'password'>

/** The browser's cookies after these `Set-Cookie` lines. */
export const jar = (
  lines: readonly string[],
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> => {
  const kept = { ...before }
  for (const line of lines) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (name === undefined || value === undefined) continue
    if (/Max-Age=0/i.test(line) || value === '') delete kept[name]
    else kept[name] = decodeURIComponent(value)
  }
  return kept
}
