import type { AgencyDirectory } from '#agency'
import type { Actor, IdentityTables } from '#identity'
import { type Db, localDate, tables, type Words } from '#platform'
import type { ProcedureDirectory } from '#procedure'
import { wordsOf } from '#procedure'
import type { Choice } from '#web'
import { deskOf } from '../reach.ts'
import type { Narrowing } from './looking.form.ts'

/** What a list can be narrowed to at one desk. */
export interface ListChoices {
  readonly procedures: readonly Choice[]
  readonly fields: readonly Choice[]
  readonly agencies: readonly Choice[]
  readonly officers: readonly Choice[]
}

interface Asking {
  readonly db: Db
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly directory: AgencyDirectory
  readonly procedures: ProcedureDirectory
  /** Whose work the list holds; by default those of the own role at the own desk. */
  readonly staff?: { readonly agencies: readonly string[]; readonly roles: readonly string[] }
}

const longest = 70

/** Names of procedures run to three hundred letters; a choice needs what tells it from the others. */
const briefly = ({ vi, en }: Words): Words => {
  const cut = (text: string) => (text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text)
  return { vi: cut(vi), en: cut(en) }
}

/** Who holds one of the roles at these desks today. */
const colleagues = async ({ db, actor, now, directory, staff }: Asking): Promise<readonly Choice[]> => {
  const day = localDate(now)
  const { agencies, roles } = staff ?? { agencies: deskOf(directory, actor.agency, day), roles: [actor.role] }
  const rows = await tables<IdentityTables>(db)
    .selectFrom('post as p')
    .innerJoin('officer as o', 'o.id', 'p.officer')
    .select(['o.id', 'o.name'])
    .distinct()
    .where('o.kind', '=', 'person')
    .where('p.role', 'in', roles)
    .where('p.agency', 'in', agencies)
    .where('p.valid_from', '<=', day.toString())
    .where((or) => or.or([or('p.valid_to', 'is', null), or('p.valid_to', '>=', day.toString())]))
    .orderBy('o.name')
    .limit(200)
    .execute()
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

/** The choices of the filters; procedures of the chosen field only, since all of them are a long list. */
export const listChoices = async (asking: Asking, by: Narrowing): Promise<ListChoices> => {
  const { directory, procedures, now } = asking
  const day = localDate(now)
  return {
    procedures: procedures
      .list(day)
      .filter(({ field }) => by.field === undefined || field === by.field)
      .map((procedure) => ({ value: procedure.code, label: briefly(wordsOf(procedure.name)) })),
    fields: procedures.fields.map(({ key, name }) => ({ value: key, label: wordsOf(name) })),
    agencies: directory.oneStopsOn(day).map(({ code }) => ({ value: code, label: directory.shortNameAt(code, day) })),
    officers: await colleagues(asking),
  }
}
