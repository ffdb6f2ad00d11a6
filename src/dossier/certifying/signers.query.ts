import type { AgencyDirectory } from '#agency'
import type { IdentityTables } from '#identity'
import { type Db, localDate, tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { deskOf } from '../reach.ts'
import type { BookSigner } from './certify.store.ts'

export interface Certifier extends BookSigner {
  readonly titleEn: string
}

/** Who signs for an authority on a day: the signatories whose post is valid. */
export const signersOf = async (
  db: Db,
  directory: AgencyDirectory,
  authority: string,
  now: Temporal.Instant,
): Promise<readonly Certifier[]> => {
  const day = localDate(now)
  const rows = await tables<IdentityTables>(db)
    .selectFrom('post as p')
    .innerJoin('officer as o', 'o.id', 'p.officer')
    .select(['p.id', 'o.name', 'p.capacity', 'p.title_vi', 'p.title_en', 'p.valid_from', 'p.valid_to'])
    .where('p.role', '=', 'signatory')
    .where('o.kind', '=', 'person')
    .where('p.agency', 'in', deskOf(directory, authority, day))
    .orderBy('p.position')
    .orderBy('o.name')
    .execute()
  const today = day.toString()
  return rows
    .filter(({ valid_from, valid_to }) => valid_from <= today && (valid_to === null || today <= valid_to))
    .map(({ id, name, capacity, title_vi, title_en }) => ({
      post: id,
      name,
      capacity,
      title: title_vi,
      titleEn: title_en,
    }))
}

/** Who signed last at this agency: most likely he signs the next visit too. */
export const lastSigner = async (db: Db, agency: string): Promise<string | null> => {
  const row = await tables<DossierTables>(db)
    .selectFrom('certification_visit')
    .select('signer_post')
    .where('agency', '=', agency)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.signer_post ?? null
}
