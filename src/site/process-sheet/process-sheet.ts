import type { Regime } from '#agency'
import { formatDate, formatLimit } from '#calendar'
import type { ProcessSheet, SheetStep } from '#document'
import { roleWords } from '#identity'
import { type Lang, localDate, type Words } from '#platform'
import {
  type Component,
  functionRole,
  getStep,
  holdsOn,
  type RouteStep,
  routeDecisionOn,
  stepForms,
  stepFormWords,
  wordsOf,
} from '#procedure'
import { audienceText } from '../publishing/audience.words.ts'
import { formNumber } from '../publishing/form-number.ts'
import { competentKindWords, copyCount, originalCount, procedureWords } from '../publishing/procedure.words.ts'
import { amountText, channelsText, decisionText } from '../publishing/procedure-time.component.tsx'
import { feeLinesOf, type ProcedureView } from '../publishing/procedure-view.ts'
import { placeName, routeChart } from '../publishing/route-chart.ts'
import {
  purposeOf,
  scopeOf,
  sheetRecords,
  sheetTerms,
  sheetWords,
  statutoryNumber,
  stepNumbers,
} from './process-sheet.words.ts'

interface Reading {
  readonly view: ProcedureView
  readonly regime: Regime
  readonly now: Temporal.Instant
  readonly lang: Lang
  /** Number of each step in the drawing, by key. */
  readonly numbers: ReadonlyMap<string, string>
}

const join = (parts: readonly (string | undefined)[], mark = '; '): string =>
  parts.filter((part) => part !== undefined && part !== '').join(mark)

const t =
  (lang: Lang) =>
  (words: Words): string =>
    words[lang]

const countOf = ({ originals, copies }: Component, lang: Lang): string =>
  join([originals > 0 ? originalCount(originals)[lang] : '', copies > 0 ? copyCount(copies)[lang] : ''], ', ')

const paperRow = ({ view, lang }: Reading, paper: Component): ProcessSheet['papers'][number] => {
  const { cases } = view.procedure
  const asking = cases.filter(({ components }) => components?.includes(paper.key) ?? true)
  const only = asking.length === cases.length ? '' : asking.map(({ name }) => wordsOf(name)[lang]).join('; ')
  return {
    name: wordsOf(paper.name)[lang],
    count: paper.mode === 'note' ? sheetWords.remark[lang] : countOf(paper, lang),
    note: join([
      paper.mode === 'show' ? sheetWords.show[lang] : '',
      paper.required || paper.mode === 'note' ? '' : sheetWords.ifNeeded[lang],
      paper.fromData === undefined ? '' : sheetWords.known[lang],
      paper.condition === undefined ? '' : wordsOf(paper.condition)[lang],
      only === '' ? '' : `${sheetWords.procedureCase[lang]}: ${only}`,
    ]),
  }
}

const limitRows = ({ view, lang }: Reading): ProcessSheet['limits'] =>
  view.times.map(({ procedureCase, channels, statutory, committed }) => ({
    procedureCase: wordsOf(procedureCase.name)[lang],
    way: channelsText(channels, t(lang)),
    statutory: formatLimit(statutory, lang),
    committed: committed === null ? procedureWords.notShorter[lang] : formatLimit(committed, lang),
  }))

/** Over all cases: a fee that only one case pays stands here too. */
const feeRows = ({ view: { procedure }, lang }: Reading): ProcessSheet['fees'] => {
  const lines = procedure.cases.flatMap(({ key }) => feeLinesOf(procedure, key))
  return [...new Map(lines.map((line) => [line.key, line])).values()].map((line) => ({
    name: join([line.fee.name[lang], line.fee.onRequest ? procedureWords.onRequest[lang] : ''], ' – '),
    amount: line.amounts
      .map(({ channels, amount }) =>
        join(
          [channels.length > 0 ? channelsText(channels, t(lang)) : '', amountText(line, amount, lang, t(lang))],
          ': ',
        ),
      )
      .join('; '),
    basis: line.fee.basis ?? '',
  }))
}

const nextText = (step: RouteStep, { numbers, lang }: Reading): string => {
  if (step.next.length === 0) return sheetWords.end[lang]
  const ways = step.next.map(({ step: to, when }) => {
    const target = stepNumbers([numbers.get(to) ?? '?'])[lang]
    return when === undefined ? target : `${wordsOf(when)[lang]}: ${target}`
  })
  return step.parallel === true ? `${sheetWords.together[lang]}: ${ways.join(', ')}` : ways.join('; ')
}

