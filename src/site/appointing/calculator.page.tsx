import { formatLimit } from '#calendar'
import { type DossierServices, DueExplanation } from '#dossier'
import { localDate } from '#platform'
import { wordsOf } from '#procedure'
import {
  anyone,
  CitizenLayout,
  type Door,
  emptyForm,
  type Fact,
  type Form,
  formatMoment,
  formatTime,
  makeForm,
  Next,
  Notice,
  page,
  readDate,
  SummaryList,
  toPlainDate,
  useScene,
} from '#web'
import {
  type Calculation,
  type CalculatorInput,
  calculate,
  type Problem,
  type TimedProcedure,
  timeProcedure,
} from './calculator.ts'
import { calculatorProblems, calculatorWords } from './calculator.words.ts'
import { CalculatorForm, type OfficeChoice } from './calculator-form.component.tsx'

interface Calculator {
  readonly timed: TimedProcedure | null
  readonly offices: readonly OfficeChoice[]
  readonly answer: Calculation | null
  readonly problems: readonly Problem[]
  readonly typed: Form
}

/** A link that names only a procedure asks for «now»; a form names date and time, though they may be empty. */
const inputOf = (form: Form, now: Temporal.Instant): CalculatorInput => {
  const named = form.has('ngay') || form.has('ngay.day')
  const date = readDate(form, 'ngay')
  return {
    date: !named ? localDate(now) : typeof date === 'string' ? date : (toPlainDate(date) ?? 'wrong'),
    time: named ? form.get('gio') : formatTime(now),
    value: form.get('so'),
    unit: form.get('don-vi'),
  }
}

const officesOf = async ({ agencies }: DossierServices, now: Temporal.Instant): Promise<readonly OfficeChoice[]> => {
  const directory = await agencies()
  const today = localDate(now)
  return directory.oneStopsOn(today).map(({ code }) => ({ code, name: directory.nameAt(code, today) }))
}

const loadCalculator = async (
  services: DossierServices,
  query: URLSearchParams,
  now: Temporal.Instant,
): Promise<Calculator> => {
  const form = makeForm([...query])
  const offices = await officesOf(services, now)
  const procedure = (await services.procedures.current()).at(form.get('thu-tuc'), localDate(now))
  const timed = procedure === undefined ? null : timeProcedure(procedure, form.get('truong-hop'), form.get('kenh'))
  const base = { timed, offices, answer: null, typed: form }
  if (timed === null && form.get('thu-tuc') !== '')
    return { ...base, problems: [{ field: 'so', message: calculatorProblems.noProcedure }] }
  if (timed === null && !form.has('so')) return { ...base, problems: [], typed: emptyForm }
  const office = offices.find(({ code }) => code === form.get('noi')) ?? offices[0]
  const calendar = services.calendarOf(office?.code ?? '')
  const answer = calculate(inputOf(form, now), calendar, timed?.limit ?? null)
  return 'due' in answer ? { ...base, answer, problems: [] } : { ...base, problems: answer }
}

const Answer = ({ answer, timed }: { readonly answer: Calculation; readonly timed: TimedProcedure | null }) => {
  const { t, lang } = useScene()
  const { due, received, limit } = answer
  const shorter = timed !== null && JSON.stringify(timed.statutory) !== JSON.stringify(limit)
  const law = shorter ? ` (${t(calculatorWords.byLaw)} ${formatLimit(timed.statutory, lang)})` : ''
  const facts: readonly Fact[] = [
    { label: calculatorWords.received, value: <span class="num">{formatMoment(received, lang)}</span> },
    { label: calculatorWords.limit, value: `${formatLimit(limit, lang)}${law}` },
    ...(timed === null ? [] : [{ label: calculatorWords.procedure, value: t(wordsOf(timed.procedure.name)) }]),
  ]
  return (
    <>
      {due.dueAt === null ? (
        <Next title={calculatorWords.none}>
          <p>{t(calculatorWords.noneText)}</p>
        </Next>
      ) : (
        <div class="next">
          <p>{t(calculatorWords.due)}</p>
          <p class="answer-date num">{formatMoment(due.dueAt, lang)}</p>
        </div>
      )}
      {due.predicted && (
        <Notice tone="warning" title={calculatorWords.predicted}>
          <p>{t(calculatorWords.predictedText)}</p>
        </Notice>
      )}
      <SummaryList facts={facts} />
      <h2>{t(calculatorWords.why)}</h2>
      <DueExplanation lines={due.explanation} />
      <p>{t(calculatorWords.binding)}</p>
      <h2>{t(calculatorWords.another)}</h2>
    </>
  )
}

export const calculatorPage = (services: DossierServices): Door =>
  page('/tinh-ngay-hen', {
    who: anyone,
    record: null,
    load: ({ query, now }) => loadCalculator(services, query, now),
    view: ({ timed, offices, answer, problems, typed }, visit) => (
      <CitizenLayout
        visit={{ ...visit, form: { typed, problems } }}
        title={calculatorWords.title}
        description={calculatorWords.description}
        islands={['web/suggest']}
      >
        <h1>{visit.t(calculatorWords.title)}</h1>
        {answer === null ? (
          <p class="intro">{visit.t(calculatorWords.intro)}</p>
        ) : (
          <Answer answer={answer} timed={timed} />
        )}
        <CalculatorForm timed={timed} offices={offices} />
      </CitizenLayout>
    ),
  })
