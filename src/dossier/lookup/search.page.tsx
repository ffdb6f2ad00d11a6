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
import { type Listed, ResultList } from './search-list.component.tsx'
import { lastSearchPage, searchFor } from './search-results.query.ts'
import { isCode, searchText } from './search-text.ts'

type Own = Visit<Actor, unknown>

const path = '/can-bo/tim'

type Sorting = 'newest' | 'name'

/** The words themselves never stand in the address: they may be a name or a personal number. */
const addressOf = (concealed: string, sorting: Sorting, at: string | null = null, turned = 1): string => {
  const query = new URLSearchParams({ s: concealed })
  if (at !== null) query.set('giay', at)
  if (sorting === 'name') query.set('xep', 'ten')
  if (turned > 1) query.set('trang', String(turned))
  return `${path}?${query}`
}

/** A page that cannot be is the first. */
const pageIn = (query: URLSearchParams): number => {
  const asked = Number(query.get('trang') ?? 1)
  return Number.isInteger(asked) && asked >= 1 && asked <= lastSearchPage ? asked : 1
}

const sorted = (rows: readonly Listed[], sorting: Sorting): readonly Listed[] =>
  sorting === 'newest' ? rows : rows.toSorted((one, other) => compareByGivenName(one.ownerName, other.ownerName))

const loadFor = (services: DossierServices) => async (visit: Own) => {
  const { db, actor, now, query } = visit
  const directory = await services.agencies()
  const concealed = query.get('s')
  const text = visit.reveal(concealed)
  const at = query.get('giay')
  const sorting: Sorting = query.get('xep') === 'ten' ? 'name' : 'newest'
  const [nav, results] = await Promise.all([
    officerNav(db, actor, directory, now, services),
    text === null ? null : searchFor(db, text, { actor, directory, now }, { at, page: pageIn(query) }),
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
    sorting,
    found: results === null ? null : { ...results, rows: sorted(rows, sorting) },
    at,
    address: (order: Sorting, place: string | null, turned?: number) =>
      addressOf(concealed ?? '', order, place, turned),
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
  return redirect(addressOf(visit.conceal(text.slice(0, 200)), 'newest'))
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
    view: ({ directory, nav, text, found, sorting, address, calendar, at }, visit) => (
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
          <ResultList
            {...found}
            at={at}
            directory={directory}
            calendar={calendar}
            sorting={sorting}
            address={address}
          />
        )}
      </OfficerLayout>
    ),
  })
