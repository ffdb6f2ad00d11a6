import { limitUnits } from '#calendar'
import type { Words } from '#platform'
import {
  Button,
  ButtonRow,
  Checkbox,
  Checkboxes,
  type Choice,
  Select,
  type Shortcut,
  Tag,
  Textarea,
  TextInput,
  useScene,
  workKeys,
} from '#web'
import { stepForms, stepFunctions, stepPlaces } from '../procedure.schema.ts'
import type { Remark } from './check-edited.ts'
import { stepField, wayField } from './route.form.ts'
import { stepFormWords, stepFunctionWords, stepPlaceWords } from './route.words.ts'
import { stepTitle, unitWords, editorWords as words } from './route-editor.words.ts'
import type { TypedStep } from './typed-route.ts'

const choicesOf = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, Words>>): readonly Choice[] =>
  keys.map((key) => ({ value: key, label: labels[key] }))

const functions = choicesOf(stepFunctions, stepFunctionWords)
const places = choicesOf(stepPlaces, stepPlaceWords)
const units = choicesOf(limitUnits, unitWords)
const forms = choicesOf(stepForms, stepFormWords)

export interface StepProps {
  readonly steps: readonly TypedStep[]
  /** Place in the list, from 0. */
  readonly at: number
  readonly departments: readonly Choice[]
  /** Papers of the procedure. */
  readonly papers: readonly Choice[]
  readonly remarks: readonly Remark[]
  readonly open: boolean
}

const nameOf = (step: TypedStep): Words => {
  const name = step.name.trim()
  return name === '' ? words.nameless : { vi: name, en: step.nameEn.trim() === '' ? name : step.nameEn.trim() }
}

const known = <K extends string>(labels: Readonly<Record<K, Words>>, key: string): Words | undefined =>
  (labels as Readonly<Record<string, Words>>)[key]

const Summary = ({ steps, at, remarks }: StepProps) => {
  const { t } = useScene()
  const step = steps[at] as TypedStep
  const facts = [
    known(stepFunctionWords, step.function),
    known(stepPlaceWords, step.at),
    known(unitWords, step.unit),
  ].map((label) => (label === undefined ? '' : t(label)))
  const [work, place, unit] = facts
  const limit = step.value === '' || step.unit === 'none' || step.unit === 'same-day' ? unit : `${step.value} ${unit}`
  return (
    <summary>
      <span class="route-step-number num">{at + 1}</span>
      <span class="route-step-name">
        <strong>{t(nameOf(step))}</strong>
        <small>{[work, place, limit].join(' · ')}</small>
      </span>
      {remarks.length > 0 && <Tag tone="late">{words.toMend}</Tag>}
    </summary>
  )
}

/** As many rows as there are ways, and an empty one: a branch is added by filling it in. */
const Ways = ({ steps, at }: StepProps) => {
  const { t } = useScene()
  const step = steps[at] as TypedStep
  const targets = steps.flatMap((other, place) =>
    other === step ? [] : [{ value: other.key, label: `${place + 1}. ${t(nameOf(other))}` }],
  )
  return (
    <fieldset class="govuk-fieldset route-ways">
      <legend class="govuk-fieldset__legend">{t(words.next)}</legend>
      <p class="govuk-hint">{t(words.nextHint)}</p>
      {[...step.ways, null].map((_, way) => (
        <div class="route-way" key={wayField(at, way, 'step')}>
          <Select name={wayField(at, way, 'step')} label={words.to} choices={targets} empty={words.end} />
          <TextInput name={wayField(at, way, 'when')} label={words.when} optional />
        </div>
      ))}
      <Checkbox name={stepField(at, 'parallel')} label={words.parallel} />
    </fieldset>
  )
}

/** Each press comes back to the step that it leaves at hand, counted from one; null: to the whole list. */
const presses = [
  { op: 'add', shortcut: workKeys.add, to: 2, opens: () => true },
  { op: 'up', shortcut: 'Alt+BracketLeft', to: 0, opens: ({ at }) => at > 0 },
  { op: 'down', shortcut: 'Alt+BracketRight', to: 2, opens: ({ at, steps }) => at < steps.length - 1 },
  { op: 'remove', shortcut: workKeys.remove, to: null, opens: ({ steps }) => steps.length > 1 },
] as const satisfies readonly {
  readonly op: string
  readonly shortcut: Shortcut
  readonly to: number | null
  readonly opens: (of: StepProps) => boolean
}[]

const Buttons = (props: StepProps) => (
  <ButtonRow>
    {presses
      .filter(({ opens }) => opens(props))
      .map(({ op, shortcut, to }) => (
        <Button
          key={op}
          look={op === 'add' ? 'plain' : 'quiet'}
          name="op"
          value={`${op}:${props.at}`}
          shortcut={shortcut}
          row={words[op]}
          formaction={to === null ? '#cac-buoc' : `#buoc-${props.at + to}`}
        >
          {words[op]}
        </Button>
      ))}
  </ButtonRow>
)

/** Its name, what is done where, and how long it may take. */
const WhoAndWhen = ({ at, departments }: StepProps) => {
  const field = (name: string) => stepField(at, name)
  return (
    <>
      <TextInput name={field('name')} label={words.name} />
      <TextInput name={field('nameEn')} label={words.nameEn} optional />
      <div class="route-pair">
        <Select name={field('function')} label={words.function} choices={functions} />
        <Select name={field('at')} label={words.at} choices={places} />
      </div>
      <Select
        name={field('department')}
        label={words.department}
        hint={words.departmentHint}
        choices={departments}
        empty={words.noDepartment}
      />
      <div class="route-pair">
        <TextInput name={field('value')} label={words.value} inputmode="decimal" width={5} figures />
        <Select name={field('unit')} label={words.unit} choices={units} />
      </div>
    </>
  )
}

/** One step: who does what where, how long, what follows. Folded to a line until somebody wants to change it. */
export const RouteStepFields = (props: StepProps) => {
  const { t } = useScene()
  const { steps, at, remarks, open, papers } = props
  const step = steps[at] as TypedStep
  const field = (name: string) => stepField(at, name)
  return (
    <li>
      <details class="route-step" id={`buoc-${at + 1}`} open={open || remarks.length > 0}>
        <Summary {...props} />
        <fieldset class="govuk-fieldset route-step-body">
          <legend class="govuk-visually-hidden">{t(stepTitle(at + 1))}</legend>
          {remarks.length > 0 && (
            <ul class="route-remarks">
              {remarks.map(({ reason }) => (
                <li key={reason.vi}>{t(reason)}</li>
              ))}
            </ul>
          )}
          <input type="hidden" name={field('key')} value={step.key} />
          <WhoAndWhen {...props} />
          <Ways {...props} />
          <Textarea name={field('produces')} label={words.produces} hint={words.producesHint} rows={3} optional />
          <Checkboxes name={field('forms')} label={words.forms} choices={forms} inline />
          {(step.function === 'consultation' || step.papers.length > 0) && (
            <Checkboxes name={field('papers')} label={words.papers} hint={words.papersHint} choices={papers} />
          )}
          <Buttons {...props} />
        </fieldset>
      </details>
    </li>
  )
}
