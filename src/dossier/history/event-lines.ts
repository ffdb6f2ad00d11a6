import { formatDate } from '#calendar'
import type { StepFunction } from '#procedure'
import { fileLines } from '../checking/file-lines.ts'
import { opinionLines } from '../consulting/opinion-lines.ts'
import { correctionTellers } from '../correcting/correction-lines.ts'
import type { DueCause } from '../dossier.ts'
import type { EventType } from '../events.ts'
import { groupingTellers } from '../grouping/grouping-lines.ts'
import { handingTellers } from '../handing-over/handing-lines.ts'
import { joiningTellers } from '../joining/joining-lines.ts'
import { channelWords, dueCauses, timelinessWords } from '../reading/dossier.words.ts'
import { whyPutOff } from '../reappointing/reasons.ts'
import { onlineTellers } from '../returning-online/online-lines.ts'
import type { HistoryEntry } from './history.query.ts'
import { closedAs, closingCauses, fieldWords, lineWords as words } from './history.words.ts'
import type { JsonObject } from './json.ts'
import {
  known,
  limitOf,
  lines,
  masked,
  type Naming,
  ofMany,
  plain,
  stepById,
  type Teller,
  text,
  time,
  told,
} from './line-parts.ts'

export type { Naming } from './line-parts.ts'

/** «signing+wind» are the steps that followed; other words are of our own making and say nothing to people. */
const followed = (outcome: unknown, naming: Naming): readonly string[] => {
  const next = text(outcome)
    .split('+')
    .flatMap((key) => naming.dossier.plan.filter((step) => step.key === key))
    .map(naming.step)
  return next.length === 0 ? [] : [`→ ${next.join('; ')}`]
}

const counts = (data: JsonObject, { lang }: Naming): readonly string[] => {
  const { pass, fail, unchecked } = data.counts as { pass: number; fail: number; unchecked: number }
  return [
    [words.passed(pass), words.failed(fail), words.unchecked(unchecked)]
      .filter((_, at) => [pass, fail, unchecked][at] !== 0)
      .map((said) => said[lang])
      .join(', '),
  ]
}

const party = (id: unknown, { dossier }: Naming): string => dossier.parties.find((each) => each.id === id)?.name ?? ''

const fields = (data: JsonObject, { lang }: Naming): string =>
  (data.fields as readonly string[]).map((field) => known(fieldWords, field, lang)).join(', ')

/** «Lâm Hoàng → Dương Mỹ Hạnh», or whoever got it where nobody had it. */
const moved = (from: unknown, to: unknown, { officer }: Naming): readonly string[] => [
  [from, to].flatMap((id) => officer(text(id)) ?? []).join(' → '),
]

