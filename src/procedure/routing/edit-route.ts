import type { TypedRoute, TypedStep, TypedWay } from './typed-route.ts'

/** What a button of the editor does to the list of steps. Places count from 0. */
export type RouteEdit =
  | { readonly kind: 'add'; readonly after: number }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'up'; readonly at: number }
  | { readonly kind: 'down'; readonly at: number }

const newKey = (steps: readonly TypedStep[], taken: ReadonlySet<string>): string => {
  const known = new Set([...steps.map(({ key }) => key), ...taken])
  for (let count = 1; ; count += 1) if (!known.has(`step-${count}`)) return `step-${count}`
}

const blank = (key: string, ways: readonly TypedWay[]): TypedStep => ({
  key,
  name: '',
  nameEn: '',
  function: 'appraisal',
  at: 'division',
  department: '',
  value: '',
  unit: 'working-hour',
  ways,
  parallel: false,
  produces: '',
  papers: [],
  forms: ['control'],
})

/** A new step comes between the step and what follows it, where one thing follows; else it waits to be led to. */
const add = (steps: readonly TypedStep[], after: number, taken: ReadonlySet<string>): readonly TypedStep[] => {
  const before = steps[after]
  const key = newKey(steps, taken)
  if (before === undefined) return [...steps, blank(key, [])]
  const between = before.ways.length === 1
  const fresh = blank(key, between ? before.ways : [])
  const led = between ? { ...before, ways: [{ step: key, when: '' }] } : before
  return [...steps.slice(0, after), led, fresh, ...steps.slice(after + 1)]
}

const once = (ways: readonly TypedWay[]): readonly TypedWay[] =>
  ways.filter(({ step }, at) => ways.findIndex((other) => other.step === step) === at)

/** Ways that led to the step lead on to what followed it, where one thing followed; else they end. */
const remove = (steps: readonly TypedStep[], at: number): readonly TypedStep[] => {
  const gone = steps[at]
  if (gone === undefined || steps.length === 1) return steps
  const [onward, ...more] = gone.ways
  const target = onward !== undefined && more.length === 0 && onward.step !== gone.key ? onward.step : null
  const lead = (way: TypedWay): readonly TypedWay[] => {
    if (way.step !== gone.key) return [way]
    return target === null ? [] : [{ ...way, step: target }]
  }
  return steps
    .filter((_, place) => place !== at)
    .map((step) => {
      const ways = once(step.ways.flatMap(lead).filter((way) => way.step !== step.key || step.ways.includes(way)))
      return { ...step, ways, parallel: step.parallel && ways.length > 1 }
    })
}

/** Two neighbours that only follow each other change places in the work too; others only in the list. */
const swap = (steps: readonly TypedStep[], at: number): readonly TypedStep[] => {
  const [upper, lower] = [steps[at], steps[at + 1]]
  if (upper === undefined || lower === undefined) return steps
  const others = steps.filter((step) => step !== upper && step !== lower)
  const inLine =
    upper.ways.length === 1 &&
    upper.ways[0]?.step === lower.key &&
    !others.some(({ ways }) => ways.some(({ step }) => step === lower.key)) &&
    !lower.ways.some(({ step }) => step === upper.key)
  const relead = (step: TypedStep): TypedStep =>
    inLine && others.includes(step)
      ? { ...step, ways: step.ways.map((way) => (way.step === upper.key ? { ...way, step: lower.key } : way)) }
      : step
  const pair = inLine
    ? [
        { ...lower, ways: [{ step: upper.key, when: '' }], parallel: false },
        { ...upper, ways: lower.ways, parallel: lower.parallel },
      ]
    : [lower, upper]
  return [...steps.slice(0, at).map(relead), ...pair, ...steps.slice(at + 2).map(relead)]
}

/** The route after a press of a button. `taken`: keys that older versions have used; dossiers still stand at them. */
export const editRoute = (
  route: TypedRoute,
  edit: RouteEdit,
  taken: ReadonlySet<string> = new Set<string>(),
): TypedRoute => {
  const { steps } = route
  if (edit.kind === 'add') return { ...route, steps: add(steps, edit.after, taken) }
  if (edit.kind === 'remove') return { ...route, steps: remove(steps, edit.at) }
  return { ...route, steps: swap(steps, edit.kind === 'up' ? edit.at - 1 : edit.at) }
}

const press = /^(add|remove|up|down):(\d{1,3})$/

/** «add:2» of a button; null for every other press. */
export const readEdit = (text: string): RouteEdit | null => {
  const [, kind, place] = press.exec(text) ?? []
  if (kind === undefined) return null
  const at = Number(place)
  return kind === 'add' ? { kind, after: at } : { kind: kind as 'remove' | 'up' | 'down', at }
}
