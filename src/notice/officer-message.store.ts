import { randomUUID } from 'node:crypto'
import type { DossierTables } from '#dossier'
import { type Db, tables } from '#platform'
import { type GroupedKind, groupedKinds, isGroupedKind } from './grouped-kinds.ts'
import type { NoticeTables } from './notice.tables.ts'
import { givenKinds, isOfficerMessageKind, type OfficerMessageKind } from './officer-message.words.ts'

export interface OfficerMessage {
  readonly id: string
  readonly officer: string
  readonly kind: OfficerMessageKind
  readonly dossierId: string
  readonly code: string
  /** Null: it speaks of something written, not of a date. */
  readonly dueAt: Temporal.Instant | null
  /** What was written: a note. */
  readonly about: string | null
  readonly createdAt: Temporal.Instant
  readonly readAt: Temporal.Instant | null
}

type NewMessage = Omit<OfficerMessage, 'id' | 'code' | 'readAt' | 'about'> & {
  readonly about?: string
  readonly stepId: string | null
  readonly occasion: string
}

/** The new message's id; null: this officer was told already. */
export const addOfficerMessage = async (tx: Db, message: NewMessage): Promise<string | null> => {
  const row = await tables<NoticeTables>(tx)
    .insertInto('officer_message')
    .values({
      id: randomUUID(),
      officer: message.officer,
      kind: message.kind,
      dossier_id: message.dossierId,
      step_id: message.stepId,
      due_at: message.dueAt?.toString() ?? null,
      about: message.about ?? null,
      occasion: message.occasion,
      created_at: message.createdAt.toString(),
      email: 'none',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

const instant = (date: Date): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())

const select = (db: Db) =>
  tables<NoticeTables & DossierTables>(db)
    .selectFrom('officer_message as m')
    .innerJoin('dossier as d', 'd.id', 'm.dossier_id')
    .select([
      'm.id',
      'm.officer',
      'm.kind',
      'm.dossier_id',
      'm.due_at',
      'm.about',
      'm.created_at',
      'm.read_at',
      'm.email',
      'd.code',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>

const messageOf = (row: Row): OfficerMessage | null =>
  isOfficerMessageKind(row.kind)
    ? {
        id: row.id,
        officer: row.officer,
        kind: row.kind,
        dossierId: row.dossier_id,
        code: row.code ?? '',
        dueAt: row.due_at === null ? null : instant(row.due_at),
        about: row.about,
        createdAt: instant(row.created_at),
        readAt: row.read_at === null ? null : instant(row.read_at),
      }
    : null

export const shownMessages = 100

interface Among {
  /** Only what of one kind waits to be read. */
  readonly unreadOf?: OfficerMessageKind
  /** Not what of these kinds waits to be read. */
  readonly without?: readonly OfficerMessageKind[]
}

/**
 * The latest messages of an officer. What the demo told while its clock stood ahead is not shown before that hour comes:
 * told once, it would not be told again.
 */
export const messagesOf = async (
  db: Db,
  officer: string,
  now: Temporal.Instant,
  { unreadOf, without = [] }: Among = {},
): Promise<readonly OfficerMessage[]> => {
  const mine = select(db)
    .where('m.officer', '=', officer)
    .where('m.created_at', '<=', new Date(now.epochMilliseconds))
    .orderBy('m.created_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(shownMessages)
  const others =
    without.length === 0
      ? mine
      : mine.where((has) => has.or([has('m.read_at', 'is not', null), has('m.kind', 'not in', [...without])]))
  const rows = await (unreadOf === undefined
    ? others
    : mine.where('m.read_at', 'is', null).where('m.kind', '=', unreadOf)
  ).execute()
  return rows.map(messageOf).filter((message) => message !== null)
}

/** One of an officer's messages; null: it is not his, or not told yet. */
export const findOwnMessage = async (
  db: Db,
  officer: string,
  now: Temporal.Instant,
  id: string,
): Promise<OfficerMessage | null> => {
  const row = await select(db)
    .where('m.id', '=', id)
    .where('m.officer', '=', officer)
    .where('m.created_at', '<=', new Date(now.epochMilliseconds))
    .executeTakeFirst()
  return row === undefined ? null : messageOf(row)
}

/** Unread messages of one kind that are told in one line. */
export interface MessageGroup {
  readonly kind: GroupedKind
  /** Of how many dossiers they speak. */
  readonly dossiers: number
  /** The latest of them, each with its dossier. */
  readonly messages: readonly OfficerMessage[]
}

/** So many unread reminders of one kind still stand each by itself. */
const mostSingle = 3

/** The kinds of which more wait to be read than anybody reads one by one, the most first. */
export const groupsOf = async (db: Db, officer: string, now: Temporal.Instant): Promise<readonly MessageGroup[]> => {
  const rows = await tables<NoticeTables>(db)
    .selectFrom('officer_message')
    .select((of) => ['kind', of.fn.count<number>('dossier_id').distinct().as('dossiers')])
    .where('officer', '=', officer)
    .where('read_at', 'is', null)
    .where('created_at', '<=', new Date(now.epochMilliseconds))
    .where('kind', 'in', Object.keys(groupedKinds))
    .groupBy('kind')
    .having((of) => of.fn.countAll(), '>', mostSingle)
    .orderBy('dossiers', 'desc')
    .orderBy('kind')
    .execute()
  return Promise.all(
    rows.flatMap(({ kind, dossiers }) =>
      isGroupedKind(kind)
        ? [messagesOf(db, officer, now, { unreadOf: kind }).then((messages) => ({ kind, dossiers, messages }))]
        : [],
    ),
  )
}

/** One message and what became of its e-mail. */
export const findMessage = async (db: Db, id: string) => {
  const row = await select(db).where('m.id', '=', id).executeTakeFirst()
  const message = row === undefined ? null : messageOf(row)
  return row === undefined || message === null ? null : { message, email: row.email }
}

/** Work given to an officer, the oldest first, of which no letter has told yet. */
export const unmailed = async (db: Db, officer: string): Promise<readonly OfficerMessage[]> => {
  const rows = await select(db)
    .where('m.officer', '=', officer)
    .where('m.kind', 'in', [...givenKinds])
    .where('m.email', 'in', ['none', 'failed'])
    .where('m.read_at', 'is', null)
    .orderBy('m.created_at')
    .orderBy('m.id')
    .execute()
  return rows.map(messageOf).filter((message) => message !== null)
}

/** How many wait to be read, counted no further than 100. */
export const unreadCount = async (db: Db, officer: string, now: Temporal.Instant): Promise<number> => {
  const rows = await tables<NoticeTables>(db)
    .selectFrom('officer_message')
    .select('id')
    .where('officer', '=', officer)
    .where('read_at', 'is', null)
    .where('created_at', '<=', new Date(now.epochMilliseconds))
    .limit(shownMessages)
    .execute()
  return rows.length
}

/** Marks an officer's messages as read: one, those of a kind, or all of them. Nobody else's are touched. */
export const markRead = async (
  tx: Db,
  officer: string,
  now: Temporal.Instant,
  { id, kind }: { readonly id?: string; readonly kind?: OfficerMessageKind } = {},
): Promise<void> => {
  const mine = tables<NoticeTables>(tx)
    .updateTable('officer_message')
    .set({ read_at: now.toString() })
    .where('officer', '=', officer)
    .where('read_at', 'is', null)
    .where('created_at', '<=', new Date(now.epochMilliseconds))
  const some = kind === undefined ? mine : mine.where('kind', '=', kind)
  await (id === undefined ? some : some.where('id', '=', id)).execute()
}

export const setMailState = async (db: Db, id: string, email: 'sent' | 'failed' | 'rejected'): Promise<void> => {
  await tables<NoticeTables>(db).updateTable('officer_message').set({ email }).where('id', '=', id).execute()
}