const tellers: Readonly<Record<EventType, Teller>> = {
  'taken-in': (data, _, naming) => [
    known(channelWords, data.channel, naming.lang),
    ...plain(words.procedure, data.procedure, naming),
    naming.agency(text(data.receivedAt)),
  ],
  accepted: (data, _, naming) => [
    ...plain(words.code, data.code, naming),
    ...plain(words.limit, limitOf(data.limit, naming.lang), naming),
    naming.agency(text(data.competent)),
  ],
  'components-checked': (data, detail, naming) => [
    ...counts(data, naming),
    ...Object.values((detail.reasons ?? {}) as JsonObject).flatMap((reason) => told(words.reason, reason, naming)),
  ],
  ...fileLines,
  'supplement-proposed': (_, detail) => lines(detail),
  'supplement-sent': () => [],
  'supplement-lapsed': () => [],
  'supplement-rejected': (_, detail, naming) => told(words.reason, detail.reason, naming),
  'supplement-received': (_, detail, naming) => told(words.note, detail.note, naming),
  'clock-ended': () => [],
  'clock-restarted': (data, _, naming) => plain(words.limit, limitOf(data.limit, naming.lang), naming),
  'clock-extended': (data, detail, naming) => [
    naming.extension(text(data.extension)),
    ...told(words.ground, detail.ground, naming),
  ],
  'clock-stopped': (data, detail, naming) => [
    naming.pause(text(data.cause)),
    ...told(words.reason, detail.reason, naming),
  ],
  'clock-resumed': (data, _, naming) => [naming.pause(text(data.cause))],
  'due-set': (data, detail, naming) => [
    data.dueAt === null ? words.noDate[naming.lang] : time(data.dueAt),
    dueCauses[data.cause as DueCause][naming.lang],
    ...(data.lawful === false ? [words.toldOnly[naming.lang]] : []),
    ...told(words.reason, detail.reason, naming),
  ],
  'reappointment-asked': (data, detail, naming) => [
    time(data.dueAt),
    ...whyPutOff(data, naming.lang),
    ...told(words.reason, detail.reason, naming),
  ],
  'reappointment-signed': (data, _, naming) => whyPutOff(data, naming.lang),
  'reappointment-rejected': (_, detail, naming) => told(words.reason, detail.reason, naming),
  'reappointment-told': () => [],
  'step-opened': (data, detail, naming) => [
    naming.step({ key: text(data.key), function: data.function as StepFunction }),
    naming.agency(text(data.agency)),
    ...plain(words.due, time(data.dueAt), naming),
    ...told(words.question, detail.question, naming),
  ],
  'step-due-set': (data, _, naming) => [
    stepById(data.id, naming),
    `${time(data.from)} → ${time(data.dueAt)}`,
    dueCauses[data.cause as DueCause][naming.lang],
    text(data.ground),
  ],
  'step-taken': (data, detail, naming) => [
    ...moved(data.from, data.officer, naming),
    stepById(data.id, naming),
    ...told(words.reason, detail.reason, naming),
  ],
  'step-assigned': (data, detail, naming) => [
    ...moved(data.from, data.to, naming),
    stepById(data.id, naming),
    ...(data.by === 'rule' ? [words.byRule[naming.lang]] : []),
    ...told(words.reason, detail.reason, naming),
  ],
  'step-released': (data, detail, naming) => [
    naming.officer(text(data.from)) ?? '',
    stepById(data.id, naming),
    ...told(words.reason, detail.reason, naming),
  ],
  'step-finished': (data, detail, naming) => [
    stepById(data.id, naming),
    ...followed(data.outcome, naming),
    ...told(words.note, detail.note, naming),
  ],
  ...opinionLines,
  'handed-on': (data, _, naming) => [
    `${naming.agency(text(data.from))} → ${naming.agency(text(data.to))}`,
    words[data.medium === 'paper' ? 'paper' : 'electronic'][naming.lang],
    ...(data.medium === 'paper' ? plain(words.due, time(data.dueAt), naming) : []),
  ],
  'handover-confirmed': (_, detail, naming) => told(words.note, detail.note, naming),
  ...handingTellers,
  'notice-due': (data, _, naming) => [`→ ${naming.agency(text(data.to))}`],
  'notice-signed': (_, detail, naming) => told(words.reason, detail.reason, naming),
  decided: (data, detail, naming) => [
    words[data.outcome === 'granted' ? 'granted' : 'refused'][naming.lang],
    text(data.capacity),
    ...(data.tacit === true ? [words.bySilence[naming.lang]] : []),
    ...told(words.reason, detail.reason, naming),
  ],
  ...groupingTellers,
  ...onlineTellers,
  'result-numbered': ({ documentNumber, refusalNumber, common }, _, naming) => [
    ...[documentNumber, refusalNumber].flatMap((number) => plain(words.number, number, naming)),
    ...ofMany(common, naming),
  ],
  'result-registered': (data, _, naming) => [
    known(timelinessWords, data.timeliness, naming.lang),
    ...plain(words.number, data.documentNumber, naming),
    ...ofMany(data.common, naming),
  ],
  ...correctionTellers,
  closed: (data, detail, naming) => [
    known(closedAs, data.as, naming.lang),
    ...(data.as === 'stopped' ? [known(closingCauses, data.cause, naming.lang)] : []),
    ...told(words.reason, detail.reason, naming),
  ],
  'data-corrected': (data, detail, naming) => [
    party(data.party, naming),
    ...told(words.changed, fields(data, naming), naming),
    ...told(words.reason, detail.reason, naming),
  ],
  'fee-recorded': (data, _, naming) => [
    `${new Intl.NumberFormat(naming.lang).format(Number(data.amount))} đ`,
    ...plain(words.receipt, data.receipt, naming),
  ],
  'route-changed': (data, detail, naming) => [
    ...plain(words.document, data.documentNumber, naming),
    ...(data.decidedOn === undefined ? [] : [formatDate(Temporal.PlainDate.from(text(data.decidedOn)))]),
    text(data.authority),
    ...told(words.reason, detail.reason, naming),
  ],
  'slip-reprinted': (_, detail, naming) => told(words.shown, masked(detail.paper), naming),
  ...joiningTellers,
  'details-destroyed': (data, detail, naming) => [
    ...plain(words.decision, data.decision, naming),
    ...told(words.reason, detail.reason, naming),
  ],
  'note-written': (data, _, naming) => [
    ...told(
      words.mentioned,
      (data.mentions as readonly string[]).flatMap((id) => naming.officer(id) ?? []).join(', '),
      naming,
    ),
    ...told(words.attached, (data.files as readonly string[]).length || '', naming),
  ],
  'note-withdrawn': () => [],
  'message-proposed': () => [],
  'message-sent': (data, _, naming) => (data.proposed === true ? [words.asProposed[naming.lang]] : []),
  'message-turned-down': () => [],
  'message-received': () => [],
  succeeded: (data, _, naming) =>
    (data.changes as readonly { from: string; to: string }[]).map(
      ({ from, to }) => `${naming.agency(from)} → ${naming.agency(to)}`,
    ),
}

/** A row that was changed behind our back may hold anything; the page that tells of it must not fall over it. */
const tell = ({ event, detail }: HistoryEntry, naming: Naming): readonly string[] => {
  try {
    return tellers[event.type as EventType](event.data as JsonObject, detail ?? {}, naming)
  } catch {
    return [words.unreadable[naming.lang]]
  }
}

/** What an event says beyond its name, in short pieces. Numbers of identity papers are never among them. */
export const eventFacts = (entry: HistoryEntry, naming: Naming): readonly string[] =>
  tell(entry, naming).filter((fact) => fact !== '')
