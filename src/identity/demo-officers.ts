import { type Db, isRefusal, type Refusal } from '#platform'
import { addHashedOfficer, hashOf } from './add-officer.ts'
import { type DemoOfficer, demoOfficers } from './demo-officers.data.ts'
import { roleWords } from './identity.words.ts'

/** Printed by `bin/start`: a demo hides nothing. */
export const demoPassword = 'motcua-demo'

export const demoEmail = (username: string): string => `${username}@demo.motcua.example`

/** Adds the invented officers; their one password is hashed once. Returns how many there are. */
export const addDemoOfficers = async (tx: Db, now: Temporal.Instant): Promise<number | Refusal> => {
  const passwordHash = await hashOf(demoPassword)
  for (const { username, name, posts } of demoOfficers) {
    const added = await addHashedOfficer(tx, { username, name, posts, email: demoEmail(username), passwordHash }, now)
    if (isRefusal(added)) return added
  }
  return demoOfficers.length
}

export interface DemoSignIn {
  readonly username: string
  readonly password: string
  readonly name: string
  /** «Tiếp nhận và trả kết quả (H13.64.02), …»: what the officer does on that day. */
  readonly work: string
}

const workOn = ({ posts }: DemoOfficer, day: string): string =>
  posts
    .filter(({ from, to }) => from <= day && (to === undefined || day <= to))
    .map(({ role, agency }) => `${roleWords[role].vi} (${agency})`)
    .join(', ')

/** The sign-ins that `bin/start` prints: those with a post on that day. */
export const demoSignIns = (day: Temporal.PlainDate): readonly DemoSignIn[] =>
  demoOfficers
    .map((officer) => ({
      username: officer.username,
      password: demoPassword,
      name: officer.name,
      work: workOn(officer, day.toString()),
    }))
    .filter(({ work }) => work !== '')
