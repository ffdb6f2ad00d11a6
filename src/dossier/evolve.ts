import type { Dossier, FactRow, Opinion, Reappointment, Step } from './dossier.ts'
import type { DossierEvent, EventOf, EventType } from './events.ts'
import { withoutPeople } from './history/without-people.ts'
import { onlineHandlers } from './returning-online/evolve-online.ts'
import { answered, sortedBy, stepDueSet, unhurried, withDue } from './step-dates.ts'

type Evolve = { readonly [T in EventType]: (dossier: Dossier, event: EventOf<T>) => Dossier }

/** Replaces the row with this id, or adds it; untouched rows stay the same objects, so that only changes are saved. */
const put = <Row extends { readonly id: string }>(rows: readonly Row[], row: Row): readonly Row[] =>
  rows.some(({ id }) => id === row.id) ? rows.map((old) => (old.id === row.id ? row : old)) : [...rows, row]

const changeStep = (dossier: Dossier, id: string, change: Partial<Step>): Dossier => ({
  ...dossier,
  steps: dossier.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
})

const joinAgencies = (known: readonly string[], ...more: readonly string[]): readonly string[] => {
  const news = more.filter((code, index) => !known.includes(code) && more.indexOf(code) === index)
  return news.length === 0 ? known : [...known, ...news]
}

const finishOpenSteps = (dossier: Dossier, finishedAt: Temporal.Instant, outcome: string): Dossier => ({
  ...dossier,
  steps: dossier.steps.map((step) => (step.finishedAt === null ? { ...step, finishedAt, outcome } : step)),
})

const renameAgencies = (dossier: Dossier, { data }: EventOf<'succeeded'>): Dossier => {
  const now = (code: string, role?: string) =>
    (
      data.changes.find((change) => change.from === code && change.role === role && role !== undefined) ??
      data.changes.find((change) => change.from === code && change.role === undefined)
    )?.to ?? code
  const roles = new Map(dossier.steps.map(({ id, role }) => [id, role]))
  return {
    ...dossier,
    receivedAtAgency: now(dossier.receivedAtAgency),
    competentAgency: now(dossier.competentAgency),
    returnedAtAgency: now(dossier.returnedAtAgency),
    plan: dossier.plan.map((step) => ({ ...step, agency: now(step.agency, step.role) })),
    steps: dossier.steps.map((step) => {
      const agency = now(step.agency, step.role)
      return step.finishedAt !== null || agency === step.agency ? step : { ...step, agency, officerId: null }
    }),
    // Papers on the way arrive at the successor.
    handovers: dossier.handovers.map((row) => {
      const toAgency = now(row.toAgency, roles.get(row.stepId))
      return row.confirmedAt !== null || toAgency === row.toAgency ? row : { ...row, toAgency }
    }),
    agencies: joinAgencies(dossier.agencies, ...data.changes.map(({ to }) => to)),
  }
}

const reappointed = (dossier: Dossier, { carry }: { readonly carry: Reappointment }): Dossier => ({
  ...dossier,
  reappointments: put(dossier.reappointments, carry),
})

const unchanged = (dossier: Dossier): Dossier => dossier

const withFacts = (was: Dossier, { carry }: { carry: readonly FactRow[] }): Dossier => ({
  ...was,
  facts: carry.reduce(put, was.facts),
})

const asked = (was: Dossier, { carry }: { carry: Opinion }): Dossier => ({ ...was, opinions: put(was.opinions, carry) })

