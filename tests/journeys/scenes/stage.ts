import {
  acceptAtOnce,
  actOnDossier,
  type Command,
  type Dossier,
  type DossierServices,
  findDossier,
  type TakeIn,
  takeIn,
} from '#dossier'
import type { Actor, Capacity, IdentityTables, Role } from '#identity'
import { type Db, isRefusal, type Refusal, tables, transact } from '#platform'
import { Officer } from '../../../src/dossier/reading/officer.test-support.ts'
import { demoPerson } from '../../../src/main/demo/demo-people.ts'
import { react } from '../../../src/main/reactions.ts'
import { makeServices, readCalendars } from '../../../src/main/services.ts'
import { Visitor } from '../../support/doors.ts'
import { lookedAt } from '../../support/looked-at.ts'
import { type TestService, testSecret } from '../../support/service.ts'
import { sessionCookie } from '../../support/session.ts'

/** A page in a state that somebody is shown. */
export interface Sight {
  /** What it shows, in a word; names the picture. */
  readonly state: string
  /** Null: a citizen, who does not sign in. */
  readonly login: string | null
  readonly url: string
  /** Whose page it is: its citizen is shown it too. */
  readonly dossier?: Dossier
  /** Of what it answers, 200 unless told. */
  readonly status?: number
  /** Typed into its form and sent: what is looked at is the answer. */
  readonly typed?: Readonly<Record<string, string>>
}

const logins = ['mai', 'hoang', 'ngoc', 'phuc', 'tung', 'bich', 'vinh', 'loc', 'nghia', 'dung', 'oanh'] as const

type Who = (typeof logins)[number]

/** Who does what; each act some minutes after the one before, unless the hour is told. */
export type Told = readonly [who: Who, command: Command, when?: Temporal.Instant]

export interface Stage {
  readonly service: TestService
  readonly services: DossierServices
  readonly db: Db
  /** Officers whose browser runs no script and costs no time. */
  officer(login: string): Promise<Officer>
  actor(who: Who): Actor
  /** Taken in at the counter by Sơn Thị Mai, and accepted unless it is a draft. */
  open(input?: Partial<TakeIn>, more?: { readonly when?: Temporal.Instant; readonly draft?: true }): Promise<Dossier>
  act(dossier: Dossier, ...acts: readonly Told[]): Promise<Dossier>
  stored(id: string): Promise<Dossier>
}

/** An hour of November 2026, in Vietnam. */
export const hour = (day: number, time: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(`2026-11-${String(day).padStart(2, '0')}T${time}`)
    .toZonedDateTime('Asia/Ho_Chi_Minh')
    .toInstant()

export const granted = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refusal} ${JSON.stringify(answer.facts)}`)
  return answer
}

/** Each in the first post that he holds today. */
const actorsOf = async (db: Db): Promise<ReadonlyMap<string, Actor>> => {
  const rows = await tables<IdentityTables>(db)
    .selectFrom('post as p')
    .innerJoin('officer as o', 'o.id', 'p.officer')
    .innerJoin('sign_in_user as u', 'u.id', 'o.id')
    .select(['u.username', 'o.id as officerId', 'o.name', 'p.id as postId', 'p.role', 'p.agency', 'p.capacity'])
    .select(['p.title_vi', 'p.title_en'])
    .where('u.username', 'in', logins)
    .where('p.valid_to', 'is', null)
    .orderBy('p.agency', 'desc')
    .execute()
  return new Map(
    rows.map(({ username, role, capacity, title_vi: vi, title_en: en, ...row }) => [
      username ?? '',
      { ...row, kind: 'officer', role: role as Role, capacity: capacity as Capacity | null, title: { vi, en } },
    ]),
  )
}

const minutesAnAct = 6

/** Of the demo's invented people the first who owns a dossier of the stage. */
export const firstPerson = 101

const later = (one: Temporal.Instant, other: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

const officersOf = ({ app, database }: TestService): Stage['officer'] => {
  const known = new Map<string, Officer>()
  return async (login) => {
    const found = known.get(login)
    if (found !== undefined) return found
    const visitor = new Visitor(app())
    visitor.cookies.set(...(await sessionCookie(database.owner, login, testSecret)))
    const officer = new Officer(visitor)
    known.set(login, officer)
    return officer
  }
}

const goodPapers = ({ procedure, case: chosen }: Pick<TakeIn, 'procedure' | 'case'>) => ({
  components: [...lookedAt(procedure, chosen)],
})

let lastNumber = 123

/** No two documents of a year bear one number; the results of a group take the numbers that follow, so each act leaves room. */
const ownNumber = (command: Command): Command => {
  if (command.action !== 'complete-step' || command.body.documentNumber === undefined) return command
  lastNumber += 10
  return { ...command, body: { ...command.body, documentNumber: `${lastNumber}/UBND-XN` } }
}

/** Acts go to the commands themselves: forty dossiers in every state of life take seconds. */
export const openStage = async (service: TestService): Promise<Stage> => {
  const { db } = service.database
  const services = await makeServices(db, react, readCalendars())
  const actors = await actorsOf(db)
  const actor = (who: Who): Actor => {
    const found = actors.get(who)
    if (found === undefined) throw new Error(`${who} holds no post`)
    return found
  }
  let person = firstPerson
  return {
    service,
    services,
    db,
    actor,
    officer: officersOf(service),
    open: async (input = {}, { when = hour(23, '07:40'), draft } = {}) => {
      const usually = { procedure: '1.004873', territory: 'phuong-nga-nam', owners: [demoPerson(person)] }
      const whole = { ...usually, ...input }
      person += 1
      const [take, papers] = draft === true ? [takeIn, {}] : [acceptAtOnce, goodPapers(whole)]
      return granted(await transact(db, (tx) => take(tx, services, actor('mai'), { ...papers, ...whole }, when)))
    },
    act: async (first, ...acts) => {
      let dossier = first
      for (const [who, command, when] of acts) {
        const now = when ?? later(dossier.lastActAt, hour(23, '07:40')).add({ minutes: minutesAnAct })
        const act = { actor: actor(who), now }
        const before = dossier
        dossier = granted(await transact(db, (tx) => actOnDossier(tx, services, before.id, ownNumber(command), act)))
      }
      return dossier
    },
    stored: async (id) => {
      const dossier = await findDossier(db, id)
      if (dossier === null) throw new Error(`there is no dossier ${id}`)
      return dossier
    },
  }
}

/** The usual acts of a life, to be put in a row. */
export const usual = {
  transfer: ['mai', { action: 'transfer', body: {} }],
  transferPaper: ['mai', { action: 'transfer', body: { medium: 'paper' } }],
  take: ['hoang', { action: 'take-step', body: {} }],
  appraise: ['hoang', { action: 'complete-step', body: { note: 'Đủ điều kiện, đề nghị ký' } }],
  sign: ['tung', { action: 'decide', body: { outcome: 'granted' } }],
  number: ['bich', { action: 'complete-step', body: { documentNumber: '124/UBND-XN' } }],
  register: ['mai', { action: 'register-result', body: {} }],
  handOver: ['mai', { action: 'hand-over', body: { paper: 'Căn cước của người nhận' } }],
} as const satisfies Record<string, Told>

/** From the counter to the result that waits there. */
export const toResult: readonly Told[] = [usual.transfer, usual.appraise, usual.sign, usual.number, usual.register]

export const dossierUrl = ({ id }: Pick<Dossier, 'id'>, slug?: string): string =>
  `/can-bo/ho-so/${id}${slug === undefined ? '' : `/${slug}`}`
