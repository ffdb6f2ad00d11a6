import { formatLimit, formatTime } from '#calendar'
import { type Lang, localDate, type Words } from '#platform'
import { formatDate, Section, type Step as Shown, StepList, Tag, useScene } from '#web'
import { stepTime } from '../consulting/step-time.ts'
import { waitedWords } from '../consulting/step-time.words.ts'
import type { Step } from '../dossier.ts'
import { courseOf, type Station, stepTimeliness } from './course.ts'
import { dossierWords, courseWords as words } from './dossier.words.ts'
import { agencyName, type DossierCase, nameOfStep } from './dossier-case.ts'

interface CourseProps {
  readonly of: DossierCase
}

const moment = (at: Temporal.Instant): string => `${formatDate(localDate(at)).slice(0, 5)} ${formatTime(at)}`

const Times = ({ step }: { readonly step: Step }) => {
  const { t, now } = useScene()
  const { receivedAt, dueAt, finishedAt } = step
  const verdict = stepTimeliness(step, now)
  const parts = [
    `${t(words.received)} ${moment(receivedAt)}`,
    ...(dueAt === null ? [] : [`${t(words.due)} ${moment(dueAt)}`]),
    ...(finishedAt === null ? [] : [`${t(words.done)} ${moment(finishedAt)}`]),
  ]
  return (
    <span class="num">
      {parts.join(' · ')} {verdict !== null && <Tag tone={verdict === 'in-time' ? 'ok' : 'late'}>{words[verdict]}</Tag>}
    </span>
  )
}

/** What others' opinions took of this step's time, apart from its own. */
const Waited = ({ of, step }: CourseProps & { readonly step: Step }) => {
  const { t, now } = useScene()
  const said = waitedWords(stepTime(of.dossier, step, of.calendarOf, now), (code) => agencyName(of, code))
  return said === null ? null : <small class="num">{t(said)}</small>
}

const whoDoes = (of: DossierCase, step: Step, t: (words: Words) => string): string => {
  const place = t(agencyName(of, step.agency))
  const who = of.people.officer(step.officerId)
  return who === null ? place : `${who} · ${place}`
}

const noteOf = (of: DossierCase, station: Station, t: (words: Words) => string, lang: Lang) => {
  if (station.state === 'ahead') {
    const { limit, agency } = station.step
    const time = limit.unit === 'none' ? '' : ` · ${formatLimit(limit, lang)}`
    return t(agencyName(of, agency)) + time
  }
  return (
    <>
      {whoDoes(of, station.step, t)}
      <br />
      <Times step={station.step} />
      <Waited of={of} step={station.step} />
    </>
  )
}

/** The whole way: done, open, ahead; each step with its people and times. */
export const Course = ({ of }: CourseProps) => {
  const { t, lang } = useScene()
  const steps = courseOf(of.dossier).map(
    (station): Shown => ({
      title: nameOfStep(of, station.step),
      state: station.state,
      note: noteOf(of, station, t, lang),
    }),
  )
  return (
    <Section id="qua-trinh" title={dossierWords.course}>
      <StepList steps={steps} />
    </Section>
  )
}
