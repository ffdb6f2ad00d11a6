import type { Words } from '#platform'
import { Button, Details, FormBox, Notice, Spoken, useScene } from '#web'
import { type ActionName, actions } from '../actions.ts'
import { uncheckedPapers } from '../checking/checked-papers.ts'
import { questionAsked } from '../consulting/ask-opinion.ts'
import { type Consultation, consultationsOf } from '../consulting/opinion.ts'
import { Question } from '../consulting/opinions.component.tsx'
import { CorrectionWaits } from '../correcting/corrections.component.tsx'
import { broughtPapers } from '../feeding/feed.ts'
import { agencyName, type DossierCase, nameOfStep } from '../reading/dossier-case.ts'
import { actPath, dossierPath, papersAnchor } from '../reading/dossier-paths.ts'
import { isReappointing } from '../reappointing/reappointing.actions.ts'
import { BeforeReappointing } from '../reappointing/reappointments.component.tsx'
import { paperReturnWords } from '../returning/paper-return.words.ts'
import { HandOverWays } from '../returning-online/hand-over-ways.component.tsx'
import { plannedStep } from '../solving/steps.ts'
import { saysWords } from './act.words.ts'
import { ActFields } from './act-fields.component.tsx'
import { askWords } from './act-fields.words.ts'
import { type ActForm, formOf, lateFields } from './act-forms.ts'
import { panelWords as words } from './act-panel.words.ts'
import { nextChoices, workStep } from './ask-travel.ts'

export interface ActProps {
  readonly of: DossierCase
  readonly action: ActionName
  readonly query: URLSearchParams
}

const noQuery = new URLSearchParams()

export const fieldsOf = ({ of, action, query }: ActProps) => formOf(action).ask(of, query)

/** Acts that may be done only once wait until every paper has been looked at. */
export const waitsForCheck = ({ of, action }: Pick<ActProps, 'of' | 'action'>): number =>
  action === 'request-supplement' || action === 'propose-return' ? uncheckedPapers(broughtPapers(of.dossier)).length : 0

const linesOf = ({ dossier }: DossierCase, state: 'proposed' | 'sent') =>
  dossier.supplements.find((supplement) => supplement.state === state)?.lines ?? []

const LineList = ({ title, lines }: { title: Words; lines: readonly { component: string; reason: string }[] }) => {
  const { t } = useScene()
  return lines.length === 0 ? null : (
    <>
      <p class="panel-label">{t(title)}</p>
      <ul class="asked-lines">
        {lines.map(({ component, reason }) => (
          <li key={component + reason}>
            <strong>
              <Spoken>{component}</Spoken>
            </strong>
            <br />
            <Spoken>{reason}</Spoken>
          </li>
        ))}
      </ul>
    </>
  )
}

const joined = (names: readonly Words[]): Words => ({
  vi: names.map(({ vi }) => vi).join('; '),
  en: names.map(({ en }) => en).join('; '),
})

/** Where the dossier goes from here, when there is nothing to choose. */
const whereTo = ({ of, query }: ActProps): Words | null => {
  const step = workStep(of, query)
  const planned = step && plannedStep(of.dossier, step.key)
  if (step === undefined || planned === undefined || planned.next.length === 0) return null
  if (planned.parallel) return words.together(joined(nextChoices(of, step).map(({ label }) => label as Words)))
  const next = planned.next.length === 1 ? plannedStep(of.dossier, planned.next[0] ?? '') : undefined
  return next === undefined ? null : words.nextIs(nameOfStep(of, next), agencyName(of, next.agency))
}

/** The question that an act is about: the own agency's to answer, or the own agency's to take back. */
const aboutQuestion = ({ of, action, query }: ActProps): Consultation | undefined => {
  if (action === 'give-opinion') return questionAsked(of, query)
  if (action !== 'remind-opinion' && action !== 'cancel-opinion') return undefined
  const [first] = formOf(action).ask(of, query)
  const id = first?.kind === 'fixed' ? first.value : undefined
  return consultationsOf(of.dossier, of.now).find(({ opinion }) => opinion.id === id)
}

