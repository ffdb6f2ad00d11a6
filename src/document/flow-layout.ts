import type { FlowEdge, FlowOrder } from './flow-order.ts'
import { wrap } from './text-width.ts'

/** In units of the drawing, which are CSS pixels on a screen 320 wide. */
export const flowSizes = {
  width: 320,
  margin: 6,
  lane: 11,
  /** Between rows; an arrow needs it. */
  gap: 26,
  pill: 32,
  /** Inside a card: beside the text, above and below it. */
  pad: 10,
  badge: 26,
  frame: { pad: 8, head: 24, between: 10 },
  name: { size: 14, line: 19 },
  small: { size: 13, line: 18 },
} as const

export interface FlowCard {
  readonly step: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly name: readonly string[]
  readonly details: readonly string[]
  readonly hints: readonly string[]
}

export interface FlowRow {
  readonly y: number
  readonly height: number
  readonly cards: readonly FlowCard[]
}

/** An edge drawn beside the cards: back on the left, forward over a row on the right. */
export interface FlowRail {
  readonly edge: FlowEdge
  readonly lane: number
}

export interface FlowLayout {
  readonly left: number
  readonly right: number
  readonly rows: readonly FlowRow[]
  readonly rails: readonly FlowRail[]
  /** Top of the last pill. */
  readonly end: number
  readonly height: number
}

const rowOf = ({ rows }: FlowOrder, step: number | null): number =>
  step === null ? rows.length : rows.findIndex((row) => row.includes(step))

/** Whether the plain arrow between two rows already tells it. */
export const isPlain = (order: FlowOrder, { from, to, back }: FlowEdge): boolean =>
  !back && rowOf(order, to) === rowOf(order, from) + 1

/** The first lane in which a span of rows is free, for each edge; inner lanes for short ways. */
const lanesOf = (order: FlowOrder, edges: readonly FlowEdge[]): readonly FlowRail[] => {
  const span = ({ from, to }: FlowEdge) => [rowOf(order, from), rowOf(order, to)].toSorted((a, b) => a - b)
  const length = (edge: FlowEdge): number => (span(edge)[1] ?? 0) - (span(edge)[0] ?? 0)
  const taken: (readonly number[])[][] = []
  return edges
    .toSorted((a, b) => length(a) - length(b))
    .map((edge) => {
      const [first = 0, last = 0] = span(edge)
      const free = taken.findIndex((spans) => spans.every(([from = 0, to = 0]) => to < first || last < from))
      const lane = free < 0 ? taken.length : free
      taken[lane] = [...(taken[lane] ?? []), [first, last]]
      return { edge, lane }
    })
}

const laneCount = (rails: readonly FlowRail[]): number => Math.max(0, ...rails.map(({ lane }) => lane + 1))

type CardText = Pick<FlowCard, 'name' | 'details' | 'hints'>

const cardHeight = ({ name, details, hints }: CardText): number =>
  Math.max(flowSizes.badge, name.length * flowSizes.name.line) +
  (details.length + hints.length) * flowSizes.small.line +
  flowSizes.pad * 2

/** Places every row under the one before; `hintsOf` gives the words for ways that are not plain. */
export const flowLayout = (order: FlowOrder, hintsOf: (step: number) => readonly string[]): FlowLayout => {
  const { width, margin, lane, gap, pill, pad, badge, frame, name, small } = flowSizes
  const beside = order.edges.filter((edge) => !isPlain(order, edge))
  const back = lanesOf(
    order,
    beside.filter((edge) => edge.back),
  )
  const skips = lanesOf(
    order,
    beside.filter((edge) => !edge.back),
  )
  const left = margin + (laneCount(back) > 0 ? (laneCount(back) + 1) * lane : 0)
  const right = width - margin - (laneCount(skips) > 0 ? (laneCount(skips) + 1) * lane : 0)
  const textOf = (step: number, cardWidth: number): CardText => {
    const room = cardWidth - pad * 2
    const { name: title = '', at = '', limit = '' } = order.steps[step] ?? {}
    return {
      name: wrap(title, room - badge - pad, name.size, true),
      details: [at, limit].filter((text) => text !== '').flatMap((text) => wrap(text, room, small.size)),
      hints: hintsOf(step).flatMap((hint) => wrap(hint, room, small.size)),
    }
  }
  const placeRow = (steps: readonly number[], y: number): FlowRow => {
    const grouped = steps.length > 1
    const inset = grouped ? frame.pad : 0
    const cards: FlowCard[] = []
    let top = y + (grouped ? frame.head : 0)
    for (const step of steps) {
      const cardWidth = right - left - inset * 2
      const text = textOf(step, cardWidth)
      cards.push({ step, x: left + inset, y: top, width: cardWidth, height: cardHeight(text), ...text })
      top += cardHeight(text) + frame.between
    }
    return { y, height: top - frame.between + inset - y, cards }
  }
  const rows: FlowRow[] = []
  let y = margin + pill + gap
  for (const steps of order.rows) {
    const row = placeRow(steps, y)
    rows.push(row)
    y += row.height + gap
  }
  return { left, right, rows, rails: [...back, ...skips], end: y, height: y + pill + margin }
}
