import { OfficeFacts } from '#agency'
import { formatDate } from '#calendar'
import { ProcedureTitle } from '#procedure'
import { type Column, Details, formatDateTime, type Step, StepList, Table, useScene } from '#web'
import { TrackedCorrection } from '../correcting/tracked-correction.component.tsx'
import { TalkSection } from '../corresponding/talk.component.tsx'
import { talkKey } from '../corresponding/talk-key.ts'
import { fetchKey } from '../returning-online/fetch-key.ts'
import { TrackedResult } from '../returning-online/tracked-result.component.tsx'
import { DueExplanation } from './due-explanation.component.tsx'
import { causeWords, trackingWords } from './tracking.words.ts'
import { TrackedBundle } from './tracking-bundle.component.tsx'
import { trackedBundleWords } from './tracking-bundle.words.ts'
import { WhatHappensNext } from './tracking-next.component.tsx'
import type { ShownStep, TrackingScene } from './tracking-scene.ts'

type Tracking = TrackingScene['tracking']
type Due = Tracking['dues'][number]

const Steps = ({ steps }: { readonly steps: readonly ShownStep[] }) => {
  const { t } = useScene()
  const noteOf = ({ agencyName, state, at }: ShownStep): string => {
    const since = state === 'here' ? `${t(trackingWords.since)} ` : ''
    return [t(agencyName), at === null ? '' : `${since}${formatDateTime(at)}`].filter(Boolean).join(' · ')
  }
  const shown = steps.map(
    (step): Step => ({
      title: step.title,
      state: step.state,
      note: <span class="num">{noteOf(step)}</span>,
    }),
  )
  return <StepList steps={shown} />
}

/** More days than this push everything else off a telephone's screen. */
const mostOpen = 8

/** The explanation stored with the last counted date: what was counted then, not what would be counted today. */
const Why = ({ tracking: { dues, dueAt, stage } }: { readonly tracking: Tracking }) => {
  const { t } = useScene()
  const last = dues.findLast(({ explanation }) => explanation.length > 0)
  if (last?.dueAt == null || dueAt === null || stage === 'closed') return null
  const open = stage === 'in-process' && last.explanation.length <= mostOpen
  return (
    <Details summary={`${t(trackingWords.why)} ${formatDate(last.dueAt)}?`} open={open}>
      <DueExplanation lines={last.explanation} />
    </Details>
  )
}

const Dates = ({ dues }: { readonly dues: readonly Due[] }) => {
  const { t } = useScene()
  if (dues.length < 2) return null
  const columns: readonly Column<Due>[] = [
    {
      head: trackingWords.dueAt,
      title: true,
      cell: ({ dueAt }) => <span class="num">{dueAt === null ? t(trackingWords.noDate) : formatDateTime(dueAt)}</span>,
    },
    {
      head: trackingWords.cause,
      cell: ({ cause, dueAt }) => t(cause === 'stop' && dueAt !== null ? trackingWords.goesOn : causeWords[cause]),
    },
    { head: trackingWords.setAt, cell: ({ setAt }) => <span class="num">{formatDateTime(setAt)}</span> },
  ]
  return (
    <Details
      summary={trackingWords.dates}
      open={dues.some(({ cause }) => cause === 're-appointment' || cause === 'stop')}
    >
      <Table
        caption={trackingWords.dates}
        columns={columns}
        rows={dues}
        keyOf={({ setAt, cause }) => `${setAt} ${cause}`}
      />
    </Details>
  )
}

/** The citizen may know who looked: by post and agency, not by name. */
const Readers = ({ readers }: Pick<TrackingScene, 'readers'>) => {
  const { t } = useScene()
  return (
    <Details summary={trackingWords.readers}>
      <p>{t(readers.length === 0 ? trackingWords.noReaders : trackingWords.readersText)}</p>
      {readers.length > 0 && (
        <ul class="plain-list">
          {readers.map(({ title, agencyName, agency, lastAt }) => (
            <li key={`${agency} ${title.vi}`} class="num">
              {t(title)}, {t(agencyName)} ({t(trackingWords.lastRead)} {formatDateTime(lastAt)})
            </li>
          ))}
        </ul>
      )}
    </Details>
  )
}

interface TrackingViewProps {
  readonly scene: TrackingScene
  /** Hides from everybody but the house what leads on from here. */
  readonly conceal: (text: string) => string
}

const Written = ({ scene: { talk, office }, conceal }: TrackingViewProps) => {
  const { now } = useScene()
  return talk === null ? null : <TalkSection talk={talk} sealed={conceal(talkKey(talk.token, now))} office={office} />
}

const Online = ({ scene: { tracking, talk }, conceal }: TrackingViewProps) => {
  const { now } = useScene()
  return tracking.online === null || talk === null ? null : (
    <TrackedResult online={tracking.online} sealed={conceal(fetchKey('xem-ket-qua', talk.token, now))} />
  )
}

/** Where the result waits. */
const Place = ({ scene: { tracking, office } }: Pick<TrackingViewProps, 'scene'>) => {
  const { t } = useScene()
  return tracking.stage === 'closed' ? null : (
    <>
      <h2>{t(trackingWords.place)}</h2>
      <p class="office-name">{t(office.name)}</p>
      <OfficeFacts office={office} />
    </>
  )
}

/** A dossier as whoever holds the slip sees it: no name, no number of an identity paper. */
export const TrackingView = ({ scene, conceal }: TrackingViewProps) => {
  const { t, house } = useScene()
  const { tracking, procedure, steps, readers, talk, bundle } = scene
  // what was written comes first; an empty form need not
  const written = talk !== null && talk.messages.length > 0
  return (
    <>
      {tracking.code !== null && (
        <p class="lead num">
          {t(trackingWords.title)} {tracking.code}
        </p>
      )}
      <ProcedureTitle name={bundle?.whole.bundle.name ?? procedure} />
      <TrackedCorrection tracking={tracking} />
      {bundle === null ? <WhatHappensNext scene={scene} /> : <TrackedBundle scene={scene} bundle={bundle} />}
      <Online scene={scene} conceal={conceal} />
      {written && <Written scene={scene} conceal={conceal} />}
      {tracking.predicted && tracking.stage === 'in-process' && <p>{t(trackingWords.predicted)}</p>}
      <h2>{bundle === null ? t(trackingWords.steps) : `${t(trackedBundleWords.first)} «${t(procedure)}»`}</h2>
      <Steps steps={steps} />
      <Why tracking={tracking} />
      <Dates dues={tracking.dues} />
      {!written && <Written scene={scene} conceal={conceal} />}
      {tracking.code !== null && <Readers readers={readers} />}
      <Place scene={scene} />
      <p class="after">
        {t(trackingWords.ask)}{' '}
        <a class="num" href={`tel:${house.hotline.replaceAll(' ', '')}`}>
          {house.hotline}
        </a>
        .
      </p>
      <p class="small-print">{t(trackingWords.privacy)}</p>
    </>
  )
}
