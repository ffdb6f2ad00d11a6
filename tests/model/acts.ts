import type { Actor } from '#identity'
import type { ActionBody, Command } from '../../src/dossier/action-bodies.ts'
import { type ActionName, actionNames } from '../../src/dossier/actions.ts'
import { type Dossier, openSteps } from '../../src/dossier/dossier.ts'
import { openShipment } from '../../src/dossier/handing-over/handover.ts'
import { covers } from './rights.ts'
import type { World } from './world.ts'

/** Takes one of a list by the next drawn number; the same numbers give the same act. */
export type Pick = <T>(list: readonly T[]) => T

/** What an act may be told depends on how the dossier stands. */
interface Told {
  readonly dossier: Dossier
  readonly world: World
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly pick: Pick
}

type Bodies = { readonly [A in ActionName]: (told: Told) => ActionBody<A> }

const reason = 'Vì lý do ghi trong văn bản'

const stepNamed = ({ dossier, pick }: Told): { readonly step?: string } => {
  const step = pick([undefined, undefined, ...openSteps(dossier).flatMap(({ id, key }) => [id, key])])
  return step === undefined ? {} : { step }
}

const medium = ({ pick }: Told) => ({ medium: pick(['electronic', 'electronic', 'paper'] as const) })

/** Mostly a step of this actor and one of its ways; sometimes another's, or a way that there is not. */
const completing = (told: Told) => {
  const { dossier, actor, pick } = told
  const open = openSteps(dossier)
  const mine = open.filter(({ role, agency }) => role === actor.role && covers(actor, agency))
  const step = pick([...mine, ...mine, ...mine, pick(open)])
  const ways = dossier.plan.find(({ key }) => key === step?.key)?.next ?? []
  const next = pick([undefined, ...ways, ...ways, ...ways, pick(dossier.plan)?.key])
  const named = pick([step?.id, step?.id, step?.key, undefined])
  return { ...(named === undefined ? {} : { step: named }), ...(next === undefined ? {} : { next }) }
}

/** What failed, as the law wants it asked; now and then too little, or what passed; where nothing failed, another paper. */
const lines = ({ dossier, pick }: Told) => {
  const failed = dossier.components.filter(({ verdict }) => verdict === 'fail').map(({ key }) => key)
  const right = failed.length === 0 ? ['Giấy uỷ quyền'] : failed
  const all = dossier.components.map(({ key }) => key)
  return pick([right, right, right.slice(0, 1), all]).map((component) => ({ component, reason: 'Thiếu' }))
}

const checks = ({ dossier, pick }: Told) => ({
  checks: dossier.components.map(({ key }) => {
    const verdict = pick(['pass', 'pass', 'pass', 'pass', 'fail', 'unchecked'] as const)
    return { key, verdict, ...(verdict === 'fail' ? { reason: 'Mờ, không đọc được' } : {}) }
  }),
})

const later = ({ now, pick }: Told) => now.add({ hours: 24 * pick([-1, 20, 40, 200, 800]) }).toString()

const handover = ({ dossier, pick }: Told) => {
  const id = pick([undefined, ...dossier.handovers.map((each) => each.id)])
  return id === undefined ? {} : { handover: id }
}

