import type { Words } from '#platform'
import { type Form, Notice, Section, SummaryList, useScene, useText } from '#web'
import { type ActionName, actions } from '../actions.ts'
import { type EventType, eventTypes } from '../events.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { shortMoment } from '../solving/due-state.ts'
import type { ActField } from './act-field.ts'
import { ActPanel } from './act-panel.component.tsx'
import { panelWords as words } from './act-panel.words.ts'

/** What the form carries for the program, not for its author. */
const carried = /^(_|seen$|act$|from$)/
const machineId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const labelled = (fields: readonly ActField[], name: string) =>
  fields.flatMap((field) =>
    'label' in field && (name === field.name || name.startsWith(`${field.name}.`)) ? [field] : [],
  )[0]

/** The typed words by their label, in the order of the form; what the dossier no longer asks for has a label of its own. */
export const keptWords = (
  fields: readonly ActField[],
  { entries }: Form,
): ReadonlyMap<Words, readonly (string | Words)[]> => {
  const kept = entries
    .filter(([name, value]) => value.trim() !== '' && !carried.test(name) && !machineId.test(value))
    .map(([name, value]) => {
      const field = labelled(fields, name)
      const choice =
        field !== undefined && 'choices' in field ? field.choices.find((each) => each.value === value) : undefined
      return { label: field?.label ?? words.typedWords, value: choice?.label ?? value }
    })
  const grouped = Map.groupBy(kept, ({ label }) => label)
  return new Map([...grouped].map(([label, rows]) => [label, rows.map(({ value }) => value)]))
}

interface OvertakenProps {
  readonly of: DossierCase
  readonly action: ActionName
  readonly fields: readonly ActField[]
  readonly form: Form
}

/** An act that came too late: who did what, what was typed, to read and to copy, and what can be done now. */
export const Overtaken = ({ of, action, fields, form }: OvertakenProps) => {
  const { t, now } = useScene()
  const text = useText()
  const { lastAct, lastActBy, lastActAt } = of.dossier
  const act = actions[lastAct as ActionName]?.words ?? eventTypes[lastAct as EventType]
  const kept = [...keptWords(fields, form)].map(([label, values]) => ({ label, value: values.map(text).join(' · ') }))
  return (
    <>
      <Notice tone="warning">
        <p>{t(words.gone(actions[action].words))}</p>
        {act !== undefined && <p>{t(words.lastAct(lastActBy, act, shortMoment(lastActAt, now)))}</p>}
      </Notice>
      <ActPanel of={of} linksOnly />
      {kept.length > 0 && (
        <Section id="da-go" title={words.typedTitle}>
          <p class="govuk-hint">{t(words.typedHint)}</p>
          <SummaryList facts={kept} />
        </Section>
      )}
    </>
  )
}
