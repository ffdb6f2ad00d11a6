import { DueTag, Section, Spoken, Tag, useScene } from '#web'
import { dossierWords } from '../reading/dossier.words.ts'
import { agencyName, type DossierCase, nameOfStep } from '../reading/dossier-case.ts'
import { shortMoment, stepDueState } from '../solving/due-state.ts'
import { AnswerFiles, AnsweringDocument } from './answer-parts.component.tsx'
import { askedWords, legWords as words } from './consulting.words.ts'
import { holdersOf } from './holders.ts'
import type { OwnLeg } from './own-legs.ts'
import { waitingFor } from './step-time.words.ts'

interface LegProps {
  readonly of: DossierCase
  readonly leg: OwnLeg
}

const State = ({ of, leg: { step } }: LegProps) => {
  const { now } = useScene()
  if (step.finishedAt !== null) return <Tag tone="ok">{words.passedOn}</Tag>
  const due = stepDueState({ dueAt: step.dueAt, soonAt: of.soonOf(step) }, now, of.calendar)
  return due === null ? null : (
    <DueTag state={due.tone} {...(due.at === null ? {} : { at: due.at })}>
      {due.word}
    </DueTag>
  )
}

const Written = ({ label, text }: { readonly label: keyof typeof words; readonly text: string | null }) => {
  const { t } = useScene()
  return text === null ? null : (
    <>
      <p class="panel-label">{t(words[label])}</p>
      <blockquote class="panel-quote">
        <Spoken>{text}</Spoken>
      </blockquote>
    </>
  )
}

const Leg = (props: LegProps) => {
  const { t, now } = useScene()
  const { of, leg } = props
  const { step, from } = leg
  const who = of.people.officer(step.officerId)
  const came = `${t(words.received)} ${t(shortMoment(step.receivedAt, now))}`
  const facts = [
    from === null ? came : `${came}, ${t(words.from)} ${t(agencyName(of, from))}`,
    ...(step.finishedAt === null ? [] : [`${t(words.ended)} ${t(shortMoment(step.finishedAt, now))}`]),
    ...(who === null ? [] : [who]),
  ]
  return (
    <li>
      <p>
        <strong>{t(nameOfStep(of, step))}</strong> <State {...props} />
      </p>
      <p class="section-foot num">{facts.join(' · ')}</p>
      <Written label="request" text={leg.request} />
      <Written label="answer" text={leg.answer} />
      <AnsweringDocument documentNumber={leg.documentNumber} documentDate={leg.documentDate} />
      <AnswerFiles of={of} holder={step.id} />
    </li>
  )
}

/** The steps of the route that came to the reader's agency: what was sent with each, and what it answered. */
export const OwnLegs = ({ of }: { readonly of: DossierCase }) =>
  of.legs.length === 0 ? null : (
    <Section id="phan-viec" title={words.title}>
      <ul class="record-list">
        {of.legs.map((leg) => (
          <Leg key={leg.step.id} of={of} leg={leg} />
        ))}
      </ul>
    </Section>
  )

/** Who has to act next, and how long he has been waited for: the agency, no officer. */
export const WhereItIs = ({ of }: { readonly of: DossierCase }) => {
  const { t, now } = useScene()
  const holders = holdersOf(of.dossier.steps, of.calendarOf, now)
  return (
    <Section id="dang-o-dau" title={askedWords.here}>
      {holders.length === 0 ? (
        <p>{t(dossierWords.nobody)}</p>
      ) : (
        <ul class="record-list">
          {holders.map(({ step, minutes }) => (
            <li key={step.id}>
              <p>
                <strong>{t(agencyName(of, step.agency))}</strong> · {t(waitingFor(minutes))}
              </p>
              <p class="section-foot">{t(nameOfStep(of, step))}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
