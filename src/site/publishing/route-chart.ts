import { formatLimit } from '#calendar'
import { type FlowRoute, flowChart } from '#document'
import { isRefusal, type Lang, localDate } from '#platform'
import { type RouteStep, resolveStep, stepPlaceWords, wordsOf } from '#procedure'
import { procedureWords } from './procedure.words.ts'
import type { ProcedureView } from './procedure-view.ts'

type Routed = Pick<ProcedureView, 'procedure' | 'place' | 'directory'>

/** The agency's own name once a place was chosen, else what kind of agency it is. */
export const placeName = (
  step: RouteStep,
  { place, directory }: Routed,
  day: Temporal.PlainDate,
  lang: Lang,
): string => {
  const general = stepPlaceWords[step.at][lang]
  if (place === null || place === 'unknown') return general
  const code = resolveStep(step, place.steps)
  return isRefusal(code) ? general : directory.shortNameAt(code, day)[lang]
}

/** The drawing of the route and the same in sentences, both in one language. */
export const routeChart = (view: Routed, now: Temporal.Instant, lang: Lang) => {
  const { route } = view.procedure
  const day = localDate(now)
  const steps: FlowRoute['steps'] = route.steps.map((step) => ({
    key: step.key,
    name: wordsOf(step.name)[lang],
    at: placeName(step, view, day, lang),
    limit: step.limit.unit === 'none' ? '' : formatLimit(step.limit, lang),
    next: step.next.map(({ step: key, when }) => ({
      step: key,
      ...(when === undefined ? {} : { when: wordsOf(when)[lang] }),
    })),
    ...(step.parallel === undefined ? {} : { parallel: step.parallel }),
  }))
  return flowChart({ first: route.first, steps }, { lang, title: procedureWords.chartTitle[lang] })
}