/** What one has to know before this act, besides its own sentence. */
const Before = (props: ActProps) => {
  const { t } = useScene()
  const { of, action } = props
  const way = action === 'complete-step' || action === 'transfer' ? whereTo(props) : null
  const asked = aboutQuestion(props)
  return (
    <>
      {way !== null && <p class="panel-way">{t(way)}</p>}
      {(action === 'approve-return' || action === 'reject-return') && (
        <LineList title={words.proposal} lines={linesOf(of, 'proposed')} />
      )}
      {action === 'record-supplement' && <LineList title={words.asked} lines={linesOf(of, 'sent')} />}
      {asked !== undefined && <Question of={of} asked={asked} />}
      {isReappointing(action) && <BeforeReappointing of={of} asks={action === 'request-reappointment'} />}
      {action === 'hand-over' && <HandOverWays of={of} query={props.query} slug={formOf(action).slug} />}
      {action === 'hand-over' && <CorrectionWaits of={of} />}
      {action === 'return-papers' && (
        <p>
          <a href={`${actPath(of.dossier.id, formOf(action).slug)}?cach=quay`}>{t(paperReturnWords.atCounter)}</a> ·{' '}
          <a href={`${actPath(of.dossier.id, formOf(action).slug)}?cach=buu-chinh`}>{t(paperReturnWords.byPost)}</a>
        </p>
      )}
      {action === 'hand-over' && of.dossier.fees.some(({ receiptNumber }) => receiptNumber === null) && (
        <Notice tone="warning">
          {t(words.feesOpen)} <a href={actPath(of.dossier.id, formOf('record-fee').slug)}>{t(words.recordFee)}</a>
        </Notice>
      )}
    </>
  )
}

const CheckFirst = ({ of, left }: { readonly of: DossierCase; readonly left: number }) => {
  const { t } = useScene()
  return (
    <Notice tone="warning">
      <p>{t(words.checkFirst(left))}</p>
      <p>
        <a href={`${dossierPath(of.dossier.id)}#${papersAnchor}`}>{t(words.toCheck)}</a>
      </p>
    </Notice>
  )
}

export interface ActFormProps extends ActProps {
  /** On its own page an act can also be entered late. */
  readonly alone?: boolean
  /** In the panel the keys press the button; a page of its own keeps them too. */
  readonly label?: Words
}

/** One act as a form: what it means, what it asks, and the press that does it. `seen` tells what its author saw. */
export const ActFormBox = (props: ActFormProps) => {
  const { t } = useScene()
  const { of, action, query, alone, label } = props
  const { slug, shortcut, rank }: ActForm = formOf(action)
  const left = waitsForCheck(props)
  if (left > 0) return <CheckFirst of={of} left={left} />
  const fields = fieldsOf(props)
  const search = query.size === 0 ? '' : `?${query}`
  return (
    <FormBox
      action={actPath(of.dossier.id, slug) + search}
      class="act"
      {...(fields.some(({ kind }) => kind === 'file') ? { files: true } : {})}
    >
      {of.sight === 'whole' && <input type="hidden" name="seen" value={of.dossier.eventCount} />}
      <p class="act-says">{t(saysWords[action])}</p>
      <Before {...props} />
      <ActFields fields={fields} />
      {alone === true && (
        <Details summary={askWords.late}>
          <p class="govuk-hint">{t(askWords.lateHint)}</p>
          <ActFields fields={lateFields} />
        </Details>
      )}
      <Button look={rank === 'way-out' ? 'warning' : 'main'} shortcut={shortcut} wide={alone !== true}>
        {label ?? actions[action].words}
      </Button>
    </FormBox>
  )
}

export const emptyQuery = noQuery
