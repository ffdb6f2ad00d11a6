import { type Static, Type } from 'typebox'
import { actionBodies } from './action-bodies.ts'
import { actions } from './actions.ts'
import { nextSchema, nextView, type Telling } from './consulting/next-view.ts'
import { consultationsOf } from './consulting/opinion.ts'
import { opinionSchema, opinionView } from './consulting/opinion-view.ts'
import { correctionSchema, correctsSchema } from './correcting/correction.schema.ts'
import type { Dossier } from './dossier.ts'
import { factSchema } from './feeding/fact.schema.ts'
import { givesSlip, type ReadDossier } from './read-dossier.ts'
import { electronicSchema, electronicView } from './returning-online/electronic.schema.ts'
import { readSchema, readView } from './slip-view.ts'
import { statuses } from './status.ts'

/** How the API tells a dossier: apart from the domain types, so that either may change without the other. */
const instant = Type.Union([Type.String(), Type.Null()])
const text = Type.Union([Type.String(), Type.Null()])
const words = Type.Object({ vi: Type.String(), en: Type.String() })
const step = Type.Object({
  id: Type.String(),
  key: Type.String(),
  function: Type.String(),
  agency: Type.String(),
  role: Type.String(),
  officer: text,
  receivedAt: instant,
  dueAt: instant,
  finishedAt: instant,
  outcome: text,
})
const due = Type.Object({
  seq: Type.Integer(),
  dueAt: instant,
  statutoryDueAt: instant,
  cause: Type.String(),
  lawful: Type.Boolean(),
  predicted: Type.Boolean(),
  setAt: instant,
})

export const dossierSchema = Type.Object({
  ...readSchema.properties,
  portalStatus: Type.Integer(),
  procedure: Type.Object({ code: Type.String(), name: Type.String(), case: Type.String(), version: Type.Integer() }),
  channel: Type.String(),
  regime: text,
  territory: Type.String(),
  agencies: Type.Object({ receivedAt: Type.String(), competent: Type.String(), returnedAt: Type.String() }),
  submittedAt: instant,
  acceptedAt: instant,
  lawfulDueAt: instant,
  predicted: Type.Boolean(),
  decidedAt: instant,
  finishedAt: instant,
  timeliness: text,
  outcome: text,
  closedAt: instant,
  limit: Type.Union([Type.Object({ effective: Type.Unknown(), statutory: Type.Unknown() }), Type.Null()]),
  version: Type.Integer({ description: 'Number of events; give it as `seen` to refuse when others were quicker' }),
  parties: Type.Array(
    Type.Object({
      id: Type.String(),
      role: Type.String(),
      kind: Type.String(),
      name: Type.String(),
      birthDate: text,
      idNumber: text,
      formerNumber: text,
      phone: text,
      address: text,
      source: Type.String(),
    }),
  ),
  components: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.String(),
      originals: Type.Integer(),
      copies: Type.Integer(),
      verdict: Type.String(),
      reason: text,
      reasonKey: text,
    }),
  ),
  steps: Type.Array(step),
  next: nextSchema,
  dueDates: Type.Array(due),
  supplements: Type.Array(
    Type.Object({
      id: Type.String(),
      phase: Type.String(),
      state: Type.String(),
      lines: Type.Unknown(),
      requestedAt: instant,
      receivedAt: instant,
    }),
  ),
  reappointments: Type.Array(
    Type.Object({
      id: Type.String(),
      state: Type.String(),
      dueAt: instant,
      reasonCode: Type.String(),
      reason: Type.String(),
      late: Type.Boolean({ description: 'Asked for or signed after the last day on which an apology comes in time' }),
      askedAt: instant,
      signedAt: instant,
      toldAt: instant,
    }),
  ),
  opinions: Type.Array(opinionSchema),
  stops: Type.Array(Type.Object({ cause: Type.String(), from: instant, to: instant })),
  handovers: Type.Array(
    Type.Object({
      id: Type.String(),
      medium: Type.String(),
      from: Type.String(),
      to: Type.String(),
      dueAt: instant,
      sentAt: instant,
      confirmedAt: instant,
    }),
  ),
  fees: Type.Array(
    Type.Object({ key: Type.String(), name: Type.String(), amount: Type.Integer(), receiptNumber: text }),
  ),
  results: Type.Array(
    Type.Object({
      outcome: Type.String(),
      name: Type.String(),
      documentNumber: text,
      signedBy: Type.String(),
      signedAs: text,
      registeredAt: instant,
      handedOverAt: instant,
      id: Type.String(),
      correctedAt: instant,
      correctedBy: text,
      correctedNumber: text,
      beneficiaryId: text,
      reason: text,
      paper: Type.String({ description: 'with, apart (it lies where its hand-overs left it) or none' }),
      onlineAt: instant,
      paperGivenAt: instant,
    }),
  ),
  electronic: Type.Array(electronicSchema),
  facts: Type.Array(factSchema),
  corrections: Type.Array(correctionSchema),
  corrects: Type.Union([correctsSchema, Type.Null()]),
  aliases: Type.Array(Type.Object({ system: Type.String(), value: Type.String() })),
  links: Type.Array(Type.Object({ kind: Type.String(), dossier: Type.String() })),
  actions: Type.Array(
    Type.Object({ action: Type.String(), name: words, body: Type.Unknown({ description: 'JSON Schema of the body' }) }),
  ),
})

