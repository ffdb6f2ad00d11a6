import { parseLimit } from '#calendar'
import { fold, isRefusal, localDate, transact } from '#platform'
import { competentKinds, listProcedures, loadCatalogue, type Publication, publishDraft } from '#procedure'
import { catalogueFolder } from '../config.ts'
import { refusalSentence } from '../refusals.ts'
import { nowOf } from './answering.ts'
import { type Command, type CommandInput, UsageProblem } from './command.ts'
import { readGivenEntries } from './given-file.ts'
import { findPublisher } from './publisher.query.ts'

const listCommand: Command = {
  path: 'procedures list',
  says: 'List the published procedures and the drafts that wait for a person',
  options: { drafts: { says: 'only drafts' } },
  run: async ({ options, print, withDatabase }) => {
    const all = await withDatabase(({ db }) => listProcedures(db))
    const listed = options.drafts === true ? all.filter(({ status }) => status === 'draft') : all
    for (const { code, name, status, version, draft, faults } of listed) {
      const state = status === 'published' ? `v${version}` : `draft ${draft}${faults > 0 ? `, ${faults} open` : ''}`
      print(`${code}  ${state.padEnd(18)}  ${name}`)
    }
    return 0
  },
}

const given = (options: CommandInput['options'], name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const need = (options: CommandInput['options'], name: string): string => {
  const value = given(options, name)
  if (value === undefined) throw new UsageProblem(`--${name} is needed.`)
  return value
}

const onlineLevels = ['toàn trình', 'một phần'] as const

/** The online level, with the reason that a partial one has to publish (NĐ 224/2026 Điều 14); marks may be left out. */
const readOnline = (options: CommandInput['options']): Record<string, unknown> => {
  const [level, reason] = [given(options, 'online'), given(options, 'online-reason')]
  if (level === undefined && reason === undefined) return {}
  const known = onlineLevels.find((each) => fold(each) === fold(level ?? ''))
  if (known === undefined) throw new UsageProblem(`--online is one of "${onlineLevels.join('", "')}".`)
  if (known === 'một phần' && reason === undefined) {
    throw new UsageProblem('--online "một phần" needs --online-reason: why not everything can be done online.')
  }
  if (known === 'toàn trình' && reason !== undefined) {
    throw new UsageProblem('--online-reason stands only with --online "một phần".')
  }
  return { online: { level: known, ...(reason === undefined ? {} : { partialReason: { vi: reason } }) } }
}

const readPublication = ({ args, options }: CommandInput): Publication => {
  const draft = Number(args[0])
  if (!Number.isSafeInteger(draft)) throw new UsageProblem('The draft is named by its number in "procedures list".')
  const [date, effectiveFrom, routeFrom] = ['decision-date', 'from', 'route-from'].map((name) => given(options, name))
  const limitText = given(options, 'limit')
  const limit = limitText === undefined ? undefined : parseLimit(limitText)
  if (limitText !== undefined && limit === undefined) throw new UsageProblem(`"${limitText}" is no time limit.`)
  const decision = { number: need(options, 'decision'), authority: need(options, 'authority') }
  return {
    draft,
    decision: { ...decision, ...(date === undefined ? {} : { date }) },
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...(routeFrom === undefined ? {} : { routeFrom }),
    ...(limit === undefined ? {} : { limit }),
  }
}

/** Entries of the file, and over them what was said in options. */
const readEntries = async ({ options, from }: CommandInput): Promise<Pick<Publication, 'entries'>> => {
  const file = given(options, 'entries')
  const entries = { ...(file === undefined ? {} : await readGivenEntries(from, file)), ...readOnline(options) }
  return Object.keys(entries).length === 0 ? {} : { entries }
}

const publishCommand: Command = {
  path: 'procedures publish',
  args: 'DRAFT',
  says: 'Publish a draft as the next version of its procedure; an officer answers for it',
  detail: `bin/motcua procedures publish 17 --by quantri --decision 1234/QĐ-UBND --authority "UBND thành phố Cần Thơ" \\
  --route-from 1.004873 --limit "3 ngày làm việc" --online "toàn trình" --entries entries.yaml

What the draft lacks is listed and nothing is published. What no option gives stands in the file of --entries, written as
in catalogue/procedures/, for instance:

  field: ho-tich                      # a key of catalogue/fields.yaml
  competence:                         # ${competentKinds.join(', ')}
    - { agencyKind: commune-committee, from: 2026-01-01 }
  components:                         # all papers; mode is submit, show or note
    - { key: to-khai, name: { vi: Tờ khai }, originals: 1, copies: 0, mode: submit, required: true }
  fees: []`,
  options: {
    by: { value: 'USERNAME', says: 'the officer who publishes; holds a post that may' },
    decision: { value: 'NUMBER', says: 'number of the deciding document' },
    'decision-date': { value: 'DATE', says: 'its date, such as 2026-01-31' },
    authority: { value: 'NAME', says: 'who decided' },
    from: { value: 'DATE', says: 'first day it holds (the day of the decision)' },
    'route-from': { value: 'CODE', says: 'take over the route of this procedure' },
    limit: { value: 'LIMIT', says: 'for cases whose limit the record did not tell, such as "3 ngày làm việc"' },
    online: { value: 'LEVEL', says: '"toàn trình" or "một phần"' },
    'online-reason': { value: 'TEXT', says: 'why only "một phần"; it is published' },
    entries: { value: 'FILE', says: "YAML with entries of a procedure file that stand instead of the draft's" },
  },
  run: async (input) => {
    const { options, lang, print, note, withDatabase } = input
    const publication = { ...readPublication(input), ...(await readEntries(input)) }
    const username = need(options, 'by')
    const catalogue = await loadCatalogue(catalogueFolder)
    const done = await withDatabase(({ db }) =>
      transact(db, async (tx) => {
        const now = await nowOf(tx)
        const publisher = await findPublisher(tx, username, localDate(now))
        if (publisher === null) throw new UsageProblem(`${username} holds no post today that may publish procedures.`)
        return publishDraft(tx, publisher, publication, catalogue, now)
      }),
    )
    if (!isRefusal(done)) print(`${done.code} version ${done.number}`)
    else note(refusalSentence(done, lang))
    return isRefusal(done) ? 1 : 0
  },
}

export const procedureCommands: readonly Command[] = [listCommand, publishCommand]
