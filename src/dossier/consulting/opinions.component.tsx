import { workingMinutesBetween } from '#calendar'
import { DueTag, Section, Spoken, Tag, type Tone, useScene } from '#web'
import { formOf } from '../acting/act-forms.ts'
import { listedName } from '../checking/checked-papers.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { actPath } from '../reading/dossier-paths.ts'
import { shortMoment, stepDueState } from '../solving/due-state.ts'
import { AnswerFiles, AnsweringDocument, agencyName, OnRoute } from './answer-parts.component.tsx'
import { opinionStates, opinionWords as words } from './consulting.words.ts'
import { askedHere, type Consultation, consultationsOf, type OpinionState } from './opinion.ts'
import { routeAnswers } from './route-answers.ts'
import { waitingFor } from './step-time.words.ts'

interface OfProps {
  readonly of: DossierCase
}

interface AskedProps extends OfProps {
  readonly asked: Consultation
}

const Papers = ({ of, asked }: AskedProps) => {
  const { t } = useScene()
  const names = of.dossier.components.filter(({ key }) => asked.opinion.papers.includes(key))
  if (names.length === 0) return null
  return (
    <p class="section-foot">
      {t(words.papers)}: <span lang="vi">{names.map(({ name }) => listedName(name)).join('; ')}</span>
    </p>
  )
}

const WhoAsked = ({ of, asked: { opinion } }: AskedProps) => {
  const { t, now } = useScene()
  const who = of.people.post(opinion.askedBy)
  const agency = opinion.askedFrom === '' ? '' : t(agencyName(of, opinion.askedFrom))
  return (
    <p class="section-foot num">
      {t(words.asked)} {t(shortMoment(opinion.askedAt, now))} · {who === null ? agency : `${who.name}, ${agency}`}
    </p>
  )
}

const Due = ({ of, asked: { step } }: AskedProps) => {
  const { now } = useScene()
  const due = stepDueState({ dueAt: step.dueAt, soonAt: of.soonOf(step) }, now, of.calendar)
  return due === null ? null : (
    <DueTag state={due.tone} {...(due.at === null ? {} : { at: due.at })}>
      {due.word}
    </DueTag>
  )
}

/** Who goes on once it is answered, and how long he has waited. */
const AskerWaits = ({ of, asked: { opinion, step } }: AskedProps) => {
  const { t, now } = useScene()
  const minutes = workingMinutesBetween(opinion.askedAt, now, of.calendarOf(step.agency))
  return opinion.askedFrom === '' ? null : (
    <p class="section-foot">{t(words.askerWaits(agencyName(of, opinion.askedFrom), waitingFor(minutes)))}</p>
  )
}

/** A question as whoever has to answer it sees it. */
export const Question = (props: AskedProps) => {
  const { t } = useScene()
  const { asked } = props
  return (
    <div class="question">
      <p class="panel-label">{t(words.question)}</p>
      <blockquote class="panel-quote">
        <Spoken>{asked.opinion.question}</Spoken>
      </blockquote>
      <WhoAsked {...props} />
      <Papers {...props} />
      {asked.state === 'waiting' && (
        <>
          <Due {...props} />
          <AskerWaits {...props} />
        </>
      )}
    </div>
  )
}

const tones = {
  waiting: 'soon',
  answered: 'ok',
  cancelled: 'none',
  overtaken: 'none',
} as const satisfies Record<OpinionState, Tone>

/** How a question stands: awaited until when, answered, late. */
export const OpinionStateTags = (props: AskedProps) => {
  const { state, late, afterDecision } = props.asked
  if (state === 'waiting') return <Due {...props} />
  return (
    <>
      <Tag tone={tones[state]}>{opinionStates[state]}</Tag>{' '}
      {late && state !== 'cancelled' && <Tag tone="late">{state === 'answered' ? words.answeredLate : words.late}</Tag>}{' '}
      {afterDecision && <Tag tone="none">{words.afterDecision}</Tag>}
    </>
  )
}

/** What the agency said, with its document. */
export const Answer = ({ of, asked }: AskedProps) => {
  const { t, now } = useScene()
  const { opinion } = asked
  const who = of.people.post(opinion.answeredBy)
  if (opinion.answeredAt === null) return null
  return (
    <>
      <p class="panel-label">
        {t(words.answer)}{' '}
        <small class="num">
          {t(shortMoment(opinion.answeredAt, now))}
          {who === null ? '' : ` · ${who.name}`}
        </small>
      </p>
      <blockquote class="panel-quote">
        <Spoken>{opinion.answer ?? ''}</Spoken>
      </blockquote>
      <AnsweringDocument {...opinion} />
      <AnswerFiles of={of} holder={opinion.id} />
    </>
  )
}

const Links = ({ of, asked }: AskedProps) => {
  const { t } = useScene()
  const own = askedHere(of.dossier, of.asker.reach, of.now).some(({ opinion }) => opinion.id === asked.opinion.id)
  const open = (['remind-opinion', 'cancel-opinion'] as const).filter((act) => own && of.actions.includes(act))
  return open.length === 0 ? null : (
    <p>
      {open.map((act, at) => (
        <span key={act}>
          {at > 0 && ' · '}
          <a href={`${actPath(of.dossier.id, formOf(act).slug)}?buoc=${asked.opinion.id}`}>
            {t(act === 'remind-opinion' ? words.remind : words.cancel)}
            <span class="govuk-visually-hidden"> {t(agencyName(of, asked.step.agency))}</span>
          </a>
        </span>
      ))}
    </p>
  )
}

const Item = (props: AskedProps) => {
  const { t, now } = useScene()
  const { of, asked } = props
  const { opinion, step } = asked
  return (
    <li>
      <p>
        <strong>{t(agencyName(of, step.agency))}</strong> <OpinionStateTags {...props} />
      </p>
      <p>
        <Spoken>{opinion.question}</Spoken>
      </p>
      <Papers {...props} />
      <WhoAsked {...props} />
      {opinion.remindedAt !== null && (
        <p class="section-foot num">{t(words.reminded(opinion.reminders, t(shortMoment(opinion.remindedAt, now))))}</p>
      )}
      {opinion.cancelReason !== null && (
        <p>
          {t(words.reason)}: <Spoken>{opinion.cancelReason}</Spoken>
        </p>
      )}
      <Answer {...props} />
      <Links {...props} />
    </li>
  )
}

/** Every question that was put to other agencies, and what became of it. */
export const Opinions = ({ of }: OfProps) => {
  const { t, now } = useScene()
  const all = consultationsOf(of.dossier, now)
  const answers = routeAnswers(of.dossier, of.history)
  if (all.length + answers.length === 0) return null
  return (
    <Section id="y-kien" title={words.title}>
      <ul class="record-list">
        {all.map((asked) => (
          <Item key={asked.opinion.id} of={of} asked={asked} />
        ))}
        {answers.map((answer) => (
          <OnRoute key={answer.step.id} of={of} answer={answer} />
        ))}
      </ul>
      {of.actions.includes('ask-opinion') && (
        <p class="section-foot">
          <a href={actPath(of.dossier.id, formOf('ask-opinion').slug)}>{t(words.askMore)}</a>
        </p>
      )}
    </Section>
  )
}
