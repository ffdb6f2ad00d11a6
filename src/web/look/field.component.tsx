import type { ComponentChildren } from 'preact'
import { makeForm } from '../doors/form.ts'
import { keyed, type Shortcut } from '../keys.ts'
import { formWords } from '../web.words.ts'
import { type Example, type Text, useScene, useText } from './scene.ts'
import { Kbd } from './tag.component.tsx'

/** The id of a field's control; the error summary links there. */
export const fieldId = (name: string): string => `f-${name.replaceAll(/\s/g, '_')}`

/** What a control needs to know of its field: what was typed before, and what is wrong with it. */
export const useField = (name: string, initial: string | undefined) => {
  const { form, t } = useScene()
  const problem = form.problems.find(({ field }) => field === name)
  return {
    id: fieldId(name),
    value: form.typed.has(name) ? form.typed.raw(name) : initial,
    error: problem === undefined ? null : t(problem.message),
  }
}

export interface FieldProps {
  readonly name: string
  readonly label: Text
  readonly hint?: Text
  readonly optional?: boolean
  /** Key combination that moves here, `Alt+1`. */
  readonly shortcut?: Shortcut
}

/** Ids of what explains a control, for aria-describedby. */
export const describedBy = (id: string, hint: boolean, error: boolean): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter((part) => part !== '').join(' ') || undefined

export const ErrorMessage = ({ id, children }: { readonly id: string; readonly children: string }) => {
  const { t } = useScene()
  return (
    <p id={`${id}-error`} class="govuk-error-message">
      <span class="govuk-visually-hidden">{t(formWords.error)} </span>
      {children}
    </p>
  )
}

interface FrameProps extends FieldProps {
  readonly id: string
  readonly error: string | null
  readonly children: ComponentChildren
}

/** Label, hint and error around one control. */
export const Frame = ({ id, error, label, hint, optional, shortcut, children }: FrameProps) => {
  const { t } = useScene()
  const text = useText()
  return (
    <div class={error === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label" for={id}>
        {text(label)}
        {optional === true && <span class="optional"> ({t(formWords.optional)})</span>}
        {shortcut !== undefined && <Kbd keys={shortcut} />}
      </label>
      {hint !== undefined && (
        <div id={`${id}-hint`} class="govuk-hint">
          {text(hint)}
        </div>
      )}
      {error !== null && <ErrorMessage id={id}>{error}</ErrorMessage>}
      {children}
    </div>
  )
}

export type Width = 2 | 4 | 5 | 10 | 20 | 30

export interface TextInputProps extends FieldProps {
  readonly value?: string
  readonly type?: 'text' | 'tel' | 'email' | 'search'
  readonly inputmode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal' | 'search'
  readonly autocomplete?: string
  /** Characters that fit; the whole column without it. */
  readonly width?: Width
  readonly spellcheck?: boolean
  readonly maxlength?: number
  /** Figures of one width, for codes and dates. */
  readonly figures?: boolean
  /** For islands: `{ 'data-card-fill': 'owner' }`. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
  readonly list?: string
  readonly autofocus?: boolean
}

const inputClass = (error: boolean, width?: Width, figures?: boolean): string =>
  ['govuk-input', width && `govuk-input--width-${width}`, figures === true && 'num', error && 'govuk-input--error']
    .filter(Boolean)
    .join(' ')

export const TextInput = (props: TextInputProps) => {
  const { name, value, type, width, figures, data, label, hint, optional, shortcut, spellcheck, ...rest } = props
  const field = useField(name, value)
  return (
    <Frame {...props} id={field.id} error={field.error}>
      <input
        class={inputClass(field.error !== null, width, figures)}
        id={field.id}
        name={name}
        type={type ?? 'text'}
        value={field.value}
        spellcheck={spellcheck ?? false}
        aria-describedby={describedBy(field.id, hint !== undefined, field.error !== null)}
        aria-invalid={field.error === null ? undefined : 'true'}
        {...keyed(shortcut ?? null)}
        {...data}
        {...rest}
      />
    </Frame>
  )
}

export interface CodeInputProps extends Pick<FieldProps, 'label' | 'hint'> {
  /** Read out by somebody else: the browser shall not offer a code that came to this device. */
  readonly ofAnother?: boolean
}

/** The short code that was sent to a telephone or e-mail, or that a device shows; blanks between its digits are let be. */
export const CodeInput = ({ ofAnother, ...props }: CodeInputProps) => (
  <TextInput
    {...props}
    name="code"
    inputmode="numeric"
    autocomplete={ofAnother === true ? 'off' : 'one-time-code'}
    width={10}
    maxlength={10}
    figures
  />
)

export interface PasswordInputProps extends FieldProps {
  readonly autocomplete: 'current-password' | 'new-password' | 'one-time-code'
}

/** What was typed is never sent back to the page. */
export const PasswordInput = (props: PasswordInputProps) => {
  const { name, hint, autocomplete } = props
  const { id, error } = useField(name, undefined)
  return (
    <Frame {...props} id={id} error={error}>
      <input
        class={inputClass(error !== null, 20)}
        id={id}
        name={name}
        type="password"
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        aria-describedby={describedBy(id, hint !== undefined, error !== null)}
      />
    </Frame>
  )
}

export interface TextareaProps extends FieldProps {
  readonly value?: string
  readonly rows?: number
  /** For islands. */
  readonly data?: Readonly<Record<`data-${string}`, string>>
}

export const Textarea = (props: TextareaProps) => {
  const { name, value, rows, hint, shortcut, data } = props
  const field = useField(name, value)
  return (
    <Frame {...props} id={field.id} error={field.error}>
      <textarea
        class={field.error === null ? 'govuk-textarea' : 'govuk-textarea govuk-textarea--error'}
        id={field.id}
        name={name}
        rows={rows ?? 4}
        {...keyed(shortcut ?? null)}
        {...data}
        aria-describedby={describedBy(field.id, hint !== undefined, field.error !== null)}
        value={field.value}
      />
    </Frame>
  )
}

const wrong = (field: string, typed: string) => ({
  typed: makeForm([[field, typed]]),
  problems: [{ field, message: { vi: 'Nhập họ và tên chủ hồ sơ', en: 'Enter the full name of the owner' } }],
})

export const examples: readonly Example[] = [
  {
    name: 'Text input',
    draw: () => (
      <TextInput
        name="sample-name"
        label={{ vi: 'Họ và tên', en: 'Full name' }}
        hint={{ vi: 'Như trên giấy tờ tuỳ thân', en: 'As on the identity paper' }}
        value="Lý Thị Sa Rươl"
        autocomplete="name"
        shortcut="Alt+1"
      />
    ),
  },
  {
    name: 'Text input with an error',
    form: wrong('sample-wrong', ' '),
    draw: () => <TextInput name="sample-wrong" label={{ vi: 'Họ và tên', en: 'Full name' }} />,
  },
  {
    name: 'Code that was sent',
    draw: () => <CodeInput label={{ vi: 'Mã 6 chữ số', en: 'Code of 6 digits' }} />,
  },
  {
    name: 'Password',
    draw: () => (
      <PasswordInput
        name="sample-password"
        label={{ vi: 'Mật khẩu', en: 'Password' }}
        autocomplete="current-password"
      />
    ),
  },
  {
    name: 'Textarea',
    form: wrong('sample-reason', 'Thiếu chữ ký'),
    draw: () => <Textarea name="sample-reason" label={{ vi: 'Lý do', en: 'Reason' }} optional />,
  },
]
