import { formatLimit } from '#calendar'
import { localDate, type Words } from '#platform'
import { wordsOf } from '#procedure'
import { CopyCode, DueTag, formatDate, formatMoment, keyed, Notice, Tag, type Tone, useScene, workKeys } from '#web'
import { holdersOf } from '../consulting/holders.ts'
import { waitingFor } from '../consulting/step-time.words.ts'
import { CorrectionTags } from '../correcting/corrections.component.tsx'
import type { Dossier, Step } from '../dossier.ts'
import { beneficiariesOf } from '../grouping/beneficiaries.ts'
import { groupingWords } from '../grouping/grouping.words.ts'
import { formWords, printedWords } from '../issuing/issuing.words.ts'
import { paperOf, printedPath } from '../issuing/printed.page.tsx'
import { printedAnchor } from '../issuing/printed-papers.component.tsx'
import { extendedLimit } from '../solving/due.ts'
import { dueFactsOf, dueState, isPaused, stepDueState } from '../solving/due-state.ts'
import { stepClockWords } from '../solving/due-state.words.ts'
import { type Status, statuses } from '../status.ts'
import { dossierWords as words } from './dossier.words.ts'
import { agencyName, caseOf, type DossierCase, nameOfStep, procedureName } from './dossier-case.ts'

interface HeadProps {
  readonly of: DossierCase
}

const tones: Readonly<Partial<Record<Status, Tone>>> = {
  'awaiting-citizen': 'stopped',
  'awaiting-payment': 'stopped',
  decided: 'ok',
  returned: 'ok',
  declined: 'none',
  withdrawn: 'none',
  stopped: 'none',
  voided: 'none',
}

const classified: Readonly<Record<Dossier['confidentiality'], Words | null>> = {
  normal: null,
  sensitive: words.confidential,
  secret: words.secret,
}

export const StatusTag = ({ status }: { readonly status: Status }) => (
  <Tag tone={tones[status] ?? 'plain'}>{statuses[status].words}</Tag>
)

const Title = ({ of: { dossier, ...of } }: HeadProps) => {
  const { t } = useScene()
  const mark = classified[dossier.confidentiality]
  const chosen = of.procedure.cases.length > 1 ? caseOf({ ...of, dossier }) : undefined
  return (
    <>
      <div class="dossier-title">
        <h1 class="num">{dossier.code === null ? t(words.noCode) : <CopyCode>{dossier.code}</CopyCode>}</h1>
        <StatusTag status={dossier.status} />
        <CorrectionTags of={{ ...of, dossier }} />
        {mark !== null && <Tag tone="late">{mark}</Tag>}
      </div>
      <p class="dossier-what">
        {t(procedureName(of))}
        {chosen !== undefined && <small>{t(wordsOf(chosen.name))}</small>}
      </p>
    </>
  )
}

const Promised = ({ of }: HeadProps) => {
  const { lang, now } = useScene()
  const { dossier } = of
  const due = dueState(dueFactsOf(dossier, of.soonOf(null)), now, of.calendar)
  const at = dossier.dueAt === null || dossier.finishedAt !== null ? due.at : formatMoment(dossier.dueAt, lang)
  return (
    <DueTag state={due.tone} {...(at === null ? {} : { at })}>
      {due.word}
    </DueTag>
  )
}

/** Only where it says something else than the promise: after a new appointment. */
const Lawful = ({ of: { dossier } }: HeadProps) => {
  const { t, lang } = useScene()
  const { clock, lawfulDueAt, dueAt } = dossier
  if (clock === null) return <>{t(words.notYet)}</>
  const [limit, statutory] = [clock.limit, clock.statutory].map((each) =>
    formatLimit(extendedLimit(each, clock.extensions), lang),
  )
  const moved = lawfulDueAt !== null && dueAt !== null && !lawfulDueAt.equals(dueAt)
  return (
    <>
      {limit}
      {limit !== statutory && (
        <small>
          {t(words.committed)}; {t(words.statutory)} {statutory}
        </small>
      )}
      {moved && (
        <small class="num">
          {t(words.lawful)}: {formatMoment(lawfulDueAt, lang)}
        </small>
      )}
      {dossier.duePredicted && <small>{t(words.predicted)}</small>}
    </>
  )
}

