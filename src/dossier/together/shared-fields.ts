import type { ActField, KindOf } from '../acting/act-field.ts'
import type { DossierCase } from '../reading/dossier-case.ts'

/** A field that is asked once, and the dossiers whose act asks it. */
export interface SharedField {
  readonly field: ActField
  readonly of: readonly DossierCase[]
}

/** What each dossier is asked, brought together by the names of the fields. */
export interface SharedForm {
  readonly shared: readonly SharedField[]
  /** What they ask differently: nobody answers it for several at once. The first way of asking stands for all. */
  readonly apart: readonly SharedField[]
}

/** Answers about the papers or people of one dossier: nobody gives them for several without having looked at each. */
const ofOne: ReadonlySet<ActField['kind']> = new Set(['papers', 'lines', 'party', 'file'])

/** Refusals of a list bear numbers that only a look at the list can give; an opinion has a document of its own. */
const ownNumbers: ReadonlySet<string> = new Set(['refusalNumber', 'answerNumber', 'answerDate'])

const isOfOne = ({ kind, name }: ActField): boolean => ofOne.has(kind) || ownNumbers.has(name)

export const mustAnswer = (field: ActField): boolean => !('optional' in field && field.optional === true)

/** The hint of a choice here names the dossier's own result: it tells, and makes no difference to what is chosen. */
const ownHints: ReadonlySet<string> = new Set(['outcome'])

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const typedAlike = (one: KindOf<'line' | 'text'>, other: KindOf<'line' | 'text'>): ActField | null => {
  const { hint: _, optional: free, ...bare } = one
  const { hint = one.hint, optional, ...others } = other
  if (!isSame(bare, others)) return null
  return {
    ...bare,
    ...(hint === undefined ? {} : { hint }),
    ...(free && optional ? { optional: true } : {}),
  } as ActField
}

const chosenAlike = (one: KindOf<'choice'>, other: KindOf<'choice'>): ActField | null => {
  const bare = ({ choices }: KindOf<'choice'>) => choices.map(({ value, label }) => ({ value, label }))
  if (!ownHints.has(one.name) || !isSame({ ...one, choices: bare(one) }, { ...other, choices: bare(other) }))
    return null
  const choices = one.choices.map((choice, at) => {
    const { hint, ...rest } = choice
    return hint !== undefined && isSame(hint, other.choices[at]?.hint) ? choice : rest
  })
  return { ...one, choices }
}

/** Two ways of asking the same thing as one; null: they ask different things. */
const alike = (one: ActField, other: ActField): ActField | null => {
  if (isOfOne(one)) return null
  if (isSame(one, other)) return one
  if ((one.kind === 'line' || one.kind === 'text') && one.kind === other.kind) return typedAlike(one, other)
  return one.kind === 'choice' && other.kind === 'choice' ? chosenAlike(one, other) : null
}

/**
 * The fields of several forms as one: what is asked alike is asked once and said of those that ask it. Nothing is left
 * out without a word: what they ask differently stands apart.
 */
export const sharedForm = (
  each: readonly { readonly of: DossierCase; readonly fields: readonly ActField[] }[],
): SharedForm => {
  const names = [...new Set(each.flatMap(({ fields }) => fields.map(({ name }) => name)))]
  const merged = names.flatMap((name) => {
    const asks = each.flatMap(({ of, fields }) => {
      const field = fields.find((known) => known.name === name)
      return field === undefined ? [] : [{ of, field }]
    })
    const [first] = asks
    if (first === undefined) return []
    const start: ActField | null = isOfOne(first.field) ? null : first.field
    const field = asks.reduce((before, ask) => before && alike(before, ask.field), start)
    return [{ field: field ?? first.field, of: asks.map(({ of }) => of), together: field !== null }]
  })
  const part = (wanted: boolean): readonly SharedField[] =>
    merged.filter(({ together }) => together === wanted).map(({ field, of }) => ({ field, of }))
  return { shared: part(true), apart: part(false) }
}
