import type { Lang } from '#platform'
import { flowWords } from './flow-chart.words.ts'
import { drawFlow } from './flow-drawing.ts'
import { flowLayout, isPlain } from './flow-layout.ts'
import { type FlowEdge, type FlowOrder, type FlowRoute, flowOrder } from './flow-order.ts'

export interface FlowChart {
  /** The drawing, to be put into a page as it is: no style attributes, no scripts, every text escaped. */
  readonly svg: string
  /** The same in sentences, one a step: to be shown as an ordered list beside the drawing. */
  readonly steps: readonly string[]
  /** Keys of the steps in the order of their numbers. */
  readonly keys: readonly string[]
}

export interface FlowChartOptions {
  readonly lang: Lang
  /** Name of the drawing for those who do not see it. */
  readonly title: string
  /** Start of the ids inside the drawing; several on one page need different ones. */
  readonly id?: string
}

const firstUpper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** «Bước 5», or the end, with its condition in front. */
const wayInWords = ({ to, when, back }: FlowEdge, lang: Lang): string => {
  const target = to === null ? flowWords.end[lang] : `${flowWords.step[lang]} ${to + 1}`
  const named = back ? `${flowWords.back[lang]} ${target}` : target
  return when === '' ? named : `${when}: ${named}`
}

/** A way needs words on its card unless it is the only one, without condition, to the next row. */
const hintsOf = (order: FlowOrder, lang: Lang) => {
  return (step: number): readonly string[] => {
    const edges = order.edges.filter(({ from }) => from === step)
    const [only] = edges
    if (only === undefined || (edges.length === 1 && only.when === '' && isPlain(order, only))) return []
    if (order.steps[step]?.parallel === true && edges.every((edge) => isPlain(order, edge))) return []
    return edges.map((edge) => `${edge.back ? '↩' : '→'} ${firstUpper(wayInWords(edge, lang))}`)
  }
}

const sentenceOf = (order: FlowOrder, step: number, lang: Lang): string => {
  const { name = '', at = '', limit = '' } = order.steps[step] ?? {}
  const ways = order.edges.filter(({ from }) => from === step).map((edge) => wayInWords(edge, lang))
  const facts = [name, at, limit].filter((text) => text !== '').join(' – ')
  return `${facts}. ${flowWords.following[lang]}: ${ways.join('; ')}.`
}

/** Steps of one row come at once if the step before says so, otherwise one of them comes. */
const headingOf = (order: FlowOrder, row: readonly number[], lang: Lang): string => {
  const sources = order.edges.filter(({ to, back }) => !back && to !== null && row.includes(to))
  const together = sources.some(({ from }) => order.steps[from]?.parallel === true)
  return flowWords[together ? 'together' : 'oneOf'][lang]
}

/**
 * The public flow chart of a route (lưu đồ), read downwards and fitting a screen 320 pixels wide: rows of steps, ways
 * back on the left, ways over a step on the right, and every such way in words on its card too.
 */
export const flowChart = (route: FlowRoute, { lang, title, id = 'flow' }: FlowChartOptions): FlowChart => {
  const order = flowOrder(route)
  const layout = flowLayout(order, hintsOf(order, lang))
  const steps = order.steps.map((_, step) => sentenceOf(order, step, lang))
  const headings = order.rows.map((row) => headingOf(order, row, lang))
  const description = steps.map((sentence, index) => `${index + 1}. ${sentence}`).join(' ')
  const svg = drawFlow(order, layout, {
    id,
    lang,
    title,
    description,
    headings,
    start: flowWords.start[lang],
    end: firstUpper(flowWords.end[lang]),
  })
  return { svg, steps, keys: order.steps.map(({ key }) => key) }
}
