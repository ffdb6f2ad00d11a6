import { localDate, type Words } from '#platform'
import { Button, ButtonRow, Details, FormBox, fieldId, Section, Tag, useField, useScene, workKeys } from '#web'
import { ActFields } from '../acting/act-fields.component.tsx'
import { askWords } from '../acting/act-fields.words.ts'
import { ActFormBox, emptyQuery } from '../acting/act-form.component.tsx'
import { formOf, lateFields } from '../acting/act-forms.ts'
import { actions } from '../actions.ts'
import { broughtPapers } from '../feeding/feed.ts'
import { verdictTags } from '../reading/dossier.words.ts'
import { actPath } from '../reading/dossier-paths.ts'
import { verdictWords } from '../reception/intake.words.ts'
import { PaperName, SheetCounts, VerdictChoice } from '../reception/paper-row.component.tsx'
import { type PaperLine, readStored } from '../reception/papers.form.ts'
import { paperLines } from './ask-papers.ts'
import { leftWords, checkWords as words } from './check.words.ts'
import { uncheckedPapers } from './checked-papers.ts'
import { ownWords, reasonGroups, reasonIn, reasonsOn } from './reasons.ts'
import { ScanLinks, type ScansProps } from './scans.component.tsx'

const tones = { unchecked: 'soon', pass: 'ok', fail: 'late' } as const

/** What was chosen before, or what the words that are stored begin with. */
const reasonParts = ({ reason, reasonKey }: PaperLine, day: Temporal.PlainDate, typed: boolean) => {
  if (typed) return { key: reasonKey ?? '', more: reason }
  const usual = reasonIn(reason, reasonsOn(day))
  return { key: usual?.key ?? '', more: ownWords(reason, usual) }
}

const UsualReason = ({
  name,
  value,
  label,
}: {
  readonly name: string
  readonly value: string
  readonly label: string
}) => {
  const { t, now } = useScene()
  return (
    <select class="govuk-select" id={fieldId(name)} name={name} aria-label={`${t(words.usualReason)}: ${label}`}>
      <option value="">{t(words.noUsual)}</option>
      {reasonGroups(localDate(now)).map(({ kind, reasons }) => (
        <optgroup key={kind.vi} label={t(kind)}>
          {reasons.map((reason) => (
            <option key={reason.key} value={reason.key} selected={reason.key === value}>
              {t(reason)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

const Reason = ({ line }: { readonly line: PaperLine }) => {
  const { t, now, form } = useScene()
  const name = `${line.of}.reason`
  const { id, error } = useField(name, undefined)
  const { key, more } = reasonParts(line, localDate(now), form.typed.has(`${line.of}.reasonKey`))
  return (
    <div class="paper-reason">
      {error !== null && (
        <p id={`${id}-error`} class="govuk-error-message">
          {error}
        </p>
      )}
      <UsualReason name={`${line.of}.reasonKey`} value={key} label={line.component.name.vi} />
      <input
        class={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={id}
        name={name}
        type="text"
        value={more}
        autocomplete="off"
        placeholder={t(words.ownWords)}
        aria-label={`${t(words.ownWords)}: ${line.component.name.vi}`}
        aria-describedby={error === null ? undefined : `${id}-error`}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  )
}

type ListProps = Omit<ScansProps, 'mayAttach'>

const verdictKeys = { '1': 'pass', '2': 'fail', '3': 'unchecked' } as const

/** Said here, and named to the dialog of the shortcuts. */
const VerdictKeys = () => {
  const { t } = useScene()
  return (
    <p class="govuk-hint js-only">
      {t(words.keys)}
      {Object.entries(verdictKeys).map(([key, verdict]) => (
        <span key={key} data-list-key={key} data-shortcut-label={t(verdictWords[verdict])} />
      ))}
    </p>
  )
}

const CheckForm = ({ of, files, shown }: ListProps) => {
  const { t, form } = useScene()
  const { slug, shortcut } = formOf('check-components')
  const lines = readStored(form.typed, paperLines(of))
  return (
    <FormBox action={actPath(of.dossier.id, slug)}>
      <input type="hidden" name="seen" value={of.dossier.eventCount} />
      <input type="hidden" name="from" value="check" />
      <VerdictKeys />
      <ol class="checklist paper-checks">
        {lines.map((line) => (
          <li key={line.of} data-check={line.component.key}>
            <p class="check-name">
              <PaperName line={line} />
            </p>
            <ScanLinks files={files} shown={shown} component={line.component.key} />
            {/* the page of the dossier counts sheets; its answer comes back here */}
            {form.problems.length > 0 && <SheetCounts line={line} />}
            <VerdictChoice line={line} />
            <Reason line={line} />
          </li>
        ))}
      </ol>
      <Details summary={askWords.late}>
        <p class="govuk-hint">{t(askWords.lateHint)}</p>
        <ActFields fields={lateFields} />
      </Details>
      <ButtonRow>
        <Button shortcut={shortcut}>{words.save}</Button>
        <Button look="plain" name="all" value="pass" shortcut={workKeys.all}>
          {words.allPass}
        </Button>
      </ButtonRow>
    </FormBox>
  )
}

/** For those who only look, and while the citizen has the dossier. */
const ReadOnly = ({ of, files, shown }: ListProps) => (
  <ol class="checklist">
    {of.dossier.components.map(({ key, name, verdict, reason }) => (
      <li key={key}>
        <p class="check-name" lang="vi">
          {name}
        </p>
        <Tag tone={tones[verdict]}>{verdictTags[verdict]}</Tag>
        {verdict === 'fail' && reason !== null && (
          <p class="check-why" lang="vi">
            {reason}
          </p>
        )}
        <ScanLinks files={files} shown={shown} component={key} />
      </li>
    ))}
  </ol>
)

const asks = ['request-supplement', 'propose-return'] as const

const Shut = ({ label, why }: { readonly label: Words; readonly why: Words }) => {
  const { t } = useScene()
  return (
    <>
      <button type="button" class="button" disabled aria-describedby="ask-shut">
        {t(label)}
      </button>
      <p id="ask-shut" class="govuk-hint">
        {t(why)}
      </p>
    </>
  )
}

/** The one request, with everything that failed; shut until every paper has been looked at. */
const AskBox = ({ of }: Pick<ListProps, 'of'>) => {
  const { t } = useScene()
  const action = asks.find((each) => of.actions.includes(each))
  if (action === undefined) return null
  const label = actions[action].words
  const left = uncheckedPapers(broughtPapers(of.dossier)).length
  const failed = of.dossier.components.some(({ verdict }) => verdict === 'fail')
  return (
    <Section id="yeu-cau" title={label}>
      {left > 0 ? (
        <Shut label={label} why={leftWords(left)} />
      ) : failed ? (
        <ActFormBox of={of} action={action} query={emptyQuery} />
      ) : (
        <>
          <Shut label={label} why={words.noneFailed} />
          <a href={actPath(of.dossier.id, formOf(action).slug)}>{t(words.outside)}</a>
        </>
      )}
    </Section>
  )
}

/** Every paper with its answer, beside the document. */
export const Checklist = (props: ListProps) => (
  <>
    <Section id="kiem-tra" title={words.checklist}>
      {props.of.actions.includes('check-components') ? <CheckForm {...props} /> : <ReadOnly {...props} />}
    </Section>
    <AskBox of={props.of} />
  </>
)
