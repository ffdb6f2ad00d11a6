import { fold, refuse } from '#platform'
import { type Component, type CurrentProcedure, type Found, feeQuantities } from '#procedure'
import type { Form } from '#web'
import { partyFaultWords } from '../party.words.ts'
import { intakeFaults } from '../reception/intake.words.ts'
import { type Counter, ownTerritory, procedureMeant, procedureText } from '../reception/intake-defaults.form.ts'
import { askedPapers } from '../reception/papers.form.ts'
import { change, readPerson } from '../reception/person.form.ts'
import { territoryChoices } from '../reception/procedure-part.component.tsx'
import { type Fault, fault } from '../reception/typed.ts'
import { refusalWords } from '../refusal-words.ts'
import { idTypeOf, type PastedEnvelope, readPaste } from './envelope-paste.ts'
import { envelopeFaults as faultsOf } from './post-intake.words.ts'
import { type Envelope, mostEnvelopes } from './take-envelopes.ts'
import { trackingFault } from './tracking-number.ts'

/** Rows that stand ready, and how many more each time. */
const someRows = 3

export const envelopeOf = (at: number): string => `e.${at}`

/** A tick: this paper is in the envelope. */
export const passField = (of: string, key: string): string => `${of}.pass.${key}`

/** A row of the list with what its procedure asks for. */
export interface Row {
  readonly at: number
  /** Begin of the names of its fields. */
  readonly of: string
  readonly blank: boolean
  readonly procedure: CurrentProcedure | null
  readonly found: readonly Found<CurrentProcedure>[]
  readonly papers: readonly Component[]
  readonly asksPages: boolean
}

const rowCount = (form: Form): number => {
  const typed = form.get('envelopes')
  return /^\d{1,3}$/.test(typed) ? Math.min(Math.max(Number(typed), 1), mostEnvelopes) : someRows
}

const isBlank = (form: Form, of: string): boolean =>
  (['tracking', 'procedure', 'name', 'idNumber', 'phone', 'address'] as const).every(
    (part) => form.get(`${of}.${part}`) === '',
  )

const fill = (form: Form, of: string, { papers, ...texts }: PastedEnvelope, counter: Counter): Form => {
  const { procedure } = procedureMeant(texts.procedure, counter)
  const asked = procedure === null ? [] : askedPapers(procedure, procedure.cases[0]?.key ?? '')
  const there = asked.filter(({ required }, at) => (papers === 'all' ? required : papers.includes(at + 1)))
  return change(form, {
    ...Object.fromEntries(Object.entries(texts).map(([part, text]) => [`${of}.${part}`, text])),
    ...Object.fromEntries(there.map(({ key }) => [passField(of, key), '1'])),
  })
}

const isOpen = (form: Form, at: number): boolean => at >= rowCount(form) || isBlank(form, envelopeOf(at))

/** What was pasted fills the empty rows, then more of them; what could not be read, or found no room, stays where it was. */
const takePaste = (form: Form, counter: Counter): { readonly form: Form; readonly faults: readonly Fault[] } => {
  const lines = readPaste(form.raw('paste'))
  const free = Array.from({ length: mostEnvelopes }, (_, at) => at).filter((at) => isOpen(form, at))
  const read = lines.filter(({ envelope }) => envelope !== null).slice(0, free.length)
  const left = lines.filter((line) => !read.includes(line))
  const unread = left.filter(({ envelope }) => envelope === null)
  const filled = read.reduce(
    (each, { envelope }, at) => fill(each, envelopeOf(free[at]!), envelope as PastedEnvelope, counter),
    form,
  )
  const last = read.length === 0 ? 0 : free[read.length - 1]! + 1
  return {
    form: change(filled, {
      paste: left.map(({ text }) => text).join('\n'),
      envelopes: String(Math.max(rowCount(form), last)),
    }),
    faults: [
      ...unread.map(({ line }) => fault('paste', faultsOf.unread(line))),
      ...(left.length > unread.length ? [fault('paste', faultsOf.tooMany(mostEnvelopes))] : []),
    ],
  }
}

/** A place as it is written in the list: by its name of today, or by an old one. */
export const placeChoices = ({ directory, day }: Counter): readonly { readonly key: string; readonly name: string }[] =>
  territoryChoices(directory, day).map(({ value, label }) => ({
    key: value,
    name: typeof label === 'string' ? label : label.vi,
  }))

const placeNamed = (text: string, counter: Counter) =>
  placeChoices(counter).find(({ key, name }) => key === text || fold(name) === fold(text))

const completeRow = (form: Form, at: number, counter: Counter): Form => {
  const of = envelopeOf(at)
  if (isBlank(form, of)) return form
  const { procedure } = procedureMeant(form.get(`${of}.procedure`).slice(0, 200), counter)
  const known = procedure?.cases.some(({ key }) => key === form.get(`${of}.case`))
  const place = placeNamed(form.get(`${of}.territory`) || ownTerritory(counter), counter)
  return change(form, {
    ...(procedure === null ? {} : { [`${of}.procedure`]: procedureText(procedure) }),
    ...(procedure === null || known === true ? {} : { [`${of}.case`]: procedure.cases[0]?.key ?? '' }),
    ...(place === undefined ? {} : { [`${of}.territory`]: place.name }),
  })
}

const rowOf = (form: Form, at: number, counter: Counter): Row => {
  const of = envelopeOf(at)
  const meant = procedureMeant(form.get(`${of}.procedure`).slice(0, 200), counter)
  const { procedure } = meant
  const caseKey = form.get(`${of}.case`)
  const known = procedure?.cases.some(({ key }) => key === caseKey) === true
  return {
    ...{ at, of, procedure, found: meant.found },
    blank: isBlank(form, of),
    papers: procedure === null || !known ? [] : askedPapers(procedure, caseKey),
    asksPages:
      procedure !== null &&
      known &&
      procedure.channels.includes('post') &&
      feeQuantities(procedure, caseKey, 'post').includes('pages'),
  }
}

