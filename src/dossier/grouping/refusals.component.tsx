import { type Column, Details, Table, useField, useScene } from '#web'
import type { KindOf } from '../acting/act-field.ts'
import { groupingWords as words } from './grouping.words.ts'
import { refusalField } from './refusals.form.ts'

type Person = KindOf<'refusals'>['people'][number]

const ReasonInput = ({ person, at }: { readonly person: Person; readonly at: number }) => {
  const { t } = useScene()
  const { id, value, error } = useField(refusalField(at), undefined)
  return (
    <>
      {error !== null && (
        <p id={`${id}-error`} class="govuk-error-message">
          {error}
        </p>
      )}
      <input
        class={error === null ? 'govuk-input' : 'govuk-input govuk-input--error'}
        id={id}
        name={refusalField(at)}
        type="text"
        autocomplete="off"
        value={value}
        aria-label={t(words.reasonFor(person.name))}
        aria-describedby={error === null ? undefined : `${id}-error`}
        aria-invalid={error === null ? undefined : 'true'}
      />
    </>
  )
}

/** The list of a group dossier, with room for a reason beside each; it stays folded while everybody is granted. */
export const Refusals = ({ field: { people } }: { readonly field: KindOf<'refusals'> }) => {
  const { t, form } = useScene()
  const typed = people.some((_, at) => form.typed.get(refusalField(at)) !== '')
  const columns: readonly Column<Person>[] = [
    {
      head: words.name,
      title: true,
      cell: (person) => (
        <>
          <span class="num">{people.indexOf(person) + 1}.</span> {person.name}{' '}
          {person.born !== null && <small class="num">{person.born}</small>}
        </>
      ),
    },
    { head: words.why, cell: (person) => <ReasonInput person={person} at={people.indexOf(person)} /> },
  ]
  return (
    <Details summary={words.refuseSome} open={typed}>
      <p class="govuk-hint">{t(words.refuseSomeHint)}</p>
      <Table caption={words.refuseSome} columns={columns} rows={people} keyOf={({ id }) => id} />
    </Details>
  )
}
