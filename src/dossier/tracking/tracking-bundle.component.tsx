import type { Words } from '#platform'
import { formatMoment, Next, Tag, useScene } from '#web'
import { BundleTable, nameOfLeg } from '../joining/bundle.component.tsx'
import { endedAs, isHandedOver, legState } from '../joining/bundle.ts'
import { BundleDates } from '../reappointing/bundle-dates.component.tsx'
import { appointmentIn } from '../reappointing/bundle-dates.ts'
import { bundleDateWords } from '../reappointing/reappointing.words.ts'
import { trackedBundleWords as words } from './tracking-bundle.words.ts'
import { WhatHappensNext } from './tracking-next.component.tsx'
import type { TrackingScene } from './tracking-scene.ts'

type Bundle = NonNullable<TrackingScene['bundle']>

const both = (make: (lang: 'vi' | 'en') => string): Words => ({ vi: make('vi'), en: make('en') })

const tell = ({ whole: { bundle, legs } }: Bundle, now: Temporal.Instant) => {
  const taken = legs.filter((leg) => leg.dossier !== null || leg.external?.outcome !== 'not-begun')
  const done = taken.filter((leg) => ['ready', 'ended'].includes(legState(leg))).length
  const due = appointmentIn(bundle.dates)
  const sofar = words.sofar(done, taken.length)
  if (legs.every(isHandedOver)) return { tone: 'ok', tag: words.over, title: words.overTitle, text: sofar } as const
  const refused = legs.filter((leg) => endedAs(leg) === 'refused')
  if (done === taken.length && refused.length > 0)
    return {
      tone: 'late',
      tag: words.someRefused,
      title: words.refusedTitle,
      text: words.refusedText(refused),
    } as const
  if (done === taken.length)
    return { tone: 'ok', tag: words.ready, title: words.readyTitle, text: words.readyText } as const
  if (due === null) return { tone: 'none', tag: words.waiting, title: words.waitingTitle, text: sofar } as const
  const late = Temporal.Instant.compare(now, due) > 0
  const title = both((lang) => `${(late ? words.wasDue : words.comeFrom)[lang]} ${formatMoment(due, lang)}`)
  return late
    ? ({ tone: 'late', tag: words.late, title, text: sofar } as const)
    : ({ tone: 'ok', tag: words.onTime, title, text: sofar } as const)
}

/**
 * A bundle by its slip: the one appointment that the slip promises, and how far each procedure is. Where the citizen has to
 * bring something for this dossier, that comes first.
 */
export const TrackedBundle = ({ scene, bundle }: { readonly scene: TrackingScene; readonly bundle: Bundle }) => {
  const { t, now } = useScene()
  const { tone, tag, title, text } = tell(bundle, now)
  return (
    <>
      {scene.tracking.stage === 'your-turn' && <WhatHappensNext scene={scene} />}
      <Next tag={<Tag tone={tone}>{tag}</Tag>} title={title}>
        <p>{t(text)}</p>
      </Next>
      {!bundle.whole.legs.every(isHandedOver) && (
        <BundleDates
          dates={bundle.whole.bundle.dates}
          expected={bundle.expected}
          nameOf={nameOfLeg(bundle.whole)}
          advice={bundleDateWords.forCitizen}
        />
      )}
      <h2>{t(words.stages)}</h2>
      <BundleTable {...bundle} />
    </>
  )
}
