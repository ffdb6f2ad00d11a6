import { timeZone, type Words } from '#platform'
import { type Form, type FormProblem, makeForm, readDate } from '#web'
import { readAgencies } from '../consulting/agencies.form.ts'
import type { Party } from '../dossier.ts'
import { factField, readFact, readFacts } from '../feeding/facts.form.ts'
import { readRefusals } from '../grouping/refusals.form.ts'
import { typedDay } from '../party.ts'
import { paperFaults, paperInput, readPapers } from '../reception/papers.form.ts'
import { applyScan, change, readPerson } from '../reception/person.form.ts'
import { tooLong } from '../reception/typed.ts'
import { fieldFaults as faults } from './act.words.ts'
import { type ActField, type KindOf, lineField, receiverField } from './act-field.ts'

/** What a field gave: a member of the action's body, nothing, or something to mend. */
export interface ReadField {
  readonly value?: unknown
  readonly problems: readonly FormProblem[]
}

const nothing: ReadField = { problems: [] }
const given = (value: unknown): ReadField => ({ value, problems: [] })
const wrong = (field: string, message: Words): ReadField => ({ problems: [{ field, message }] })

type Reader<K extends ActField['kind']> = (field: KindOf<K>, form: Form, today: string) => ReadField

const missing = (field: { name: string; optional?: boolean }, message: Words): ReadField =>
  field.optional === true ? nothing : wrong(field.name, message)

const readText = (field: KindOf<'line'> | KindOf<'text'>, form: Form): ReadField => {
  const typed = form.get(field.name)
  return typed === '' ? missing(field, faults.enter(field.label)) : given(typed)
}

const readNumber: Reader<'number'> = (field, form) => {
  const typed = form.get(field.name).replace(/[\s.]/g, '')
  if (typed === '') return missing(field, faults.enter(field.label))
  return /^\d{1,10}$/.test(typed)
    ? given(Number(typed))
    : wrong(field.name, faults.number(field.label, field.least, field.value))
}

const readChoice = (field: KindOf<'choice' | 'list'>, form: Form): ReadField => {
  const chosen = form.get(field.name)
  if (chosen === '') return missing(field, faults.choose(field.label))
  return field.choices.some(({ value }) => value === chosen)
    ? given(chosen)
    : wrong(field.name, faults.choose(field.label))
}

/** Only what stood there to be ticked; nothing ticked is nothing said. */
const readTicks: Reader<'ticks'> = ({ name, choices }, form) => {
  const ticked = choices.map(({ value }) => value).filter((value) => form.all(name).includes(value))
  return ticked.length === 0 ? nothing : given(ticked)
}

/** A whole day, as YYYY-MM-DD. */
const readDay: Reader<'day'> = (field, form) => {
  const date = readDate(form, field.name)
  if (date === 'empty') return missing(field, faults.enter(field.label))
  if (date === 'wrong' || date.day === null || date.month === null) return wrong(field.name, faults.date)
  const { year, month, day } = date
  return given(Temporal.PlainDate.from({ year, month, day }).toString())
}

/** «17:00», «17h», «7h30». */
const readTime = (typed: string): Temporal.PlainTime | null => {
  const [, hour, minute] = /^(\d{1,2})(?:[:hg.](\d{2})?)?$/i.exec(typed.replace(/\s/g, '')) ?? []
  const [h, m] = [Number(hour), Number(minute ?? 0)]
  return hour === undefined || h > 23 || m > 59 ? null : new Temporal.PlainTime(h, m)
}

const readMoment: Reader<'moment'> = (field, form) => {
  const date = readDate(form, field.name)
  const typedTime = form.get(`${field.name}.time`)
  if (date === 'empty') return missing(field, faults.enter(field.label))
  if (date === 'wrong' || date.day === null || date.month === null) return wrong(field.name, faults.date)
  const time = readTime(typedTime)
  if (time === null) return wrong(`${field.name}.time`, faults.time)
  const { year, month, day } = date
  return given(
    Temporal.PlainDate.from({ year, month, day }).toZonedDateTime({ timeZone, plainTime: time }).toInstant().toString(),
  )
}

/** Rows that are empty are not meant; a half-filled row is asked for its other half. */
const readLines: Reader<'lines'> = (field, form) => {
  const rows = Array.from({ length: field.failed.length + field.spare }, (_, at) => ({
    at,
    component: form.get(lineField(at, 'component')),
    reason: form.get(lineField(at, 'reason')),
  })).filter(({ component, reason }) => component + reason !== '')
  if (rows.length === 0) return wrong(lineField(0, 'component'), faults.noLines)
  const problems = rows.flatMap(({ at, component, reason }) => [
    ...(component === '' ? [{ field: lineField(at, 'component'), message: faults.lineComponent }] : []),
    ...(reason === '' ? [{ field: lineField(at, 'reason'), message: faults.lineReason }] : []),
    ...tooLong(lineField(at, 'component'), component, 200),
    ...tooLong(lineField(at, 'reason'), reason, 2000),
  ])
  return problems.length > 0 ? { problems } : given(rows.map(({ component, reason }) => ({ component, reason })))
}

