import type { Dossier } from '../dossier.ts'

/** The agency of a row that stands for the whole tenant. */
export const wholeTenant = ''

/** A row of `dossier_name_word`: a word by which one agency finds a name. */
export interface NameWord {
  readonly agency: string
  readonly word: string
  readonly submitted_at: Temporal.Instant
  readonly dossier_id: string
  /** The whole name, folded. */
  readonly name: string
}

const wordsOf = (name: string): readonly string[] => [...new Set(name.split(' '))].filter((word) => word !== '')

const namesOf = ({ parties }: Pick<Dossier, 'parties'>): ReadonlySet<string> =>
  // a list of beneficiaries is found by an index of its own: it would bring thousands of words
  new Set(parties.filter(({ role }) => role !== 'beneficiary').map(({ folded }) => folded))

/** Names and agencies only ever come to a dossier, so what an act adds is all there is to write. */
export const newNameWords = (before: Dossier | null, after: Dossier): readonly NameWord[] => {
  if (before?.parties === after.parties && before.agencies === after.agencies) return []
  const known = before === null ? new Set<string>() : namesOf(before)
  const reached = new Set(before === null ? [] : [...before.agencies, wholeTenant])
  const agencies = [...new Set([...after.agencies, wholeTenant])]
  return [...namesOf(after)].flatMap((name) =>
    agencies
      .filter((agency) => !(known.has(name) && reached.has(agency)))
      .flatMap((agency) =>
        wordsOf(name).map((word) => ({ agency, word, submitted_at: after.submittedAt, dossier_id: after.id, name })),
      ),
  )
}
