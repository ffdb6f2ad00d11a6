import type { Form } from '#web'
import type { PartyInput } from '../party.schema.ts'
import { change } from '../reception/person.form.ts'
import { type Fault, fault } from '../reception/typed.ts'
import { mostBeneficiaries } from './beneficiaries.ts'
import { type ListedLine, readLines } from './beneficiary-lines.form.ts'
import { lineFaults, listFaults } from './grouping.words.ts'

/** The whole list is one field, so that nothing of it is ever lost: what is typed alone is added to it as a line. */
export const listField = 'beneficiaries'
export const oneParts = ['name', 'birth', 'sex', 'number', 'address'] as const
export const oneField = (part: (typeof oneParts)[number]): string => `beneficiary.${part}`

const typedOne = (form: Form): readonly string[] =>
  oneParts.map((part) => form.get(oneField(part)).replace(/\s+/g, ' '))

const isTyped = (form: Form): boolean => typedOne(form).some((cell) => cell !== '')

const listOf = (form: Form): string => form.raw(listField).replace(/\s+$/, '')

const withLine = (form: Form): string => {
  const list = listOf(form)
  return `${list}${list === '' ? '' : '\n'}${typedOne(form).join('\t').trimEnd()}`
}

/** Of the person typed alone: what it would be as the last line of the list. */
const asLastLine = (form: Form, today: string): ListedLine | undefined => readLines(withLine(form), today).at(-1)

const isSound = (listed: ListedLine | undefined): boolean => listed !== undefined && listed.party !== null

/** Adds the person typed alone, where it is sound, or takes a line out. */
export const changeBeneficiaries = (form: Form, today: string): Form => {
  const act = form.get('act')
  if (act === 'add-beneficiary' && isTyped(form) && isSound(asLastLine(form, today)))
    return change(form, {
      [listField]: withLine(form),
      ...Object.fromEntries(oneParts.map((part) => [oneField(part), ''])),
    })
  const removed = /^remove-beneficiary\.(\d{1,4})$/.exec(act)?.[1]
  if (removed === undefined) return form
  const lines = listOf(form).split(/\r?\n/)
  return change(form, { [listField]: lines.filter((_, at) => at + 1 !== Number(removed)).join('\n') })
}

const faultsOf = (lines: readonly ListedLine[]): readonly Fault[] => {
  const wrong = lines.filter(({ party }) => party === null).map(({ line }) => line)
  return [
    ...(wrong.length === 0 ? [] : [fault(listField, listFaults.lines(wrong))]),
    ...(lines.length > mostBeneficiaries
      ? [fault(listField, listFaults.tooMany(lines.length, mostBeneficiaries))]
      : []),
  ]
}

/** What to mend when one of the list's own buttons was pressed. */
export const beneficiaryFaults = (form: Form, today: string): readonly Fault[] => {
  const act = form.get('act')
  if (act === 'check-beneficiaries') return faultsOf(readLines(listOf(form), today))
  if (act !== 'add-beneficiary') return []
  const faults = isTyped(form) ? (asLastLine(form, today)?.faults ?? []) : [lineFaults.name]
  return faults.map((message) => fault(oneField('name'), message))
}

export interface ReadList {
  readonly people: PartyInput[]
  readonly faults: readonly Fault[]
}

/** The list as the domain takes it in; or what has to be mended first. */
export const readBeneficiaries = (form: Form, today: string): ReadList => {
  const lines = readLines(listOf(form), today)
  return {
    people: lines.flatMap(({ party }) => party ?? []),
    faults: [...faultsOf(lines), ...(isTyped(form) ? [fault(oneField('name'), listFaults.notAdded)] : [])],
  }
}
