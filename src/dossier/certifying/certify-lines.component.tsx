import type { Words } from '#platform'
import { formatMoney, Kbd, keyed, Section, useField, useScene, workKeys } from '#web'
import { certificationRules } from './certification-rules.ts'
import { lineField } from './certify.form.ts'
import { certifyWords as words } from './certify.words.ts'
import type { CertifyScreen, ShownLine } from './certify-screen.form.ts'

const Wrong = ({ id, children }: { readonly id: string; readonly children: string | null }) =>
  children === null ? null : (
    <p id={`${id}-error`} class="govuk-error-message">
      {children}
    </p>
  )

interface CellProps {
  readonly at: number
  readonly part: 'paper' | 'pages' | 'copies'
  readonly label: Words
  readonly autofocus?: boolean
}

/** A field of a row; its column's head names it, with the number of the row for those who do not see the table. */
const Cell = ({ at, part, label, autofocus }: CellProps) => {
  const { t } = useScene()
  const name = lineField(at, part)
  const { id, value, error } = useField(name, undefined)
  const figures = part === 'paper' ? {} : { inputmode: 'numeric' as const }
  return (
    <>
      <Wrong id={id}>{error}</Wrong>
      <input
        class={`govuk-input ${part === 'paper' ? '' : 'num count'} ${error === null ? '' : 'govuk-input--error'}`}
        id={id}
        name={name}
        type="text"
        value={value}
        autocomplete="off"
        autofocus={autofocus}
        spellcheck={false}
        list={part === 'paper' ? 'common-papers' : undefined}
        aria-label={`${t(label)}, ${t(words.row)} ${at + 1}`}
        aria-describedby={error === null ? undefined : `${id}-error`}
        aria-invalid={error === null ? undefined : 'true'}
        {...figures}
        {...(part === 'paper' && at === 0 ? keyed('Alt+1') : {})}
      />
    </>
  )
}

const BookChoice = ({ at, books }: { readonly at: number; readonly books: CertifyScreen['books'] }) => {
  const { t } = useScene()
  const name = lineField(at, 'book')
  const { id, value, error } = useField(name, undefined)
  return (
    <>
      <Wrong id={id}>{error}</Wrong>
      <select class="govuk-select" id={id} name={name} aria-label={`${t(words.book)}, ${t(words.row)} ${at + 1}`}>
        {books.map(({ key, name: label }) => (
          <option key={key} value={key} selected={key === value}>
            {t(label)}
          </option>
        ))}
      </select>
    </>
  )
}

const Row = ({ line, books, focus }: { line: ShownLine; books: CertifyScreen['books']; focus: boolean }) => {
  const { t, lang } = useScene()
  const { at, fee } = line
  return (
    <tr>
      <td data-label={t(words.paper)}>
        <Cell at={at} part="paper" label={words.paper} autofocus={focus} />
      </td>
      <td data-label={t(words.pages)}>
        <Cell at={at} part="pages" label={words.pages} />
      </td>
      <td data-label={t(words.copies)}>
        <Cell at={at} part="copies" label={words.copies} />
      </td>
      <td data-label={t(words.book)}>
        <BookChoice at={at} books={books} />
      </td>
      <td data-label={t(words.fee)} class="figures num" data-live={`fee ${at}`}>
        {fee === null ? '' : formatMoney(fee, lang)}
      </td>
    </tr>
  )
}

const heads = [words.paper, words.pages, words.copies, words.book, words.fee]

/** Where the cursor stands: the first row that nobody has filled in, once the person is known. */
const rowAtHand = ({ form, lines }: CertifyScreen): number =>
  form.get('owner.0.name') === '' ? -1 : (lines.find(({ at }) => form.get(lineField(at, 'paper')) === '')?.at ?? -1)

export const CertifyLines = (screen: CertifyScreen) => {
  const { t } = useScene()
  const { lines, books } = screen
  const focus = rowAtHand(screen)
  return (
    <Section id="part-lines" title={words.papers}>
      <p class="part-note">{t(words.hint)}</p>
      <div data-live="lines" data-shape={String(lines.length)}>
        <input type="hidden" name="lines" value={lines.length} />
        <table class="table certify-lines">
          <caption class="govuk-visually-hidden">{t(words.caption)}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head.vi} scope="col" class={head === words.fee ? 'figures' : undefined}>
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Row key={line.at} line={line} books={books} focus={line.at === focus} />
            ))}
          </tbody>
        </table>
        <datalist id="common-papers">
          {certificationRules().papers.map(({ short, vi }) => (
            <option key={short} value={vi} label={`${short} · ${vi}`} />
          ))}
        </datalist>
      </div>
      <button type="submit" class="button button-plain" name="act" value="add-line" {...keyed(workKeys.add)}>
        {t(words.addLine)}
        <Kbd keys={workKeys.add} />
      </button>
    </Section>
  )
}