/** This step's clock, beside the citizen's. */
const StepClock = ({ of, step }: HeadProps & { readonly step: Step }) => {
  const { now } = useScene()
  const state = isPaused(of.dossier)
    ? null
    : stepDueState({ dueAt: step.dueAt, soonAt: of.soonOf(step) }, now, of.calendar)
  if (state === null) return null
  return (
    <DueTag state={state.tone} {...(state.at === null ? {} : { at: state.at })}>
      {stepClockWords(state.word)}
    </DueTag>
  )
}

/** Who has to do what next, and how long he has been waited for: for everybody who may read the dossier. */
const Here = ({ of }: HeadProps) => {
  const { t, now } = useScene()
  const holders = holdersOf(of.dossier.steps, of.calendarOf, now)
  if (holders.length === 0) return <>{t(words.nobody)}</>
  return (
    <>
      {holders.map(({ step, minutes }) => {
        const who = of.people.officer(step.officerId)
        return (
          <span key={step.id} class="here-step">
            {t(nameOfStep(of, step))}
            <small>
              {who === null ? '' : `${who} · `}
              {t(agencyName(of, step.agency))} · {t(waitingFor(minutes))}
            </small>
            <StepClock of={of} step={step} />
          </span>
        )
      })}
    </>
  )
}

const Owner = ({ of: { dossier } }: HeadProps) => {
  const { t } = useScene()
  const owners = dossier.parties.filter(({ role }) => role === 'owner').length
  const listed = beneficiariesOf(dossier).length
  return (
    <>
      <strong>{dossier.ownerName}</strong>
      {owners > 1 && t(words.others(owners - 1))}
      {listed > 0 && t(groupingWords.andListed(listed))}
    </>
  )
}

const Fact = ({ label, children }: { readonly label: Words; readonly children: preact.ComponentChildren }) => {
  const { t } = useScene()
  return (
    <div>
      <dt>{t(label)}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The paper that was issued last, and the way to all of them. */
const Prints = ({ of: { dossier, forms } }: HeadProps) => {
  const { t } = useScene()
  const last = forms.at(-1)
  if (last === undefined) return null
  return (
    <ul class="prints">
      <li>
        <a
          class="file-link"
          href={printedPath(dossier.id, paperOf[last.kind])}
          target="giay-to"
          {...keyed(workKeys.print)}
        >
          {t(formWords[last.kind])} <small>(PDF)</small>
        </a>
      </li>
      <li>
        <a href={`#${printedAnchor}`}>{t(printedWords.all)}</a>
      </li>
    </ul>
  )
}

const Destroyed = ({ of: { dossier } }: HeadProps) => {
  const { t } = useScene()
  if (dossier.detailsDestroyedAt === null) return null
  return (
    <Notice>
      <p>
        {t(words.destroyed)} <span class="num">{formatDate(localDate(dossier.detailsDestroyedAt))}</span>.
      </p>
    </Notice>
  )
}

/** Which dossier this is, for whom, until when, and where it lies. */
export const DossierHead = ({ of }: HeadProps) => (
  <header class="dossier-head">
    <Title of={of} />
    <Destroyed of={of} />
    <dl class="band">
      <Fact label={words.owner}>
        <Owner of={of} />
      </Fact>
      <Fact label={words.promised}>
        <Promised of={of} />
      </Fact>
      <Fact label={words.limit}>
        <Lawful of={of} />
      </Fact>
      <Fact label={words.here}>
        <Here of={of} />
      </Fact>
    </dl>
    <Prints of={of} />
  </header>
)
