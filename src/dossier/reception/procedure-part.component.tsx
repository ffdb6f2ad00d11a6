import type { AgencyDirectory } from '#agency'
import type { Words } from '#platform'
import { type CurrentProcedure, wordsOf } from '#procedure'
import { type Choice, Kbd, keyed, keyedRow, Section, Select, TextInput, useField, useScene, workKeys } from '#web'
import { bundleIntakePath } from '../joining/bundle-paths.ts'
import { joiningWords } from '../joining/joining.words.ts'
import { asksPages, counterChannels } from './intake.form.ts'
import { intakeWords } from './intake.words.ts'
import { procedureText } from './intake-defaults.form.ts'
import type { IntakeScreen } from './intake-screen.ts'

export const suggestPath = '/can-bo/tiep-nhan/goi-y'

/** Places of today, then the names that people still use, each with what it belongs to now. */
export const territoryChoices = (directory: AgencyDirectory, day: Temporal.PlainDate): readonly Choice[] => {
  const today = directory.territoriesOn(day)
  const current = new Set(today.map(({ key }) => key))
  const keys = new Set(directory.all.flatMap(({ territories }) => territories.map(({ territory }) => territory)))
  const former = [...keys].filter((key) => !current.has(key)).flatMap((key) => directory.findTerritory(key) ?? [])
  const choice = ({ key, name }: { readonly key: string; readonly name: Words }) => ({ value: key, label: name })
  const old = former.flatMap(({ key, name }) => {
    const now = directory.territoryOn(key, day)
    if (now === undefined) return []
    const label = { vi: `${name.vi} (nay: ${now.name.vi})`, en: `${name.en} (now: ${now.name.en})` }
    return [{ value: key, label }]
  })
  return [...today.map(choice), ...old]
}

const Found = ({ found }: Pick<IntakeScreen, 'found'>) => {
  const { t } = useScene()
  return (
    <fieldset class="govuk-fieldset procedure-choices">
      <legend class="govuk-fieldset__legend">{t(intakeWords.choices)}</legend>
      {found.map(({ procedure }, at) => (
        <button
          key={procedure.code}
          type="submit"
          name="choose"
          value={procedure.code}
          autofocus={at === 0}
          id={`choose-${procedure.code}`}
          {...keyedRow(workKeys.update, t(intakeWords.chooseOne))}
        >
          <span class="num">{procedure.code}</span> {t(wordsOf(procedure.name))}
        </button>
      ))}
    </fieldset>
  )
}

const Details = ({ procedure, directory, day, form }: { readonly procedure: CurrentProcedure } & IntakeScreen) => {
  const channels = counterChannels(procedure).map((value) => ({ value, label: intakeWords[value] }))
  const cases = procedure.cases.map(({ key, name }) => ({ value: key, label: wordsOf(name) }))
  return (
    <div class="fields">
      <div class="span-5">
        <Select name="case" label={intakeWords.case} choices={cases} />
      </div>
      <div class="span-4">
        <Select
          name="territory"
          label={intakeWords.territory}
          empty={intakeWords.chooseTerritory}
          choices={territoryChoices(directory, day)}
        />
      </div>
      <div class="span-3">
        <Select name="channel" label={intakeWords.channel} choices={channels} />
      </div>
      {asksPages(procedure, form.get('case')) && (
        <div class="span-3">
          <TextInput name="pages" label={intakeWords.pages} inputmode="numeric" width={5} figures />
        </div>
      )}
    </div>
  )
}

const shapeOf = ({ procedure, found, form }: IntakeScreen): string =>
  procedure === null ? `found ${form.get('procedure')} ${found.length}` : `chosen ${procedure.code}`

/** What the words led to: a choice of procedures, or case, place and channel of the one chosen. */
const Outcome = (screen: IntakeScreen) => {
  const { t } = useScene()
  const { procedure, found, form } = screen
  if (procedure !== null) return <Details {...screen} procedure={procedure} />
  if (found.length > 0) return <Found found={found} />
  return form.get('procedure') === '' ? null : <p class="part-note">{t(intakeWords.noProcedure)}</p>
}

/** The first button of the form: Enter in any field presses it, which changes nothing but the screen. */
const ChooseButton = () => {
  const { t } = useScene()
  return (
    <button
      type="submit"
      class="button button-plain"
      id="choose-procedure"
      name="act"
      value="update"
      {...keyed(workKeys.find)}
    >
      {t(intakeWords.choose)}
      <Kbd keys={workKeys.find} />
    </button>
  )
}

/** Several procedures in one submission, instead of one. */
const BundleLinks = ({ bundles }: IntakeScreen) => {
  const { t } = useScene()
  if (bundles.length === 0) return null
  return (
    <p class="part-note bundle-links">
      {t(joiningWords.chooseBundle)}:{' '}
      {bundles.map(({ key, name }, at) => (
        <span key={key}>
          {at > 0 && ' · '}
          <a href={bundleIntakePath(key)}>{t(name)}</a>
        </span>
      ))}
    </p>
  )
}

export const ProcedurePart = (screen: IntakeScreen) => {
  const { error } = useField('procedure', undefined)
  const { procedure, found } = screen
  return (
    <Section id="part-procedure" title={intakeWords.procedurePart}>
      <div class={error === null ? 'procedure-row' : 'procedure-row procedure-row-wrong'}>
        <TextInput
          name="procedure"
          label={intakeWords.procedure}
          autocomplete="off"
          shortcut="Alt+1"
          autofocus={procedure === null && found.length === 0}
          data={{
            'data-suggest': suggestPath,
            'data-suggest-press': 'choose-procedure',
            ...(procedure === null ? {} : { 'data-chosen': procedureText(procedure) }),
          }}
        />
        <ChooseButton />
      </div>
      <div data-live="procedure" data-shape={shapeOf(screen)}>
        <Outcome {...screen} />
      </div>
      {procedure === null && <BundleLinks {...screen} />}
    </Section>
  )
}
