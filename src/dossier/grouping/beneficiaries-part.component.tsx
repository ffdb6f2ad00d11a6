import { type Column, Details, Kbd, keyed, keyedRow, Select, Table, Textarea, TextInput, useScene } from '#web'
import { typedDay } from '../party.ts'
import type { IntakeScreen } from '../reception/intake-screen.ts'
import { listField, oneField } from './beneficiaries.form.ts'
import { type ListedLine, readLines } from './beneficiary-lines.form.ts'
import { groupingWords as words } from './grouping.words.ts'

/** More are seen in the list itself. */
const mostShown = 20

const columns: readonly Column<ListedLine>[] = [
  { head: words.ordinal, figures: true, cell: ({ line }) => <span class="num">{line}</span> },
  { head: words.name, title: true, cell: ({ party }) => <>{party?.name}</> },
  { head: words.birth, cell: ({ party }) => <span class="num">{typedDay(party?.birthDate ?? null)}</span> },
  { head: words.number, cell: ({ party }) => <span class="num">{party?.identity?.number ?? ''}</span> },
  { head: words.remove, actions: true, cell: ({ line, party }) => <Remove line={line} name={party?.name ?? ''} /> },
]

const Remove = ({ line, name }: { readonly line: number; readonly name: string }) => {
  const { t } = useScene()
  return (
    <button
      type="submit"
      class="link-button"
      name="act"
      value={`remove-beneficiary.${line}`}
      {...keyedRow('Alt+Minus', t(words.removeOne))}
    >
      {t(words.remove)}
      <span class="govuk-visually-hidden"> {name}</span>
    </button>
  )
}

const ToMend = ({ lines }: { readonly lines: readonly ListedLine[] }) => {
  const { t } = useScene()
  if (lines.length === 0) return null
  return (
    <>
      <p class="panel-label">{t(words.toMend)}</p>
      <ul class="asked-lines">
        {lines.map(({ line, faults }) => (
          <li key={line}>
            <strong class="num">{t(words.line(line))}</strong>: {faults.map((each) => t(each)).join('; ')}
          </li>
        ))}
      </ul>
    </>
  )
}

/** One person, typed: added to the list as a line. */
const One = () => {
  const { t } = useScene()
  const choices = [
    { value: '', label: words.unsaid },
    { value: 'Nam', label: words.male },
    { value: 'Nữ', label: words.female },
  ]
  return (
    <fieldset class="govuk-fieldset person">
      <legend class="panel-label">{t(words.one)}</legend>
      <div class="fields">
        <div class="span-6">
          <TextInput name={oneField('name')} label={words.name} autocomplete="off" />
        </div>
        <div class="span-3">
          <TextInput name={oneField('birth')} label={words.birth} autocomplete="off" figures />
        </div>
        <div class="span-3">
          <Select name={oneField('sex')} label={words.sex} choices={choices} />
        </div>
        <div class="span-3">
          <TextInput name={oneField('number')} label={words.number} autocomplete="off" figures />
        </div>
        <div class="span-9">
          <TextInput name={oneField('address')} label={words.address} autocomplete="off" />
        </div>
      </div>
      <button type="submit" class="button button-plain" name="act" value="add-beneficiary" {...keyed('Alt+J')}>
        {t(words.add)}
        <Kbd keys="Alt+J" />
      </button>
    </fieldset>
  )
}

/** The list of a group dossier: pasted whole, or typed person by person; each line that cannot be read is named. */
export const BeneficiariesPart = ({ form, day }: Pick<IntakeScreen, 'form' | 'day'>) => {
  const { t } = useScene()
  const text = form.raw(listField)
  const lines = readLines(text, day.toString())
  const sound = lines.filter(({ party }) => party !== null)
  const wrong = lines.filter(({ party }) => party === null)
  const used = text.trim() !== '' || form.get(oneField('name')) !== ''
  return (
    <div data-live="beneficiaries" data-shape={`${lines.length} ${wrong.length} ${text.length}`}>
      <Details summary={lines.length === 0 ? words.open : words.opened(lines.length)} open={used}>
        <Textarea name={listField} label={words.list} hint={words.listHint} rows={6} optional />
        <button type="submit" class="button button-plain" name="act" value="check-beneficiaries" {...keyed('Alt+M')}>
          {t(words.check)}
          <Kbd keys="Alt+M" />
        </button>
        <ToMend lines={wrong} />
        {sound.length > 0 && (
          <Table
            caption={words.title}
            columns={columns}
            rows={sound.slice(0, mostShown)}
            keyOf={({ line }) => String(line)}
          />
        )}
        {sound.length > mostShown && <p>{t(words.more(sound.length - mostShown))}</p>}
        <One />
      </Details>
    </div>
  )
}
