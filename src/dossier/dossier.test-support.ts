import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadCalendar, type WorkCalendar } from '#calendar'
import type { Actor } from '#identity'
import { isRefusal, type Refusal, refuse } from '#platform'
import type { Procedure, PublishedProcedure, RouteStep } from '#procedure'
import type { Command } from './action-bodies.ts'
import { blankDossier } from './blank-dossier.ts'
import type { ActRules, DecideContext } from './context.ts'
import { decide } from './decide.ts'
import type { ComponentRow, Dossier, PlannedStep, Verdict } from './dossier.ts'
import type { DossierEvent } from './events.ts'
import { evolve } from './evolve.ts'
import { kitePermit, published } from './kite-permit.test-support.ts'
import { partyOf } from './party.ts'

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
  cutoff: '15:00',
  transfer: { cutoff: '15:00', graceHours: 1, electronicCutoff: '23:59' },
  supplement: {
    timesBefore: 1,
    timesAfter: 1,
    within: { value: 3, unit: 'working-day' },
    closeUnanswered: { value: 15, unit: 'day' },
    basis: 'NĐ 118/2025/NĐ-CP Điều 19.5',
  },
  pauses: [
    { key: 'financial-obligation', name: { vi: 'Chờ nộp tiền', en: 'Payment' }, awaits: 'payment' },
    { key: 'verification', name: { vi: 'Chờ xác minh', en: 'Verification' }, awaits: 'agency' },
  ],
  reappointments: 1,
  apologyDaysBefore: 1,
  reappointmentReasons: ['awaiting-agency', 'other'],
  correctionWithin: { value: 3, unit: 'working-day' },
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
  opinionDesk: (agency) =>
    Object.values<string>(agencies).includes(agency) ? agency : refuse('unknown-agency', { agency }),
  acceptance: {
    code: 'H13.64-261120-0001',
    competent: agencies.committee,
    version: 1,
    plan: plan(),
    limit: { value: 3, unit: 'working-day' },
    statutory: { value: 3, unit: 'working-day' },
  },
  handlersAt: () => new Set(['officer-handler', 'officer-inside']),
  newId,
  ...change,
})

const owner = {
  ...partyOf(
    'owner',
    { kind: 'person', name: 'Lý Thị Sa Rươl', birthDate: '1999', phone: '0912 345 678' },
    newId(),
    at('2026-11-20 09:00'),
  ),
  idType: 'can-cuoc',
  idNumber: '000199004873',
} as const

const component = (key: string, name: string, required: boolean, verdict: Verdict): ComponentRow => ({
  id: newId(),
  key,
  name,
  originals: 1,
  copies: 0,
  mode: 'submit',
  required,
  verdict,
  reason: null,
  reasonKey: null,
})

/** A dossier just taken in at the one-stop, Friday 20/11/2026 09:00, its papers looked at unless told otherwise. */
export const takenIn = (verdict: Verdict = 'pass'): Dossier => {
  const dossier: Dossier = {
    ...blankDossier,
    id: newId(),
    procedureCode: '1.900001',
    procedureVersionId: 1,
    caseKey: 'small',
    territory: 'phuong-nga-nam',
    receivedAtAgency: agencies.oneStop,
    competentAgency: agencies.committee,
    returnedAtAgency: agencies.oneStop,
    submittedAt: at('2026-11-20 09:00'),
    slipNumber: '01234567',
    trackSecret: 'b'.repeat(19),
    ownerName: owner.name,
    ownerFolded: owner.folded,
    agencies: [agencies.oneStop, agencies.committee],
    lastActAt: at('2026-11-20 09:00'),
    parties: [owner],
    components: [component('form', 'Tờ khai', true, verdict), component('photo', 'Ảnh diều', false, verdict)],
    fees: [{ id: newId(), key: 'fee', name: 'Lệ phí', amount: 15_000, receiptNumber: null, paidAt: null }],
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
