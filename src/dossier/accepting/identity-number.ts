import type { PartyInput } from '../party.schema.ts'

export type IdType = NonNullable<PartyInput['identity']>['type']

export const idTypes = ['can-cuoc', 'cmnd', 'passport', 'business-code', 'other'] as const satisfies readonly IdType[]

/** How a number of each kind is built (TT 59/2021/TT-BCA; NĐ 168/2025/NĐ-CP). A citizen's number has no check digit. */
const shapes: Readonly<Record<IdType, RegExp>> = {
  'can-cuoc': /^\d{12}$/,
  cmnd: /^(\d{9}|\d{12})$/,
  passport: /^[A-Za-z0-9]{5,20}$/,
  // ten digits of an enterprise, thirteen of its branch, twelve of a household since its head's own number serves
  'business-code': /^(\d{10}|\d{12}|\d{10}-?\d{3})$/,
  other: /^.{1,40}$/,
}

/** Without the spaces and dots that people put between groups of digits. */
export const plainNumber = (type: IdType, typed: string): string =>
  type === 'other' ? typed.trim() : typed.replace(/[\s.]/g, '')

export const isNumberOf = (type: IdType, number: string): boolean => shapes[type].test(number)

/** Whether a text may be the number of an identity paper, of whatever kind intake takes: a digit is in it, and it is no code of a card. */
export const couldBeNumber = (typed: string): boolean =>
  /\d/.test(typed) && !/[|/]/.test(typed) && idTypes.some((type) => isNumberOf(type, plainNumber(type, typed)))

/** As one number may have been kept: with its groups or without, a branch with its dash or without, in capitals or small letters. */
export const keptForms = (typed: string): readonly string[] => {
  const plain = typed.replace(/[\s.]/g, '')
  const joined = plain.replaceAll('-', '')
  const branch = /^\d{13}$/.test(joined) ? [`${joined.slice(0, 10)}-${joined.slice(10)}`] : []
  return [...new Set([typed.trim(), plain, joined, plain.toUpperCase(), plain.toLowerCase(), ...branch])]
}

export type Mismatch = 'sex' | 'birth'

/**
 * What a citizen's number says against what was typed: digit 4 is century and sex, digits 5–6 the year of birth. Only worth
 * a warning: numbers were given with mistakes, and people have corrected their papers since.
 */
export const mismatches = (
  number: string,
  typed: { readonly sex: 'male' | 'female' | null; readonly birthYear: number | null },
): readonly Mismatch[] => {
  if (!shapes['can-cuoc'].test(number)) return []
  const mark = Number(number[3])
  const year = 1900 + Math.floor(mark / 2) * 100 + Number(number.slice(4, 6))
  const sex = mark % 2 === 0 ? 'male' : 'female'
  return [
    ...(typed.sex !== null && typed.sex !== sex ? (['sex'] as const) : []),
    ...(typed.birthYear !== null && typed.birthYear !== year ? (['birth'] as const) : []),
  ]
}
