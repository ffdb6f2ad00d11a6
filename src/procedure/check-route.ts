import type { TimeLimit } from '#calendar'
import type { Words } from '#platform'
import { type Finding, finding } from './fault.ts'
import { keyReasons, lawReasons, limitOf } from './fault.words.ts'
import { limitMinutes } from './limits.ts'
import type { Procedure, Route, RouteStep } from './procedure.schema.ts'
import { findStep, longestPathMinutes, reachableFrom, stepsOf } from './route.ts'
import { decisionOrder } from './route-decision.ts'

const stepAt = (i: number) => ['route', 'steps', i] as const

const references = ({ first, steps }: Route): Finding[] => {
  const keys = steps.map(({ key }) => key)
  return [
    ...(keys.includes(first) ? [] : [finding(['route', 'first'], keyReasons.noStep(first))]),
    ...keys.flatMap((key, i) => (keys.indexOf(key) < i ? [finding([...stepAt(i), 'key'], keyReasons.twice(key))] : [])),
    ...steps.flatMap((step, i) =>
      step.next.flatMap((edge, j) =>
        keys.includes(edge.step) ? [] : [finding([...stepAt(i), 'next', j], keyReasons.noStep(edge.step))],
      ),
    ),
  ]
}

const branches = (step: RouteStep, i: number): Finding[] => {
  if (step.parallel === true) {
    return step.next.length > 1 ? [] : [finding([...stepAt(i), 'parallel'], lawReasons.loneParallel())]
  }
  const unsaid = step.next.length > 1 && step.next.some((edge) => edge.when === undefined)
  return unsaid ? [finding([...stepAt(i), 'next'], lawReasons.unsaid())] : []
}

const department = (step: RouteStep, i: number): Finding[] => {
  if ((step.at === 'department') === (step.department !== undefined)) return []
  const reason = step.department === undefined ? lawReasons.noDepartment() : lawReasons.strayDepartment()
  return [finding(stepAt(i), reason)]
}

/** Papers that go along to whoever gives an opinion are papers of this procedure. */
const papersAlong = ({ route, components }: Procedure): Finding[] =>
  route.steps.flatMap(({ papers = [] }, i) =>
    papers.flatMap((paper, j) =>
      components.some(({ key }) => key === paper)
        ? []
        : [finding([...stepAt(i), 'papers', j], keyReasons.noComponent(paper))],
    ),
  )

/**
 * A transfer and a signature name no way, so from where they are done one way leads on, or all at once; ways back to a step
 * before are named when they are gone.
 */
const oneWayOn = (route: Route): Finding[] => {
  const order = stepsOf(route).map(({ key }) => key)
  return route.steps.flatMap((step, i) => {
    const names = step.key !== route.first && step.function !== 'signing'
    if (names || step.parallel === true) return []
    const on = step.next.filter((edge) => order.indexOf(edge.step) > order.indexOf(step.key))
    return on.length > 1 ? [finding([...stepAt(i), 'next'], lawReasons.oneWayOn())] : []
  })
}

/** What is accepted lies at the counter until it is transferred. */
const beginning = (route: Route): Finding[] => {
  const at = route.steps.findIndex(({ key }) => key === route.first)
  return route.steps[at]?.function === 'reception' ? [] : [finding(stepAt(at), lawReasons.firstReception())]
}

const isEnd = (step: RouteStep): boolean => step.next.length === 0

/** Every step is reached, and from every step the result can still be handed over. */
const ways = (route: Route): Finding[] => {
  const reached = new Set([route.first, ...reachableFrom(route, route.first)])
  return route.steps.flatMap((step, i) => {
    if (!reached.has(step.key)) return [finding(stepAt(i), lawReasons.unreachable())]
    if (isEnd(step)) return step.function === 'handing-over' ? [] : [finding(stepAt(i), lawReasons.deadEnd())]
    const exit = [...reachableFrom(route, step.key)].some((key) => isEnd(findStep(route, key)!))
    return exit ? [] : [finding(stepAt(i), lawReasons.noExit())]
  })
}

/** A route fits into a limit when its longest way does, in hours of work. `whose`: which limit of the procedure it is. */
export const routeFits = (route: Route, limit: TimeLimit, whose?: Words): Finding[] => {
  const minutes = longestPathMinutes(route)
  const given = limitMinutes(limit)
  return minutes <= given ? [] : [finding(['route', 'steps'], lawReasons.tooLong(minutes, given, whose))]
}

/** A case by its name where its limits have to be told from those of others. */
export const caseName = ({ cases }: Pick<Procedure, 'cases'>, key: string): Words | null => {
  const name = cases.length > 1 ? cases.find((each) => each.key === key)?.name : undefined
  return name === undefined ? null : { vi: name.vi, en: name.en ?? name.vi }
}

const statutoryLimits = (procedure: Procedure): { readonly limit: TimeLimit; readonly whose: Words }[] =>
  procedure.cases.flatMap(({ key, limit }) =>
    [limit.default, ...(limit.online ? [limit.online] : []), ...(limit.post ? [limit.post] : [])].map((each) => ({
      limit: each,
      whose: limitOf('statutory', caseName(procedure, key)),
    })),
  )

/** What is wrong with the route of a procedure whose shape is right. */
export const routeFindings = (procedure: Procedure): Finding[] => {
  const { route } = procedure
  const broken = references(route)
  if (broken.length > 0) return broken
  const shortest = statutoryLimits(procedure).reduce((a, b) => (limitMinutes(b.limit) < limitMinutes(a.limit) ? b : a))
  return [
    ...route.steps.flatMap((step, i) => [...branches(step, i), ...department(step, i)]),
    ...papersAlong(procedure),
    ...decisionOrder(route),
    ...beginning(route),
    ...oneWayOn(route),
    ...ways(route),
    ...routeFits(route, shortest.limit, shortest.whose),
  ]
}
