import { formatTime } from '#calendar'
import type { Actor } from '#identity'
import { type Db, isRefusal, type Refusal, type Words } from '#platform'
import { type ActionName, actions } from '../actions.ts'
import { hasActsSince } from '../dossier.store.ts'
import { type EventType, eventTypes } from '../events.ts'
import type { ReadDossier } from '../read-dossier.ts'
import type { Present } from './presence.store.ts'
import { presenceWords as words } from './presence.words.ts'

/** «Trần Văn Hoàng đang mở hồ sơ này từ 09:12», one line a colleague. */
export const presentLines = (present: readonly Pick<Present, 'name' | 'since'>[]): readonly Words[] =>
  present.map(({ name, since }) => words.present(name, formatTime(since)))

/**
 * What has made a page old that was drawn with so many events; null: nothing. Notes and messages make no page old. Whoever may
 * not read the dossier any more is told that it changed and not how.
 */
export const actedSince = async (
  db: Db,
  read: ReadDossier | Refusal,
  seen: number,
  { name }: Pick<Actor, 'name'>,
): Promise<Words | null> => {
  if (isRefusal(read)) return words.changed
  const { id, eventCount, lastAct, lastActBy, lastActAt } = read.dossier
  if (eventCount === seen || !(await hasActsSince(db, id, seen))) return null
  const act = actions[lastAct as ActionName]?.words ?? eventTypes[lastAct as EventType]
  if (act === undefined || lastActBy === '') return words.changed
  return lastActBy === name
    ? words.actedHere(act, formatTime(lastActAt))
    : words.acted(lastActBy, act, formatTime(lastActAt))
}
