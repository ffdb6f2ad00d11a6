import { Details, useScene } from '#web'
import { ActFields } from '../acting/act-fields.component.tsx'
import { lateFields } from '../acting/act-forms.ts'
import { intakeWords } from '../reception/intake.words.ts'

/** After an outage: quiet and closed for everybody who takes in what lies on the counter now. */
export const LatePart = () => {
  const { t, form } = useScene()
  const typed = form.typed.entries.some(([name, value]) => /^(occurredAt|lateReason)/.test(name) && value !== '')
  const wrong = form.problems.some(({ field }) => /^(occurredAt|lateReason)/.test(field ?? ''))
  return (
    <Details summary={intakeWords.lateEntry} open={typed || wrong}>
      <p class="govuk-hint">{t(intakeWords.lateEntryHint)}</p>
      <ActFields fields={lateFields} />
    </Details>
  )
}