const bodies: Bodies = {
  accept: (told) => told.pick([{}, {}, checks(told)]),
  'issue-immediately': () => ({}),
  decline: () => ({ reason }),
  'check-components': checks,
  'request-supplement': (told) => ({ lines: lines(told) }),
  'record-supplement': ({ pick }) => pick([{}, { note: 'Đủ' }]),
  transfer: medium,
  'confirm-handover': handover,
  'send-papers': handover,
  'forward-papers': () => ({}),
  'report-missing': (told) => ({ ...handover(told), note: 'Không thấy' }),
  'post-result': () => ({ carrier: 'Bưu điện', trackingNumber: 'EA1', takenBy: 'Danh Út' }),
  'attach-result': () => ({}),
  'choose-return': ({ pick }) => ({ by: pick(['counter', 'post', 'online'] as const) }),
  'give-original': () => ({ paper: 'Căn cước' }),
  'take-back': ({ pick }) => ({ cause: pick(['absent', 'wrong-address'] as const) }),
  'take-step': (told) => ({ ...stepNamed(told), ...told.pick([{}, { reason }]) }),
  'assign-step': (told) => ({
    ...stepNamed(told),
    officer: told.pick(told.world.posts).officerId,
    ...told.pick([{}, { reason }]),
  }),
  'release-step': (told) => ({ ...stepNamed(told), reason }),
  'complete-step': (told) => ({
    ...completing(told),
    ...medium(told),
    // one number for all: which dossier bears a number the paper walk cannot know
    ...told.pick([{}, ...Array(3).fill({ documentNumber: '12/GP', common: true })]),
    ...told.pick([{ note: 'Xem lại' }, { note: 'Xem lại' }, {}]),
  }),
  'ask-opinion': ({ pick }) => ({
    to: pick([
      [{ agency: pick(['H13.65', 'H13.66', 'H13.09', 'H13.13', 'H13.64', 'H99']) }],
      [{ agency: 'H13.65' }, { agency: 'H13.13', workingHours: 4 }],
    ]),
    question: 'Có vướng quy hoạch không?',
    workingHours: pick([1, 8, 40]),
  }),
  'remind-opinion': () => ({}),
  'cancel-opinion': () => ({ reason }),
  'give-opinion': (told) => ({ ...stepNamed(told), answer: 'Không vướng' }),
  'propose-return': (told) => ({ lines: lines(told) }),
  'approve-return': () => ({}),
  'reject-return': () => ({ reason }),
  pause: ({ pick }) => ({ cause: pick(['financial-obligation', 'verification', 'holiday']) }),
  resume: () => ({}),
  extend: ({ pick }) => ({ extension: pick(['verification', 'verification', 'none']), ground: reason }),
  'request-reappointment': (told) => ({
    reasonCode: told.pick(['awaiting-agency', 'other', 'weather']),
    dueAt: later(told),
    reason,
  }),
  'sign-reappointment': () => ({}),
  'reject-reappointment': () => ({ reason }),
  reappoint: () => ({}),
  decide: ({ pick }) => pick([{ outcome: 'granted' as const }, { outcome: 'refused' as const, reason }]),
  'register-result': ({ pick }) => pick([{}, { documentNumber: '12/GP', common: true }]),
  'hand-over': ({ pick, dossier }) =>
    dossier.electronic.length > 0 && openShipment(dossier) === undefined
      ? { by: 'online' as const }
      : pick([{ paper: 'Căn cước' }, { by: 'counter' as const, paper: 'Căn cước' }, { by: 'online' as const }]),
  'return-papers': ({ pick }) =>
    pick([{ paper: 'Căn cước' }, { by: 'post' as const, carrier: 'Bưu điện', trackingNumber: 'EA2' }, {}]),
  'request-correction': ({ pick }) => ({
    entry: 'Tên người được cấp',
    reasonCode: pick(['typing', 'weather']),
    reason,
    foundBy: pick(['citizen', 'agency'] as const),
    oldPaper: pick(['handed-in', 'with-citizen'] as const),
  }),
  withdraw: () => ({}),
  stop: ({ pick }) => ({ cause: pick(['unanswered', 'other']), reason }),
  'sign-stop-notice': () => ({}),
  void: () => ({ reason }),
  'correct-data': ({ pick }) => ({
    party: pick(['owner', 'nobody']),
    to: { kind: 'person' as const, name: pick(['Lý Thị Sa Rươl', 'Lý Thị Sa Rươn']) },
    reason,
  }),
  'correct-fact': ({ dossier, pick }) => ({
    fact: pick([...dossier.facts.map(({ id }) => id), 'nothing']),
    value: 'Quyển 02',
    reason,
  }),
  'record-fee': () => ({ fee: 'fee', receiptNumber: 'AA/26 0000123' }),
  'change-route': () => ({ documentNumber: '9/QĐ-UBND', reason }),
  'reprint-slip': () => ({ paper: 'Căn cước …4873' }),
}

export const commandFor = (action: ActionName, told: Told): Command =>
  ({ action, body: (bodies[action] as (of: Told) => unknown)(told) }) as Command

/** A list of numbers as one source of choices; when it is used up it begins again. */
export const picker = (numbers: readonly number[]): Pick => {
  let used = 0
  return (list) => {
    const number = numbers[used % numbers.length] ?? 0
    used += 1
    return list[number % list.length] as (typeof list)[number]
  }
}

const exits: ReadonlySet<ActionName> = new Set(['withdraw', 'stop', 'decline'])

const seldomOpen: ReadonlySet<ActionName> = new Set([
  'attach-result',
  'give-original',
  'request-correction',
  'propose-return',
  'reject-return',
  'release-step',
  'report-missing',
  'take-back',
  'ask-opinion',
  'remind-opinion',
  'cancel-opinion',
  'sign-stop-notice',
])

/** How often an act is drawn among those open: only now and then does a life end early. */
export const weightOf = (action: ActionName): number => (exits.has(action) ? 1 : seldomOpen.has(action) ? 40 : 12)

/** What carries a dossier on to its returned result. */
export const onward: ReadonlySet<ActionName> = new Set([
  'accept',
  'transfer',
  'complete-step',
  'decide',
  'register-result',
  'hand-over',
  'post-result',
  'record-supplement',
  'approve-return',
  'reject-return',
  'give-opinion',
  'sign-reappointment',
  'reappoint',
  'resume',
])

export const everyAction = actionNames
