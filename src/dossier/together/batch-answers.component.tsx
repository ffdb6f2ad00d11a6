import type { Words } from '#platform'
import { Button, ButtonLink, type Column, DueTag, Notice, Section, Table, Tag, useScene, workKeys } from '#web'
import { actions } from '../actions.ts'
import { openSteps } from '../dossier.ts'
import type { IssuedKind } from '../issuing/issued-form.ts'
import { formWords } from '../issuing/issuing.words.ts'
import { paperOf, printedPath, sheafPath } from '../issuing/printed.page.tsx'
import { agencyName, type DossierCase, nameOfStep } from '../reading/dossier-case.ts'
import { refusalWords } from '../refusal-words.ts'
import { statuses } from '../status.ts'
import { batchPath, Code, Which } from './batch.component.tsx'
import type { BatchAction, BatchAnswer } from './batch.ts'
import { batchWords as words } from './batch.words.ts'
import { commonActions } from './batch-case.ts'
import { nameOf } from './names-of.ts'

/** The paper that an act issues for the citizen, to be printed from its line. */
const issues: Readonly<Partial<Record<BatchAction, IssuedKind>>> = {
  accept: 'receipt',
  'approve-return': 'supplement',
  'sign-reappointment': 'apology',
  reappoint: 'apology',
  stop: 'stop',
  'sign-stop-notice': 'stop',
}

/** One answer, with the dossier as the officer saw it before and as it stands now. */
interface Line {
  readonly answer: BatchAnswer
  readonly before: DossierCase | undefined
  readonly now: DossierCase | undefined
}

const caseIn = ({ before, now }: Line): DossierCase | undefined => now ?? before

const keyOf = ({ answer }: Line): string => answer.asked

const Dossier = ({ line }: { readonly line: Line }) => {
  const of = caseIn(line)
  return of === undefined ? <span class="num">{line.answer.asked}</span> : <Code of={of} />
}

const owner = (line: Line): string => caseIn(line)?.dossier.ownerName || '–'

const Pick = ({ line }: { readonly line: Line }) => {
  const { t } = useScene()
  const of = caseIn(line)
  const name = of === undefined ? line.answer.asked : t(nameOf(of))
  return <input type="checkbox" name="hs" value={line.answer.asked} checked aria-label={t(words.tick(name))} />
}

const Why = ({ line: { answer } }: { readonly line: Line }) => {
  const { t } = useScene()
  return (
    <>
      <DueTag state="late">{words.notDone}</DueTag>
      {answer.refusal !== null && <small class="why">{t(refusalWords(answer.refusal))}</small>}
    </>
  )
}

/** Where it is now: the step that waits, else how it stands. */
const Where = ({ line: { now } }: { readonly line: Line }) => {
  const { t } = useScene()
  if (now === undefined) return <>{t(words.notYours)}</>
  const { dossier } = now
  const step = openSteps(dossier)[0]
  return (
    <>
      <Tag tone="ok">{statuses[dossier.status].words}</Tag>
      {step !== undefined && (
        <small>
          {t(nameOfStep(now, step))} · {t(agencyName(now, step.agency))}
        </small>
      )}
    </>
  )
}

const Paper = ({ line, kind }: { readonly line: Line; readonly kind: IssuedKind }) => {
  const { t } = useScene()
  const of = caseIn(line)
  if (of === undefined) return null
  return (
    <a href={printedPath(of.dossier.id, paperOf[kind])} target="_blank" rel="noopener">
      {t(formWords[kind])}
      <span class="govuk-visually-hidden"> {t(nameOf(of))}</span>
    </a>
  )
}

const named: readonly Column<Line>[] = [
  { head: words.dossier, title: true, cell: (line) => <Dossier line={line} /> },
  { head: words.owner, cell: owner },
]

const failedColumns: readonly Column<Line>[] = [
  { head: words.select, tick: true, cell: (line) => <Pick line={line} /> },
  ...named,
  { head: words.why, cell: (line) => <Why line={line} /> },
]

