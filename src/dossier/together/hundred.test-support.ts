import { expect } from 'vitest'
import type { Actor } from '#identity'
import { type Db, isRefusal, type Refusal, refuse, transact } from '#platform'
import type { Apart } from '#web'
import { testDatabase } from '../../../tests/support/database.ts'
import { acceptAtOnce, takeIn } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { kitePermit, published } from '../kite-permit.test-support.ts'
import { refusalStatus, refusalWords } from '../refusal-words.ts'
import { friday, post, request, services, ward } from '../services.test-support.ts'
import type { DossierServices } from '../services.ts'
import { actOnMany, type BatchAnswer, mostAtOnce } from './batch.ts'

let opened: ReturnType<typeof testDatabase>

/** Each file begins with it: the files of a worker share this module, not the database. */
export const openHundred = (): void => {
  opened = testDatabase({ stocked: true })
}

export const database = {
  get db(): Db {
    return opened.db
  },
}

/** The kite permit with one appraisal, so that a hundred lives are short. */
const straight = (): DossierServices => {
  const base = services()
  const keys = { reception: 'appraisal', appraisal: 'signing', signing: 'handing-over' } as const
  const steps = kitePermit.route.steps
    .filter(({ key }) => key in keys || key === 'handing-over')
    .map(({ parallel, ...step }) => {
      const next = keys[step.key as keyof typeof keys]
      return { ...step, next: next === undefined ? [] : [{ step: next }] }
    })
  const version = { ...published({ route: { ...kitePermit.route, steps } }), versionId: 1 } as never
  const current = async () => ({ ...(await base.procedures.current()), at: () => version, list: () => [version] })
  return {
    ...base,
    procedures: {
      current,
      latest: current,
      version: async () => version,
    },
  }
}

export const world = straight()
export const lan: Actor = { ...ward.receptionist, officerId: 'officer-lan', name: 'Trần Thị Lan' }
export const foreign = post('receptionist', 'H13.65.02', 'Neáng Sóc')
export const unknownId = '01234567-89ab-4cde-8f01-23456789abcd'
export const unknownCode = 'H13.64-990101-0001'

export const granted = <T>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Error(`${answer.refusal} ${JSON.stringify(answer.facts)}`)
  return answer
}

class Undone extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('undone')
    this.refusal = refusal
  }
}

/** As the doors do it: a transaction a piece, nothing of a refused one, and a bug stops nothing else. */
export const apart: Apart = async (_, work) => {
  try {
    return await transact(database.db, async (tx) => {
      const value = await work(tx)
      if (isRefusal(value)) throw new Undone(value)
      return value
    })
  } catch (error) {
    return error instanceof Undone ? error.refusal : refuse('web.busy')
  }
}

export const many = (
  actor: Actor,
  command: Command,
  asked: readonly string[],
  more: Partial<Parameters<typeof actOnMany>[0]> = {},
) => actOnMany({ db: database.db, apart, services: world, actor, now: friday, ...more }, command, asked)

export const inOne = <T>(work: (tx: Db) => Promise<T>): Promise<T> => transact(database.db, work)
export const act = async (tx: Db, id: string, actor: Actor, command: Command, now = friday) =>
  granted(await actOnDossier(tx, world, id, command, { actor, now }))
export const stored = async (id: string): Promise<Dossier> =>
  granted((await findDossier(database.db, id)) ?? refuse('gone'))

export const transfer: Command = { action: 'transfer', body: {} }
export const accepted = async (tx: Db) => granted(await acceptAtOnce(tx, world, ward.receptionist, request, friday))
export const atWork = async (tx: Db) => act(tx, (await accepted(tx)).id, ward.receptionist, transfer)
export const draft = async (tx: Db, actor: Actor = ward.receptionist) => {
  const place = actor === foreign ? { territory: 'phuong-my-quoi' } : {}
  return granted(await takeIn(tx, world, actor, { ...request, ...place }, friday))
}
export const several = (n: number, make: (tx: Db) => Promise<Dossier>) =>
  inOne(async (tx) => {
    const ids: string[] = []
    for (let count = 0; count < n; count += 1) ids.push((await make(tx)).id)
    return ids
  })

/** A hundred: failures among the others, not at their end. */
export const amid = (good: readonly string[], bad: readonly string[]): readonly string[] => {
  const list = [...good.slice(0, 40), ...bad, ...good.slice(40)]
  expect(list).toHaveLength(mostAtOnce)
  return list
}

/** Every answer in its place; each failure names its dossier where it may, and says in both languages what to do. */
export const check = (
  answers: readonly BatchAnswer[],
  asked: readonly string[],
  failures: readonly (readonly [asked: string, refusal: string, code: string | null, says?: RegExp])[],
) => {
  expect(answers.map((each) => each.asked)).toEqual(asked)
  const failed = answers.filter(({ refusal }) => refusal !== null)
  expect(failed.map((each) => [each.asked, each.refusal?.refusal, each.code])).toEqual(
    failures.map(([id, refusal, code]) => [id, refusal, code]),
  )
  failed.forEach(({ refusal, done }, at) => {
    const words = refusalWords(refusal ?? refuse('none'))
    expect([words.vi, done]).toEqual([expect.stringMatching(failures[at]?.[3] ?? /\p{L}{2}.*\./u), null])
    expect(words.en).toMatch(/[a-z]{2}.*\./)
    expect(refusalStatus(refusal ?? refuse('none'))).toBeGreaterThanOrEqual(400)
  })
  const done = answers.filter(({ refusal }) => refusal === null)
  expect(done.every((each) => each.done?.code !== null && each.code === each.done?.code)).toBe(true)
}
