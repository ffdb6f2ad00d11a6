import type { AgencyDirectory } from '#agency'
import { type Db, fold, isRefusal, type Refusal, refuse } from '#platform'
import type { Command } from '../action-bodies.ts'
import type { DecideContext, Ruled } from '../context.ts'
import type { Dossier, Step } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import { byRule } from './assigning.actions.ts'
import { chooseOfficer, ruleFor } from './choose-officer.ts'
import { colleaguesAt, handlersOf } from './colleagues.query.ts'
import { assignableSteps, isAssignable, stepToAssign } from './decide-assignment.ts'
import { lockRules, rememberTurn } from './rule.store.ts'

interface Setting {
  readonly directory: AgencyDirectory
  readonly field: string
  readonly now: Temporal.Instant
}

/** Whom the most particular rule of the step's agency chooses; the turn is his, so that the next one is another's. */
const chooseByRule = async (
  tx: Db,
  dossier: Dossier,
  step: Step,
  { directory, field, now }: Setting,
): Promise<Ruled | Refusal<'no-rule' | 'nobody-by-rule'>> => {
  const owner = dossier.parties.find(({ role }) => role === 'owner')
  const of = {
    field,
    procedure: dossier.procedureCode,
    territory: dossier.territory,
    address: fold(owner?.address ?? ''),
  }
  const rule = ruleFor(await lockRules(tx, step.agency), of)
  if (rule === undefined) return refuse('no-rule')
  const colleagues = await colleaguesAt(tx, directory, [step.agency], now)
  const able = handlersOf(colleagues, directory)(step.agency)
  // whoever has it is who it is taken from
  const candidates = colleagues
    .filter(({ id }) => able.has(id) && id !== step.officerId)
    .map(({ id, open, away }) => ({ id, open, away: away !== null }))
  const officer = chooseOfficer(rule, candidates, of)
  if (officer === null) return refuse('nobody-by-rule')
  await rememberTurn(tx, rule.id, officer)
  return { officer, rule: rule.id }
}

const giveStep = async (
  tx: Db,
  dossier: Dossier,
  step: Step,
  setting: Setting,
): Promise<EventOf<'step-assigned'> | null> => {
  const chosen = await chooseByRule(tx, dossier, step, setting)
  if (isRefusal(chosen)) return null
  return { type: 'step-assigned', data: { id: step.id, from: null, to: chosen.officer, by: 'rule', rule: chosen.rule } }
}

const nobody: ReadonlySet<string> = new Set()

/** What `decide` has to know before somebody gives work: who may have it, or whom the rule has chosen. */
export const assignmentFacts = async (
  tx: Db,
  command: Command,
  then: Dossier,
  setting: Setting & { readonly reach: ReadonlySet<string> },
): Promise<Pick<DecideContext, 'handlersAt' | 'ruled'>> => {
  if (command.action !== 'assign-step') return { handlersAt: () => nobody }
  const { directory, now, reach } = setting
  if (command.body.officer === byRule) {
    const step = stepToAssign(then, command.body, reach)
    return {
      handlersAt: () => nobody,
      ruled: step === undefined ? undefined : await chooseByRule(tx, then, step, setting),
    }
  }
  const desks = assignableSteps(then, reach).map(({ agency }) => agency)
  return { handlersAt: handlersOf(await colleaguesAt(tx, directory, desks, now), directory) }
}

/**
 * Gives the work that an act has opened to officers, by the rules of its agencies; without a rule it waits for whoever takes
 * it on. In the order of agencies, so that two acts never wait for one another.
 */
export const assignByRule = async (
  tx: Db,
  before: Pick<Dossier, 'steps'>,
  after: Dossier,
  setting: Setting,
): Promise<readonly EventOf<'step-assigned'>[]> => {
  const known = new Set(before.steps.map(({ id }) => id))
  const opened = after.steps
    .filter((step) => isAssignable(step) && step.officerId === null && !known.has(step.id))
    .toSorted((one, other) => (one.agency < other.agency ? -1 : 1))
  const events: EventOf<'step-assigned'>[] = []
  for (const step of opened) {
    const event = await giveStep(tx, after, step, setting)
    if (event !== null) events.push(event)
  }
  return events
}
