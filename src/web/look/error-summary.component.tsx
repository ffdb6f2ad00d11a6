import { emptyForm } from '../doors/form.ts'
import { formWords } from '../web.words.ts'
import { fieldId } from './field.component.tsx'
import { type Example, useScene } from './scene.ts'

/** Everything to mend, first on the page, each line a way to its field. Layouts draw it; pages need not. */
export const ErrorSummary = () => {
  const { form, t } = useScene()
  if (form.problems.length === 0) return null
  return (
    <div class="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 class="govuk-error-summary__title">{t(formWords.summaryTitle)}</h2>
        <div class="govuk-error-summary__body">
          <ul class="govuk-list govuk-error-summary__list">
            {form.problems.map(({ field, message }) => (
              <li key={field ?? message.vi}>
                {field === undefined ? t(message) : <a href={`#${fieldId(field)}`}>{t(message)}</a>}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'Error summary',
    form: {
      typed: emptyForm,
      problems: [{ message: { vi: 'Hồ sơ vừa được người khác tiếp nhận', en: 'Somebody else has just accepted it' } }],
    },
    draw: () => <ErrorSummary />,
  },
]
