import { type Form, type FormProblem, makeForm } from '#web'
import { listFaults as faults } from './list.words.ts'
import { scannedCodes } from './scanned-codes.ts'

export const scanField = 'scan'

interface Coded {
  readonly handoverId: string
  readonly code: string
}

export interface Picks {
  /** Ids of what is ticked, and of what was scanned. */
  readonly picked: readonly string[]
  readonly problems: readonly FormProblem[]
}

/** What is ticked under `name`, with everything that the codes in the scan field mean among these pieces. */
export const readPicks = (form: Form, pieces: readonly Coded[], name = 'pick'): Picks => {
  const { codes, strange } = scannedCodes(form.get(scanField))
  const ticked = form.all(name)
  const all = form.get('act') === 'all'
  const picked = pieces.filter(({ handoverId, code }) => all || ticked.includes(handoverId) || codes.includes(code))
  const notHere = codes.filter((code) => !pieces.some((piece) => piece.code === code))
  return {
    picked: picked.map(({ handoverId }) => handoverId),
    problems: [
      ...(strange.length === 0 ? [] : [{ field: scanField, message: faults.strange(strange) }]),
      ...(notHere.length === 0 ? [] : [{ field: scanField, message: faults.notHere(notHere) }]),
    ],
  }
}

/** The scan field is empty again once its codes are ticked, so that the next one can be scanned. */
export const scanRead = (form: Form, problems: readonly FormProblem[]): Form =>
  problems.some(({ field }) => field === scanField)
    ? form
    : makeForm(form.entries.filter(([name]) => name !== scanField))
