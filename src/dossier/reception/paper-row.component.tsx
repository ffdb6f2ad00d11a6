import { localDate, type Words } from '#platform'
import { registerName, wordsOf } from '#procedure'
import { useField, useScene } from '#web'
import { reasonsOn } from '../checking/reasons.ts'
import { intakeWords, verdictWords } from './intake.words.ts'
import type { FedBy, PaperLine, PaperVerdict } from './papers.form.ts'

interface LineProps {
  readonly line: PaperLine
}

const Wrong = ({ id, children }: { readonly id: string; readonly children: string | null }) =>
  children === null ? null : (
    <p id={`${id}-error`} class="govuk-error-message">
      {children}
    </p>
  )

const verdictsFor = ({ component, verdict }: PaperLine): readonly PaperVerdict[] => {
  if (component.required) return ['unchecked', 'pass', 'fail']
  return verdict === 'unchecked' ? ['unchecked', 'none', 'pass', 'fail'] : ['none', 'pass', 'fail']
}

/** Three answers side by side; arrow keys move between them. */
export const VerdictChoice = ({ line }: LineProps) => {
  const { t } = useScene()
  const name = `${line.of}.verdict`
  const { id, error } = useField(name, undefined)
  return (
    <>
      <Wrong id={id}>{error}</Wrong>
      <fieldset class="verdict" aria-describedby={error === null ? undefined : `${id}-error`}>
        <legend class="govuk-visually-hidden">
          {t(intakeWords.check)}: {t(wordsOf(line.component.name))}
        </legend>
        {verdictsFor(line).map((value, at) => (
          <label key={value} class={`verdict-${value}`}>
            <input
              type="radio"
              id={at === 0 ? id : `${id}-${value}`}
              name={name}
              value={value}
              checked={line.verdict === value}
            />
            <span>{t(verdictWords[value])}</span>
          </label>
        ))}
      </fieldset>
    </>
  )
}

const Reason = ({ line }: LineProps) => {
  const { t } = useScene()
  const name = `${line.of}.reason`
  const { id, error } = useField(name, undefined)
  return (
    <div class="paper-reason">
      <label class="govuk-label" for={id}>
        {t(intakeWords.reason)}
      </label>
      <Wrong id={id}>{error}</Wrong>
      <input
        class={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={id}
        name={name}
        type="text"
        value={line.reason}
        list="usual-reasons"
        autocomplete="off"
        aria-describedby={error === null ? undefined : `${id}-error`}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </div>
  )
}

const Count = ({
  line,
  field,
  label,
}: LineProps & { readonly field: 'originals' | 'copies'; readonly label: Words }) => {
  const { t } = useScene()
  const name = `${line.of}.${field}`
  const { id, value, error } = useField(name, String(line.component[field]))
  return (
    <>
      <Wrong id={id}>{error}</Wrong>
      <input
        class={error === null ? 'govuk-input num count' : 'govuk-input num count govuk-input--error'}
        id={id}
        name={name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={value}
        aria-label={`${t(label)}: ${t(wordsOf(line.component.name))}`}
        aria-describedby={error === null ? undefined : `${id}-error`}
      />
    </>
  )
}

/** «Theo kết quả Đăng ký khai sinh, số 71/2026»: nobody brought the paper, and this is why it passes. */
const Fed = ({ by: { says, href } }: { readonly by: FedBy }) => (
  <small lang="vi">{href === null ? says : <a href={href}>{says}</a>}</small>
)

export const PaperName = ({ line: { component, fedBy } }: LineProps) => {
  const { t } = useScene()
  const remarks = [
    ...(component.mode === 'show' ? [t(intakeWords.show)] : []),
    ...(component.condition === undefined ? [] : [t(wordsOf(component.condition))]),
    ...(component.fromData === undefined ? [] : [`${t(intakeWords.fromData)} ${t(registerName(component.fromData))}`]),
  ]
  return (
    <>
      {t(wordsOf(component.name))}
      {remarks.length > 0 && <small>{remarks.join(' · ')}</small>}
      {fedBy !== undefined && <Fed by={fedBy} />}
    </>
  )
}

/** Offered beside the reason, so that the usual ones are a few keys away. */
export const UsualReasons = () => {
  const { t, now } = useScene()
  return (
    <datalist id="usual-reasons">
      {reasonsOn(localDate(now)).map((reason) => (
        <option key={reason.key} value={t(reason)} />
      ))}
    </datalist>
  )
}

/** How many sheets came, where no table has columns for it. */
export const SheetCounts = ({ line }: LineProps) => {
  const { t } = useScene()
  return (
    <div class="sheet-counts">
      {(['originals', 'copies'] as const).map((field) => (
        <div key={field}>
          <span aria-hidden="true">{t(intakeWords[field])}</span>
          <Count line={line} field={field} label={intakeWords[field]} />
        </div>
      ))}
    </div>
  )
}

/** One paper: what it is, how many sheets came, and whether it is as the law wants it. */
export const PaperRow = ({ line }: LineProps) => {
  const { t } = useScene()
  return (
    <tr data-paper={line.component.key}>
      <th scope="row">
        <PaperName line={line} />
      </th>
      <td data-label={t(intakeWords.originals)}>
        <Count line={line} field="originals" label={intakeWords.originals} />
      </td>
      <td data-label={t(intakeWords.copies)}>
        <Count line={line} field="copies" label={intakeWords.copies} />
      </td>
      <td data-label={t(intakeWords.check)}>
        <VerdictChoice line={line} />
        <Reason line={line} />
      </td>
    </tr>
  )
}
