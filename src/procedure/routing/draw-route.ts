import type { AgencyDirectory } from '#agency'
import { formatLimit } from '#calendar'
import type { Lang, Words } from '#platform'
import type { Route, RouteStep } from '../procedure.schema.ts'
import { wordsOf } from '../published.ts'
import { stepPlaceWords } from './route.words.ts'

/** A route with texts in one language, as the drawing needs it. */
export interface RouteToDraw {
  readonly first: string
  readonly steps: readonly {
    readonly key: string
    readonly name: string
    readonly at: string
    readonly limit: string
    readonly next: readonly { readonly step: string; readonly when?: string }[]
    readonly parallel?: boolean
  }[]
}

/** The picture and the sentences of a route; the room that knows how to draw hands it in (record 0003: rooms of one floor). */
export type DrawRoute = (
  route: RouteToDraw,
  options: { readonly lang: Lang; readonly title: string },
) => { readonly svg: string; readonly steps: readonly string[] }

const placeOf = ({ at, department }: RouteStep, directory: AgencyDirectory, day: Temporal.PlainDate): Words => {
  const agency = department === undefined ? undefined : directory.departmentOf(department, day)
  return agency === undefined ? stepPlaceWords[at] : directory.shortNameAt(agency.code, day)
}

/** Also of a route that is still wrong: ways to steps that do not exist are left out. */
export const routeToDraw = (
  route: Route,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
  lang: Lang,
): RouteToDraw => ({
  first: route.first,
  steps: route.steps.map((step, place) => ({
    key: step.key,
    name: wordsOf(step.name)[lang] || String(place + 1),
    at: placeOf(step, directory, day)[lang],
    limit: step.limit.unit === 'none' ? '' : formatLimit(step.limit, lang),
    next: step.next.map(({ step: to, when }) => ({
      step: to,
      ...(when === undefined ? {} : { when: wordsOf(when)[lang] }),
    })),
    ...(step.parallel === undefined ? {} : { parallel: step.parallel }),
  })),
})
