import type { AgencyDirectory } from '#agency'
import { type Due, explain, formatLimit } from '#calendar'
import { localDate, type Words } from '#platform'
import type { EffectiveLimit, FeeDue } from '#procedure'
import {
  Button,
  Details,
  type Fact,
  FactList,
  formatDate,
  formatMoney,
  formatTime,
  formatWeekday,
  Kbd,
  keyed,
  Textarea,
  useScene,
  workKeys,
} from '#web'
import { asksPages } from './intake.form.ts'
import { sideWords } from './intake.words.ts'
import type { IntakeScreen } from './intake-screen.ts'
import { uncheckedCount } from './papers-part.component.tsx'
import type { Preview } from './preview.ts'

/** «1 ngày làm việc (luật định 3 ngày làm việc)»: what is promised, beside what the law would allow. */
const LimitNote = ({ limit, due }: { readonly limit: EffectiveLimit; readonly due: Due }) => {
  const { t, lang } = useScene()
  const law =
    limit.committed === null
      ? t(sideWords.statutory)
      : `${t(sideWords.statutory)} ${formatLimit(limit.statutory, lang)}`
  return (
    <p class="promise-note">
      {formatLimit(limit.effective, lang)} ({law}){due.predicted && <span> · {t(sideWords.predicted)}</span>}
    </p>
  )
}

const DueMoment = ({ due }: { readonly due: Due }) => {
  const { t, lang } = useScene()
  if (due.dueAt === null) return <p class="promise-date">{t(sideWords.noLimit)}</p>
  const date = localDate(due.dueAt)
  return (
    <p class="promise-date num">
      {formatTime(due.dueAt)} {formatWeekday(date, lang)}
      <br />
      {formatDate(date)}
    </p>
  )
}

const Why = ({ due }: { readonly due: Due }) => {
  const { lang } = useScene()
  return (
    <Details summary={sideWords.why}>
      <ol class="explanation num">
        {due.explanation.map((line) => (
          <li key={`${line.date} ${line.kind}`}>{explain(line, lang)}</li>
        ))}
      </ol>
    </Details>
  )
}

const PromiseBox = ({ preview }: { readonly preview: Preview }) => {
  const { t } = useScene()
  return (
    <div class="promise">
      <p>{t(sideWords.promise)}</p>
      {preview.immediate ? (
        <>
          <p class="promise-date">{t(sideWords.atOnce)}</p>
          <p class="promise-note">{t(sideWords.atOnceNote)}</p>
        </>
      ) : (
        <>
          <DueMoment due={preview.due} />
          <LimitNote limit={preview.limit} due={preview.due} />
          <Why due={preview.due} />
        </>
      )}
    </div>
  )
}

const feeAmount = ({ amount }: FeeDue, byPages: boolean): Words | number =>
  amount ?? (byPages ? sideWords.feeByPages : sideWords.feeLater)

const useFacts = (preview: Preview, directory: AgencyDirectory, day: Temporal.PlainDate, byPages: boolean) => {
  const { t, lang } = useScene()
  const shown = (amount: Words | number) => (typeof amount === 'number' ? formatMoney(amount, lang) : t(amount))
  const fees: readonly Fact[] =
    preview.fees.length === 0
      ? [{ label: sideWords.fees, value: t(sideWords.noFee) }]
      : preview.fees.map((fee) => ({
          label: fee.name,
          value: <span class="num">{shown(feeAmount(fee, byPages))}</span>,
        }))
  const agency = preview.competent === null ? t(sideWords.unknownAgency) : t(directory.nameAt(preview.competent, day))
  return [...fees, { label: sideWords.competent, value: agency }]
}

const Facts = ({ screen, preview }: { readonly screen: IntakeScreen; readonly preview: Preview }) => {
  const { t } = useScene()
  const byPages = screen.procedure !== null && asksPages(screen.procedure, screen.form.get('case'))
  const exempt = new Set(preview.fees.flatMap((fee) => (fee.exempt === null ? [] : [t(fee.exempt)])))
  return (
    <>
      <FactList facts={useFacts(preview, screen.directory, screen.day, byPages)} />
      {[...exempt].map((who) => (
        <p key={who} class="exempt">
          {t(sideWords.exempt)}: {who}
        </p>
      ))}
    </>
  )
}

/** Why no supplement can be asked for yet. */
const supplementNote = (papers: IntakeScreen['papers']): Words | null => {
  if (uncheckedCount(papers) > 0) return sideWords.supplementHint
  return papers.some(({ verdict }) => verdict === 'fail') ? null : sideWords.supplementNone
}

/** Asks for what is missing, once every paper was looked at and one has failed; before, it says why it waits. */
export const SupplementAct = ({ papers }: Pick<IntakeScreen, 'papers'>) => {
  const { t } = useScene()
  const note = supplementNote(papers)
  return (
    <>
      <button
        type="submit"
        class="button button-plain button-wide"
        name="act"
        value="supplement"
        id="act-supplement"
        {...keyed(workKeys.save)}
        aria-describedby={note === null ? undefined : 'supplement-note'}
      >
        {t(sideWords.supplement)}
        <Kbd keys={workKeys.save} />
      </button>
      {note !== null && (
        <p class="act-note" id="supplement-note">
          {t(note)}
        </p>
      )}
    </>
  )
}

/** The four ways on. */
const Acts = (screen: IntakeScreen) => {
  const immediate = screen.procedure?.immediate === true
  return (
    <div data-live="acts">
      <Button name="act" value="accept" shortcut={workKeys.main} wide>
        {immediate ? sideWords.issue : sideWords.accept}
      </Button>
      <SupplementAct papers={screen.papers} />
      <Button name="act" value="take-in" look="quiet" shortcut="Alt+G" wide>
        {sideWords.takeIn}
      </Button>
    </div>
  )
}

/** The reason first, then the act that it stands on. */
export const Decline = () => {
  const { t, form } = useScene()
  const open = form.problems.some(({ field }) => field === 'declineReason')
  return (
    <details class="confirm decline" open={open}>
      <summary class="button button-quiet button-wide" {...keyed(workKeys.cancel)}>
        {t(sideWords.decline)}
        <Kbd keys={workKeys.cancel} />
      </summary>
      <div class="confirm-question">
        <Textarea name="declineReason" label={sideWords.declineReason} hint={sideWords.declineHint} rows={3} />
        <Button name="act" value="decline" look="warning" shortcut={null}>
          {sideWords.declineNow}
        </Button>
      </div>
    </details>
  )
}

/** What follows from what is chosen: when, how much, who; and what to do with the dossier. */
export const Consequences = (screen: IntakeScreen) => {
  const { t } = useScene()
  const { preview } = screen
  return (
    <div class="work-side">
      <div data-live="side" aria-live="polite">
        {preview === null ? (
          <div class="promise">
            <p>{t(sideWords.nothingYet)}</p>
          </div>
        ) : (
          <>
            <PromiseBox preview={preview} />
            <Facts screen={screen} preview={preview} />
          </>
        )}
      </div>
      <div data-live="ways" data-shape={screen.procedure === null ? 'none' : 'open'}>
        {screen.procedure !== null && (
          <>
            <Acts {...screen} />
            <Decline />
          </>
        )}
      </div>
    </div>
  )
}
