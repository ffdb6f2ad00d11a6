import { CompiledQuery } from 'kysely'
import type { Db } from '#platform'
import type { EventOf } from '../events.ts'

const since = `select data from dossier_event where dossier_id = $1 and type = 'succeeded' and occurred_at > $2
  order by seq`

/** The successions of a dossier's agencies that took effect after an instant, in the order of its history. */
export const successionsSince = async (
  db: Db,
  dossierId: string,
  occurredAt: Temporal.Instant,
): Promise<readonly Pick<EventOf<'succeeded'>, 'data'>[]> =>
  (await db.executeQuery(CompiledQuery.raw(since, [dossierId, occurredAt.toString()]))).rows as readonly Pick<
    EventOf<'succeeded'>,
    'data'
  >[]
