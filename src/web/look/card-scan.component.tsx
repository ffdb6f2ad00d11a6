import { keyed, type Shortcut } from '../keys.ts'
import { cardWords } from '../web.words.ts'
import { describedBy, Frame, useField } from './field.component.tsx'
import { type Example, type Text, useScene } from './scene.ts'

export interface CardScanProps {
  readonly name: string
  readonly label?: Text
  /** Id of the field to go on with after a good scan. */
  readonly next?: string
  readonly shortcut?: Shortcut
  readonly autofocus?: boolean
}

/**
 * One field that a scanner types the card's code into. With the island `web/fields` it fills every field around it that
 * bears `data-card-fill` (number, oldNumber, fullName, birthDate, sex, residence, issuedOn, source): those of the nearest
 * `data-card-scope`, else of its form. Without JavaScript Enter sends the form, and the page reads it with `readCard`.
 */
export const CardScan = ({ name, label, next, shortcut, autofocus }: CardScanProps) => {
  const { t } = useScene()
  const { id, value, error } = useField(name, undefined)
  const named = {
    name,
    label: label ?? cardWords.label,
    hint: cardWords.hint,
    ...(shortcut === undefined ? {} : { shortcut }),
  }
  return (
    <div class="scan-field">
      <Frame {...named} id={id} error={error}>
        <input
          class="govuk-input num"
          id={id}
          name={name}
          type="text"
          value={value}
          autocomplete="off"
          autofocus={autofocus}
          spellcheck={false}
          aria-describedby={`${describedBy(id, true, error !== null)} ${id}-status`}
          data-card-scan
          data-filled={t(cardWords.filled)}
          data-typing-aid={t(cardWords.typingAid)}
          data-next={next}
          {...keyed(shortcut ?? null)}
        />
        <p class="govuk-hint" id={`${id}-status`} role="status" />
      </Frame>
    </div>
  )
}

export const examples: readonly Example[] = [{ name: 'Card scan', draw: () => <CardScan name="sample-scan" /> }]
