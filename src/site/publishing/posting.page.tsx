import { type Letterhead, type Office, OfficeFacts, officeOf } from '#agency'
import { formatDate } from '#calendar'
import { type PostingListInput, postingListData, typeset } from '#document'
import type { DossierServices } from '#dossier'
import { type Refusal, refuse, timeZone } from '#platform'
import { type CurrentProcedure, wordsOf } from '#procedure'
import {
  anyone,
  CitizenLayout,
  type Column,
  type Door,
  download,
  EmptyState,
  FileLink,
  page,
  Table,
  useScene,
} from '#web'
import { procedureCount } from '../site.words.ts'
import { formPath, postingPdfPath, procedurePath } from '../site-paths.ts'
import { formNumber, formsOf } from './form-number.ts'
import { postedLevel, postingWords } from './posting.words.ts'
import { type PostingList, postingListOf } from './posting-list.ts'
import { feeSummaryText, limitSummaryText, onlineLevelWords } from './procedure-facts.component.tsx'
import type { ListEntry } from './procedure-list.ts'

interface Posting extends PostingList {
  readonly office: Office
  readonly letterhead: Letterhead
}

const loadPosting = async (
  { agencies, procedures, calendarOf }: DossierServices,
  code: string,
  now: Temporal.Instant,
): Promise<Posting | Refusal> => {
  const [directory, catalogue] = await Promise.all([agencies(), procedures.current()])
  const list = postingListOf(code, directory, catalogue, now)
  if (list === null) return refuse('site.office-not-found', { agency: code.slice(0, 40) })
  return {
    ...list,
    office: officeOf(directory, code, calendarOf(code), now),
    letterhead: directory.letterheadAt(code, list.day),
  }
}

const Forms = ({ procedure }: { readonly procedure: CurrentProcedure }) => {
  const { t } = useScene()
  const forms = formsOf(procedure).flatMap(({ code, title, file }) =>
    file === undefined ? [] : [{ code, title, file }],
  )
  if (forms.length === 0) return <>{t(postingWords.noForms)}</>
  return (
    <div class="row-files">
      {forms.map(({ code, title, file }) => (
        <FileLink key={file} href={formPath(procedure.code, file)} about={formNumber(code)} type="PDF">
          {wordsOf(title)}
        </FileLink>
      ))}
    </div>
  )
}

const Entries = ({ caption, entries }: { readonly caption: string; readonly entries: readonly ListEntry[] }) => {
  const { t, lang } = useScene()
  const columns: readonly Column<ListEntry>[] = [
    {
      head: postingWords.name,
      title: true,
      cell: ({ procedure }) => (
        <>
          <a href={procedurePath(procedure.code)}>{t(wordsOf(procedure.name))}</a>
          <small class="num">{procedure.code}</small>
        </>
      ),
    },
    { head: postingWords.time, cell: ({ procedure }) => limitSummaryText(procedure, lang) },
    { head: postingWords.fee, cell: ({ procedure }) => <span class="num">{feeSummaryText(procedure, lang)}</span> },
    { head: postingWords.level, cell: ({ procedure }) => t(onlineLevelWords(procedure)) },
    { head: postingWords.forms, cell: ({ procedure }) => <Forms procedure={procedure} /> },
  ]
  return <Table caption={caption} columns={columns} rows={entries} keyOf={({ procedure }) => procedure.code} />
}

const View = ({ posting }: { readonly posting: Posting }) => {
  const { t } = useScene()
  const { office, groups, total, day } = posting
  return (
    <>
      <h1>{t(postingWords.title)}</h1>
      <p class="intro">{t(office.name)}</p>
      <OfficeFacts office={office} />
      {total === 0 ? (
        <EmptyState onward={{ href: '/thu-tuc', label: postingWords.all }}>{postingWords.empty}</EmptyState>
      ) : (
        <>
          <p class="posting-print">
            {t(postingWords.asOf)} {formatDate(day)}: {t(procedureCount(total))}.{' '}
            <FileLink href={postingPdfPath(office.code)} type="PDF">
              {postingWords.print}
            </FileLink>
          </p>
          {groups.map(({ field, entries }) => (
            <section key={field.key}>
              <h2>{t(wordsOf(field.name))}</h2>
              <Entries caption={t(wordsOf(field.name))} entries={entries} />
            </section>
          ))}
          <p>{t(postingWords.othersToo)}</p>
        </>
      )}
    </>
  )
}

export const postingPage = (services: DossierServices): Door =>
  page('/niem-yet/:agency', {
    who: anyone,
    record: null,
    load: ({ params, now }) => loadPosting(services, params.agency, now),
    view: (posting, visit) => (
      <CitizenLayout
        visit={visit}
        title={`${visit.t(postingWords.title)}: ${visit.t(posting.office.name)}`}
        description={postingWords.description}
        back={{ href: '/' }}
        wide
      >
        <View posting={posting} />
      </CitizenLayout>
    ),
  })

const levelOf = ({ channels, online }: CurrentProcedure): string => {
  if (!channels.includes('online')) return postedLevel.none
  return online.level === 'toàn trình' ? postedLevel.whole : postedLevel.part
}

/** The place that stands before the date on a paper: «Ngã Năm» of «phường Ngã Năm». */
const placeName = ({ agency, office }: Posting): string =>
  /(?:phường|xã|thành phố|thị xã|đặc khu) (.+)$/u.exec(office.name.vi)?.[1] ?? agency.code

/** The posted list is a Vietnamese paper whatever the reader's language. */
export const postingInput = (posting: Posting): PostingListInput => {
  const { letterhead, office, day, groups } = posting
  return {
    letterhead: letterhead.lines,
    place: placeName(posting),
    oneStop: office.name.vi,
    address: office.address,
    ...(office.phone === null ? {} : { phone: office.phone }),
    hours: office.hours.vi,
    on: day,
    fields: groups.map(({ field, entries }) => ({
      name: field.name.vi,
      procedures: entries.map(({ procedure }) => ({
        code: procedure.code,
        name: procedure.name.vi,
        limit: limitSummaryText(procedure, 'vi'),
        fee: feeSummaryText(procedure, 'vi'),
        level: levelOf(procedure),
        forms: formsOf(procedure).map(({ code, title }) => `${title.vi} (${formNumber(code).vi})`),
      })),
    })),
  }
}

export const postingPdfPage = (services: DossierServices): Door =>
  page('/niem-yet/:agency/pdf', {
    who: anyone,
    record: null,
    load: ({ params, now }) => loadPosting(services, params.agency, now),
    view: async (posting) => {
      const title = `${postingWords.title.vi} – ${posting.office.name.vi}`
      const at = posting.day.toZonedDateTime({ timeZone }).toInstant()
      const bytes = await typeset('common/posting-list', postingListData(postingInput(posting)), { title, at })
      return download(bytes, { type: 'application/pdf', name: `niem-yet-${posting.agency.code}.pdf` })
    },
  })
