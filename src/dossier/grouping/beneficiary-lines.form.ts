import { fold, parsePhone, type Words } from '#platform'
import { parsePartialDate } from '#web'
import type { PartyInput } from '../party.schema.ts'
import { lineFaults as faults } from './grouping.words.ts'

/** One line of a pasted list: who it is, or what has to be mended. The text itself stays as it was. */
export interface ListedLine {
  /** As an editor counts them, from 1. */
  readonly line: number
  readonly party: PartyInput | null
  readonly faults: readonly Words[]
}

const most = { cells: 6, name: 200, address: 500 } as const

/** Spreadsheets put tabs between cells; people put semicolons. An ordinal in front is no name. */
const cellsOf = (text: string): readonly string[] => {
  const cells = text.split(text.includes('\t') ? '\t' : ';').map((cell) => cell.replace(/\s+/g, ' ').trim())
  return cells.length > 1 && /^\d{1,4}\.?$/.test(cells[0] ?? '') ? cells.slice(1) : cells
}

/** «STT Họ và tên Ngày sinh …»: the first line of a table that was pasted with its head. */
const isHead = (text: string): boolean => /^(?:(stt|tt|so thu tu) )?ho (va )?ten\b/.test(fold(text))

interface Read<T> {
  readonly value?: T | undefined
  readonly fault?: Words
}

const readBirth = (cell: string, today: string): Read<string> => {
  if (cell === '') return {}
  const date = parsePartialDate(cell)
  if (date === null) return { fault: faults.birth }
  const iso = [date.year, date.month, date.day]
    .filter((part) => part !== null)
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  return iso > today ? { fault: faults.birthLater } : { value: iso }
}

const sexes: Readonly<Record<string, 'male' | 'female'>> = { nam: 'male', male: 'male', nu: 'female', female: 'female' }

const readSex = (cell: string): Read<'male' | 'female'> => {
  if (cell === '') return {}
  const value = sexes[fold(cell)]
  return value === undefined ? { fault: faults.sex } : { value }
}

const kinds = [
  ['can-cuoc', /^\d{12}$/],
  ['cmnd', /^\d{9}$/],
  ['passport', /^[A-Za-z]\d{6,8}$/],
] as const

/** What kind of paper it is follows from the number. Small children have none. */
const readNumber = (cell: string): Read<NonNullable<PartyInput['identity']>> => {
  const number = cell.replace(/[\s.']/g, '')
  if (number === '') return {}
  const kind = kinds.find(([, shape]) => shape.test(number))
  if (kind !== undefined) return { value: { type: kind[0], number: number.toUpperCase() } }
  return { fault: /^\d{11}$/.test(number) ? faults.lostZero : faults.number }
}

const readPhone = (cell: string): Read<string> => {
  if (cell === '') return {}
  const phone = parsePhone(cell)
  return phone === null ? { fault: faults.phone } : { value: phone }
}

const readName = (cell: string): Read<string> => {
  if (cell === '') return { fault: faults.name }
  return cell.length > most.name ? { fault: faults.longName } : { value: cell }
}

const readAddress = (cell: string): Read<string> => {
  if (cell === '') return {}
  return cell.length > most.address ? { fault: faults.longAddress } : { value: cell }
}

const readLine = (text: string, line: number, today: string): ListedLine => {
  const [name = '', birth = '', sex = '', number = '', address = '', phone = '', ...rest] = cellsOf(text)
  const read = {
    name: readName(name),
    birthDate: readBirth(birth, today),
    sex: readSex(sex),
    identity: readNumber(number),
    address: readAddress(address),
    phone: readPhone(phone),
  }
  const wrong = [
    ...Object.values(read).flatMap(({ fault }) => fault ?? []),
    ...(rest.some((cell) => cell !== '') ? [faults.columns] : []),
  ]
  if (wrong.length > 0) return { line, party: null, faults: wrong }
  const given = Object.entries(read).flatMap(([part, { value }]) => (value === undefined ? [] : [[part, value]]))
  return { line, party: { kind: 'person', ...Object.fromEntries(given), source: 'typed' } as PartyInput, faults: [] }
}

/** Whoever stands in the list twice by number: the first stays, the others are told. */
const withoutDoubles = (lines: readonly ListedLine[]): readonly ListedLine[] => {
  const first = new Map<string, number>()
  return lines.map((listed) => {
    const number = listed.party?.identity?.number
    if (number === undefined) return listed
    const before = first.get(number)
    if (before === undefined) first.set(number, listed.line)
    return before === undefined ? listed : { ...listed, party: null, faults: [faults.twice(before)] }
  })
}

/** Every line that is not blank, in its order; a head is passed over. `today` is YYYY-MM-DD. */
export const readLines = (text: string, today: string): readonly ListedLine[] => {
  const lines = text.split(/\r?\n/).map((each, at) => ({ each, line: at + 1 }))
  const filled = lines.filter(({ each }) => each.trim() !== '')
  const [head] = filled
  const people = head !== undefined && isHead(head.each.replace(/\s+/g, ' ').trim()) ? filled.slice(1) : filled
  return withoutDoubles(people.map(({ each, line }) => readLine(each, line, today)))
}