const at = (value: Temporal.Instant | null): string | null => value?.toString() ?? null

type Told<T> = {
  readonly [K in keyof T]: T[K] extends Temporal.Instant | null ? Exclude<T[K], Temporal.Instant> | string : T[K]
}

/** A row with its instants as text; the reply's schema leaves out what it does not name. */
const told = <T extends object>(row: T): Told<T> =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, value instanceof Temporal.Instant ? value.toString() : value]),
  ) as Told<T>

const rowsView = (dossier: Dossier) => ({
  parties: dossier.parties.map(told),
  components: dossier.components.map(told),
  steps: dossier.steps.map((step) => ({ ...told(step), officer: step.officerId })),
  dueDates: dossier.dues.map(told),
  supplements: dossier.supplements.map(told),
  reappointments: dossier.reappointments.map(told),
  opinions: consultationsOf(dossier, dossier.lastActAt).map(opinionView),
  stops: dossier.stops.map(({ cause, fromAt, toAt }) => ({ cause, from: at(fromAt), to: at(toAt) })),
  handovers: dossier.handovers.map((row) => ({ ...told(row), from: row.fromAgency, to: row.toAgency })),
  fees: dossier.fees.map(told),
  results: dossier.results.map(told),
  electronic: dossier.electronic.map(electronicView),
  facts: dossier.facts.map(told),
  corrections: dossier.corrections.map(told),
  corrects: dossier.corrects,
  aliases: dossier.aliases.map(told),
  links: dossier.links.map(({ kind, otherId }) => ({ kind, dossier: otherId })),
})

const stateView = ({ dossier, procedure }: ReadDossier) => ({
  portalStatus: statuses[dossier.status].portal,
  procedure: { code: procedure.code, name: procedure.name.vi, case: dossier.caseKey, version: procedure.versionNumber },
  channel: dossier.channel,
  regime: dossier.regime,
  territory: dossier.territory,
  agencies: {
    receivedAt: dossier.receivedAtAgency,
    competent: dossier.competentAgency,
    returnedAt: dossier.returnedAtAgency,
  },
  submittedAt: at(dossier.submittedAt),
  acceptedAt: at(dossier.acceptedAt),
  lawfulDueAt: at(dossier.lawfulDueAt),
  predicted: dossier.duePredicted,
  decidedAt: at(dossier.decidedAt),
  finishedAt: at(dossier.finishedAt),
  timeliness: dossier.timeliness,
  outcome: dossier.outcome,
  closedAt: at(dossier.closedAt),
  limit: dossier.clock && { effective: dossier.clock.limit, statutory: dossier.clock.statutory },
  version: dossier.eventCount,
})

export const dossierView = (read: ReadDossier, telling: Telling): Static<typeof dossierSchema> => ({
  ...readView(read.dossier, telling.origin, givesSlip(read)),
  ...stateView(read),
  ...rowsView(read.dossier),
  next: nextView(read.dossier.steps, telling),
  actions: read.actions.map((action) => ({ action, name: actions[action].words, body: actionBodies[action] })),
})
