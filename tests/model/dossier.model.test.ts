import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRefusal } from '#platform'
import type { Action } from '../../src/dossier/action.ts'
import { type ActionName, actionNames, actions } from '../../src/dossier/actions.ts'
import { possibleActions } from '../../src/dossier/decide.ts'
import { dossierRefusals } from '../../src/dossier/dossier.refusals.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import { openPaperReturn } from '../../src/dossier/returning/paper-return.ts'
import { paperLeft } from '../../src/dossier/returning-online/decide-online.ts'
import { isClosed, type Status, statuses } from '../../src/dossier/status.ts'
import { routeFindings } from '../../src/procedure/check-route.ts'
import { commandFor, picker } from './acts.ts'
import { alwaysTrue, lawfulDate, namesNobody, nothingLost } from './invariants.ts'
import { expectedOpen, openKeys } from './paths.ts'
import { shutDoor, worksHere } from './rights.ts'
import { type RandomProcedure, randomProcedure } from './routes.ts'
import {
  apply,
  type Chosen,
  canStillEnd,
  chosen,
  closedByTheSwitch,
  type Move,
  moves,
  offered,
  settleOnPaper,
} from './walk.ts'
import { draftIn, type World, world } from './world.ts'

const done = new Set<ActionName>()
const seen = new Set<Status>()

const step = (of: World, dossier: Dossier, { actor, command, now }: Chosen): Dossier => {
  const { action } = command
  const shut = shutDoor(dossier, actor, action)
  const decided = settleOnPaper(of, dossier, actor, command, now)
  if (isRefusal(decided)) {
    if (shut !== null) expect(decided.refusal).toBe(shut)
    else expect(Object.keys(dossierRefusals)).toContain(decided.refusal)
    if (decided.refusal === 'not-possible-now') expect(decided.facts.possible).toEqual(possibleActions(dossier))
    return dossier
  }
  expect(shut).toBeNull()
  expect(offered(of, dossier, actor, now)).toContain(action)
  if ((actions[action] as Action).atStep === true) expect(worksHere(dossier, actor)).toBe(true)
  const after = apply(dossier, decided)
  expect((actions[action] as Action).to).toContain(after.status)
  const open = expectedOpen(dossier, after, command)
  if (open !== null) expect(openKeys(after)).toEqual(open)
  nothingLost(dossier, after)
  alwaysTrue(after)
  namesNobody(decided, after)
  done.add(action)
  seen.add(after.status)
  return after
}

/** Everybody of the population and every act: who has no right, or comes at the wrong time, is refused before a body is read. */
const complement = (of: World, dossier: Dossier, now: Temporal.Instant): void => {
  const pick = picker([0])
  for (const actor of of.posts)
    for (const action of actionNames) {
      const shut = shutDoor(dossier, actor, action)
      if (shut === null) continue
      const command = commandFor(action, { dossier, world: of, actor, now, pick })
      expect(settleOnPaper(of, dossier, actor, command, now)).toMatchObject({ refusal: shut })
    }
}

/** A failing walk tells its route and what was done on it: that reads better than a shrunk seed. */
const told = (of: World, acts: readonly Chosen[], error: unknown): Error => {
  const route = of.plan.map(
    (step) => `${step.key} ${step.function} ${step.agency} ${step.parallel ? 'all of' : '->'} ${step.next}`,
  )
  const lines = acts.map(({ actor, command, now }) => `${now} ${actor.role} ${actor.agency} ${JSON.stringify(command)}`)
  return new Error([...route, ...lines].join('\n'), { cause: error })
}

const walk = (of: World, drawn: readonly Move[]) => {
  let [dossier, now] = [draftIn(of), of.begins]
  const acts: Chosen[] = []
  try {
    for (const move of drawn) {
      // now and then it is the switch that closes a return
      if (move.mood === 'wild' && move.what % 2 === 0) dossier = closedByTheSwitch(of, dossier, now)
      // after the end only its papers go on, back to whoever brought them, and a notice that nobody has signed;
      // and the paper of what went online
      const owed = openPaperReturn(dossier) !== undefined || dossier.noticeDueAt !== null || paperLeft(dossier)
      if (isClosed(dossier.status) && move.mood !== 'wild' && !owed) continue
      const next = chosen(of, dossier, move, now)
      acts.push(next)
      const after = step(of, dossier, next)
      if (after === dossier) acts.pop()
      dossier = after
      now = next.now
    }
    lawfulDate(dossier)
    if (drawn.length % 4 === 0) complement(of, dossier, now)
    if (!isClosed(dossier.status)) expect(canStillEnd(of, dossier, now, 600)).toBe(true)
  } catch (error) {
    throw told(of, acts, error)
  }
}

const undone = () => actionNames.filter((action) => !done.has(action))
const unseen = () => Object.keys(statuses).filter((status) => !seen.has(status as Status))

/** The same draw every time; a few more, should acts that came later make some other act rare. */
const draws = [240, 120, 120, 120, 120, 120].map((numRuns, at) => ({
  seed: 20_261_120 + at,
  numRuns,
  endOnFailure: true,
}))

test('over any route, by anybody, in any order: the law holds, and every dossier can still end', () => {
  for (const draw of draws)
    if (undone().length + unseen().length > 0) fc.assert(fc.property(world, moves(60), walk), draw)
  expect([undone(), unseen()]).toEqual([[], []])
}, 120_000)

test('the drawn routes are such as the catalogue takes', () => {
  const sound = ({ procedure, newer }: RandomProcedure) => {
    expect([...routeFindings(procedure), ...routeFindings(newer)]).toEqual([])
  }
  fc.assert(fc.property(randomProcedure, sound), { numRuns: 200 })
})
