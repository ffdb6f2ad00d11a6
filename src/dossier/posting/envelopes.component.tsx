import { wordsOf } from '#procedure'
import { Section, Select, TextInput, useScene } from '#web'
import { intakeWords } from '../reception/intake.words.ts'
import { suggestPath } from '../reception/procedure-part.component.tsx'
import { passField, type Row } from './envelope.form.ts'
import { postIntakeWords as words } from './post-intake.words.ts'

interface RowProps {
  readonly row: Row
}

const placesList = 'post-places'

/** Every place that an envelope may concern, once for all rows. */
export const Places = ({ names }: { readonly names: readonly string[] }) => (
  <datalist id={placesList}>
    {names.map((name) => (
      <option key={name} value={name} />
    ))}
  </datalist>
)

const Papers = ({ row: { of, papers } }: RowProps) => {
  const { t, form } = useScene()
  if (papers.length === 0) return null
  return (
    <fieldset class="govuk-fieldset envelope-papers">
      <legend class="govuk-fieldset__legend">{t(words.papers)}</legend>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        {papers.map(({ key, name, required }) => {
          const field = passField(of, key)
          const id = `f-${field}`
          return (
            <div key={key} class="govuk-checkboxes__item">
              <input
                class="govuk-checkboxes__input"
                type="checkbox"
                id={id}
                name={field}
                value="1"
                checked={form.typed.has(field)}
              />
              <label class="govuk-label govuk-checkboxes__label" for={id}>
                {t(wordsOf(name))}
                {!required && <small> ({t(words.optional)})</small>}
              </label>
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}

/** What the procedure asks besides: a case where there are several, pages where the fee goes by them. */
const Asked = ({ row: { of, procedure, asksPages } }: RowProps) => (
  <>
    {procedure !== null && procedure.cases.length > 1 && (
      <div class="span-9">
        <Select
          name={`${of}.case`}
          label={intakeWords.case}
          choices={procedure.cases.map(({ key, name }) => ({ value: key, label: wordsOf(name) }))}
        />
      </div>
    )}
    {asksPages && (
      <div class="span-12">
        <TextInput
          name={`${of}.pages`}
          label={intakeWords.pages}
          inputmode="numeric"
          autocomplete="off"
          width={5}
          figures
        />
      </div>
    )}
  </>
)

const Owner = ({ of }: Pick<Row, 'of'>) => (
  <>
    <div class="span-5">
      <TextInput name={`${of}.name`} label={words.owner} autocomplete="off" />
    </div>
    <div class="span-4">
      <TextInput name={`${of}.idNumber`} label={words.idNumber} autocomplete="off" optional figures />
    </div>
    <div class="span-3">
      <TextInput name={`${of}.phone`} label={words.phone} inputmode="tel" autocomplete="off" optional figures />
    </div>
  </>
)

const Envelope = ({ row }: RowProps) => {
  const { t } = useScene()
  const { at, of } = row
  const title = `${of}-title`
  return (
    <section class="envelope" aria-labelledby={title}>
      <h3 id={title}>{t(words.envelope(at + 1))}</h3>
      <div class="fields">
        <div class="span-3">
          <TextInput
            name={`${of}.tracking`}
            label={words.tracking}
            autocomplete="off"
            data={{ 'data-scan': '' }}
            optional
            figures
          />
        </div>
        <div class="span-9">
          <TextInput
            name={`${of}.procedure`}
            label={words.procedure}
            autocomplete="off"
            data={{ 'data-suggest': suggestPath }}
          />
        </div>
        <Asked row={row} />
        <Owner of={of} />
        <div class="span-7">
          <TextInput name={`${of}.address`} label={words.address} autocomplete="off" />
        </div>
        <div class="span-5">
          <TextInput name={`${of}.territory`} label={intakeWords.territory} autocomplete="off" list={placesList} />
        </div>
      </div>
      <Papers row={row} />
    </section>
  )
}

/** A row is drawn anew only when it is to hold other fields. */
const shapeOf = (rows: readonly Row[], filled: string): string =>
  rows
    .map(({ procedure, papers, blank }) => `${procedure?.code ?? ''}/${papers.length}/${blank ? '' : 'x'}`)
    .join(' ') + filled

export const Envelopes = ({ rows, filled }: { readonly rows: readonly Row[]; readonly filled: string }) => {
  const { t } = useScene()
  return (
    <Section id="part-envelopes" title={words.listPart}>
      <p class="part-note">{t(words.papersHint)}</p>
      <div data-live="envelopes" data-shape={shapeOf(rows, filled)}>
        <input type="hidden" name="envelopes" value={rows.length} />
        {rows.map((row) => (
          <Envelope key={row.at} row={row} />
        ))}
      </div>
    </Section>
  )
}
