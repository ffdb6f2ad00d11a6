import type { Words } from '#platform'
import { wordsOf } from '#procedure'
import {
  Button,
  ButtonRow,
  Chips,
  type Column,
  FormBox,
  Section,
  Select,
  Table,
  Tag,
  useField,
  useScene,
  workKeys,
} from '#web'
import { ActFields } from '../acting/act-fields.component.tsx'
import { formOf } from '../acting/act-forms.ts'
import { nameOfStep } from '../reading/dossier-case.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import { refusalWords } from '../refusal-words.ts'
import { type BatchAnswer, mostAtOnce } from '../together/batch.ts'
import { batchWords } from '../together/batch.words.ts'
import { decided } from './ask-route.ts'
import type { OldRoute } from './move-routes.query.ts'
import { mapsWords, movingWords as words } from './move-routes.words.ts'
import type { Moving, Unmatched } from './moving.ts'

export const movingPath = '/can-bo/doi-quy-trinh'
export const movingUrl = (code: string): string => `${movingPath}?thu-tuc=${encodeURIComponent(code)}`

export const RouteChoice = ({
  routes,
  code,
}: {
  readonly routes: readonly OldRoute[]
  readonly code: string | null
}) => {
  const { lang } = useScene()
  const items = routes.map(({ procedure, count }) => ({
    href: movingUrl(procedure.code),
    label: {
      vi: `${wordsOf(procedure.name)[lang]} (${words.count(count)[lang]})`,
      en: `${wordsOf(procedure.name)[lang]} (${words.count(count)[lang]})`,
    },
    on: procedure.code === code,
  }))
  return <Chips label={words.choose} items={items} />
}

const Steps = ({ moving: { of, steps, stuck } }: { readonly moving: Moving }) => {
  const { t } = useScene()
  const toText = ({ step, to }: Moving['steps'][number]): string =>
    to === undefined ? t(stuck ? words.noStep : words.toChoose) : t(wordsOf(to.name)) || step.key
  return (
    <>
      {steps.length === 0 && t(words.waits)}
      {steps.map((each) => (
        <div key={each.step.id}>
          {t(nameOfStep(of, each.step))} → {toText(each)}
        </div>
      ))}
      {stuck && <Tag tone="late">{words.stays}</Tag>}
    </>
  )
}

/** Nothing is ticked before somebody has: each that moves is chosen, or all of them by a press of its own. */
const Pick = ({ moving: { of, stuck } }: { readonly moving: Moving }) => {
  const { t, form } = useScene()
  const { id, code } = of.dossier
  const checked = !stuck && (form.typed.get('act') === 'all' || form.typed.all('hs').includes(id))
  return (
    <label class="choose-row">
      <input type="checkbox" name="hs" value={id} checked={checked} disabled={stuck} />
      <span class="govuk-visually-hidden">{t(batchWords.tick(code ?? ''))}</span>
    </label>
  )
}

const Code = ({ of }: Pick<Moving, 'of'>) => (
  <>
    <a class="num" href={dossierPath(of.dossier.id)}>
      {of.dossier.code}
    </a>
    <small>{of.dossier.ownerName}</small>
  </>
)

export const dossierColumn: Column<Moving> = {
  head: batchWords.dossier,
  title: true,
  cell: ({ of }) => <Code of={of} />,
}

export const becomesColumn: Column<Moving> = { head: words.becomes, cell: (moving) => <Steps moving={moving} /> }

const columns: readonly Column<Moving>[] = [
  { head: batchWords.select, cell: (moving) => <Pick moving={moving} /> },
  dossierColumn,
  becomesColumn,
]

interface MovingFormProps {
  readonly code: string
  readonly movings: readonly Moving[]
  readonly unmatched: readonly Unmatched[]
}

const NoneChosen = () => {
  const { id, error } = useField('hs', undefined)
  return error === null ? null : (
    <p class="govuk-error-message" id={id}>
      {error}
    </p>
  )
}

/** One decision for all; which step becomes which where the names differ; and every dossier with what it would become. */
export const MovingForm = ({ code, movings, unmatched }: MovingFormProps) => {
  const { t } = useScene()
  return (
    <FormBox action={movingUrl(code)}>
      <Section id="quyet-dinh" title={words.decision}>
        <ActFields fields={decided} />
        {unmatched.map(({ key, name, choices }) => (
          <Select
            key={key}
            name={`map.${key}`}
            label={mapsWords(name)}
            empty={words.stay}
            choices={choices.map((choice) => ({ value: choice.key, label: choice.name }))}
          />
        ))}
      </Section>
      <p class="govuk-hint">{t(words.first(mostAtOnce))}</p>
      <NoneChosen />
      <Table caption={words.title} columns={columns} rows={movings} keyOf={({ of }) => of.dossier.id} />
      <ButtonRow>
        <Button shortcut={formOf('change-route').shortcut}>{words.move}</Button>
        <Button look="plain" name="act" value="all" shortcut={workKeys.all}>
          {words.all}
        </Button>
      </ButtonRow>
    </FormBox>
  )
}

interface Line {
  readonly answer: BatchAnswer
  readonly of: Moving['of'] | undefined
}

const answered: readonly Column<Line>[] = [
  {
    head: batchWords.dossier,
    title: true,
    cell: ({ of, answer }) => (of === undefined ? answer.asked : <Code of={of} />),
  },
  { head: batchWords.result, cell: ({ answer }) => <Result answer={answer} /> },
]

const Result = ({ answer: { refusal } }: Pick<Line, 'answer'>) => {
  const { t } = useScene()
  return refusal === null ? (
    <Tag tone="ok">{batchWords.ok}</Tag>
  ) : (
    <>
      <Tag tone="late">{words.stays}</Tag> <small>{t(refusalWords(refusal))}</small>
    </>
  )
}

/** What became of each; those that stay are named first, with why. */
export const MovingAnswers = ({
  code,
  movings,
  answers,
}: Pick<MovingFormProps, 'code' | 'movings'> & { readonly answers: readonly BatchAnswer[] }) => {
  const { t } = useScene()
  const cases = new Map(movings.map(({ of }) => [of.dossier.id, of]))
  const lines = answers.map((answer): Line => ({ answer, of: cases.get(answer.asked) }))
  const part = (title: Words, id: string, rows: readonly Line[]) =>
    rows.length > 0 && (
      <Section id={id} title={title}>
        <Table caption={title} columns={answered} rows={rows} keyOf={({ answer }) => answer.asked} />
      </Section>
    )
  const left = lines.filter(({ answer }) => answer.done === null)
  const done = lines.filter(({ answer }) => answer.done !== null)
  return (
    <>
      {part(words.notMoved(left.length), 'o-lai', left)}
      {part(words.moved(done.length), 'da-chuyen', done)}
      <p>
        <a href={movingUrl(code)}>{t(words.again)}</a>
      </p>
    </>
  )
}
