import { formatTime } from '#calendar'
import { localDate } from '#platform'
import { wordsOf } from '#procedure'
import { Button, ButtonRow, DateInput, SearchBox, Select, TextInput, useScene } from '#web'
import { offeredChannels } from '../publishing/procedure-facts.ts'
import { channelWords } from '../site.words.ts'
import { suggestPath } from '../site-paths.ts'
import type { TimedProcedure } from './calculator.ts'
import { calculatorWords, unitChoiceWords } from './calculator.words.ts'

export interface OfficeChoice {
  readonly code: string
  readonly name: { readonly vi: string; readonly en: string }
}

export interface CalculatorFormProps {
  readonly timed: TimedProcedure | null
  readonly offices: readonly OfficeChoice[]
}

const ProcedureFields = ({ timed }: { readonly timed: TimedProcedure }) => {
  const { t } = useScene()
  const { procedure, chosen, channel } = timed
  const offered = offeredChannels(procedure)
  const differ = new Set(offered.map((each) => JSON.stringify(chosen.limits[each]))).size > 1
  return (
    <>
      <input type="hidden" name="thu-tuc" value={procedure.code} />
      <p>
        <strong>{t(calculatorWords.procedure)}:</strong> {t(wordsOf(procedure.name))}{' '}
        <a href="/tinh-ngay-hen">{t(calculatorWords.otherProcedure)}</a>
      </p>
      {procedure.cases.length > 1 && (
        <Select
          name="truong-hop"
          label={calculatorWords.theCase}
          value={chosen.key}
          choices={procedure.cases.map(({ key, name }) => ({ value: key, label: wordsOf(name) }))}
        />
      )}
      {differ && (
        <Select
          name="kenh"
          label={calculatorWords.channel}
          value={channel}
          choices={offered.map((each) => ({ value: each, label: channelWords[each] }))}
        />
      )}
    </>
  )
}

const LimitFields = () => (
  <div class="field-pair">
    <TextInput
      name="so"
      label={calculatorWords.value}
      hint={calculatorWords.valueHint}
      width={4}
      inputmode="decimal"
      figures
    />
    <Select
      name="don-vi"
      label={calculatorWords.unit}
      value="working-day"
      choices={Object.entries(unitChoiceWords).map(([value, label]) => ({ value, label }))}
    />
  </div>
)

const WhenFields = () => {
  const { now } = useScene()
  const { day, month, year } = localDate(now)
  return (
    <>
      <DateInput
        name="ngay"
        label={calculatorWords.date}
        hint={calculatorWords.dateHint}
        value={{ day, month, year }}
      />
      <TextInput
        name="gio"
        label={calculatorWords.time}
        hint={calculatorWords.timeHint}
        value={formatTime(now)}
        width={5}
        figures
      />
    </>
  )
}

/** An ordinary form that asks by address: an answer can be kept, sent on and gone back from. */
export const CalculatorForm = ({ timed, offices }: CalculatorFormProps) => {
  const { lang } = useScene()
  return (
    <>
      <form method="get" action="/tinh-ngay-hen" novalidate>
        {timed === null ? <LimitFields /> : <ProcedureFields timed={timed} />}
        <WhenFields />
        {offices.length > 1 && (
          <Select
            name="noi"
            label={calculatorWords.office}
            choices={offices.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <ButtonRow>
          <Button shortcut={null}>{calculatorWords.submit}</Button>
        </ButtonRow>
      </form>
      {timed === null && (
        <SearchBox
          action="/thu-tuc"
          label={calculatorWords.findProcedure}
          hint={calculatorWords.findHint}
          suggest={suggestPath(lang)}
          showLabel
        />
      )}
    </>
  )
}
