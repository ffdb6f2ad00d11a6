import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import type { CurrentProcedure, Found, ProcedureDirectory } from '#procedure'
import type { Form } from '#web'
import { changeBeneficiaries } from '../grouping/beneficiaries.form.ts'
import { counterChannels, mostOwners, ownerCount, ownerFields } from './intake.form.ts'
import { askedPapers, firstVerdict, paperField } from './papers.form.ts'
import { applyScan, change, isOrganisation } from './person.form.ts'

/** Where and when the counter stands. */
export interface Counter {
  readonly procedures: ProcedureDirectory
  readonly directory: AgencyDirectory
  readonly actor: Actor
  readonly day: Temporal.PlainDate
}

export interface Completed {
  readonly form: Form
  readonly procedure: CurrentProcedure | null
  readonly found: readonly Found<CurrentProcedure>[]
}

const codeIn = (text: string): string | undefined => /(?:^|\s)([1-9]\.\d{6})(?=$|\s)/.exec(text)?.[1]

export const procedureText = ({ code, name }: CurrentProcedure): string => `${code} · ${name.vi}`

/** A code names its procedure; words that mean only one do so as well; of several the officer chooses. */
export const procedureMeant = (
  text: string,
  { procedures, day }: Pick<Counter, 'procedures' | 'day'>,
): Omit<Completed, 'form'> => {
  const code = codeIn(text)
  const named = code === undefined ? undefined : procedures.at(code, day)
  if (named !== undefined) return { procedure: named, found: [] }
  const found = text === '' ? [] : procedures.search(text, day, { limit: 8 })
  const [only, ...others] = found
  return only?.why.kind === 'code' && others.length === 0
    ? { procedure: only.procedure, found: [] }
    : { procedure: null, found }
}

/** The commune of the one-stop itself; a centre of several communes has no own one. */
export const ownTerritory = ({ directory, actor, day }: Counter): string => {
  const lineage = [directory.get(actor.agency), ...directory.ancestors(actor.agency)]
  const held = lineage.find(({ territories }) => territories.length > 0)?.territories ?? []
  const now = held.filter(({ territory }) => directory.territoryOn(territory, day)?.key === territory)
  return now.length === 1 ? (now[0]?.territory ?? '') : ''
}

const fill = (form: Form, defaults: Readonly<Record<string, string>>): Form =>
  change(form, Object.fromEntries(Object.entries(defaults).filter(([name]) => !form.has(name))))

/** Somebody who is an organisation shows the paper of one, and the other way round, until a number says otherwise. */
const personDefaults = (form: Form, of: string): Form => {
  const filled = fill(form, { [`${of}.kind`]: 'person', [`${of}.idType`]: 'can-cuoc' })
  if (filled.get(`${of}.idNumber`) !== '') return filled
  const [usual, other] = isOrganisation(filled, of) ? ['business-code', 'can-cuoc'] : ['can-cuoc', 'business-code']
  return filled.get(`${of}.idType`) === other ? change(filled, { [`${of}.idType`]: usual ?? 'can-cuoc' }) : filled
}

const withOneMore = (form: Form): Form => change(form, { owners: String(Math.min(ownerCount(form) + 1, mostOwners)) })

/** Takes one owner out and moves those after it up. */
const without = (form: Form, gone: number): Form => {
  const count = ownerCount(form)
  if (count < 2 || gone >= count) return form
  const moved = form.entries.flatMap(([name, value]): (readonly [string, string])[] => {
    const [, at, field] = /^owner\.(\d+)\.(\w+)$/.exec(name) ?? []
    if (at === undefined || Number(at) < gone) return [[name, value]]
    return Number(at) === gone ? [] : [[`owner.${Number(at) - 1}.${field}`, value]]
  })
  const emptied = change(form, Object.fromEntries(form.entries.map(([name]) => [name, null])))
  return change(emptied, { ...Object.fromEntries(moved), owners: String(count - 1) })
}

const changeOwners = (form: Form): Form => {
  const act = form.get('act')
  const removed = /^remove-owner\.(\d{1,2})$/.exec(act)?.[1]
  if (act === 'add-owner') return withOneMore(form)
  return removed === undefined ? form : without(form, Number(removed))
}

/** What was checked for another procedure says nothing about the papers of this one. */
const forgetPapers = (form: Form): Form =>
  change(form, {
    ...Object.fromEntries(form.entries.filter(([name]) => name.startsWith('paper.')).map(([name]) => [name, null])),
    sets: null,
    pages: null,
  })

const passAll = (form: Form, procedure: CurrentProcedure): Form => {
  const undecided = askedPapers(procedure, form.get('case')).filter(
    (paper) => (form.get(`${paperField(paper.key)}.verdict`) || firstVerdict(paper)) === 'unchecked',
  )
  return change(form, Object.fromEntries(undecided.map(({ key }) => [`${paperField(key)}.verdict`, 'pass'])))
}

/** What the screen was last drawn for; an act on anything else is not taken. */
export const seenMark = (procedure: CurrentProcedure, caseKey: string): string => `${procedure.code}/${caseKey}`

const chosenProcedure = (form: Form, procedure: CurrentProcedure): Form => {
  const seen = form.get('seen')
  const same = seen.startsWith(`${procedure.code}/`) || seen === ''
  const kept = same ? form : forgetPapers(form)
  const known = procedure.cases.some(({ key }) => key === kept.get('case'))
  const named = change(kept, {
    procedure: procedureText(procedure),
    ...(known ? {} : { case: procedure.cases[0]?.key ?? '' }),
  })
  const filled = fill(named, { sets: String(procedure.sets) })
  const channels: readonly string[] = counterChannels(procedure)
  const fitting = channels.includes(filled.get('channel'))
    ? filled
    : change(filled, { channel: channels[0] ?? 'counter' })
  return form.get('act') === 'all-pass' ? passAll(fitting, procedure) : fitting
}

/** The form as the screen shows it next: acts on the form itself done, scans read, empty choices filled in. */
export const completed = (typed: Form, counter: Counter): Completed => {
  const { directory, actor, day } = counter
  const found = procedureMeant(typed.get('choose') || typed.get('procedure').slice(0, 200), counter)
  const own = directory.oneStopOf(actor.agency, day)?.code ?? ''
  const basic = fill(changeBeneficiaries(changeOwners(typed), day.toString()), {
    territory: ownTerritory(counter),
    channel: 'counter',
    owners: '1',
    submitter: 'same',
    recipient: 'same',
    return: 'counter',
    returnedAt: own,
  })
  const people = [...ownerFields(basic), 'submitter', 'recipient']
  const peopled = people.reduce((form, of) => personDefaults(applyScan(form, of), of), basic)
  const chosen = found.procedure === null ? peopled : chosenProcedure(peopled, found.procedure)
  return { ...found, form: change(chosen, { act: null, choose: null }) }
}
