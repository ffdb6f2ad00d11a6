import type { Words } from '#platform'
import {
  Button,
  type Column,
  EmptyState,
  FormBox,
  Kbd,
  keyed,
  Notice,
  Section,
  Table,
  Tag,
  useScene,
  workKeys,
} from '#web'
import { saysWords } from '../acting/act.words.ts'
import { ActFields } from '../acting/act-fields.component.tsx'
import { formOf } from '../acting/act-forms.ts'
import { actions } from '../actions.ts'
import { type DossierCase, procedureName } from '../reading/dossier-case.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import { refusalWords } from '../refusal-words.ts'
import type { BatchAction, BatchAnswer } from './batch.ts'
import { batchWords as words } from './batch.words.ts'
import { commonFields } from './batch-case.ts'

export const batchPath = '/can-bo/hang-loat'

const nameOf = (of: DossierCase): Words => {
  const { code } = of.dossier
  return code === null ? words.noCode : { vi: code, en: code }
}

const Code = ({ of }: { readonly of: DossierCase }) => {
  const { t } = useScene()
  return (
    <a href={dossierPath(of.dossier.id)} class="num">
      {t(nameOf(of))}
    </a>
  )
}

const Procedure = ({ of }: { readonly of: DossierCase }) => <>{useScene().t(procedureName(of))}</>

const columns: readonly Column<DossierCase>[] = [
  { head: words.dossier, title: true, cell: (of) => <Code of={of} /> },
  { head: words.owner, cell: ({ dossier }) => dossier.ownerName },
  { head: words.procedure, cell: (of) => <Procedure of={of} /> },
]

const Chosen = ({ cases }: { readonly cases: readonly DossierCase[] }) => (
  <>
    {cases.map(({ dossier }) => (
      <input key={dossier.id} type="hidden" name="hs" value={dossier.id} />
    ))}
  </>
)

interface BatchFormProps {
  readonly cases: readonly DossierCase[]
  readonly offered: readonly BatchAction[]
  readonly action: BatchAction | null
}

/** Which act, where several are open to all; without a script it is one more page. */
const Which = ({ cases, offered }: Omit<BatchFormProps, 'action'>) => {
  const { t } = useScene()
  return (
    <form method="get" action={batchPath} class="button-row">
      <Chosen cases={cases} />
      {offered.map((action) => (
        <button
          key={action}
          type="submit"
          class="button button-plain"
          name="viec"
          value={action}
          {...keyed(formOf(action).shortcut)}
        >
          {t(actions[action].words)}
          <Kbd keys={formOf(action).shortcut} />
        </button>
      ))}
    </form>
  )
}

const Act = ({ cases, action }: { readonly cases: readonly DossierCase[]; readonly action: BatchAction }) => {
  const { t } = useScene()
  return (
    <FormBox action={batchPath} class="act">
      <Chosen cases={cases} />
      <input type="hidden" name="viec" value={action} />
      <p class="act-says">{t(saysWords[action])}</p>
      <p class="act-says">{t(words.does(cases.length))}</p>
      <ActFields fields={commonFields(cases, action) ?? []} />
      <Button shortcut={workKeys.main}>{actions[action].words}</Button>
    </FormBox>
  )
}

export const BatchForm = ({ cases, offered, action }: BatchFormProps) => {
  const { t } = useScene()
  if (cases.length === 0)
    return <EmptyState onward={{ href: '/can-bo/hom-nay', label: words.back }}>{words.empty}</EmptyState>
  return (
    <>
      <p class="sub">{t(words.chosen(cases.length))}</p>
      {offered.length === 0 && <Notice tone="warning">{t(words.none)}</Notice>}
      {offered.length > 1 && (
        <Section id="viec-nao" title={words.which}>
          <Which cases={cases} offered={offered} />
        </Section>
      )}
      {action !== null && (
        <Section id="viec" title={actions[action].words}>
          <Act cases={cases} action={action} />
        </Section>
      )}
      <Table caption={words.title} columns={columns} rows={cases} keyOf={({ dossier }) => dossier.id} />
    </>
  )
}

interface Line {
  readonly answer: BatchAnswer
  readonly of: DossierCase | undefined
}

const Pick = ({ line }: { readonly line: Line }) => {
  const { t } = useScene()
  const { answer, of } = line
  const name = of === undefined ? answer.asked : t(nameOf(of))
  return <input type="checkbox" name="hs" value={answer.asked} checked aria-label={t(words.tick(name))} />
}

const Result = ({ line }: { readonly line: Line }) => {
  const { t } = useScene()
  const { refusal } = line.answer
  return refusal === null ? (
    <Tag tone="ok">{words.ok}</Tag>
  ) : (
    <>
      <Tag tone="late">{words.notDone}</Tag>
      <small>{t(refusalWords(refusal))}</small>
    </>
  )
}

const answered: readonly Column<Line>[] = [
  {
    head: words.dossier,
    title: true,
    cell: ({ of, answer }) => (of === undefined ? answer.asked : <Code of={of} />),
  },
  { head: words.owner, cell: ({ of }) => of?.dossier.ownerName ?? '' },
  { head: words.result, cell: (line) => <Result line={line} /> },
]

const ticked: readonly Column<Line>[] = [{ head: words.select, cell: (line) => <Pick line={line} /> }, ...answered]

const keyOf = ({ answer }: Line): string => answer.asked

const Failed = ({ lines }: { readonly lines: readonly Line[] }) => {
  const title = words.failed(lines.length)
  return (
    <Section id="chua-duoc" title={title}>
      <form method="get" action={batchPath}>
        <Table caption={title} columns={ticked} rows={lines} keyOf={keyOf} />
        <Button look="plain" shortcut={workKeys.main}>
          {words.again}
        </Button>
      </form>
    </Section>
  )
}

interface BatchAnswersProps {
  readonly cases: readonly DossierCase[]
  readonly answers: readonly BatchAnswer[]
}

/** What became of each; those that failed stand first, ticked, to be tried again. */
export const BatchAnswers = ({ cases, answers }: BatchAnswersProps) => {
  const byId = new Map(cases.map((of) => [of.dossier.id, of]))
  const lines = answers.map((answer): Line => ({ answer, of: byId.get(answer.asked) }))
  const failed = lines.filter(({ answer }) => answer.done === null)
  const done = lines.filter(({ answer }) => answer.done !== null)
  const title = words.done(done.length)
  return (
    <>
      {failed.length > 0 && <Failed lines={failed} />}
      {done.length > 0 && (
        <Section id="da-xong" title={title}>
          <Table caption={title} columns={answered} rows={done} keyOf={keyOf} />
        </Section>
      )}
    </>
  )
}
