import { OfficeFacts } from '#agency'
import { formatDate } from '#calendar'
import { localDate, type Words } from '#platform'
import { holdsOn, oldOnlineLevel, wordsOf } from '#procedure'
import { Details, EmptyState, Notice, SummaryList, Tag, useScene } from '#web'
import { channelWords } from '../site.words.ts'
import { sheetPath } from '../site-paths.ts'
import { audienceText, staysVietnamese } from './audience.words.ts'
import { competentKindWords, procedureWords } from './procedure.words.ts'
import { onlineLevelWords } from './procedure-facts.component.tsx'
import { DecisionLine } from './procedure-time.component.tsx'
import type { Place, ProcedureView } from './procedure-view.ts'
import { routeChart } from './route-chart.ts'

interface Props {
  readonly view: ProcedureView
}

const PlaceFacts = ({ place, view }: { readonly place: Place; readonly view: ProcedureView }) => {
  const { t, now } = useScene()
  const { oneStop, competent } = place
  return (
    <>
      {oneStop !== null && (
        <>
          <h3>{t(procedureWords.receivesAt)}</h3>
          <p class="office-name">{t(oneStop.name)}</p>
          <OfficeFacts office={oneStop} />
        </>
      )}
      <h3>{t(procedureWords.decidedBy)}</h3>
      <p class="office-name">{t(view.directory.nameAt(competent, localDate(now)))}</p>
      <p lang="vi">{view.directory.get(competent).address}</p>
    </>
  )
}

const OtherOffices = ({ view, except }: Props & { readonly except: string | undefined }) => {
  const { t } = useScene()
  return (
    <ul class="offices">
      {view.offices
        .filter(({ code }) => code !== except)
        .map((office) => (
          <li key={office.code}>
            <h3>{t(office.name)}</h3>
            <OfficeFacts office={office} />
          </li>
        ))}
    </ul>
  )
}

const decidingKinds = ({ procedure }: ProcedureView, now: Temporal.Instant, t: (words: Words) => string): string => {
  const today = procedure.competence.filter((entry) => holdsOn(entry, localDate(now)))
  return today.map(({ agencyKind }) => t(competentKindWords[agencyKind])).join(', ')
}

/** Where to hand in, where it is decided, and that every other one-stop receives too. */
export const Where = ({ view }: Props) => {
  const { t, now } = useScene()
  const { place } = view
  if (place === null) {
    return (
      <>
        <Notice>
          <p>
            {t(procedureWords.decidedBy)}: {decidingKinds(view, now, t)}. {t(procedureWords.choosePlaceFirst)}
          </p>
        </Notice>
        <OtherOffices view={view} except={undefined} />
      </>
    )
  }
  if (place === 'unknown') return <EmptyState>{procedureWords.placeUnknown}</EmptyState>
  return (
    <>
      <PlaceFacts place={place} view={view} />
      <Details summary={procedureWords.elsewhereToo}>
        <OtherOffices view={view} except={place.oneStop?.code} />
      </Details>
    </>
  )
}

export const Online = ({ view: { procedure } }: Props) => {
  const { t } = useScene()
  const { level, partialReason } = procedure.online
  return (
    <>
      <h3>{t(procedureWords.onlineLevel)}</h3>
      <p>
        {procedure.channels.map((channel) => t(channelWords[channel])).join(', ')}.{' '}
        <Tag>{onlineLevelWords(procedure)}</Tag> ({t(procedureWords.oldLevel)} {oldOnlineLevel(level)})
      </p>
      {partialReason !== undefined && (
        <p>
          {t(procedureWords.onlineReason)}: {t(wordsOf(partialReason))}
        </p>
      )}
      {procedure.source.url !== undefined && (
        <p>
          <a href={procedure.source.url} rel="noopener external">
            {t(procedureWords.nationalPortal)}
          </a>
        </p>
      )}
    </>
  )
}

/** The route as a drawing, and the same in sentences for whoever cannot see it. */
export const Steps = ({ view }: Props) => {
  const { t, now, lang } = useScene()
  const { svg, steps } = routeChart(view, now, lang)
  const { decision } = view.procedure.route
  return (
    <>
      <div class="flow-drawing" dangerouslySetInnerHTML={{ __html: svg }} />
      <Details summary={procedureWords.stepsInWords}>
        <ol class="plain-list">
          {steps.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
      </Details>
      <p class="paper-condition">
        {t(procedureWords.routeBy)} <DecisionLine decision={decision} />.
      </p>
      <p>
        <a
          href={sheetPath(
            view.procedure.code,
            view.place === null || view.place === 'unknown' ? {} : { territory: view.place.territory.key },
          )}
        >
          {t(procedureWords.fullProcess)}
        </a>
      </p>
    </>
  )
}

export const Law = ({ view: { procedure } }: Props) => (
  <ul class="plain-list law" lang="vi">
    {procedure.legalBasis.map(({ number, title }) => (
      <li key={number}>
        <span class="num">{number}</span>
        {title !== undefined && ` – ${title}`}
      </li>
    ))}
  </ul>
)

const Audience = ({ names }: { readonly names: readonly string[] }) => {
  const { lang } = useScene()
  return <span lang={staysVietnamese(names) ? 'vi' : undefined}>{audienceText(names, lang)}</span>
}

export const Version = ({ view: { procedure, field } }: Props) => {
  const { t } = useScene()
  const { effective, versionNumber, publishedBy, publishedAt } = procedure
  const until = effective.to === undefined ? '' : ` ${t(procedureWords.to)} ${formatDate(effective.to)}`
  return (
    <SummaryList
      facts={[
        ...(field === null ? [] : [{ label: procedureWords.field, value: t(wordsOf(field.name)) }]),
        { label: procedureWords.audience, value: <Audience names={procedure.audience} /> },
        { label: procedureWords.versionNumber, value: String(versionNumber) },
        { label: procedureWords.publishedBy, value: <DecisionLine decision={publishedBy} /> },
        { label: procedureWords.effective, value: `${t(procedureWords.from)} ${formatDate(effective.from)}${until}` },
        { label: procedureWords.publishedOn, value: formatDate(publishedAt) },
        { label: procedureWords.source, value: <span lang="vi">{procedure.source.confidence}</span> },
      ]}
    />
  )
}
