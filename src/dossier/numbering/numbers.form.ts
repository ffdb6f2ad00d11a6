import { type Form, type FormProblem, makeForm } from '#web'
import { tooLong } from '../reception/typed.ts'
import { proposedNumbers } from './document-number.ts'
import { numberingWords as words } from './numbering.words.ts'

/** A dossier as the list of numbers names it. */
export interface Numbered {
  readonly id: string
  readonly name: string
}

/** The first number and its symbol, typed once. */
export const firstField = 'documentNumber'
/** Ticked: one document for all of them. */
export const commonField = 'common'
/** The button that only fills in. */
export const fillField = 'dien-so'

export const numberField = (id: string): string => `so.${id}`

/** The form with a number proposed wherever none was typed, counted on from the first; what was typed stays. */
export const withNumbers = (form: Form, dossiers: readonly Numbered[]): Form => {
  const first = form.get(firstField)
  if (first === '') return form
  const proposed = proposedNumbers(first, dossiers.length, form.has(commonField))
  const anew = form.has(fillField)
  const lines = dossiers.map(({ id }, at) => {
    const typed = form.get(numberField(id))
    return [numberField(id), typed === '' || anew ? (proposed[at] ?? '') : typed] as const
  })
  const own = new Set(lines.map(([name]) => name))
  return makeForm([...form.entries.filter(([name]) => !own.has(name)), ...lines])
}

export interface ReadNumbers {
  readonly numbers: ReadonlyMap<string, string>
  readonly common: boolean
  /** The numbers were not all shown before: they are filled in and looked at first. */
  readonly toLookAt: boolean
  readonly problems: readonly FormProblem[]
}

/** The number of each dossier as the officer saw it; `optional`: a dossier may go on without. */
export const readNumbers = (form: Form, dossiers: readonly Numbered[], optional: boolean): ReadNumbers => {
  const typed = dossiers.map((dossier) => ({ ...dossier, number: form.get(numberField(dossier.id)) }))
  const empty = typed.filter(({ number }) => number === '')
  const first = form.get(firstField)
  const nothing = empty.length === typed.length && first === ''
  const lacking = first === '' && !optional ? empty : []
  return {
    numbers: new Map(typed.flatMap(({ id, number }) => (number === '' ? [] : [[id, number] as const]))),
    common: form.has(commonField),
    toLookAt: form.has(fillField) || (first !== '' && empty.length > 0),
    problems: [
      ...(nothing && !optional
        ? [{ field: firstField, message: words.enterFirst }]
        : lacking.map(({ id, name }) => ({ field: numberField(id), message: words.enter(name) }))),
      ...typed.flatMap(({ id, number }) => tooLong(numberField(id), number, 80)),
    ],
  }
}
