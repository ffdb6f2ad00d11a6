import type { AgencyDirectory } from '#agency'
import { bringsOldPaper, type Dossier, isBySilence, isClosed, type Party } from '#dossier'
import { localDate } from '#platform'
import type { NoticeFacts, NoticeKind } from './notice.words.ts'

/** What is to be told now, and which occasion it is, so that nobody is told the same thing twice. */
export interface Telling {
  readonly occasion: string
  readonly facts: NoticeFacts
}

const lastStop = (stops: Dossier['stops']) =>
  stops.toSorted((one, other) => Temporal.Instant.compare(one.fromAt, other.fromAt)).at(-1)

/** Which occasion it is as the dossier stands now; null: it has moved on, and nothing is to be told any more. */
const occasions: Readonly<Record<Exclude<NoticeKind, 'message'>, (dossier: Dossier) => string | null>> = {
  accepted: ({ code, status }) => (isClosed(status) ? null : code),
  supplement: ({ supplements, status }) =>
    status === 'awaiting-citizen' ? (supplements.find(({ state }) => state === 'sent')?.id ?? null) : null,
  paused: ({ stops }) => stops.find(({ toAt }) => toAt === null)?.id ?? null,
  resumed: ({ stops, finishedAt, status }) =>
    isClosed(status) || finishedAt !== null || stops.some(({ toAt }) => toAt === null)
      ? null
      : (lastStop(stops)?.id ?? null),
  'due-changed': ({ dues, dueAt, finishedAt }) => (dueAt === null || finishedAt !== null ? null : String(dues.length)),
  ready: ({ status, finishedAt }) => (status === 'decided' ? (finishedAt?.toString() ?? null) : null),
  posted: ({ shipments, status }) =>
    status === 'decided' ? (shipments.find(({ cameBackAt }) => cameBackAt === null)?.id ?? null) : null,
  'came-back': ({ shipments, status }) => {
    const last = shipments.at(-1)
    return status === 'decided' && last !== undefined && last.cameBackAt !== null ? last.id : null
  },
  returned: ({ status }) => (status === 'returned' ? status : null),
  closed: ({ status }) => (isClosed(status) && status !== 'returned' ? status : null),
}

const momentOf = (kind: NoticeKind, dossier: Dossier): Temporal.Instant => {
  const { finishedAt, closedAt, acceptedAt, submittedAt, stops } = dossier
  const posted = dossier.shipments.at(-1)
  if (kind === 'posted' || kind === 'came-back') return posted?.cameBackAt ?? posted?.postedAt ?? submittedAt
  const said = kind === 'paused' ? lastStop(stops)?.fromAt : kind === 'ready' ? finishedAt : closedAt
  return said ?? acceptedAt ?? submittedAt
}

export const tellingOf = (
  dossier: Dossier,
  kind: NoticeKind,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  /** Id of what was written: the dossier itself does not know its messages. */
  written: string | null = null,
): Telling | null => {
  const occasion = kind === 'message' ? written : occasions[kind](dossier)
  if (occasion === null) return null
  const { code, submittedAt, dueAt, returnChannel, status } = dossier
  const place = directory.shortNameAt(dossier.returnedAtAgency, localDate(now))
  const phone = directory.find(dossier.returnedAtAgency)?.phone ?? null
  const cause = dossier.dues.at(-1)?.cause ?? null
  const at = momentOf(kind, dossier)
  const last = dossier.shipments.at(-1)
  const shipment = last === undefined ? null : { carrier: last.carrier, number: last.trackingNumber }
  const correction = {
    corrects: dossier.corrects !== null,
    bringOld: bringsOldPaper(dossier),
    bySilence: isBySilence(dossier),
  }
  const online = dossier.results.some(({ onlineAt }) => onlineAt !== null)
  const shared = { online, code, submittedAt, place, phone, dueAt, cause, at, returnChannel, status, shipment }
  return { occasion, facts: { ...shared, ...correction } }
}

const mobile = /^0[35789]\d{8}$/

export interface Address {
  readonly channel: 'sms' | 'email'
  readonly to: string
}

const contactsOf = ({ phone, email }: Party): readonly Address[] => [
  ...(phone !== null && mobile.test(phone) ? [{ channel: 'sms' as const, to: phone }] : []),
  ...(email === null ? [] : [{ channel: 'email' as const, to: email }]),
]

/** The owners' addresses, then those of whoever came for them; mobile numbers before e-mail. Landlines take no messages. */
export const addressesOf = ({ parties }: Dossier): readonly Address[] =>
  (['owner', 'submitter', 'representative'] as const).flatMap((role) =>
    parties.filter((party) => party.role === role).flatMap(contactsOf),
  )
