import { type Attachment, attachmentsOf } from '#document'
import { type Db, tables } from '#platform'
import type { Visit } from '#web'
import { slipToken } from '../accepting/slip-token.ts'
import type { DossierTables } from '../dossier.tables.ts'
import type { Dossier } from '../dossier.ts'
import { isClosed, type Status } from '../status.ts'
import { dossierByToken } from '../tracking/track-dossier.ts'
import { messagesOf } from './message.store.ts'
import { type CitizensMessage, citizensView } from './message.ts'
import { tokenIn } from './talk-key.ts'

/** What whoever holds the slip of a dossier sees of its correspondence. */
export interface Talk {
  readonly messages: readonly CitizensMessage[]
  /** What went with them. */
  readonly files: readonly Attachment[]
  readonly closed: boolean
  readonly destroyed: boolean
  /** The token of the slip: proves at the next page what this one has proved. Never shown as it is. */
  readonly token: string
}

/** Null: no dossier bears this code. That whoever asks holds the slip, the caller has proved. */
export const talkByCode = async (db: Db, code: string): Promise<Talk | null> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('dossier')
    .select(['id', 'status', 'track_secret', 'details_destroyed_at'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (row === undefined) return null
  const messages = citizensView(await messagesOf(db, row.id))
  return {
    messages,
    files: messages.length === 0 ? [] : await attachmentsOf(db, row.id),
    closed: isClosed(row.status as Status),
    destroyed: row.details_destroyed_at !== null,
    token: slipToken(code, row.track_secret),
  }
}

/** The dossier whose slip opened the page that led here. */
export const dossierOfTalk = async ({
  db,
  now,
  query,
  reveal,
}: Pick<Visit, 'db' | 'now' | 'query' | 'reveal'>): Promise<Dossier | null> => {
  const token = tokenIn(reveal(query.get('s')), now)
  return token === null ? null : dossierByToken(db, token)
}
