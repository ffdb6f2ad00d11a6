import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCalendar, type WorkCalendar } from '#calendar'
import type { Actor } from '#identity'
import { isRefusal, type Refusal } from '#platform'
import type { Procedure, PublishedProcedure, RouteStep } from '#procedure'
import type { Command } from './action-bodies.ts'
import { genesis } from './chain.ts'
import type { ActRules, DecideContext } from './context.ts'
import { decide } from './decide.ts'
import type { Dossier, PlannedStep } from './dossier.ts'
import type { DossierEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { kitePermit, published } from './kite-permit.test-support.ts'

const calendarPath = fileURLToPath(new URL('../../catalogue/calendars/vietnam.yaml', import.meta.url))
const loaded = loadCalendar(readFileSync(calendarPath, 'utf8'), 'vietnam.yaml')
if (!('id' in loaded)) throw new Error(JSON.stringify(loaded))
export const vietnam: WorkCalendar = loaded

/** '2026-11-20 09:14' on the wall in Viet Nam. */
export const at = (wall: string): Temporal.Instant => Temporal.Instant.from(`${wall.replace(' ', 'T')}+07:00`)

export const wall = (instant: Temporal.Instant | null): string | null =>
  instant === null
    ? null
    : instant
        .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
        .replace('T', ' ')

export const agencies = {
  oneStop: 'H13.64.01',
  committee: 'H13.64',
  division: 'H13.64.02',
  department: 'H13.09',
} as const

const actor = (role: Actor['role'], agency: string, name: string): Actor => ({
  kind: 'officer',
  officerId: `officer-${role}`,
  name,
  postId: `post-${role}`,
  role,
  agency,
  capacity: role === 'signatory' ? 'KT.' : null,
  title: { vi: 'Công chức', en: 'Officer' },
})

export const actors = {
  receptionist: actor('receptionist', agencies.oneStop, 'Sơn Thị Mai'),
  handler: actor('handler', agencies.division, 'Kim Hoàng'),
  'unit-head': actor('unit-head', agencies.division, 'Trần Văn Bé'),
  signatory: actor('signatory', agencies.committee, 'Lý Thị Lan'),
  registrar: actor('registrar', agencies.committee, 'Thạch Sơn'),
  outside: actor('handler', agencies.department, 'Danh Út'),
  inside: actor('handler', agencies.committee, 'Huỳnh Tư'),
} as const
export type ActorName = keyof typeof actors

export const rules: ActRules = {
  regime: 'nd118',
  transfer: { cutoff: '15:00', graceHours: 1 },
  supplement: { timesBefore: 1, timesAfter: 1, within: { value: 3, unit: 'working-day' } },
  pauses: [
    { key: 'financial-obligation', awaits: 'payment' },
    { key: 'verification', awaits: 'agency' },
  ],
  reappointments: 1,
}

const places: Record<string, string> = {
  'received-at': agencies.oneStop,
  'returned-at': agencies.oneStop,
  competent: agencies.committee,
  division: agencies.division,
  department: agencies.department,
}
const roles: Record<RouteStep['function'], string> = {
  reception: 'receptionist',
  appraisal: 'handler',
  consultation: 'handler',
  review: 'unit-head',
  signing: 'signatory',
  registering: 'registrar',
  'handing-over': 'receptionist',
}

export const plan = (procedure: Procedure | PublishedProcedure = kitePermit): readonly PlannedStep[] =>
  procedure.route.steps.map((each) => ({
    key: each.key,
    function: each.function,
    agency: places[each.at] ?? agencies.committee,
    role: roles[each.function],
    limit: each.limit,
    parallel: each.parallel === true,
    next: each.next.map((edge) => edge.step),
  }))

let ids = 0
export const newId = (): string => {
  ids += 1
  return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
}

export const context = (who: ActorName, when: string, change: Partial<DecideContext> = {}): DecideContext => ({
  occurredAt: at(when),
  recordedAt: at(when),
  actor: actors[who],
  reach: new Set([actors[who].agency]),
  procedure: published(),
  rules,
  calendarOf: () => vietnam,
  acceptance: {
    code: 'H13.64-261120-0001',
    competent: agencies.committee,
    plan: plan(),
    limit: { value: 3, unit: 'working-day' },
    statutory: { value: 3, unit: 'working-day' },
  },
  newId,
  ...change,
})

/** A dossier just taken in at the one-stop, Friday 20/11/2026 09:00. */
export const takenIn = (): Dossier => {
  const dossier: Dossier = {
    id: newId(),
    code: null,
    status: 'submitted',
    procedureCode: '1.900001',
    procedureVersionId: 1,
    caseKey: 'small',
    channel: 'counter',
    territory: 'phuong-nga-nam',
    receivedAtAgency: agencies.oneStop,
    competentAgency: agencies.committee,
    returnedAtAgency: agencies.oneStop,
    sets: 1,
    returnChannel: 'counter',
    confidentiality: 'normal',
    submittedAt: at('2026-11-20 09:00'),
    acceptedAt: null,
    regime: null,
    clock: null,
    plan: [],
    dueAt: null,
    lawfulDueAt: null,
    duePredicted: false,
    outcome: null,
    decidedAt: null,
    finishedAt: null,
    timeliness: null,
    closedAt: null,
    slipNumber: '01234567',
    trackSecret: 'b'.repeat(19),
    ownerName: 'Lý Thị Sa Rươl',
    ownerFolded: 'ly thi sa ruol',
    agencies: [agencies.oneStop, agencies.committee],
    lastAct: 'taken-in',
    lastActBy: '',
    lastActAt: at('2026-11-20 09:00'),
    eventCount: 0,
    headHash: genesis,
    parties: [
      {
        id: newId(),
        role: 'owner',
        kind: 'person',
        name: 'Lý Thị Sa Rươl',
        folded: 'ly thi sa ruol',
        birthDate: '1999',
        sex: 'female',
        idType: 'can-cuoc',
        idNumber: '000199004873',
        idIssuer: null,
        idIssuedOn: null,
        phone: '0912345678',
        email: null,
        address: null,
        basis: null,
        source: 'typed',
        takenAt: at('2026-11-20 09:00'),
      },
    ],
    components: ['form', 'photo'].map((key) => ({
      id: newId(),
      key,
      name: key === 'form' ? 'Tờ khai' : 'Ảnh diều',
      originals: 1,
      copies: 0,
      mode: 'submit' as const,
      required: key === 'form',
      verdict: 'unchecked' as const,
      reason: null,
    })),
    steps: [],
    dues: [],
    supplements: [],
    stops: [],
    handovers: [],
    fees: [{ id: newId(), key: 'fee', name: 'Lệ phí', amount: 15_000, receiptNumber: null, paidAt: null }],
    results: [],
    aliases: [],
    links: [],
  }
  return evolve(dossier, {
    type: 'step-opened',
    data: {
      id: newId(),
      key: 'intake',
      function: 'reception',
      agency: agencies.oneStop,
      role: 'receptionist',
      dueAt: null,
    },
    carry: { receivedAt: at('2026-11-20 09:00'), dueAt: null, askedBy: null },
  })
}

export type Told = readonly [who: ActorName, when: string, command: Command, change?: Partial<DecideContext>]

/** Decides and evolves one command; a refusal is given back. */
export const tell = (dossier: Dossier, [who, when, command, change]: Told): Dossier | Refusal => {
  const decided = decide(dossier, command, context(who, when, change))
  return isRefusal(decided) ? decided : (decided as readonly DossierEvent[]).reduce(evolve, dossier)
}

/** A whole life; a refusal on the way fails the test with its code. */
export const live = (dossier: Dossier, ...told: readonly Told[]): Dossier =>
  told.reduce((before, each) => {
    const after = tell(before, each)
    if (isRefusal(after)) throw new Error(`${each[2].action}: ${after.refusal} ${JSON.stringify(after.facts)}`)
    return after
  }, dossier)
