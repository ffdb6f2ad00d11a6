import type { AgencyDirectory } from '#agency'
import { awayOn } from '#identity'
import { type Db, fold, localDate } from '#platform'
import type { Dossier, Step } from '../dossier.ts'
import type { EventOf } from '../events.ts'
import { chooseOfficer, ruleFor } from './choose-officer.ts'
import { colleaguesAt, handlersOf } from './colleagues.query.ts'
import { isAssignable } from './decide-assignment.ts'
import { lockRules, rememberTurn } from './rule.store.ts'

interface Setting {
  readonly directory: AgencyDirectory
  readonly field: string
  readonly now: Temporal.Instant
}

const giveStep = async (
  tx: Db,
  dossier: Dossier,
  step: Step,
  { directory, field, now }: Setting,
): Promise<EventOf<'step-assigned'> | null> => {
  const owner = dossier.parties.find(({ role }) => role === 'owner')
  const of = {
    field,
    procedure: dossier.procedureCode,
    territory: dossier.territory,
    address: fold(owner?.address ?? ''),
  }
  const rule = ruleFor(await lockRules(tx, step.agency), of)
  if (rule === undefined) return null
  const colleagues = await colleaguesAt(tx, directory, [step.agency], now)
  const able = handlersOf(colleagues, directory)(step.agency)
  const away = await awayOn(tx, [...able], localDate(now))
  const candidates = colleagues
    .filter(({ id }) => able.has(id))
    .map(({ id, open }) => ({ id, open, away: away.has(id) }))
  const officer = chooseOfficer(rule, candidates, of)
  if (officer === null) return null
  await rememberTurn(tx, rule.id, officer)
  return { type: 'step-assigned', data: { id: step.id, from: null, to: officer, by: 'rule', rule: rule.id } }
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