/** The list as it is shown next: what was pasted taken in, rows added, procedures spelt out. */
export const completedList = (
  typed: Form,
  counter: Counter,
): { readonly form: Form; readonly rows: readonly Row[]; readonly faults: readonly Fault[] } => {
  const act = typed.get('act')
  const pasted = act === 'read' ? takePaste(typed, counter) : { form: typed, faults: [] }
  const count = Math.min(rowCount(pasted.form) + (act === 'add' ? someRows : 0), mostEnvelopes)
  const places = Array.from({ length: count }, (_, at) => at)
  const counted = change(pasted.form, { envelopes: String(count), act: null })
  const form = places.reduce((each, at) => completeRow(each, at, counter), counted)
  return { form, rows: places.map((at) => rowOf(form, at, counter)), faults: pasted.faults }
}

export interface ReadRow {
  readonly row: Row
  /** Null when something has to be mended first. */
  readonly envelope: Envelope | null
  readonly faults: readonly Fault[]
}

const procedureFaults = ({ of, procedure, found }: Row): readonly Fault[] => {
  const field = `${of}.procedure`
  if (procedure !== null)
    return procedure.channels.includes('post')
      ? []
      : [fault(field, refusalWords(refuse('not-by-post', { procedure: procedure.code })))]
  const names = found.slice(0, 3).map((each) => procedureText(each.procedure))
  return [fault(field, names.length === 0 ? faultsOf.procedure : faultsOf.several(names))]
}

const pagesIn = (form: Form, { of, asksPages }: Row): number | null => {
  const typed = form.get(`${of}.pages`)
  return asksPages && /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : null
}

const ownerIn = (form: Form, { of }: Row, today: string) => {
  const idType = idTypeOf(form.get(`${of}.idNumber`))
  const kind = idType === 'business-code' ? 'organisation' : 'person'
  return readPerson(change(form, { [`${of}.idType`]: idType, [`${of}.kind`]: kind }), of, today)
}

const territoryIn = (form: Form, { of }: Row, counter: Counter): string | undefined => {
  const key = placeNamed(form.get(`${of}.territory`), counter)?.key
  return key === undefined ? undefined : counter.directory.territoryOn(key, counter.day)?.key
}

const papersIn = (form: Form, { of, papers }: Row) =>
  papers.map(({ key }) =>
    form.has(passField(of, key))
      ? { key, verdict: 'pass' as const }
      : { key, originals: 0, copies: 0, verdict: 'unchecked' as const },
  )

/** One row: an envelope, or everything that has to be mended in it. */
export const readRow = (form: Form, row: Row, counter: Counter): ReadRow => {
  const { of, procedure, papers, asksPages } = row
  const owner = ownerIn(form, row, counter.day.toString())
  const territory = territoryIn(form, row, counter)
  const [tracking, pages] = [form.get(`${of}.tracking`).toUpperCase(), pagesIn(form, row)]
  const wrongNumber = trackingFault(tracking)
  const faults = [
    ...procedureFaults(row),
    ...owner.faults,
    ...(form.get(`${of}.address`) === '' ? [fault(`${of}.address`, partyFaultWords.postAddress)] : []),
    ...(territory === undefined ? [fault(`${of}.territory`, intakeFaults.territory)] : []),
    ...(asksPages && pages === null ? [fault(`${of}.pages`, intakeFaults.pages)] : []),
    ...(wrongNumber === null ? [] : [fault(`${of}.tracking`, wrongNumber)]),
  ]
  if (faults.length > 0 || procedure === null || territory === undefined || owner.party === null)
    return { row, envelope: null, faults }
  const components = papersIn(form, row)
  const input = {
    ...{ procedure: procedure.code, case: form.get(`${of}.case`), territory, components },
    owners: [owner.party],
    ...(pages === null ? {} : { pages }),
  }
  const complete = papers.every(({ key, required }) => !required || form.has(passField(of, key)))
  return { row, envelope: { trackingNumber: tracking === '' ? null : tracking, input, complete }, faults: [] }
}

const fieldOf = /^e\.(\d+)\.(.+)$/

/** The same list with only these rows, in their order and counted from 0. */
export const onlyRows = (form: Form, keep: readonly number[]): Form => {
  const moved = form.entries.flatMap(([name, value]): readonly (readonly [string, string])[] => {
    const [, at, rest] = fieldOf.exec(name) ?? []
    const to = at === undefined ? -1 : keep.indexOf(Number(at))
    return to === -1 ? [] : [[`e.${to}.${rest}`, value]]
  })
  const emptied = change(
    form,
    Object.fromEntries(form.entries.filter(([name]) => fieldOf.test(name)).map(([name]) => [name, null])),
  )
  return change(emptied, { ...Object.fromEntries(moved), envelopes: String(Math.max(keep.length, 1)) })
}

/** The same fault at the place where its row stands now. */
export const moveFault = ({ field, message }: Fault, to: number): Fault => ({
  field: field.replace(fieldOf, `e.${to}.$2`),
  message,
})

/** A second envelope of the same person for the same procedure is most often the same one twice. */
export const doubles = (form: Form, rows: readonly Row[]): readonly Fault[] => {
  const marks = rows.map(({ of, procedure }) =>
    [procedure?.code, form.get(`${of}.idNumber`), form.get(`${of}.name`)].join('|'),
  )
  return rows.flatMap(({ of }, at) => {
    const first = marks.indexOf(marks[at] as string)
    return first === at ? [] : [fault(`${of}.name`, faultsOf.twice(rows[first]!.at + 1))]
  })
}
