import { Details, Select, Textarea, TextInput, useScene } from '#web'
import type { KindOf } from '../acting/act-field.ts'
import { askWords } from '../acting/act-fields.words.ts'
import { askedField } from './agencies.form.ts'
import { consultingAsk as words } from './consulting.words.ts'

interface AgenciesProps {
  readonly field: KindOf<'agencies'>
}

/** One agency; what it alone is asked is a fold away. */
const Row = ({ field, at }: AgenciesProps & { readonly at: number }) => {
  const { form } = useScene()
  const [question, hours] = [askedField(at, 'question'), askedField(at, 'workingHours')]
  const used = [question, hours].some((name) => form.typed.get(name) !== '')
  return (
    <div class="asked-agency">
      <Select
        name={askedField(at, 'agency')}
        label={at === 0 ? words.first : words.nth(at + 1)}
        choices={field.choices}
        empty={askWords.choose}
        optional={at > 0}
      />
      <Details summary={words.own} open={used}>
        <Textarea name={question} label={words.ownQuestion} rows={2} optional />
        <TextInput
          name={hours}
          label={words.ownHours}
          inputmode="numeric"
          autocomplete="off"
          width={5}
          figures
          optional
        />
      </Details>
    </div>
  )
}

/** Two rows stand open; the others wait for whoever asks many. */
const openRows = 2

export const Agencies = ({ field }: AgenciesProps) => {
  const { form } = useScene()
  const rows = Array.from({ length: field.rows }, (_, at) => at)
  const rest = rows.slice(openRows)
  const used = rest.some((at) => form.typed.get(askedField(at, 'agency')) !== '')
  return (
    <div class="asked-agencies">
      {rows.slice(0, openRows).map((at) => (
        <Row key={askedField(at, 'agency')} field={field} at={at} />
      ))}
      <Details summary={words.moreAgencies} open={used}>
        {rest.map((at) => (
          <Row key={askedField(at, 'agency')} field={field} at={at} />
        ))}
      </Details>
    </div>
  )
}
