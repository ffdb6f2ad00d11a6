import type { ComponentChildren } from 'preact'
import { keyed, keyedRow, type Shortcut, workKeys } from '../keys.ts'
import { type Example, type Text, useScene, useText } from './scene.ts'
import { Kbd } from './tag.component.tsx'

type Look = 'main' | 'plain' | 'quiet' | 'warning'

export interface ButtonProps {
  readonly children: Text
  readonly look?: Look
  readonly name?: string
  readonly value?: string
  /** Sends the form elsewhere than to its own page. */
  readonly formaction?: string
  readonly formmethod?: 'get' | 'post'
  /** Presses it; shown on the button and listed by `?`. null on pages that are not for officers. */
  readonly shortcut: Shortcut | null
  /** It stands in every line of a list: the key is that of the line at hand, and `?` calls it by this name. */
  readonly row?: Text
  readonly wide?: boolean
  readonly autofocus?: boolean
}

const classOf = (look: Look | undefined, wide: boolean | undefined): string =>
  ['button', look !== undefined && look !== 'main' ? `button-${look}` : '', wide === true ? 'button-wide' : '']
    .filter((name) => name !== '')
    .join(' ')

/** Sends its form. One main button a page. A second press within a second is ignored (govuk-frontend's script). */
export const Button = ({ children, look, wide, shortcut, row, ...rest }: ButtonProps) => {
  const text = useText()
  const keys = shortcut !== null && row !== undefined ? keyedRow(shortcut, text(row)) : keyed(shortcut)
  return (
    <button
      type="submit"
      class={classOf(look, wide)}
      data-module="govuk-button"
      data-prevent-double-click="true"
      {...keys}
      {...rest}
    >
      {text(children)}
      {shortcut !== null && row === undefined && <Kbd keys={shortcut} />}
    </button>
  )
}

export interface ButtonLinkProps {
  readonly href: string
  readonly children: Text
  readonly look?: Look
  readonly shortcut: Shortcut | null
  readonly wide?: boolean
}

/** A way to another page that matters as much as a button does. It stays a link: it can be opened in a new tab. */
export const ButtonLink = ({ href, children, look, shortcut, wide }: ButtonLinkProps) => {
  const text = useText()
  return (
    <a class={classOf(look, wide)} href={href} {...keyed(shortcut)}>
      {text(children)}
      {shortcut !== null && <Kbd keys={shortcut} />}
    </a>
  )
}

/** Buttons side by side, below one another on a phone. */
export const ButtonRow = ({ children }: { readonly children: ComponentChildren }) => (
  <div class="button-row">{children}</div>
)

export interface FormBoxProps {
  readonly children: ComponentChildren
  /** Without it the form goes to the page it stands on. */
  readonly action?: string
  readonly class?: string
  readonly id?: string
  /** The form brings files; its page says how many and how large. */
  readonly files?: true
}

/** A form that changes something: carries the proof that it is ours, and a key so that sending it twice acts once. */
export const FormBox = ({ children, action, id, files, ...rest }: FormBoxProps) => {
  const { csrf, once, url } = useScene()
  return (
    <form
      method="post"
      action={action ?? url.pathname + url.search}
      id={id}
      class={rest.class}
      enctype={files === true ? 'multipart/form-data' : undefined}
      novalidate
    >
      <input type="hidden" name="_csrf" value={csrf()} />
      <input type="hidden" name="_once" value={once()} />
      {children}
    </form>
  )
}

export interface ConfirmButtonProps {
  /** What the button says before it opens. */
  readonly children: Text
  /** What will happen, in a sentence. */
  readonly question: Text
  /** The press that does it. */
  readonly confirm: Text
  /** Opens the question, with the cursor on its answer. */
  readonly shortcut: Shortcut
  /** As of a button. */
  readonly row?: Text
  readonly name?: string
  readonly value?: string
}

/** For acts that cannot be undone: opens its question first, with or without JavaScript. Stands inside a FormBox. */
export const ConfirmButton = ({ children, question, confirm, shortcut, row, name, value }: ConfirmButtonProps) => {
  const text = useText()
  const keys = row === undefined ? keyed(shortcut) : keyedRow(shortcut, text(row))
  const named = name === undefined ? {} : { name }
  const valued = value === undefined ? {} : { value }
  return (
    <details class="confirm">
      <summary class="button button-plain" {...keys}>
        {text(children)}
        {row === undefined && <Kbd keys={shortcut} />}
      </summary>
      <div class="confirm-question">
        <p>{text(question)}</p>
        <Button look="warning" shortcut={null} {...named} {...valued}>
          {confirm}
        </Button>
      </div>
    </details>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'Buttons',
    draw: () => (
      <ButtonRow>
        <Button shortcut={workKeys.main}>{{ vi: 'Tiếp nhận và in giấy hẹn', en: 'Accept and print' }}</Button>
        <Button look="plain" shortcut="Alt+U">
          {{ vi: 'Yêu cầu bổ sung', en: 'Request a supplement' }}
        </Button>
        <Button look="warning" shortcut={null}>
          {{ vi: 'Từ chối', en: 'Refuse' }}
        </Button>
        <ButtonLink look="quiet" href="/gallery" shortcut={null}>
          {{ vi: 'Huỷ', en: 'Cancel' }}
        </ButtonLink>
      </ButtonRow>
    ),
  },
  {
    name: 'Confirm',
    draw: () => (
      <FormBox action="/gallery">
        <ConfirmButton
          question={{ vi: 'Hồ sơ sẽ bị huỷ, số vẫn giữ.', en: 'The dossier is voided; its number stays.' }}
          confirm={{ vi: 'Huỷ hồ sơ', en: 'Void the dossier' }}
          shortcut={workKeys.cancel}
        >
          {{ vi: 'Huỷ tiếp nhận nhầm…', en: 'Void a mistaken acceptance…' }}
        </ConfirmButton>
      </FormBox>
    ),
  },
]
