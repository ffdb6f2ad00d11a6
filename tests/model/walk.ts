import fc from 'fast-check'
import type { Actor } from '#identity'
import { permits } from '#identity'
import { isRefusal, type Refusal } from '#platform'
import type { Command } from '../../src/dossier/action-bodies.ts'
import { type ActionName, actions } from '../../src/dossier/actions.ts'
import { decide } from '../../src/dossier/decide.ts'
import type { Dossier } from '../../src/dossier/dossier.ts'
import type { DossierEvent } from '../../src/dossier/events.ts'
import { evolve } from '../../src/dossier/evolve.ts'
import { openActions } from '../../src/dossier/open-actions.ts'
import { relationsOf } from '../../src/dossier/relations.ts'
import { closedUnanswered } from '../../src/dossier/reminding/by-law.ts'
import { openStopCauses } from '../../src/dossier/solving/decide-stop.ts'
import { openProposal } from '../../src/dossier/solving/open-proposal.ts'
import { commandFor, everyAction, onward, picker, weightOf } from './acts.ts'
import { contextOf, directory, reach, type World } from './world.ts'

/** One drawn move: an act that carries on, any that is offered to somebody, or any act at all by anybody. */
export interface Move {
  readonly mood: 'onward' | 'offered' | 'wild'
  readonly who: number
  readonly what: number
  readonly minutes: number
  readonly numbers: readonly number[]
}

const move: fc.Arbitrary<Move> = fc.record({
  mood: fc.constantFrom<Move['mood'][]>('onward', 'onward', 'onward', 'offered', 'offered', 'wild'),
  who: fc.nat(10_000),
  what: fc.nat(10_000),
  minutes: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 0, max: 240 }) },
    { weight: 1, arbitrary: fc.integer({ min: 300, max: 60 * 24 * 30 }) },
  ),
  numbers: fc.array(fc.nat(10_000), { minLength: 8, maxLength: 8 }),
})

export const moves = (longest: number): fc.Arbitrary<readonly Move[]> =>
  fc.array(move, { minLength: 12, maxLength: longest, size: 'max' })

/** The acts that are offered to a post. */
export const offered = (of: World, dossier: Dossier, actor: Actor, now: Temporal.Instant): readonly ActionName[] =>
  openActions(dossier, dossier.procedureVersionId === 1 ? of.kept : of.newer, {
    actor,
    reach: reach(of, actor, dossier, now),
    authority: directory.authorityOf(actor.agency).code,
    returnsAllowed: 1,
    stopCauses: openStopCauses(dossier, contextOf(of, dossier, actor, now)),
  })

/** Right by table, then the rules: what the commands do, without a database. */
export const settleOnPaper = (
  of: World,
  dossier: Dossier,
  actor: Actor,
  command: Command,
  now: Temporal.Instant,
): readonly DossierEvent[] | Refusal => {
  const held = relationsOf(dossier, actor, reach(of, actor, dossier, now), directory.authorityOf(actor.agency).code)
  const right = permits(actor, actions[command.action].permission, held)
  return right === true ? decide(dossier, command, contextOf(of, dossier, actor, now)) : right
}

export interface Chosen {
  readonly actor: Actor
  readonly command: Command
  readonly now: Temporal.Instant
}

const at = <T>(list: readonly T[], number: number): T => list[number % list.length] as T

/** Who does what next: drawn among all that is offered, by weight; or anything at all. */
export const chosen = (of: World, dossier: Dossier, drawn: Move, before: Temporal.Instant): Chosen => {
  const now = before.add({ minutes: drawn.minutes })
  const told = (actor: Actor, action: ActionName): Chosen => {
    const pick = picker(drawn.numbers)
    return { actor, command: commandFor(action, { dossier, world: of, actor, now, pick }), now }
  }
  const some = of.posts.map((_, index) => at(of.posts, drawn.who + index)).slice(0, 9)
  const open = some.flatMap((actor) => offered(of, dossier, actor, now).map((action) => ({ actor, action })))
  if (drawn.mood === 'wild' || open.length === 0) return told(at(of.posts, drawn.who), at(everyAction, drawn.what))
  const on = drawn.mood === 'onward' ? open.filter(({ action }) => onward.has(action)) : []
  const lots = (on.length > 0 ? on : open).flatMap((each) => Array.from({ length: weightOf(each.action) }, () => each))
  const { actor, action } = at(lots, drawn.what)
  return told(actor, action)
}

/** The worker where an agency has it switched on: a return that nobody answered is closed, by nobody. */
export const closedByTheSwitch = (of: World, dossier: Dossier, now: Temporal.Instant): Dossier =>
  dossier.acceptedAt === null
    ? dossier
    : apply(dossier, closedUnanswered(dossier, contextOf(of, dossier, at(of.posts, 0), now)))

const finishing: readonly ActionName[] = [
  'reject-return',
  'hand-over',
  'post-result',
  'register-result',
  'decide',
  'complete-step',
  'give-opinion',
  'transfer',
  'accept',
  'issue-immediately',
  'record-supplement',
  'resume',
  'check-components',
]

const endings = (of: World, dossier: Dossier, actor: Actor, action: ActionName, now: Temporal.Instant) => {
  const told = { dossier, world: of, actor, now, pick: picker([0]) }
  if (action === 'check-components')
    return [{ action, body: { checks: dossier.components.map(({ key }) => ({ key, verdict: 'pass' as const })) } }]
  if (action !== 'complete-step') return [commandFor(action, told)]
  const open = dossier.steps.filter(({ finishedAt }) => finishedAt === null)
  return open.flatMap(({ id, key }) => {
    const next = dossier.plan.find((step) => step.key === key)?.next ?? []
    return [undefined, ...next].map((to) => ({
      action,
      body: {
        step: id,
        documentNumber: '12/GP',
        common: true,
        ...(to === undefined ? {} : { next: to, note: 'Xem lại' }),
      },
    }))
  })
}

const mark = (dossier: Dossier): string => {
  const open = dossier.steps.filter(({ finishedAt }) => finishedAt === null).map(({ key }) => key)
  const papers = dossier.components.map(({ verdict }) => verdict)
  const facts = [
    dossier.status,
    dossier.finishedAt === null,
    dossier.shipments.length,
    dossier.stops.at(-1)?.toAt === null,
    openProposal(dossier) === undefined,
  ]
  return JSON.stringify([open.toSorted(), papers, facts])
}

/**
 * Whether somebody in this population can still bring the dossier to its returned result by the acts offered to him: a
 * search over states, the acts nearest to the end first, each when all dates before have passed. Gives up after `bound` states.
 */
export const canStillEnd = (of: World, from: Dossier, now: Temporal.Instant, bound: number): boolean => {
  const seen = new Set<string>()
  const visit = (dossier: Dossier, before: Temporal.Instant): boolean => {
    const late = before.add({ hours: 24 * 20 })
    if (dossier.status === 'returned') return true
    const name = mark(dossier)
    if (seen.has(name) || seen.size > bound) return false
    seen.add(name)
    const open = of.posts.map((actor) => ({ actor, acts: new Set(offered(of, dossier, actor, late)) }))
    return finishing.some((action) =>
      open
        .filter(({ acts }) => acts.has(action))
        .some(({ actor }) =>
          endings(of, dossier, actor, action, late).some((command) => {
            const decided = settleOnPaper(of, dossier, actor, command as Command, late)
            return !isRefusal(decided) && visit(apply(dossier, decided), late)
          }),
        ),
    )
  }
  return visit(from, now)
}

export const apply = (dossier: Dossier, events: readonly DossierEvent[]): Dossier => events.reduce(evolve, dossier)
