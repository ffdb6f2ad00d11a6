import type { AgencyDirectory } from '#agency'
import { type Dossier, findDossier, jointAppointment } from '#dossier'
import type { Db, Job } from '#platform'
import { type Channels, Rejected } from './channels.ts'
import { mailText, smsText } from './message.ts'
import { addNotice, isSettled, type NoticeRow } from './notice.store.ts'
import { type NoticeKind, noticeKinds } from './notice.words.ts'
import { type Address, addressesOf, type Telling, tellingOf } from './telling.ts'

export const noticeTask = 'notice.send'

/** Asks to tell a dossier's people something; `written` is the id of a message. A later one of the same kind replaces it: people are told how it stands. */
export const noticeJob = (dossierId: string, kind: NoticeKind, written?: string): Job => ({
  task: noticeTask,
  key: `${noticeTask} ${kind} ${dossierId}`,
  payload: { dossier: dossierId, kind, ...(written === undefined ? {} : { written }) },
})

const isKind = (value: unknown): value is NoticeKind => typeof value === 'string' && value in noticeKinds

type Draft = Omit<NoticeRow, 'channel' | 'state'>

const deliver = async (
  channels: Channels,
  { channel, to }: Address,
  { kind, dossierId, occasion }: Draft,
  telling: Telling,
) => {
  const id = `${dossierId}.${kind}.${occasion.replace(/\W/g, '')}`
  const message =
    channel === 'sms' ? { subject: '', text: smsText(kind, telling.facts) } : mailText(kind, telling.facts)
  try {
    await channels[channel]?.send({ to, id, ...message })
    return { state: 'sent' as const, error: null }
  } catch (error) {
    return { state: error instanceof Rejected ? ('rejected' as const) : ('failed' as const), error }
  }
}

/** Of a bundle one appointment holds, for all results: no message tells another date. */
const byAppointment = async (db: Db, dossier: Dossier): Promise<Dossier> => {
  const joint = await jointAppointment(db, dossier)
  return joint === null || dossier.dueAt === null ? dossier : { ...dossier, dueAt: joint }
}

export interface NoticeParts {
  readonly channels: Channels
  readonly agencies: () => Promise<AgencyDirectory>
}

/**
 * Tells a dossier's people what the job asks for, by the first of their addresses that we have a way to, and writes the
 * outcome down. Done again it finds that it is done. Throws when it may work later.
 */
export const sendNotice = async (
  db: Db,
  { channels, agencies }: NoticeParts,
  payload: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
): Promise<void> => {
  const { kind } = payload
  const dossier = await findDossier(db, String(payload.dossier))
  if (dossier === null || !isKind(kind)) return
  const written = typeof payload.written === 'string' ? payload.written : null
  const telling = tellingOf(await byAppointment(db, dossier), kind, await agencies(), now, written)
  if (telling === null) return
  const draft: Draft = {
    dossierId: dossier.id,
    kind,
    occasion: telling.occasion,
    dueAt: telling.facts.dueAt,
    createdAt: now,
  }
  if (await isSettled(db, draft)) return
  const addresses = addressesOf(dossier)
  const address = addresses.find(({ channel }) => channels[channel] !== undefined)
  if (address === undefined) {
    const channel = addresses[0]?.channel
    await addNotice(db, { ...draft, channel: channel ?? 'none', state: channel ? 'not-configured' : 'no-address' })
    return
  }
  const { state, error } = await deliver(channels, address, draft, telling)
  await addNotice(db, { ...draft, channel: address.channel, state })
  if (state === 'failed') throw error
}
