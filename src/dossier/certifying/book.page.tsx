import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate } from '#platform'
import {
  Button,
  type Column,
  type Door,
  EmptyState,
  formatDate,
  formatDateTime,
  formatMoney,
  Notice,
  OfficerLayout,
  Pagination,
  page,
  Select,
  Table,
  Tag,
  TextInput,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { correctingWords } from '../correcting/correcting.words.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { type BookPeriod, readPeriod } from './book-period.ts'
import { type Book, certificationRules } from './certification-rules.ts'
import { type BookRow, bookRows } from './certifications.query.ts'
import { bookWords as words } from './certify.words.ts'
import { bookPath, visitPath } from './certify-paths.ts'

type Own = Visit<Actor, unknown>

const two = (value: number): string => String(value).padStart(2, '0')

const thisMonth = (now: Temporal.Instant): string => {
  const { month, year } = localDate(now)
  return `${two(month)}/${year}`
}

const addressOf = (book: string, period: BookPeriod, below: number | null): string => {
  const query = new URLSearchParams({ so: book, ngay: period.text })
  if (below !== null) query.set('duoi', String(below))
  return `${bookPath}?${query}`
}

const load = (services: DossierServices) => async (visit: Own) => {
  const { db, actor, now, query } = visit
  const directory = await services.agencies()
  const { books } = certificationRules()
  const book = books.find(({ key }) => key === query.get('so')) ?? books[0]!
  const typed = query.get('ngay') ?? ''
  const period = readPeriod(typed)
  const shown = period ?? readPeriod(thisMonth(now))!
  const below = /^\d{1,9}$/.test(query.get('duoi') ?? '') ? Number(query.get('duoi')) : null
  const agency = directory.authorityOf(actor.agency).code
  const { year, from, until } = shown
  const [found, nav] = await Promise.all([
    bookRows(db, { agency, book: book.key, year, from, until, below }),
    officerNav(db, actor, directory, now, services),
  ])
  return { ...found, nav, directory, books, book, period: shown, below, wrong: typed !== '' && period === null }
}

/** A wrong entry stays in the book, with what replaced it. */
const Paper = ({ row: { paper, corrected } }: { readonly row: BookRow }) => {
  const { t } = useScene()
  const name = <span lang="vi">{paper}</span>
  if (corrected === null) return name
  const told = correctingWords.replacedBy(corrected.number, formatDate(localDate(corrected.at)))
  return (
    <>
      {name} <Tag tone="stopped">{correctingWords.markCorrected}</Tag>
      <small>
        <a href={dossierPath(corrected.by)}>{t(told)}</a>
      </small>
    </>
  )
}

const Rows = ({ rows }: { readonly rows: readonly BookRow[] }) => {
  const { t, lang } = useScene()
  const columns: readonly Column<BookRow>[] = [
    {
      head: words.number,
      title: true,
      cell: ({ number, visitId }) => (
        <a class="num" href={visitPath(visitId)}>
          {number}
        </a>
      ),
    },
    { head: words.date, cell: ({ at }) => <span class="num">{formatDateTime(at)}</span> },
    { head: words.requester, cell: ({ requester }) => requester },
    { head: words.paper, cell: (row) => <Paper row={row} /> },
    { head: words.signer, cell: ({ signer }) => signer },
    { head: words.copies, figures: true, cell: ({ copies }) => copies },
    { head: words.fee, figures: true, cell: ({ fee }) => formatMoney(fee, lang) },
  ]
  return (
    <Table
      caption={words.title}
      columns={columns}
      rows={rows}
      keyOf={({ dossierId }) => dossierId}
      empty={<EmptyState>{t(words.empty)}</EmptyState>}
    />
  )
}

interface ChooseProps {
  readonly books: readonly Book[]
  readonly book: Book
  readonly period: BookPeriod
}

const Choose = ({ books, book, period }: ChooseProps) => {
  const { t } = useScene()
  return (
    <form method="get" action={bookPath} class="fields book-choice">
      <div class="span-4">
        <Select
          name="so"
          label={words.which}
          value={book.key}
          choices={books.map(({ key, name, symbol }) => ({ value: key, label: `${symbol} · ${t(name)}` }))}
        />
      </div>
      <div class="span-3">
        <TextInput name="ngay" label={words.day} hint={words.dayHint} value={period.text} autocomplete="off" figures />
      </div>
      <div class="span-2">
        <Button look="plain" shortcut={workKeys.find}>
          {words.show}
        </Button>
      </div>
    </form>
  )
}

/** The book of certifications of the officer's agency: a day or a month, the newest number first. */
export const certificationBookPage = (services: DossierServices): Door =>
  page(bookPath, {
    who: may('dossier.search'),
    load: load(services),
    record: { as: 'certification.book', of: ({ rows }) => rows.map(({ dossierId }) => dossierId) },
    view: ({ rows, next, nav, directory, books, book, period, below, wrong }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
        nav={nav}
      >
        <h1>
          {visit.t(words.title)} {book.symbol}
        </h1>
        {wrong && <Notice tone="warning">{visit.t(words.wrongDay)}</Notice>}
        <Choose books={books} book={book} period={period} />
        <Rows rows={rows} />
        <Pagination
          newer={below === null ? null : addressOf(book.key, period, null)}
          older={next === null ? null : addressOf(book.key, period, next)}
          labels={{ newer: words.newest, older: words.older }}
        />
      </OfficerLayout>
    ),
  })
