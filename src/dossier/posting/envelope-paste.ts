import { type IdType, isNumberOf, plainNumber } from '../accepting/identity-number.ts'

/** One line of a list that came with the mail: as a spreadsheet copies it, or with «;» or «|» between. */
export interface PastedEnvelope {
  readonly tracking: string
  readonly procedure: string
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly address: string
  /** Every paper that must be brought, or those with these numbers in the procedure's list. */
  readonly papers: 'all' | readonly number[]
}

export interface PastedLine {
  /** Its number in what was pasted, from 1. */
  readonly line: number
  readonly text: string
  /** Null when it names no procedure or no owner. */
  readonly envelope: PastedEnvelope | null
}

const headCell = /^(mã thủ tục|thủ tục|procedure)$/iu

const separators = ['\t', ';', '|'] as const

const cellsOf = (line: string): readonly string[] => {
  const by = separators.find((each) => line.includes(each)) ?? '\t'
  return line.split(by).map((cell) => cell.trim())
}

/** «đủ», «x», or the numbers of papers: «1, 3». Anything else says nothing: the counter looks. */
const papersIn = (cell: string): PastedEnvelope['papers'] =>
  /^(đủ|du|x|✓)$/iu.test(cell) ? 'all' : [...cell.matchAll(/\d{1,2}/g)].map(([digits]) => Number(digits))

const envelopeOf = (cells: readonly string[]): PastedEnvelope | null => {
  const [tracking = '', procedure = '', name = '', idNumber = '', phone = '', address = '', papers = ''] = cells
  return procedure === '' || name === ''
    ? null
    : { tracking, procedure, name, idNumber, phone, address, papers: papersIn(papers) }
}

/**
 * The columns, in this order: tracking number, procedure, owner, identity number, telephone, address, papers. A head line of a
 * spreadsheet is no envelope; empty lines are passed over.
 */
export const readPaste = (text: string): readonly PastedLine[] =>
  text
    .split('\n')
    .map((whole, at) => ({ line: at + 1, text: whole, cells: cellsOf(whole) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !headCell.test(cells[1] ?? ''))
    .map(({ cells, ...line }) => ({ ...line, envelope: envelopeOf(cells) }))

/** What kind of paper a number belongs to, by its shape: nobody who types thirty envelopes chooses it each time. */
export const idTypeOf = (number: string): IdType | 'none' => {
  if (number === '') return 'none'
  const known = (['can-cuoc', 'cmnd', 'business-code', 'passport'] as const).find((type) =>
    isNumberOf(type, plainNumber(type, number)),
  )
  return known ?? 'other'
}
