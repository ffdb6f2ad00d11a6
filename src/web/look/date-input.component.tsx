import { type Form, makeForm } from '../doors/form.ts'
import { type PartialDate, parsePartialDate, partialDate } from '../partial-date.ts'
import { dateWords } from '../web.words.ts'
import { describedBy, ErrorMessage, fieldId, useField } from './field.component.tsx'
import { type Example, type Text, useScene, useText } from './scene.ts'

const parts = ['day', 'month', 'year'] as const
type Part = (typeof parts)[number]

export interface DateInputProps {
  /** The fields are `name.day`, `name.month` and `name.year`; problems name `name` or one of the three. */
  readonly name: string
  readonly label: Text
  readonly hint?: Text
  readonly value?: PartialDate
  /** `bday` for dates of birth. */
  readonly autocomplete?: 'bday'
}

const digits = { day: 2, month: 2, year: 4 } as const satisfies Record<Part, number>

interface PartProps {
  readonly name: string
  readonly part: Part
  readonly value: PartialDate | undefined
  readonly wrong: boolean
  readonly autocomplete: string | undefined
}

const PartInput = ({ name, part, value, wrong, autocomplete }: PartProps) => {
  const { t } = useScene()
  const field = useField(`${name}.${part}`, value?.[part]?.toString())
  const id = part === 'day' ? fieldId(name) : field.id
  return (
    <div class="govuk-date-input__item">
      <label class="govuk-label govuk-date-input__label" for={id}>
        {t(dateWords[part])}
      </label>
      <input
        class={`govuk-input num govuk-input--width-${digits[part]} ${wrong ? 'govuk-input--error' : ''}`}
        id={id}
        name={`${name}.${part}`}
        type="text"
        inputmode="numeric"
        value={field.value}
        autocomplete={autocomplete}
      />
    </div>
  )
}

/** A date that people know by heart, in three fields. Day and month may stay empty when only the year is known. */
export const DateInput = ({ name, label, hint, value, autocomplete }: DateInputProps) => {
  const text = useText()
  const { id, error } = useField(name, undefined)
  return (
    <div class={error === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy(id, hint !== undefined, error !== null)}>
        <legend class="govuk-fieldset__legend">{text(label)}</legend>
        {hint !== undefined && (
          <div id={`${id}-hint`} class="govuk-hint">
            {text(hint)}
          </div>
        )}
        {error !== null && <ErrorMessage id={id}>{error}</ErrorMessage>}
        <div class="govuk-date-input">
          {parts.map((part) => (
            <PartInput
              key={part}
              {...{ name, part, value }}
              wrong={error !== null}
              autocomplete={autocomplete && `${autocomplete}-${part}`}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

const readNumber = (typed: string): number | null => (/^\d{1,4}$/.test(typed) ? Number(typed) : null)

/**
 * What a DateInput or one text field `name` sent: a date, `empty`, or `wrong`. One field takes every spelling of
 * parsePartialDate; three fields may hold the year alone.
 */
export const readDate = (form: Form, name: string): PartialDate | 'empty' | 'wrong' => {
  const whole = form.get(name)
  if (whole !== '') return parsePartialDate(whole) ?? 'wrong'
  const [day = '', month = '', year = ''] = parts.map((part) => form.get(`${name}.${part}`))
  if (day + month + year === '') return 'empty'
  if (year.length !== 4) return 'wrong'
  const numbers = [day, month].map((typed) => (typed === '' ? null : (readNumber(typed) ?? 0)))
  return partialDate(readNumber(year) ?? 0, numbers[1] ?? null, numbers[0] ?? null) ?? 'wrong'
}

export const examples: readonly Example[] = [
  {
    name: 'Date',
    draw: () => (
      <DateInput
        name="sample-birth"
        label={{ vi: 'Ngày sinh', en: 'Date of birth' }}
        hint={{
          vi: 'Ví dụ 4 3 1999; chỉ biết năm thì để trống ngày và tháng',
          en: 'For example 4 3 1999; leave day and month empty if only the year is known',
        }}
        autocomplete="bday"
      />
    ),
  },
  {
    name: 'Date with an error',
    form: {
      typed: makeForm([
        ['sample-day.day', '31'],
        ['sample-day.month', '2'],
        ['sample-day.year', '1999'],
      ]),
      problems: [{ field: 'sample-day', message: { vi: 'Tháng 2 không có ngày 31', en: 'February has no 31st' } }],
    },
    draw: () => <DateInput name="sample-day" label={{ vi: 'Ngày cấp', en: 'Issued on' }} />,
  },
]
