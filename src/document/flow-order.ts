/** A step as the flow chart needs it; texts are already in the reader's language. */
export interface FlowStep {
  readonly key: string
  readonly name: string
  /** Who does it. */
  readonly at: string
  /** How long it may take; empty: no limit of its own. */
  readonly limit: string
  readonly next: readonly { readonly step: string; readonly when?: string }[]
  /** All of `next` at once; otherwise one of them. */
  readonly parallel?: boolean
}

export interface FlowRoute {
  readonly first: string
  readonly steps: readonly FlowStep[]
}

export interface FlowEdge {
  readonly from: number
  /** null: the end. */
  readonly to: number | null
  readonly when: string
  /** It leads to a step that came before. */
  readonly back: boolean
}

/** The steps in the order in which a reader meets them, numbered from 0, in rows of what may happen at the same stage. */
export interface FlowOrder {
  readonly steps: readonly FlowStep[]
  readonly rows: readonly (readonly number[])[]
  readonly edges: readonly FlowEdge[]
}

type ByKey = ReadonlyMap<string, FlowStep>
const targets = (step: FlowStep | undefined, byKey: ByKey): readonly string[] =>
  (step?.next ?? []).map((next) => next.step).filter((key) => byKey.has(key))

const edgeKey = (from: string, to: string): string => `${from} ${to}`

/** Edges that lead back to a step on the way there: cutting them leaves a graph without circles. */
const backEdges = ({ steps, first }: FlowRoute, byKey: ByKey): ReadonlySet<string> => {
  const found = new Set<string>()
  const done = new Set<string>()
  const visit = (key: string, way: readonly string[]): void => {
    for (const target of targets(byKey.get(key), byKey)) {
      if (target === key || way.includes(target)) found.add(edgeKey(key, target))
      else if (!done.has(target)) visit(target, [...way, key])
    }
    done.add(key)
  }
  for (const key of [first, ...steps.map((step) => step.key)]) if (!done.has(key)) visit(key, [])
  return found
}

/** Length of the longest way to each step, so that no step stands before one that it waits for. */
const depths = ({ steps }: FlowRoute, byKey: ByKey, back: ReadonlySet<string>): ReadonlyMap<string, number> => {
  const depth = new Map(steps.map(({ key }) => [key, 0]))
  for (const _ of steps) {
    for (const { key, ...step } of steps) {
      for (const target of targets({ key, ...step }, byKey)) {
        if (back.has(edgeKey(key, target))) continue
        depth.set(target, Math.max(depth.get(target) ?? 0, (depth.get(key) ?? 0) + 1))
      }
    }
  }
  return depth
}

export const flowOrder = (route: FlowRoute): FlowOrder => {
  const byKey: ByKey = new Map(route.steps.map((step) => [step.key, step]))
  const back = backEdges(route, byKey)
  const depth = depths(route, byKey, back)
  const depthOf = ({ key }: FlowStep): number => depth.get(key) ?? 0
  const steps = route.steps.toSorted((a, b) => depthOf(a) - depthOf(b))
  const place = new Map(steps.map(({ key }, index) => [key, index]))
  const levels = [...new Set(steps.map(depthOf))]
  const edges = steps.flatMap((step, from): FlowEdge[] => {
    const known = step.next.filter(({ step: key }) => byKey.has(key))
    if (known.length === 0) return [{ from, to: null, when: '', back: false }]
    return known.map(({ step: key, when = '' }) => ({
      from,
      to: place.get(key) ?? null,
      when,
      back: back.has(edgeKey(step.key, key)),
    }))
  })
  const rows = levels.map((level) => steps.flatMap((step, index) => (depthOf(step) === level ? [index] : [])))
  return { steps, rows, edges }
}
