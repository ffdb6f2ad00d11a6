import { layoutWords } from '../web.words.ts'
import { Icon } from './icon.component.tsx'
import { type Example, type Text, useScene, useText } from './scene.ts'

export interface SearchBoxProps {
  readonly action: string
  readonly label: Text
  readonly value?: string
  readonly name?: string
  readonly hint?: Text
  /** Address that answers `?q=` with suggestions as JSON; the box works without it. */
  readonly suggest?: string
  readonly button?: Text
  /** The label stands above the box instead of being read out only. */
  readonly showLabel?: boolean
}

/** Finds things that are public: what is typed becomes part of the address. Never use it for people. */
export const SearchBox = ({ action, label, value, name, hint, suggest, button, showLabel }: SearchBoxProps) => {
  const { t } = useScene()
  const text = useText()
  const id = `search-${name ?? 'q'}`
  return (
    <search>
      <form class="search-box" action={action} method="get">
        <label for={id} class={showLabel === true ? 'govuk-label' : 'govuk-visually-hidden'}>
          {text(label)}
        </label>
        {hint !== undefined && (
          <p class="govuk-hint" id={`${id}-hint`}>
            {text(hint)}
          </p>
        )}
        <div class="search-row">
          <input
            id={id}
            name={name ?? 'q'}
            type="search"
            value={value}
            autocomplete="off"
            enterkeyhint="search"
            data-suggest={suggest}
            data-suggest-go={suggest && ''}
            aria-describedby={hint && `${id}-hint`}
          />
          <button type="submit" class="button">
            <Icon name="search" /> {text(button ?? t(layoutWords.search))}
          </button>
        </div>
      </form>
    </search>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'Search box',
    draw: () => (
      <SearchBox
        action="/thu-tuc"
        name="sample"
        label={layoutWords.findProcedure}
        hint="Có dấu hay không dấu đều được"
        showLabel
      />
    ),
  },
]
