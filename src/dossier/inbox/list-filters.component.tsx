import type { Words } from '#platform'
import { Button, Details, FormBox, keyedRow, Select, TextInput, useScene, workKeys } from '#web'
import { viewWords } from '../today/officer-nav.words.ts'
import type { ListChoices } from './list-choices.query.ts'
import { listWords as words } from './list-filters.words.ts'
import {
  everythingUrl,
  isNarrowed,
  type Looking,
  type Narrowing,
  narrowingWords as names,
  nobody,
  todayPath,
  views,
} from './looking.form.ts'
import type { SavedView } from './saved-view.store.ts'

interface FiltersProps {
  readonly looking: Looking
  readonly choices: ListChoices
}

const shown = (day: string | undefined): string | undefined => day?.split('-').reverse().join('/')

export const DayField = ({ name, label, day }: { name: string; label: Words; day: string | undefined }) => (
  <TextInput
    name={name}
    label={label}
    width={10}
    figures
    inputmode="numeric"
    data={{ 'data-date': '' }}
    {...(day === undefined ? {} : { value: shown(day) as string })}
  />
)

export const Narrowed = ({ by, choices }: { readonly by: Narrowing; readonly choices: ListChoices }) => {
  const parts = [
    ['field', choices.fields],
    ['procedure', choices.procedures],
    ['agency', choices.agencies],
    ['officer', [{ value: nobody, label: words.nobody }, ...choices.officers]],
  ] as const
  return (
    <>
      {parts.map(([part, offered]) => {
        const value = by[part]
        return (
          <Select
            key={part}
            name={names[part]}
            label={words[part]}
            choices={offered}
            empty={words.any}
            {...(value === undefined ? {} : { value })}
          />
        )
      })}
    </>
  )
}

/** Narrows the list; everything chosen stands in the address, so that it can be kept and shared. */
export const ListFilters = ({ looking, choices }: FiltersProps) => {
  const { t } = useScene()
  const by = looking.by ?? {}
  return (
    <Details summary={words.title} open={isNarrowed(looking)}>
      <form method="get" class="list-filters">
        {looking.group !== null && <input type="hidden" name="nhom" value={looking.group} />}
        <Select
          name="loc"
          label={words.due}
          choices={views.map((view) => ({ value: view, label: viewWords[view] }))}
          value={looking.view}
        />
        <Narrowed by={by} choices={choices} />
        <DayField name={names.from} label={words.from} day={by.from} />
        <DayField name={names.to} label={words.to} day={by.to} />
        <p class="list-filters-do">
          <Button shortcut={workKeys.find}>{words.apply}</Button> <a href={everythingUrl}>{t(words.clear)}</a>
        </p>
      </form>
    </Details>
  )
}

interface ViewsProps {
  readonly saved: readonly SavedView[]
  /** The question of the list as it is looked at now. */
  readonly query: string
}

const KeptView = ({ view, on }: { readonly view: SavedView; readonly on: boolean }) => {
  const { t } = useScene()
  return (
    <li>
      <a href={`${todayPath}?${view.query}`} aria-current={on ? 'true' : undefined}>
        {view.name}
      </a>
      {view.isDefault && <small>{t(words.isDefault)}</small>}
      <FormBox action={todayPath}>
        <input type="hidden" name="view" value={view.id} />
        <button
          type="submit"
          class="link-button"
          name="act"
          value="default"
          {...keyedRow('Alt+M', t(words.setDefault))}
        >
          {t(view.isDefault ? words.unsetDefault : words.setDefault)}
          <span class="govuk-visually-hidden"> {view.name}</span>
        </button>{' '}
        <button
          type="submit"
          class="link-button"
          name="act"
          value="remove"
          {...keyedRow(workKeys.remove, t(words.remove))}
        >
          {t(words.remove)}
          <span class="govuk-visually-hidden"> {view.name}</span>
        </button>
      </FormBox>
    </li>
  )
}

/** The officer's own views of the list, and the way to keep the present one. */
export const SavedViews = ({ saved, query }: ViewsProps) => (
  <Details summary={words.views(saved.length)} open={false}>
    {saved.length > 0 && (
      <ul class="saved-views">
        {saved.map((view) => (
          <KeptView key={view.id} view={view} on={view.query === query} />
        ))}
      </ul>
    )}
    <FormBox action={todayPath} class="save-view">
      <input type="hidden" name="query" value={query} />
      <TextInput name="name" label={words.name} hint={words.nameHint} width={20} maxlength={60} />
      <div class="button-row">
        <Button look="plain" name="act" value="save" shortcut={workKeys.save}>
          {words.save}
        </Button>
        <Button look="plain" name="act" value="save-default" shortcut={workKeys.open}>
          {words.saveDefault}
        </Button>
      </div>
    </FormBox>
  </Details>
)
