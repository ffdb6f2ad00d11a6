import { makeForm } from '../doors/form.ts'
import { keyed } from '../keys.ts'
import { describedBy, ErrorMessage, type FieldProps, Frame, fieldId, useField } from './field.component.tsx'
import { type Example, type Text, useScene, useText } from './scene.ts'
import { Spoken, useSpoken } from './spoken.component.tsx'

export interface Choice {
  readonly value: string
  readonly label: Text
  readonly hint?: Text
}

export interface SelectProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly value?: string
  /** An empty first choice, so that nothing is chosen by accident. */
  readonly empty?: Text
  /** For islands: `{ 'data-card-fill': 'sex' }`. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
  readonly autofocus?: boolean
}

export const Select = (props: SelectProps) => {
  const { name, value, choices, empty, hint, shortcut, data, autofocus } = props
  const text = useText()
  const spoken = useSpoken()
  const field = useField(name, value)
  return (
    <Frame {...props} id={field.id} error={field.error}>
      <select
        class={field.error === null ? 'govuk-select' : 'govuk-select govuk-select--error'}
        id={field.id}
        name={name}
        aria-describedby={describedBy(field.id, hint !== undefined, field.error !== null)}
        {...keyed(shortcut ?? null)}
        autofocus={autofocus}
        {...data}
      >
        {empty !== undefined && <option value="">{text(empty)}</option>}
        {choices.map((choice) => (
          <option
            key={choice.value}
            value={choice.value}
            selected={choice.value === field.value}
            {...spoken(text(choice.label))}
          >
            {text(choice.label)}
          </option>
        ))}
      </select>
    </Frame>
  )
}

interface GroupProps extends FieldProps {
  readonly choices: readonly Choice[]
  /** Small, side by side: for officers. */
  readonly inline?: boolean
}

export interface RadiosProps extends GroupProps {
  readonly value?: string
}

export interface CheckboxesProps extends GroupProps {
  readonly values?: readonly string[]
}

interface BoxesProps extends GroupProps {
  readonly kind: 'radio' | 'checkbox'
  readonly chosen: ReadonlySet<string>
}

const Boxes = ({ kind, name, label, hint, choices, inline, chosen }: BoxesProps) => {
  const text = useText()
  const { id, error } = useField(name, undefined)
  const block = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
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
        <div class={inline === true ? `${block} ${block}--small ${block}--inline` : block}>
          {choices.map((choice, at) => (
            <Box
              key={choice.value}
              {...{ kind, name, choice, block, id: at === 0 ? id : `${id}-${at + 1}` }}
              on={chosen.has(choice.value)}
            />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

interface BoxProps {
  readonly kind: 'radio' | 'checkbox'
  readonly name: string
  readonly id: string
  readonly block: string
  readonly choice: Choice
  readonly on: boolean
}

const Box = ({ kind, name, id, block, choice, on }: BoxProps) => {
  const text = useText()
  const hinted = choice.hint === undefined ? undefined : `${id}-item-hint`
  return (
    <div class={`${block}__item`}>
      <input
        class={`${block}__input`}
        id={id}
        name={name}
        type={kind}
        value={choice.value}
        checked={on}
        aria-describedby={hinted}
      />
      <label class={`govuk-label ${block}__label`} for={id}>
        <Spoken>{text(choice.label)}</Spoken>
      </label>
      {choice.hint !== undefined && (
        <div id={hinted} class={`govuk-hint ${block}__hint`}>
          <Spoken>{text(choice.hint)}</Spoken>
        </div>
      )}
    </div>
  )
}

/** One of several. */
export const Radios = (props: RadiosProps) => {
  const { value } = useField(props.name, props.value)
  return <Boxes {...props} kind="radio" chosen={new Set(value === undefined ? [] : [value])} />
}

/** Any of several. What was ticked is read with `form.all(name)`. */
export const Checkboxes = (props: CheckboxesProps) => {
  const { form } = useScene()
  const sent = form.typed.entries.length > 0
  return <Boxes {...props} kind="checkbox" chosen={new Set(sent ? form.typed.all(props.name) : (props.values ?? []))} />
}

export interface CheckboxProps {
  readonly name: string
  readonly label: Text
  readonly checked?: boolean
  /** Sent when ticked; `1` without it. */
  readonly value?: string
}

/** A single yes-or-no. */
export const Checkbox = ({ name, label, checked, value }: CheckboxProps) => {
  const { form } = useScene()
  const sent = form.typed.entries.length > 0
  const own = value ?? '1'
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <Box
        kind="checkbox"
        name={name}
        id={fieldId(name)}
        block="govuk-checkboxes"
        choice={{ value: own, label }}
        on={sent ? form.typed.all(name).includes(own) : checked === true}
      />
    </div>
  )
}

const channels: readonly Choice[] = [
  { value: 'counter', label: { vi: 'Tại quầy', en: 'At the counter' } },
  {
    value: 'post',
    label: { vi: 'Qua bưu chính', en: 'By post' },
    hint: { vi: 'Người nhận trả cước', en: 'Paid by the recipient' },
  },
]

export const examples: readonly Example[] = [
  {
    name: 'Select',
    draw: () => (
      <Select
        name="sample-channel"
        label={{ vi: 'Nhận kết quả', en: 'Result' }}
        choices={channels}
        value="post"
        empty={{ vi: 'Chọn…', en: 'Choose…' }}
      />
    ),
  },
  {
    name: 'Radios with an error',
    form: {
      typed: makeForm([]),
      problems: [
        { field: 'sample-radio', message: { vi: 'Chọn cách nhận kết quả', en: 'Choose how to receive the result' } },
      ],
    },
    draw: () => (
      <Radios
        name="sample-radio"
        label={{ vi: 'Nhận kết quả thế nào?', en: 'How to receive the result?' }}
        choices={channels}
      />
    ),
  },
  {
    name: 'Small radios',
    draw: () => (
      <Radios
        name="sample-small"
        label={{ vi: 'Nhận kết quả', en: 'Result' }}
        choices={channels}
        value="counter"
        inline
      />
    ),
  },
  {
    name: 'Checkboxes',
    draw: () => (
      <Checkboxes
        name="sample-boxes"
        label={{ vi: 'Báo tin qua', en: 'Tell me by' }}
        values={['post']}
        choices={channels}
      />
    ),
  },
  {
    name: 'One checkbox',
    draw: () => <Checkbox name="sample-one" label={{ vi: 'In giấy hẹn', en: 'Print the slip' }} checked />,
  },
]
