import type { VNode } from 'preact'
import type { Words } from '#platform'
import { Checkbox, Checkboxes, DateInput, Frame, Radios, Select, Textarea, TextInput, useField, useScene } from '#web'
import { Agencies } from '../consulting/agencies.component.tsx'
import { FileInput } from '../corresponding/file-input.component.tsx'
import { FactInput, FactInputs } from '../feeding/facts.component.tsx'
import { feedingWords } from '../feeding/feeding.words.ts'
import { Refusals } from '../grouping/refusals.component.tsx'
import { intakeWords } from '../reception/intake.words.ts'
import { PaperRow, UsualReasons } from '../reception/paper-row.component.tsx'
import { readStored } from '../reception/papers.form.ts'
import { isFromCard, isOrganisation, personMismatches } from '../reception/person.form.ts'
import { PersonFields } from '../reception/person-fields.component.tsx'
import { type ActField, type KindOf, lineField, receiverField } from './act-field.ts'
import { askWords as ask } from './act-fields.words.ts'

const asked = (field: { name: string; label: Words; hint?: Words; optional?: boolean }) => ({
  name: field.name,
  label: field.label,
  ...(field.hint === undefined ? {} : { hint: field.hint }),
  ...(field.optional === undefined ? {} : { optional: field.optional }),
})

/** A line with what is usual a few keys away. */
const LineField = ({ field }: { readonly field: KindOf<'line'> }) => {
  const { t } = useScene()
  const list = field.usual === undefined ? undefined : `usual-${field.name}`
  return (
    <>
      <TextInput {...asked(field)} autocomplete="off" {...(list === undefined ? {} : { list })} />
      {list !== undefined && (
        <datalist id={list}>
          {field.usual?.map((words) => (
            <option key={words.vi} value={t(words)} />
          ))}
        </datalist>
      )}
    </>
  )
}

const NumberField = ({ field }: { readonly field: KindOf<'number'> }) => {
  const { t } = useScene()
  const label = field.unit === undefined ? field.label : `${t(field.label)} (${t(field.unit)})`
  return <TextInput {...asked(field)} label={label} inputmode="numeric" autocomplete="off" width={10} figures />
}

const TimeInput = ({ name }: { readonly name: string }) => {
  const { id, value, error } = useField(name, undefined)
  return (
    <Frame name={name} id={id} error={error} label={ask.time}>
      <input
        class={
          error === null
            ? 'govuk-input govuk-input--width-5 num'
            : 'govuk-input govuk-input--width-5 num govuk-input--error'
        }
        id={id}
        name={name}
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value={value}
        aria-describedby={error === null ? undefined : `${id}-error`}
      />
    </Frame>
  )
}

const Moment = ({ field }: { readonly field: KindOf<'moment'> }) => (
  <div class="moment">
    <DateInput name={field.name} label={field.label} {...(field.hint === undefined ? {} : { hint: field.hint })} />
    <TimeInput name={`${field.name}.time`} />
  </div>
)

const Choosing = ({ field }: { readonly field: KindOf<'choice' | 'list'> }) =>
  field.kind === 'list' ? (
    <Select {...asked(field)} choices={field.choices} empty={ask.choose} />
  ) : (
    <Radios {...asked(field)} choices={field.choices} inline />
  )

const Line = ({ at, filled }: { readonly at: number; readonly filled: boolean }) => (
  <div class="supplement-line">
    <TextInput name={lineField(at, 'component')} label={ask.linePaper} autocomplete="off" optional={!filled} />
    <Textarea name={lineField(at, 'reason')} label={ask.lineWhat} rows={2} optional={!filled} />
  </div>
)

const Lines = ({ field }: { readonly field: KindOf<'lines'> }) => (
  <div class="supplement-lines">
    {Array.from({ length: field.failed.length + field.spare }, (_, at) => (
      <Line key={lineField(at, 'component')} at={at} filled={at < Math.max(1, field.failed.length)} />
    ))}
  </div>
)

const heads = [intakeWords.paper, intakeWords.originals, intakeWords.copies, intakeWords.check]

