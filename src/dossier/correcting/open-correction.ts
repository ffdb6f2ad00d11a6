import type { AgencyDirectory } from '#agency'
import { type Db, localDate } from '#platform'
import type { Command } from '../action-bodies.ts'
import { assignByRule } from '../assigning/assign-by-rule.ts'
import { carriedTo } from '../carrying-over/succession.ts'
import type { DecideContext } from '../context.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import { issueForms } from '../issuing/issue-form.ts'
import { lawStamp, record, stampOf } from '../record.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { beginCorrection } from './begin-correction.ts'

interface Asked {
  /** With the wrong result. */
  readonly wrong: Dossier
  readonly command: Command
  /** What the command has decided about it. */
  readonly decided: readonly DossierEvent[]
  readonly context: DecideContext
  readonly directory: AgencyDirectory
}

/**
 * Opens the dossier that corrects, in the transaction of the request: its own code, slip and clock. Null: the act asked for
 * no correction.
 */
export const openCorrection = async (
  tx: Db,
  services: DossierServices,
  { wrong, command, decided, context, directory }: Asked,
): Promise<Dossier | null> => {
  const asked = decided.find((event) => event.type === 'correction-asked')
  const { correction: facts, procedure, actor, occurredAt, recordedAt: now } = context
  if (asked === undefined || facts == null || command.action !== 'request-correction') return null
  const events = beginCorrection(wrong, asked.carry, command.body, facts, context)
  const begun = events.reduce(evolve, facts.draft)
  const stamp = stampOf(actor, occurredAt, now, command.body.lateReason)
  const today = carriedTo(begun, directory, localDate(now), procedure.field, now)
  const given = await assignByRule(tx, facts.draft, today.dossier, { directory, field: procedure.field, now })
  const entries = [{ events, stamp }, ...today.entries]
  const byRule = given.length === 0 ? [] : [{ events: given, stamp: lawStamp(now, now) }]
  const author = { action: command.action, name: actor.name }
  const after = given.reduce(evolve, today.dossier)
  const done = await record(tx, services, null, after, [...entries, ...byRule], author)
  const regime = regimeOf(services, { acceptedAt: null }, occurredAt)('forms')
  await issueForms(tx, services, { dossier: begun, events, directory, regime, procedure, actor, at: occurredAt })
  return done
}
