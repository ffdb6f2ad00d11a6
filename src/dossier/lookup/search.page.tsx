import { type Actor, may, officerFace } from '#identity'
import { isRefusal, localDate } from '#platform'
import {
  again,
  Button,
  compareByGivenName,
  type Door,
  type Form,
  OfficerLayout,
  page,
  redirect,
  TextInput,
  type Visit,
  workKeys,
} from '#web'
import { readAsInvolved } from '../read-dossier.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { searchWords as words } from './search.words.ts'
import { type Listed, ResultList, type Sorting, type Turned } from './search-list.component.tsx'
import { searchFor } from './search-results.query.ts'
import { isCode, searchText } from './search-text.ts'

type Own = Visit<Actor, unknown>

const path = '/can-bo/tim'

/** The words themselves never stand in the address: they may be a name or a personal number. */
const addressOf = (concealed: string, { sorting, at, after = null, before = 0 }: Turned): string => {
  const query = new URLSearchParams({ s: concealed })
  if (at !== null) query.set('giay', at)
  if (sorting === 'name') query.set('xep', 'ten')
  if (after !== null) query.set('sau', after)
  if (before > 0) query.set('truoc', String(before))
  return `${path}?${query}`
}

const turnedIn = (query: URLSearchParams): Turned => {
  const [after, before] = [query.get('sau'), query.get('truoc') ?? '']
  return {
    sorting: query.get('xep') === 'ten' ? 'name' : 'newest',
    at: query.get('giay'),
    after,
    before: after !== null && /^\d{1,9}$/.test(before) ? Number(before) : 0,
  }
}

const sorted = (rows: readonly Listed[], sorting: Sorting): readonly Listed[] =>
  sorting === 'newest' ? rows : rows.toSorted((one, other) => compareByGivenName(one.ownerName, other.ownerName))

const loadFor = (services: DossierServices) => async (visit: Own) => {
  const { db, actor, now, query } = visit
  const directory = await services.agencies()
  const concealed = query.get('s')
  const text = visit.reveal(concealed)
  const turned = turnedIn(query)
  const [nav, results] = await Promise.all([
    officerNav(db, actor, directory, now, services),
    text === null ? null : searchFor(db, text, { actor, directory, now }, turned),
  ])
  const procedures = await Promise.all(
    (results?.rows ?? []).map(({ procedureVersionId }) =>
      services.procedures.version(procedureVersionId, localDate(now)),
    ),
  )
  const rows = (results?.rows ?? []).map((row, at): Listed => ({ ...row, procedure: procedures[at]! }))
  return {
    directory,
    calendar: services.calendarOf(actor.agency),
    nav,
    text: text ?? '',
    turned,
    found: results === null ? null : { ...results, rows: sorted(rows, turned.sorting) },
    address: (to: Turned) => addressOf(concealed ?? '', to),
  }
}

/** A code that means one dossier leads straight to it: whoever scans a slip wants the dossier, not a list of one. */
const submitTo = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { db, actor, now } = visit
  const text = searchText(form.get('q'))
  if (text === null) return again([{ field: 'q', message: words.misread }])
  if (text.length < 2) return again([{ field: 'q', message: text === '' ? words.missing : words.short }])
  if (isCode(text)) {
    const { rows } = await searchFor(db, text, { actor, directory: await services.agencies(), now })
    const [only] = rows
    if (only !== undefined && rows.length === 1) return redirect(dossierPath(only.id))
    // whoever was only asked finds the question by the code and by nothing else
    const asked = rows.length > 0 ? null : await readAsInvolved(db, services, actor, text, now)
    if (asked !== null && !isRefusal(asked)) return redirect(dossierPath(asked.dossier.id))
  }
  return redirect(addressOf(visit.conceal(text.slice(0, 200)), { sorting: 'newest', at: null }))
}

const SearchForm = ({ visit, text }: { readonly visit: Own; readonly text: string }) => (
  <form method="post" action={path} class="find">
    <input type="hidden" name="_csrf" value={visit.csrf()} />
    <TextInput name="q" label={words.label} hint={words.hint} type="search" autocomplete="off" value={text} />
    <Button shortcut={workKeys.find}>{words.find}</Button>
  </form>
)

/** By code, foreign code, name without diacritics, identity number or phone. */
export const searchPage = (services: DossierServices): Door =>
  page(path, {
    who: may('dossier.search'),
    load: loadFor(services),
    submit: submitTo(services),
    record: { as: 'dossier.search', of: ({ found }) => found?.rows.map(({ id }) => id) ?? [] },
    view: ({ directory, nav, text, found, turned, address, calendar }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, directory.shortNameAt(visit.actor.agency, localDate(visit.now)))}
        nav={nav}
        islands={['web/list-keys']}
      >
        <h1>{visit.t(words.title)}</h1>
        <SearchForm visit={visit} text={text} />
        {found !== null && (
          <ResultList {...found} directory={directory} calendar={calendar} turned={turned} address={address} />
        )}
      </OfficerLayout>
    ),
  })