/** Every paper with three or four answers; what was typed stands before what is stored. */
const Papers = ({ field }: { readonly field: KindOf<'papers'> }) => {
  const { t, form } = useScene()
  const lines = readStored(form.typed, field.papers)
  return (
    <>
      <table class="table paper-checks">
        <caption class="govuk-visually-hidden">{t(intakeWords.check)}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head.vi} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <PaperRow key={line.of} line={line} />
          ))}
        </tbody>
      </table>
      <UsualReasons />
    </>
  )
}

const Person = ({ of, legend, basis }: { readonly of: string; readonly legend: Words; readonly basis: boolean }) => {
  const { form } = useScene()
  const { typed } = form
  const person = {
    of,
    organisation: isOrganisation(typed, of),
    fromCard: isFromCard(typed, of),
    mismatches: personMismatches(typed, of),
    away: null,
    earlier: null,
    sealed: null,
  }
  return <PersonFields person={person} legend={legend} carried="" focus={null} basis={basis} />
}

/** Who he is unfolds with the choice, by the style sheet alone; where that cannot ask for it, it stands open. */
const Recipient = ({ field }: { readonly field: KindOf<'recipient'> }) => {
  return (
    <div class="receiver">
      <Radios
        name={receiverField}
        label={ask.receiver}
        inline
        choices={[
          { value: 'owner', label: field.owner },
          { value: 'other', label: ask.another },
        ]}
      />
      <div class="receiver-other">
        <Person of="recipient" legend={ask.recipientPart} basis />
      </div>
    </div>
  )
}

const Says = ({ field: { name, value, says } }: { readonly field: KindOf<'says'> }) => {
  const { t } = useScene()
  return (
    <p class="act-says">
      {t(says)}
      <input type="hidden" name={name} value={value} />
    </p>
  )
}

const drawn: { readonly [K in ActField['kind']]: (field: KindOf<K>) => VNode } = {
  line: (field) => <LineField field={field} />,
  text: (field) => <Textarea {...asked(field)} rows={3} />,
  number: (field) => <NumberField field={field} />,
  choice: (field) => <Choosing field={field} />,
  list: (field) => <Choosing field={field} />,
  agencies: (field) => <Agencies field={field} />,
  ticks: ({ choices, ...field }) => <Checkboxes {...asked(field)} choices={choices} inline />,
  tick: ({ name, label }) => <Checkbox name={name} label={label} />,
  must: ({ value, says, ...field }) => <Checkboxes {...asked(field)} choices={[{ value, label: says }]} />,
  file: ({ name, label }) => <FileInput name={name} label={label} />,
  day: ({ hint, ...field }) => <DateInput {...asked(field)} {...(hint === undefined ? {} : { hint })} />,
  moment: (field) => <Moment field={field} />,
  says: (field) => <Says field={field} />,
  fixed: ({ name, value }) => <input type="hidden" name={name} value={value} />,
  lines: (field) => <Lines field={field} />,
  papers: (field) => <Papers field={field} />,
  party: ({ name, party }) => (
    <Person of={name} legend={{ vi: party.name, en: party.name }} basis={party.role === 'representative'} />
  ),
  refusals: (field) => <Refusals field={field} />,
  facts: ({ rules, label }) => <FactInputs rules={rules} label={label} />,
  fact: ({ name, fact }) => (
    <FactInput
      name={name}
      label={{ vi: `${fact.name.vi}: ${feedingWords.value.vi}`, en: `${fact.name.en}: ${feedingWords.value.en}` }}
      type={fact.type}
    />
  ),
  recipient: (field) => <Recipient field={field} />,
}

const Field = ({ field }: { readonly field: ActField }) => (drawn[field.kind] as (field: ActField) => VNode)(field)

/** The fields of an act, in their order. The scene's form holds what stands in them. */
export const ActFields = ({ fields }: { readonly fields: readonly ActField[] }) => (
  <>
    {fields.map((field) => (
      <Field key={field.name} field={field} />
    ))}
  </>
)
