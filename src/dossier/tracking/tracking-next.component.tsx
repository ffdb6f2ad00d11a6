import type { ComponentChildren } from 'preact'
import type { Words } from '#platform'
import { formatDateTime, formatMoment, Next, Tag, type Tone, useScene } from '#web'
import { stageWords, type TrackingStage } from './tracking.ts'
import { eachWords, publicStageWords, trackingWords } from './tracking.words.ts'
import type { ShownStep, TrackingScene } from './tracking-scene.ts'

const Hotline = ({ children }: { readonly children: Words }) => {
  const { t, house } = useScene()
  return (
    <p>
      {t(children)}:{' '}
      <a class="num" href={`tel:${house.hotline.replaceAll(' ', '')}`}>
        {house.hotline}
      </a>
      .
    </p>
  )
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/** «Hiện đang ở UBND phường Ngã Năm (lãnh đạo ký).» */
const Now = ({ steps }: { readonly steps: readonly ShownStep[] }) => {
  const { t } = useScene()
  const here = steps.filter(({ state }) => state === 'here')
  if (here.length === 0) return null
  const works = here.map(({ agencyName, title }) => `${t(agencyName)} (${lowerFirst(t(title))})`)
  return (
    <p>
      {t(trackingWords.now)} {works.join('; ')}.
    </p>
  )
}

interface Told {
  readonly tone: Exclude<Tone, 'plain'>
  readonly tag: Words
  readonly title: Words | string
  readonly text: ComponentChildren
}

const Text = ({ children }: { readonly children: Words }) => {
  const { t } = useScene()
  return <p>{t(children)}</p>
}

const both = (make: (lang: 'vi' | 'en') => string): Words => ({ vi: make('vi'), en: make('en') })

/** While agencies work: when to come, or that the day has passed. */
const tellRunning = ({ tracking, steps }: TrackingScene, now: Temporal.Instant): Told => {
  const { dueAt } = tracking
  if (dueAt === null)
    return {
      tone: 'ok',
      tag: trackingWords.onTime,
      title: trackingWords.noDue,
      text: [<Now key="now" steps={steps} />],
    }
  if (Temporal.Instant.compare(now, dueAt) > 0) {
    const title = both((lang) => `${trackingWords.wasDue[lang]} ${formatMoment(dueAt, lang)}`)
    const text = [<Now key="now" steps={steps} />, <Hotline key="late">{trackingWords.lateText}</Hotline>]
    return { tone: 'late', tag: trackingWords.late, title, text }
  }
  const title = both((lang) => `${trackingWords.comeFrom[lang]} ${formatMoment(dueAt, lang)}`)
  const calm = <Text key="calm">{trackingWords.nothingToDo}</Text>
  return { tone: 'ok', tag: trackingWords.onTime, title, text: [<Now key="now" steps={steps} />, calm] }
}

/** Nobody makes the way to the counter for what comes to his door. */
export const readyWords = ({
  posted,
  returnChannel,
  bySilence,
}: Pick<TrackingScene['tracking'], 'posted' | 'returnChannel'> & {
  readonly bySilence?: boolean
}): readonly [title: Words, text: Words] => {
  if (bySilence === true) return [trackingWords.bySilence, trackingWords.bySilenceText]
  if (posted !== null) return [trackingWords.onItsWay, trackingWords.onItsWayText]
  if (returnChannel === 'post') return [trackingWords.readyToPost, trackingWords.readyByPost]
  const text = returnChannel === 'online' ? trackingWords.readyOnline : trackingWords.readyText
  return [trackingWords.readyTitle, text]
}

const plainText = (words: Words): readonly ComponentChildren[] => [<Text key="text">{words}</Text>]

const yourTurn = ({ tracking }: TrackingScene): Told => {
  const paying = tracking.waitsFor === 'payment'
  const [title, text] = paying
    ? [trackingWords.payment, trackingWords.paymentText]
    : [trackingWords.papers, trackingWords.papersText]
  return { tone: 'soon', tag: trackingWords.yourTurn, title, text: plainText(text) }
}

const fixed = (tone: Told['tone'], tag: Words, title: Words, text: Words): Told => ({
  tone,
  tag,
  title,
  text: plainText(text),
})

/** One sentence on what happens next and one on who must act: the reason why people open this page. */
const tellOf = {
  waiting: () => fixed('none', stageWords.waiting, trackingWords.waiting, trackingWords.waitingText),
  'in-process': tellRunning,
  'your-turn': yourTurn,
  paused: () => fixed('stopped', trackingWords.paused, trackingWords.pausedTitle, trackingWords.pausedText),
  signed: (scene, now) => ({ ...tellRunning(scene, now), title: trackingWords.signed }),
  ready: ({ tracking }) => fixed('ok', trackingWords.ready, ...readyWords(tracking)),
  returned: ({ tracking }) =>
    tracking.online === null
      ? fixed('ok', publicStageWords.closed, trackingWords.returned, trackingWords.returnedText)
      : fixed('ok', publicStageWords.closed, trackingWords.returnedOnline, trackingWords.returnedOnlineText),
  closed: () => ({
    tone: 'none',
    tag: publicStageWords.closed,
    title: trackingWords.closed,
    text: [<Hotline key="closed">{trackingWords.closedText}</Hotline>],
  }),
} as const satisfies Record<TrackingStage, (scene: TrackingScene, now: Temporal.Instant) => Told>

const Posted = ({ posted }: { readonly posted: NonNullable<TrackingScene['tracking']['posted']> }) => {
  const { t } = useScene()
  return (
    <p class="num">
      {t(trackingWords.posted)} {formatDateTime(posted.at)}: {posted.carrier}, {t(trackingWords.postNumber)}{' '}
      <strong>{posted.number}</strong>.
    </p>
  )
}

export const WhatHappensNext = ({ scene }: { readonly scene: TrackingScene }) => {
  const { now, t } = useScene()
  const { tone, tag, title, text } = tellOf[scene.tracking.stage](scene, now)
  return (
    <Next tag={<Tag tone={tone}>{tag}</Tag>} title={title}>
      {text}
      {scene.tracking.detailsDestroyed && <p>{t(trackingWords.destroyed)}</p>}
      {scene.tracking.posted !== null && <Posted posted={scene.tracking.posted} />}
      {scene.tracking.each !== null && <p>{t(eachWords(scene.tracking.each.granted, scene.tracking.each.refused))}</p>}
      {scene.tracking.pausedSince !== null && (
        <p class="num">
          {t(trackingWords.pausedSince)} {formatDateTime(scene.tracking.pausedSince)}.
        </p>
      )}
      {scene.tracking.finishedAt !== null && (
        <p class="num">
          {t(trackingWords.readySince)} {formatDateTime(scene.tracking.finishedAt)}.
        </p>
      )}
    </Next>
  )
}