const readChecks: Reader<'papers'> = ({ papers }, form) => {
  const allPass = form.get('all') === 'pass'
  const read = readPapers(
    form,
    papers.map(({ component }) => component),
  )
  const lines = read.map((line) =>
    allPass && line.verdict === 'unchecked' ? { ...line, verdict: 'pass' as const } : line,
  )
  const problems = paperFaults(lines)
  return problems.length > 0 ? { problems } : given(lines.map(paperInput))
}

const readParty = (form: Form, of: string, today: string, basis: boolean): ReadField => {
  const { party, faults: problems } = readPerson(applyScan(form, of), of, today, { basis })
  return party === null ? { problems } : given(party)
}

const readers: { readonly [K in ActField['kind']]: Reader<K> } = {
  line: readText,
  text: readText,
  number: readNumber,
  choice: readChoice,
  list: readChoice,
  agencies: readAgencies,
  ticks: readTicks,
  tick: ({ name }, form) => (form.has(name) ? given(true) : nothing),
  must: ({ name, value, fault }, form) => (form.all(name).includes(value) ? given(value) : wrong(name, fault)),
  day: readDay,
  file: () => nothing,
  moment: readMoment,
  fixed: ({ value }) => given(value),
  says: ({ value }) => given(value),
  lines: readLines,
  papers: readChecks,
  refusals: readRefusals,
  facts: readFacts,
  fact: readFact,
  party: ({ name, party }, form, today) => readParty(form, name, today, party.role === 'representative'),
  recipient: ({ name }, form, today) =>
    form.get(receiverField) === 'other' ? readParty(form, name, today, true) : nothing,
}

/**
 * The form with every card that was scanned since the last time filled in. Without a script the scanner's Enter sends the
 * form: then the person is filled and shown, and nothing is done yet.
 */
export const withScans = (fields: readonly ActField[], form: Form): Form =>
  fields
    .filter(({ kind }) => kind === 'party' || kind === 'recipient')
    .reduce((before, { kind, name }) => {
      const after = applyScan(before, name)
      return after !== before && kind === 'recipient' ? change(after, { [receiverField]: 'other' }) : after
    }, form)

export interface ReadBody {
  readonly body: Readonly<Record<string, unknown>>
  readonly problems: readonly FormProblem[]
}

/** The body of an action as its fields were filled in; `today` is YYYY-MM-DD. */
export const readBody = (fields: readonly ActField[], form: Form, today: string): ReadBody => {
  const read = fields.map((field) => ({
    name: field.name,
    ...(readers[field.kind] as Reader<ActField['kind']>)(field as never, form, today),
  }))
  return {
    body: Object.fromEntries(read.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value])),
    problems: read.flatMap(({ problems }) => problems),
  }
}

type Entries = readonly (readonly [string, string])[]

/** A party as the fields of a person show it. */
const partyEntries = (of: string, party: Party): Entries =>
  Object.entries({
    kind: party.kind,
    name: party.name,
    birth: typedDay(party.birthDate),
    sex: party.sex ?? '',
    idType: party.idType ?? 'none',
    idNumber: party.idNumber ?? '',
    formerNumber: party.formerNumber ?? '',
    idDate: typedDay(party.idIssuedOn),
    idIssuer: party.idIssuer ?? '',
    phone: party.phone ?? '',
    email: party.email ?? '',
    address: party.address ?? '',
    basis: party.basis ?? '',
  }).map(([part, value]) => [`${of}.${part}`, value] as const)

const lineEntries = ({ failed }: KindOf<'lines'>): Entries =>
  failed.flatMap(({ component, reason }, at) => [
    [lineField(at, 'component'), component] as const,
    [lineField(at, 'reason'), reason] as const,
  ])

const paperEntries = ({ papers }: KindOf<'papers'>): Entries =>
  papers.flatMap(({ of, verdict, reason, originals, copies }) => [
    [`${of}.verdict`, verdict] as const,
    [`${of}.reason`, reason] as const,
    [`${of}.originals`, String(originals)] as const,
    [`${of}.copies`, String(copies)] as const,
  ])

const firstEntries = (field: ActField): Entries => {
  switch (field.kind) {
    case 'lines':
      return lineEntries(field)
    case 'papers':
      return paperEntries(field)
    case 'facts':
      return Object.entries(field.values).map(([key, value]) => [factField(key), value] as const)
    case 'party':
      return partyEntries(field.name, field.party)
    case 'recipient':
      return [
        [receiverField, 'owner'],
        ['recipient.kind', 'person'],
        ['recipient.idType', 'can-cuoc'],
      ]
    case 'moment':
      return field.time === undefined ? [] : [[`${field.name}.time`, field.time]]
    case 'text':
    case 'says':
    case 'agencies':
    case 'ticks':
    case 'tick':
    case 'must':
    case 'refusals':
    case 'day':
    case 'file':
      return []
    default:
      return field.value === undefined ? [] : [[field.name, String(field.value)]]
  }
}

/** The form as it comes up first, before anybody has typed. */
export const firstForm = (fields: readonly ActField[]): Form => makeForm(fields.flatMap(firstEntries))
