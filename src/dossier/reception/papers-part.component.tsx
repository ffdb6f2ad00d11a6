import type { Words } from '#platform'
import { Kbd, keyed, Section, Select, type Shortcut, Tag, TextInput, useScene, workKeys } from '#web'
import { intakeWords, uncheckedWords, verdictWords } from './intake.words.ts'
import { seenMark } from './intake-defaults.form.ts'
import type { IntakeScreen } from './intake-screen.ts'
import { PaperRow, UsualReasons } from './paper-row.component.tsx'
import type { PaperLine } from './papers.form.ts'
import { returnChoices } from './return-choices.ts'

interface PaperTableProps {
  readonly caption: Words
  readonly papers: readonly { readonly key: string | number; readonly line: PaperLine }[]
}

/** The checklist of the counter, for one procedure and for a bundle of several. */
export const PaperTable = ({ caption, papers }: PaperTableProps) => {
  const { t } = useScene()
  return (
    <table class="table paper-checks">
      <caption class="govuk-visually-hidden">{t(caption)}</caption>
      <thead>
        <tr>
          {[intakeWords.paper, intakeWords.originals, intakeWords.copies, intakeWords.check].map((head) => (
            <th key={head.vi} scope="col">
              {t(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {papers.map(({ key, line }) => (
          <PaperRow key={key} line={line} />
        ))}
      </tbody>
    </table>
  )
}

/** Marks the paper at the cursor, or the first that nobody has looked at; the script of the page does it. */
const MarkButton = ({ verdict, shortcut }: { readonly verdict: 'pass' | 'fail'; readonly shortcut: Shortcut }) => {
  const { t } = useScene()
  return (
    <button type="button" class="button button-plain js-only" data-mark={verdict} {...keyed(shortcut)}>
      {t(verdictWords[verdict])}
      <Kbd keys={shortcut} />
    </button>
  )
}

const Checking = () => {
  const { t } = useScene()
  return (
    <div class="button-row papers-keys">
      <button type="submit" class="button button-plain" name="act" value="all-pass" {...keyed(workKeys.all)}>
        {t(intakeWords.allPass)}
        <Kbd keys={workKeys.all} />
      </button>
      <MarkButton verdict="pass" shortcut="Alt+O" />
      <MarkButton verdict="fail" shortcut="Alt+K" />
      <UsualReasons />
    </div>
  )
}

/** How many sets came, and how and where the result goes back. */
const Wishes = ({ directory, day, procedure }: IntakeScreen) => {
  const places = directory.oneStopsOn(day).map(({ code }) => ({ value: code, label: directory.nameAt(code, day) }))
  return (
    <div class="fields">
      <div class="span-2">
        <TextInput name="sets" label={intakeWords.sets} inputmode="numeric" autocomplete="off" figures />
      </div>
      <div class="span-3">
        <Select name="return" label={intakeWords.return} choices={returnChoices(procedure)} />
      </div>
      <div class={procedure?.immediate === true ? 'span-4' : 'span-7'}>
        <Select name="returnedAt" label={intakeWords.returnedAt} choices={places} />
      </div>
      {procedure?.immediate === true && (
        <div class="span-3">
          <TextInput name="documentNumber" label={intakeWords.documentNumber} optional autocomplete="off" />
        </div>
      )}
    </div>
  )
}

export const uncheckedCount = (papers: readonly PaperLine[]): number =>
  papers.filter(({ verdict }) => verdict === 'unchecked').length

const CountTag = ({ papers }: Pick<IntakeScreen, 'papers'>) => {
  const count = uncheckedCount(papers)
  return (
    <span data-live="count">
      {papers.length > 0 && <Tag tone={count > 0 ? 'soon' : 'ok'}>{uncheckedWords(count)}</Tag>}
    </span>
  )
}

export const PapersPart = (screen: IntakeScreen) => {
  const { t } = useScene()
  const { procedure, papers, form } = screen
  const mark = procedure === null ? '' : seenMark(procedure, form.get('case'))
  return (
    <Section id="part-papers" title={intakeWords.papersPart} aside={<CountTag papers={papers} />}>
      <div data-live="papers" data-shape={mark}>
        {procedure === null ? (
          <p class="part-note">{t(intakeWords.papersLater)}</p>
        ) : (
          <>
            <input type="hidden" name="seen" value={mark} />
            {papers.length > 0 && (
              <PaperTable caption={intakeWords.papersPart} papers={papers.map((line) => ({ key: line.of, line }))} />
            )}
            {papers.length > 0 && <Checking />}
            <Wishes {...screen} />
          </>
        )}
      </div>
    </Section>
  )
}
