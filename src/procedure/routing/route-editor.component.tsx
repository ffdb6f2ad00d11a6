import { formatInstant } from '#calendar'
import {
  Button,
  ButtonRow,
  type Choice,
  ConfirmButton,
  DateInput,
  FormBox,
  Notice,
  TextInput,
  useScene,
  workKeys,
} from '#web'
import { wordsOf } from '../published.ts'
import type { CheckedRoute, Remark } from './check-edited.ts'
import type { RouteWork, Seen } from './publish-route.ts'
import { type DrawnRoute, RouteCheck } from './route-check.component.tsx'
import { editorWords as words } from './route-editor.words.ts'
import { RouteStepFields } from './route-step.component.tsx'
import type { TypedRoute } from './typed-route.ts'

export interface Editing {
  readonly work: RouteWork
  readonly typed: TypedRoute
  readonly checked: CheckedRoute
  readonly drawn: DrawnRoute
  readonly seen: Seen
  readonly mayPublish: boolean
}

interface Props {
  readonly of: Editing
}

const departmentsOf = ({ work }: Editing): readonly Choice[] => {
  const { directory, today } = work.around
  const keys = new Set(directory.all.flatMap(({ department }) => department ?? []))
  return [...keys].flatMap((key) => {
    const agency = directory.departmentOf(key, today)
    return agency === undefined ? [] : [{ value: key, label: directory.shortNameAt(agency.code, today) }]
  })
}

const About = ({ of: { work } }: Props) => {
  const { t } = useScene()
  const { procedure } = work.latest.content
  return (
    <>
      <h1>{t(words.title)}</h1>
      <p class="route-of">{t(wordsOf(procedure.name))}</p>
      <p class="sub">
        <span class="num">{procedure.code}</span> · {t(words.version)} {work.latest.number} ·{' '}
        <span lang="vi">{procedure.route.decision.number}</span> ·{' '}
        <a href={`/thu-tuc/${procedure.code}/quy-trinh`}>{t(words.publicSheet)}</a>
      </p>
      <Notice>
        <p>
          {work.draft !== null && `${t(words.draftNote)} ${formatInstant(work.draft.savedAt)}. `}
          {t(words.keepsNote)}
        </p>
      </Notice>
    </>
  )
}

const stepRemarks = ({ checked }: Editing, at: number): readonly Remark[] =>
  checked.faults.filter(({ step }) => step === at)

const StepList = ({ of }: Props) => {
  const { t } = useScene()
  const departments = departmentsOf(of)
  const papers = of.work.latest.content.procedure.components.map(({ key, name }) => ({
    value: key,
    label: wordsOf(name),
  }))
  const { steps } = of.typed
  return (
    <section class="route-steps" aria-labelledby="cac-buoc">
      <h2 id="cac-buoc">{t(words.steps)}</h2>
      <ol>
        {steps.map((step, at) => (
          <RouteStepFields
            key={step.key}
            {...{ steps, at, departments, papers }}
            remarks={stepRemarks(of, at)}
            open={step.name.trim() === ''}
          />
        ))}
      </ol>
      <ButtonRow>
        <Button look="plain" name="op" value="check" formaction="#kiem-tra" shortcut={workKeys.update}>
          {words.check}
        </Button>
      </ButtonRow>
    </section>
  )
}

const Deciding = () => {
  const { t } = useScene()
  return (
    <fieldset class="govuk-fieldset route-decision">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{t(words.decision)}</legend>
      <p class="govuk-hint">{t(words.decisionHint)}</p>
      <TextInput name="d.authority" label={words.authority} />
      <TextInput name="d.number" label={words.number} width={20} />
      <DateInput name="d.date" label={words.date} />
      <TextInput name="d.title" label={words.documentTitle} optional />
      <DateInput name="d.effectiveFrom" label={words.effectiveFrom} />
    </fieldset>
  )
}

const Acts = ({ of }: Props) => (
  <ButtonRow>
    {of.mayPublish && (
      <Button name="op" value="publish" shortcut={workKeys.main}>
        {words.publish}
      </Button>
    )}
    <Button look={of.mayPublish ? 'plain' : 'main'} name="op" value="save" shortcut={workKeys.save}>
      {words.save}
    </Button>
    {of.work.draft !== null && (
      <ConfirmButton
        name="op"
        value="drop"
        shortcut={workKeys.cancel}
        question={words.dropQuestion}
        confirm={words.dropConfirm}
      >
        {words.drop}
      </ConfirmButton>
    )}
  </ButtonRow>
)

/** The steps on the left, whether they make a route on the right, the decision and the ways out at the end. */
export const RouteEditor = ({ of }: Props) => (
  <>
    <About of={of} />
    <FormBox id="route-form" class="route-editor">
      {/* Enter in a field checks: it never moves a step or publishes. */}
      <div class="govuk-visually-hidden">
        <Button look="quiet" name="op" value="check" formaction="#kiem-tra" shortcut={workKeys.update}>
          {words.check}
        </Button>
      </div>
      <input type="hidden" name="seen.version" value={of.seen.version} />
      <input type="hidden" name="seen.revision" value={of.seen.revision} />
      <div class="route-columns">
        <div>
          <StepList of={of} />
          <Deciding />
          <Acts of={of} />
        </div>
        <RouteCheck checked={of.checked} around={of.work.around} drawn={of.drawn} />
      </div>
    </FormBox>
  </>
)