const handlers: Evolve = {
  'taken-in': (_, { carry }) => carry,
  accepted: (dossier, { data, carry }) => ({
    ...dossier,
    status: 'accepted',
    code: data.code,
    regime: data.regime,
    procedureVersionId: data.version,
    competentAgency: data.competent,
    acceptedAt: carry.acceptedAt,
    acceptedBy: carry.acceptedBy,
    clock: carry.clock,
    plan: carry.plan,
    transferDue: carry.transferDue,
    agencies: joinAgencies(dossier.agencies, data.competent),
  }),
  // its row stands with the documents
  'file-added': (dossier) => dossier,
  'file-refused': (dossier) => dossier,
  'file-withdrawn': (dossier) => dossier,
  'components-checked': (dossier, { carry }) => ({ ...dossier, components: carry.reduce(put, dossier.components) }),
  'supplement-proposed': (dossier, { carry }) => ({ ...dossier, supplements: put(dossier.supplements, carry) }),
  'supplement-sent': (dossier, { carry }) =>
    answered({ ...dossier, status: 'awaiting-citizen', supplements: put(dossier.supplements, carry) }),
  'supplement-rejected': (dossier, { carry }) => ({ ...dossier, supplements: put(dossier.supplements, carry) }),
  'supplement-lapsed': (dossier, { carry }) => ({ ...dossier, supplements: put(dossier.supplements, carry) }),
  'supplement-received': (dossier, { carry }) => ({
    ...dossier,
    status: carry.phase === 'before-acceptance' ? 'submitted' : 'processing',
    supplements: put(dossier.supplements, carry),
  }),
  'clock-ended': (dossier, { data }) =>
    withDue({ ...dossier, clock: dossier.clock && { ...dossier.clock, endedAt: data.at }, lawfulDueAt: null }, null),
  'clock-restarted': (dossier, { carry }) => ({ ...dossier, clock: carry }),
  'clock-extended': (dossier, { carry }) => ({ ...dossier, clock: carry }),
  'clock-stopped': (dossier, { data, carry }) => ({
    ...dossier,
    status: data.awaits === 'payment' ? 'awaiting-payment' : 'processing',
    stops: put(dossier.stops, carry),
  }),
  'clock-resumed': (dossier, { carry }) => ({ ...dossier, status: 'processing', stops: put(dossier.stops, carry) }),
  'due-set': (dossier, { carry }) =>
    withDue(
      {
        ...dossier,
        dues: [...dossier.dues, carry],
        lawfulDueAt: carry.lawful ? carry.dueAt : dossier.lawfulDueAt,
        duePredicted: carry.predicted,
      },
      carry.dueAt,
    ),
  'reappointment-asked': reappointed,
  'reappointment-signed': reappointed,
  'reappointment-rejected': reappointed,
  'reappointment-told': reappointed,
  'step-opened': (dossier, { data, carry }) => ({
    ...dossier,
    steps: [
      ...dossier.steps,
      {
        id: data.id,
        key: data.key,
        function: data.function,
        agency: data.agency,
        role: data.role,
        officerId: null,
        receivedAt: carry.receivedAt,
        dueAt: carry.dueAt,
        finishedAt: null,
        outcome: null,
        askedBy: carry.askedBy,
        dossierDueAt: sortedBy(dossier, data.key, carry.dueAt),
        timeLimit: carry.limit ?? null,
      },
    ],
    agencies: joinAgencies(dossier.agencies, data.agency),
  }),
  'step-due-set': (dossier, { data, carry }) => stepDueSet(dossier, data.id, carry.dueAt),
  'step-taken': (dossier, { data }) => changeStep(dossier, data.id, { officerId: data.officer }),
  'step-assigned': (dossier, { data }) => changeStep(dossier, data.id, { officerId: data.to }),
  'step-released': (dossier, { data }) => changeStep(dossier, data.id, { officerId: null }),
  'step-finished': (dossier, { data, carry }) =>
    changeStep(dossier, data.id, { finishedAt: carry.finishedAt, outcome: data.outcome }),
  'opinion-asked': asked,
  'opinion-given': asked,
  'opinion-reminded': asked,
  'opinion-documented': unchanged,
  'opinion-cancelled': asked,
  'handed-on': (dossier, { carry }) => ({
    ...dossier,
    status: dossier.status === 'accepted' ? 'processing' : dossier.status,
    handovers: put(dossier.handovers, carry),
  }),
  'handover-confirmed': (dossier, { carry }) => ({ ...dossier, handovers: put(dossier.handovers, carry) }),
  'papers-sent': (dossier, { carry }) => ({ ...dossier, handovers: put(dossier.handovers, carry) }),
  'papers-missing': (dossier, { carry }) => ({ ...dossier, handovers: put(dossier.handovers, carry) }),
  posted: (dossier, { carry }) => ({ ...dossier, shipments: put(dossier.shipments, carry) }),
  'came-back': (dossier, { carry }) => ({ ...dossier, shipments: put(dossier.shipments, carry) }),
  'papers-due-back': (dossier, { carry }) => ({ ...dossier, paperReturns: put(dossier.paperReturns, carry) }),
  'papers-returned': (dossier, { carry }) => ({ ...dossier, paperReturns: put(dossier.paperReturns, carry) }),
  decided: (dossier, { data, carry }) => ({
    ...dossier,
    status: 'decided',
    outcome: data.outcome,
    decidedAt: carry.decidedAt,
    results: put(dossier.results, carry),
  }),
  'results-listed': (dossier, { carry }) => ({ ...dossier, results: carry.reduce(put, dossier.results) }),
  'result-numbered': (dossier, { carry }) => ({ ...dossier, results: carry.reduce(put, dossier.results) }),
  'result-registered': (dossier, { data, carry }) => ({
    ...unhurried(dossier),
    finishedAt: carry.finishedAt,
    timeliness: data.timeliness as Dossier['timeliness'],
    results: [carry.result, ...(carry.others ?? [])].reduce(put, dossier.results),
  }),
  'handed-over': (dossier, { carry }) =>
    ((closed: Dossier) => ({ ...closed, closedAt: carry.results[0]?.handedOverAt ?? dossier.finishedAt }))({
      ...dossier,
      status: 'returned',
      results: carry.results.reduce(put, dossier.results),
      parties: carry.recipient === null ? dossier.parties : put(dossier.parties, carry.recipient),
      shipments: carry.shipment == null ? dossier.shipments : put(dossier.shipments, carry.shipment),
      corrects: dossier.corrects && { ...dossier.corrects, oldPaper: carry.oldPaper ?? dossier.corrects.oldPaper },
    }),
  ...onlineHandlers,
  'correction-asked': (dossier, { carry }) => ({ ...dossier, corrections: put(dossier.corrections, carry) }),
  'correction-answered': (dossier, { carry }) => ({
    ...dossier,
    corrections: put(dossier.corrections, carry.correction),
    results: carry.result === null ? dossier.results : put(dossier.results, carry.result),
  }),
  closed: (dossier, { data, carry }) =>
    finishOpenSteps({ ...dossier, status: data.as, closedAt: carry.closedAt }, carry.closedAt, data.as),
  'notice-due': (dossier, { carry }) => ({ ...dossier, noticeDueAt: carry.at }),
  'notice-signed': (dossier) => ({ ...dossier, noticeDueAt: null }),
  'data-corrected': (dossier, { carry }) => ({
    ...dossier,
    parties: put(dossier.parties, carry),
    ...(carry.role === 'owner' && dossier.parties.find(({ role }) => role === 'owner')?.id === carry.id
      ? { ownerName: carry.name, ownerFolded: carry.folded }
      : {}),
  }),
  'fee-recorded': (dossier, { carry }) => ({ ...dossier, fees: put(dossier.fees, carry) }),
  'route-changed': (dossier, { data, carry }) => ({
    ...dossier,
    procedureVersionId: data.to,
    plan: carry,
    steps: dossier.steps.map((step) =>
      step.finishedAt === null ? { ...step, key: data.steps[step.id] ?? step.key } : step,
    ),
    agencies: joinAgencies(dossier.agencies, ...carry.map(({ agency }) => agency)),
  }),
  'slip-reprinted': (dossier) => dossier,
  'leg-begun': (dossier, { carry }) => ({
    ...dossier,
    bundle: dossier.bundle && { ...dossier.bundle, waitsFor: null },
    components: carry.reduce(put, dossier.components),
  }),
  'facts-entered': withFacts,
  'facts-carried': withFacts,
  'fact-corrected': (dossier, { carry }) => ({ ...dossier, facts: put(dossier.facts, carry) }),
  'leg-sent': unchanged,
  'leg-answered': (dossier) => dossier,
  'details-destroyed': (dossier, { carry }) => withoutPeople(dossier, carry.at),
  succeeded: renameAgencies,
  // what is written about a dossier stands in tables of its own
  'note-written': unchanged,
  'note-withdrawn': unchanged,
  'message-proposed': unchanged,
  'message-sent': unchanged,
  'message-turned-down': unchanged,
  'message-received': unchanged,
}

/** The state after an event. Pure and total: whatever `decide` let through is taken as fact. */
export const evolve = (dossier: Dossier, event: DossierEvent): Dossier =>
  (handlers[event.type] as (dossier: Dossier, event: DossierEvent) => Dossier)(dossier, event)
