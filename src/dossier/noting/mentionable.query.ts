import { sql } from 'kysely'
import type { AgencyDirectory } from '#agency'
import { type Role, relationsFor, roles } from '#identity'
import { type Db, localDate } from '#platform'
import { mayReadAs } from '../corresponding/rights.ts'
import type { Dossier } from '../dossier.ts'
import { deskOf } from '../reach.ts'
import type { Mentionable } from './note.ts'

const readers: readonly Role[] = roles.filter((role) => relationsFor('note.read', role).length > 0)

/** The agencies of a dossier, their units and the authorities above them: whoever may read its notes holds a post there. */
const places = (directory: AgencyDirectory, dossier: Dossier, day: Temporal.PlainDate): readonly string[] => [
  ...new Set(
    dossier.agencies
      .filter((code) => directory.find(code) !== undefined)
      .flatMap((code) => [...deskOf(directory, code, day), directory.authorityOf(code).code]),
  ),
]

/**
 * Who may be mentioned in a note of this dossier: people with a post of today at its agencies, whom the table of rights lets
 * read its notes. In the order of names. Locked accounts are nobody's to call.
 */
export const mentionableFor = async (
  db: Db,
  directory: AgencyDirectory,
  dossier: Dossier,
  now: Temporal.Instant,
): Promise<readonly Mentionable[]> => {
  const day = localDate(now)
  const { rows } = await sql<{ id: string; name: string; role: Role; agency: string }>`
    select o.id::text as id, o.name, p.role, p.agency from post p join officer o on o.id = p.officer
    where o.kind = 'person' and o.locked_at is null and p.agency = any(${places(directory, dossier, day)}::text[])
      and p.role = any(${readers}::text[]) and p.valid_from <= ${day.toString()}::date
      and (p.valid_to is null or p.valid_to >= ${day.toString()}::date)
      and (p.ended_at is null or p.ended_at > ${now.toString()}::timestamptz)
    order by o.name, o.id`.execute(db)
  const reads = rows.filter(({ id, name, role, agency }) => {
    const post = { kind: 'officer' as const, officerId: id, name, postId: '', role, agency, capacity: null }
    return mayReadAs({ ...post, title: { vi: '', en: '' } }, 'note.read', directory, dossier, now) === true
  })
  return [...new Map(reads.map(({ id, name }) => [id, { id, name }])).values()]
}
