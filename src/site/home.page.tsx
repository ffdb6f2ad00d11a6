import { Fragment } from 'preact'
import { type Office, OfficeFacts, officeOf } from '#agency'
import type { DossierServices } from '#dossier'
import { type Lang, localDate } from '#platform'
import { type CurrentProcedure, type Field, type LifeEvent, wordsOf } from '#procedure'
import {
  anyone,
  Card,
  Cards,
  Chips,
  CitizenLayout,
  type Door,
  type Fact,
  Figures,
  formatNumber,
  LinkList,
  page,
  SearchBox,
  useScene,
} from '#web'
import { homeWords, oftenAsked } from './home.words.ts'
import { countByField, countByLifeEvent, feeSummary } from './publishing/procedure-facts.ts'
import { procedureCount } from './site.words.ts'
import { fieldPath, lifeEventPath, postingPath, searchPath, suggestPath } from './site-paths.ts'

interface Group<T> {
  readonly of: T
  readonly count: number
}

interface Home {
  readonly lifeEvents: readonly Group<LifeEvent>[]
  readonly fields: readonly Group<Field>[]
  readonly offices: readonly Office[]
  readonly figures: readonly { readonly label: Fact['label']; readonly value: number }[]
}

const promisesLess = ({ cases, channels }: CurrentProcedure): boolean =>
  cases.some(({ limits }) => channels.some((channel) => limits[channel].committed !== null))

/** Counted from the catalogue of the day; a figure that would be zero says nothing and is left out. */
const figuresOf = (procedures: readonly CurrentProcedure[]): Home['figures'] =>
  [
    { label: homeWords.published, value: procedures.length },
    { label: homeWords.online, value: procedures.filter(({ online }) => online.level === 'toàn trình').length },
    { label: homeWords.shortened, value: procedures.filter(promisesLess).length },
    { label: homeWords.free, value: procedures.filter((each) => feeSummary(each).kind === 'none').length },
  ].filter(({ value }) => value > 0)

const grouped = <T extends { readonly key: string }>(
  all: readonly T[],
  counts: readonly { readonly key: string; readonly count: number }[],
): readonly Group<T>[] =>
  counts.flatMap(({ key, count }) => all.filter((each) => each.key === key).map((of) => ({ of, count })))

const loadHome = async (
  { agencies, procedures, calendarOf }: DossierServices,
  now: Temporal.Instant,
): Promise<Home> => {
  const [directory, catalogue] = await Promise.all([agencies(), procedures.current()])
  const today = localDate(now)
  const inForce = catalogue.list(today)
  const keys = (all: readonly { readonly key: string }[]) => all.map(({ key }) => key)
  return {
    lifeEvents: grouped(catalogue.lifeEvents, countByLifeEvent(inForce, keys(catalogue.lifeEvents))),
    fields: grouped(catalogue.fields, countByField(inForce, keys(catalogue.fields))),
    offices: directory.oneStopsOn(today).map(({ code }) => officeOf(directory, code, calendarOf(code), now)),
    figures: figuresOf(inForce),
  }
}

const Hero = ({ lang }: { readonly lang: Lang }) => {
  const { t } = useScene()
  return (
    <>
      <h1>{t(homeWords.question)}</h1>
      <SearchBox action="/thu-tuc" label={homeWords.searchLabel} hint={homeWords.hint} suggest={suggestPath(lang)} />
      <p class="hero-often">
        {t(homeWords.often)}{' '}
        {oftenAsked.map(({ query, code }, at) => (
          <Fragment key={code}>
            {at > 0 && ' · '}
            <a href={searchPath(t(query))}>{t(query)}</a>
          </Fragment>
        ))}
      </p>
    </>
  )
}

const Doors = () => (
  <Cards>
    <Card href="/thu-tuc" title={homeWords.find}>
      {homeWords.findText}
    </Card>
    <Card href="/tra-cuu" title={homeWords.track}>
      {homeWords.trackText}
    </Card>
    <Card href="/tinh-ngay-hen" title={homeWords.due}>
      {homeWords.dueText}
    </Card>
  </Cards>
)

const Ways = ({ lifeEvents, fields }: Pick<Home, 'lifeEvents' | 'fields'>) => {
  const { t } = useScene()
  return (
    <>
      <h2>{t(homeWords.life)}</h2>
      <LinkList
        items={lifeEvents.map(({ of, count }) => ({
          href: lifeEventPath(of.key),
          label: wordsOf(of.name),
          note: procedureCount(count),
        }))}
      />
      <h2>{t(homeWords.fields)}</h2>
      <Chips
        label={homeWords.fields}
        items={fields.map(({ of, count }) => ({ href: fieldPath(of.key), label: wordsOf(of.name), count, on: false }))}
      />
    </>
  )
}

const Offices = ({ offices }: Pick<Home, 'offices'>) => {
  const { t } = useScene()
  return (
    <>
      <h2>{t(homeWords.offices)}</h2>
      <p>{t(homeWords.officesText)}</p>
      <ul class="offices">
        {offices.map((office) => (
          <li key={office.code}>
            <h3>{t(office.name)}</h3>
            <OfficeFacts office={office}>
              <p>
                <a href={postingPath(office.code)}>
                  {t(homeWords.posted)}
                  <span class="govuk-visually-hidden">, {t(office.name)}</span>
                </a>
              </p>
            </OfficeFacts>
          </li>
        ))}
      </ul>
    </>
  )
}

export const homePage = (services: DossierServices): Door =>
  page('/', {
    who: anyone,
    record: null,
    load: ({ now }) => loadHome(services, now),
    view: ({ lifeEvents, fields, offices, figures }, visit) => (
      <CitizenLayout
        visit={visit}
        title={homeWords.title}
        description={homeWords.description}
        wide
        islands={['web/suggest']}
        hero={<Hero lang={visit.lang} />}
      >
        <Doors />
        <Ways lifeEvents={lifeEvents} fields={fields} />
        <Offices offices={offices} />
        <h2>{visit.t(homeWords.figures)}</h2>
        <Figures facts={figures.map(({ label, value }) => ({ label, value: formatNumber(value, visit.lang) }))} />
      </CitizenLayout>
    ),
  })