const stepRow = (step: RouteStep, reading: Reading): SheetStep => {
  const { view, now, lang, numbers } = reading
  return {
    number: numbers.get(step.key) ?? '',
    name: wordsOf(step.name)[lang],
    who: `${roleWords[functionRole[step.function]][lang]} – ${placeName(step, view, localDate(now), lang)}`,
    limit: step.limit.unit === 'none' ? sheetWords.noLimit[lang] : formatLimit(step.limit, lang),
    output: join([
      ...(step.produces ?? []).map((words) => wordsOf(words)[lang]),
      ...(step.forms ?? []).map((form) => stepFormWords[form][lang]),
    ]),
    next: nextText(step, reading),
  }
}

/** The statutory forms of the regime of today, with the steps that use them, then the procedure's own. */
const formRows = ({ view, regime, numbers, lang }: Reading): ProcessSheet['forms'] => {
  const { route, components } = view.procedure
  const used = stepForms.flatMap((form) => {
    const steps = route.steps.filter(({ forms }) => forms?.includes(form)).map(({ key }) => numbers.get(key) ?? '')
    const known = regime.forms[form]
    if (steps.length === 0 || known === undefined) return []
    const order = steps.toSorted((a, b) => Number(a) - Number(b))
    const number = statutoryNumber(known.number, regime.circular.number)[lang]
    return [{ number, name: wordsOf(known.name)[lang], steps: stepNumbers(order)[lang] }]
  })
  const own = components.flatMap(({ form }) => (form === undefined ? [] : [form]))
  const once = [...new Map(own.map((form) => [form.code, form])).values()]
  return [
    ...used,
    ...once.map(({ code, title }) => ({
      number: formNumber(code)[lang],
      name: wordsOf(title)[lang],
      steps: sheetWords.handedIn[lang],
    })),
  ]
}

const agenciesText = ({ view, now, lang }: Reading): Words => {
  const { place, procedure, directory } = view
  const day = localDate(now)
  if (place !== null && place !== 'unknown') return directory.nameAt(place.competent, day)
  const kinds = procedure.competence.filter((entry) => holdsOn(entry, day)).map(({ agencyKind }) => agencyKind)
  const text = kinds.map((kind) => competentKindWords[kind][lang]).join(', ')
  return { vi: text, en: text }
}

const general = (reading: Reading) => {
  const { view, now, lang } = reading
  const { procedure } = view
  const { route } = procedure
  const decision = routeDecisionOn(route, localDate(now).toString())
  const audience = audienceText(procedure.audience, lang)
  return {
    number: `QT-${procedure.code}`,
    code: procedure.code,
    name: wordsOf(procedure.name)[lang],
    version: String(procedure.versionNumber),
    effectiveFrom: formatDate(route.effectiveFrom),
    decision: decisionText(decision, t(lang)),
    authority: decision.authority,
    purpose: purposeOf(wordsOf(procedure.name))[lang],
    scope: scopeOf(audience, agenciesText(reading)).map(t(lang)),
    references: procedure.legalBasis.map(({ number, title = '' }) => ({ number, title })),
    terms: sheetTerms.map(({ term, meaning }) => ({ term: term[lang], meaning: meaning[lang] })),
  }
}

const placeOf = ({ view: { place, offices }, lang }: Reading): Pick<ProcessSheet, 'place' | 'address'> => {
  if (place !== null && place !== 'unknown' && place.oneStop !== null)
    return { place: place.oneStop.name[lang], address: place.oneStop.address }
  return { place: offices.map(({ name }) => name[lang]).join('; '), address: null }
}

/** The process of a procedure in one language, from the version in force: one text for the screen and for paper. */
export const processSheet = (view: ProcedureView, regime: Regime, now: Temporal.Instant, lang: Lang): ProcessSheet => {
  const { svg, steps: sentences, keys } = routeChart(view, now, lang)
  const numbers = new Map(keys.map((key, at) => [key, String(at + 1)]))
  const reading: Reading = { view, regime, now, lang, numbers }
  const { procedure } = view
  return {
    ...general(reading),
    requirements: procedure.requirements === undefined ? sheetWords.none[lang] : wordsOf(procedure.requirements)[lang],
    papers: procedure.components.map((paper) => paperRow(reading, paper)),
    sets: String(procedure.sets),
    limits: limitRows(reading),
    ...placeOf(reading),
    fees: feeRows(reading),
    results: procedure.results.map(({ name }) => wordsOf(name)[lang]),
    steps: keys.map((key) => stepRow(getStep(procedure.route, key), reading)),
    chart: svg,
    sentences,
    forms: formRows(reading),
    records: sheetRecords.map(({ name, keeper, period }) => ({
      name: name[lang],
      keeper: keeper[lang],
      period: period[lang],
    })),
  }
}
