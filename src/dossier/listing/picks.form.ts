import { type Form, type FormProblem, makeForm } from '#web'
import { listFaults as faults } from './list.words.ts'
import { scannedCodes } from './scanned-codes.ts'

export const scanField = 'scan'
/** What the page before had refused in the scan field. */
export const refusedField = 'scan.refused'

interface Coded {
  readonly handoverId: string
  readonly code: string
}

export interface Picks {
  /** Ids of what is ticked, and of what was scanned. */
  readonly picked: readonly string[]
  readonly problems: readonly FormProblem[]
}

/** The acts that are about the scan field itself; all others are about what is ticked. */
const scanning: ReadonlySet<string> = new Set(['', 'add', 'all'])

/** A code that was refused already and still stands in the field says nothing about what else is done. */
const scannedIn = (form: Form): string => {
  const typed = form.get(scanField)
  return typed === form.get(refusedField) && !scanning.has(form.get('act')) ? '' : typed
}

/** What is ticked under `name`, with everything that the codes in the scan field mean among these pieces. */
export const readPicks = (form: Form, pieces: readonly Coded[], name = 'pick'): Picks => {
  const { codes, strange } = scannedCodes(scannedIn(form))
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
