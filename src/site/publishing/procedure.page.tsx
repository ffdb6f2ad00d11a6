import type { DossierServices } from '#dossier'
import { isRefusal, type Lang, localDate, type Refusal, refuse } from '#platform'
import { ProcedureTitle, wordsOf } from '#procedure'
import { anyone, CitizenLayout, type Door, type Fact, formatMoment, page, SummaryList, useScene } from '#web'
import { channelWords } from '../site.words.ts'
import { calculatorPath, fieldPath } from '../site-paths.ts'
import { formSizes } from './form-download.page.tsx'
import { procedureWords } from './procedure.words.ts'
import { ProcedureChoiceForm } from './procedure-choice.component.tsx'
import { feeSummaryText, limitSummaryText } from './procedure-facts.component.tsx'
import { Law, Online, Steps, Version, Where } from './procedure-law.component.tsx'
import { PapersOfCase } from './procedure-papers.component.tsx'
import { FeesOfCase, TimesOfCases } from './procedure-time.component.tsx'
import { type ProcedureView, viewProcedure } from './procedure-view.ts'
import { listWords } from './procedures.words.ts'

interface Props {
  readonly view: ProcedureView
}

/** In bytes by file. */
interface WithSizes extends Props {
  readonly sizes: ReadonlyMap<string, number>
}

/** The parts of the page in their order, by the anchor that links name. */
const parts = [
  { id: 'giay-to', title: procedureWords.papers },
  { id: 'thoi-han', title: procedureWords.time },
  { id: 'phi', title: procedureWords.fee },
  { id: 'noi-nop', title: procedureWords.where },
  { id: 'cac-buoc', title: procedureWords.steps },
  { id: 'can-cu', title: procedureWords.law },
  { id: 'phien-ban', title: procedureWords.version },
] as const

const Contents = () => {
  const { t } = useScene()
  return (
    <nav class="contents" aria-label={t(procedureWords.onThisPage)}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{t(title)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The answer most people come for: bring it now, and it is ready then. */
const Appointment = ({ view: { procedure, chosen, ifNow } }: Props) => {
  const { t, lang, now } = useScene()
  if (ifNow === null || procedure.immediate === true) return null
  const label = ifNow.receivedAt.equals(now) ? procedureWords.promise : procedureWords.promiseLater
  return (
    <div class="promise">
      <p class="promise-label">{t(label)}</p>
      <p class="promise-date num">{formatMoment(ifNow.dueAt, lang)}</p>
      {procedure.cases.length > 1 && <p class="promise-note">{t(wordsOf(chosen.name))}</p>}
      <p class="promise-note">
        <a href={calculatorPath(procedure.code, chosen.key)}>{t(procedureWords.promiseWhy)}</a>
      </p>
    </div>
  )
}

const glance = ({ procedure }: ProcedureView, lang: Lang): readonly Fact[] => [
  { label: procedureWords.time, value: limitSummaryText(procedure, lang) },
  { label: procedureWords.fee, value: <span class="num">{feeSummaryText(procedure, lang)}</span> },
  { label: procedureWords.result, value: procedure.results.map(({ name }) => wordsOf(name)[lang]).join('; ') },
  { label: procedureWords.way, value: procedure.channels.map((channel) => channelWords[channel][lang]).join(', ') },
  { label: procedureWords.code, value: <span class="num">{procedure.code}</span> },
]

const Body = ({ view, sizes }: WithSizes) => {
  const { t } = useScene()
  const { procedure, chosen, papers, fees } = view
  const contents = {
    'giay-to': <PapersOfCase code={procedure.code} sets={procedure.sets} papers={papers} sizes={sizes} />,
    'thoi-han': <TimesOfCases view={view} />,
    phi: <FeesOfCase fees={fees} />,
    'noi-nop': [<Where key="where" view={view} />, <Online key="online" view={view} />],
    'cac-buoc': <Steps view={view} />,
    'can-cu': <Law view={view} />,
    'phien-ban': <Version view={view} />,
  } as const
  const byCase = procedure.cases.length > 1 ? `: ${t(wordsOf(chosen.name))}` : ''
  return parts.map(({ id, title }) => (
    <section key={id} aria-labelledby={id}>
      <h2 id={id}>
        {t(title)}
        {(id === 'giay-to' || id === 'phi') && <span class="for-case">{byCase}</span>}
      </h2>
      {contents[id]}
    </section>
  ))
}

const View = ({ view, sizes }: WithSizes) => {
  const { t, lang } = useScene()
  const { procedure } = view
  return (
    <>
      <ProcedureTitle name={wordsOf(procedure.name)} />
      <p class="intro">{t(wordsOf(procedure.summary))}</p>
      <div class="procedure-top">
        <Appointment view={view} />
        <SummaryList facts={glance(view, lang)} />
      </div>
      {procedure.requirements !== undefined && (
        <p>
          <strong>{t(procedureWords.requirements)}:</strong> {t(wordsOf(procedure.requirements))}
        </p>
      )}
      <Contents />
      <ProcedureChoiceForm view={view} />
      <Body view={view} sizes={sizes} />
    </>
  )
}

export const loadView = async (
  { agencies, procedures, calendarOf }: DossierServices,
  code: string,
  query: URLSearchParams,
  now: Temporal.Instant,
): Promise<ProcedureView | Refusal> => {
  const [directory, catalogue] = await Promise.all([agencies(), procedures.current()])
  const procedure = catalogue.at(code, localDate(now))
  if (procedure === undefined) return refuse('procedure.not-found', { code: code.slice(0, 20) })
  const choice = { caseKey: query.get('truong-hop') ?? '', territory: query.get('noi') ?? '' }
  return viewProcedure(procedure, catalogue.fields, choice, { directory, calendarOf, now })
}

export const procedurePage = (services: DossierServices): Door =>
  page('/thu-tuc/:code', {
    who: anyone,
    record: null,
    load: async ({ params, query, now }): Promise<WithSizes | Refusal> => {
      const view = await loadView(services, params.code, query, now)
      return isRefusal(view) ? view : { view, sizes: await formSizes(view.procedure) }
    },
    view: ({ view, sizes }, visit) => {
      const { procedure, field } = view
      return (
        <CitizenLayout
          visit={visit}
          title={wordsOf(procedure.name)}
          description={wordsOf(procedure.summary)}
          breadcrumbs={[
            { href: '/thu-tuc', label: listWords.title },
            ...(field === null ? [] : [{ href: fieldPath(field.key), label: wordsOf(field.name) }]),
          ]}
          wide
        >
          <View view={view} sizes={sizes} />
        </CitizenLayout>
      )
    },
  })