const doneColumns = (action: BatchAction): readonly Column<Line>[] => {
  const kind = issues[action]
  const where: Column<Line> = { head: words.whereNow, cell: (line) => <Where line={line} /> }
  return kind === undefined
    ? [...named, where]
    : [...named, where, { head: words.papers, cell: (line) => <Paper line={line} kind={kind} /> }]
}

/** Every paper that the act has issued, at one press. */
const AllPapers = ({ lines, action }: { readonly lines: readonly Line[]; readonly action: BatchAction }) => {
  const kind = issues[action]
  const ids = lines.flatMap(({ now }) => now?.dossier.id ?? [])
  if (kind === undefined || ids.length < 2) return null
  return (
    <p>
      <ButtonLink href={sheafPath(paperOf[kind], ids)} look="plain" shortcut={workKeys.print}>
        {words.printAll(formWords[kind])}
      </ButtonLink>
    </p>
  )
}

const Failed = ({ lines, action }: { readonly lines: readonly Line[]; readonly action: BatchAction }) => {
  const { t } = useScene()
  const title = words.failed(lines.length)
  return (
    <Section id="chua-duoc" title={title}>
      <p class="sub">{t(words.failedHelp)}</p>
      <form method="get" action={batchPath}>
        <input type="hidden" name="viec" value={action} />
        <Table caption={title} columns={failedColumns} rows={lines} keyOf={keyOf} />
        <Button look="plain" shortcut={workKeys.main}>
          {words.again}
        </Button>
      </form>
    </Section>
  )
}

/** What is open to all that were done: the next act is a press away. */
const Next = ({ lines, action }: { readonly lines: readonly Line[]; readonly action: BatchAction }) => {
  const { t } = useScene()
  const cases = lines.flatMap(({ now }) => now ?? [])
  const offered = commonActions(cases).filter((each) => each !== action)
  if (offered.length === 0) return null
  return (
    <Section id="tiep-theo" title={words.next(cases.length)}>
      <p class="sub">{t(words.nextHelp)}</p>
      <Which cases={cases} offered={offered} />
    </Section>
  )
}

const Summary = ({ done, failed }: { readonly done: number; readonly failed: number }) => {
  const { t } = useScene()
  const title: Words = done === 0 ? words.noneDone : words.done(done)
  return (
    <Notice tone={failed === 0 ? 'success' : 'warning'} title={title}>
      {failed > 0 && (
        <p>
          <a href="#chua-duoc">{t(words.failed(failed))}</a>
        </p>
      )}
    </Notice>
  )
}

interface BatchAnswersProps {
  readonly action: BatchAction
  readonly before: readonly DossierCase[]
  readonly now: readonly DossierCase[]
  readonly answers: readonly BatchAnswer[]
}

/** What became of each; those that failed stand first, ticked, to be tried again. */
export const BatchAnswers = ({ action, before, now, answers }: BatchAnswersProps) => {
  const find = (cases: readonly DossierCase[], id: string) => cases.find(({ dossier }) => dossier.id === id)
  const lines = answers.map(
    (answer): Line => ({ answer, before: find(before, answer.asked), now: find(now, answer.asked) }),
  )
  const failed = lines.filter(({ answer }) => answer.done === null)
  const done = lines.filter(({ answer }) => answer.done !== null)
  const { t } = useScene()
  const title = words.done(done.length)
  return (
    <>
      <Summary done={done.length} failed={failed.length} />
      {failed.length > 0 && <Failed lines={failed} action={action} />}
      {done.length > 0 && <Next lines={done} action={action} />}
      {done.length > 0 && (
        <Section id="da-xong" title={title}>
          <AllPapers lines={done} action={action} />
          <Table caption={title} columns={doneColumns(action)} rows={done} keyOf={keyOf} />
        </Section>
      )}
      <p>
        <a href="/can-bo/hom-nay">{t(words.back)}</a>
      </p>
    </>
  )
}

export const resultsOf = (action: BatchAction): Words => words.results(actions[action].words)
