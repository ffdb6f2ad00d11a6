import type { ComponentChildren } from 'preact'
import type { Words } from '#platform'
import { formatDateTime, formatMoment, Next, Tag, type Tone, useScene } from '#web'
import { publicStageWords, trackingWords } from './tracking.words.ts'
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

const readyText = (channel: TrackingScene['tracking']['returnChannel']): Words => {
  if (channel === 'post') return trackingWords.readyByPost
  return channel === 'online' ? trackingWords.readyOnline : trackingWords.readyText
}

const plainText = (words: Words): readonly ComponentChildren[] => [<Text key="text">{words}</Text>]

/** One sentence on what happens next and one on who must act: the reason why people open this page. */
const tell = (scene: TrackingScene, now: Temporal.Instant): Told => {
  const { tracking } = scene
  switch (tracking.stage) {
    case 'waiting':
      return {
        tone: 'none',
        tag: trackingWords.title,
        title: trackingWords.waiting,
        text: plainText(trackingWords.waitingText),
      }
    case 'your-turn': {
      const paying = tracking.waitsFor === 'payment'
      const title = paying ? trackingWords.payment : trackingWords.papers
      const text = plainText(paying ? trackingWords.paymentText : trackingWords.papersText)
      return { tone: 'soon', tag: trackingWords.yourTurn, title, text }
    }
    case 'paused':
      return {
        tone: 'stopped',
        tag: trackingWords.paused,
        title: trackingWords.pausedTitle,
        text: plainText(trackingWords.pausedText),
      }
    case 'signed':
      return { ...tellRunning(scene, now), title: trackingWords.signed }
    case 'ready':
      return {
        tone: 'ok',
        tag: trackingWords.ready,
        title: trackingWords.readyTitle,
        text: plainText(readyText(tracking.returnChannel)),
      }
    case 'returned':
      return {
        tone: 'ok',
        tag: trackingWords.returned,
        title: trackingWords.returned,
        text: plainText(trackingWords.returnedText),
      }
    case 'closed':
      return {
        tone: 'none',
        tag: publicStageWords.closed,
        title: trackingWords.closed,
        text: [<Hotline key="closed">{trackingWords.closedText}</Hotline>],
      }
    case 'in-process':
      return tellRunning(scene, now)
  }
}

export const WhatHappensNext = ({ scene }: { readonly scene: TrackingScene }) => {
  const { now, t } = useScene()
  const { tone, tag, title, text } = tell(scene, now)
  return (
    <Next tag={<Tag tone={tone}>{tag}</Tag>} title={title}>
      {text}
      {scene.tracking.finishedAt !== null && (
        <p class="num">
          {t(trackingWords.readySince)} {formatDateTime(scene.tracking.finishedAt)}.
        </p>
      )}
    </Next>
  )
}
