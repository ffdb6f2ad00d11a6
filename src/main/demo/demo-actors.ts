import type { Actor, Capacity, IdentityTables, Role } from '#identity'
import { type Db, tables } from '#platform'

/** The officers of the demo in their posts, to find who does a step of a dossier. */
export interface DemoActors {
  /** The post of this role at one of these agencies; undefined: nobody holds one. */
  find(role: string, agencies: ReadonlySet<string> | readonly string[]): Actor | undefined
}

export const readActors = async (db: Db, day: Temporal.PlainDate): Promise<DemoActors> => {
  const rows = await tables<IdentityTables>(db)
    .selectFrom('post as p')
    .innerJoin('officer as o', 'o.id', 'p.officer')
    .select([
      'p.id',
      'p.role',
      'p.agency',
      'p.capacity',
      'p.title_vi',
      'p.title_en',
      'o.id as officer',
      'o.name',
      'o.kind',
    ])
    .where('p.valid_from', '<=', day.toString())
    .where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>=', day.toString())]))
    .orderBy('p.id')
    .execute()
  const actors = rows.map(
    (row): Actor => ({
      kind: row.kind === 'service' ? 'service' : 'officer',
      officerId: row.officer,
      name: row.name,
      postId: row.id,
      role: row.role as Role,
      agency: row.agency,
      capacity: row.capacity as Capacity | null,
      title: { vi: row.title_vi, en: row.title_en },
    }),
  )
  return {
    find: (role, agencies) => {
      const within = new Set(agencies)
      return actors.find((actor) => actor.role === role && within.has(actor.agency))
    },
  }
}
