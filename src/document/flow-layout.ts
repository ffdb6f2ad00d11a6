import type { FlowEdge, FlowOrder, FlowStep } from './flow-order.ts'
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

/** Room for the rails on one side: a lane each, and one more for the arrow heads. */
const railRoom = (rails: readonly FlowRail[]): number => {
  const lanes = Math.max(0, ...rails.map(({ lane }) => lane + 1))
  return lanes === 0 ? 0 : (lanes + 1) * flowSizes.lane
}

type CardText = Pick<FlowCard, 'name' | 'details' | 'hints'>

const cardHeight = ({ name, details, hints }: CardText): number =>
  Math.max(flowSizes.badge, name.length * flowSizes.name.line) +
  (details.length + hints.length) * flowSizes.small.line +
  flowSizes.pad * 2

const cardText = (step: FlowStep | undefined, hints: readonly string[], width: number): CardText => {
  const { pad, badge, name, small } = flowSizes
  const room = width - pad * 2
  const details = [step?.at ?? '', step?.limit ?? ''].filter((text) => text !== '')
  return {
    name: wrap(step?.name ?? '', room - badge - pad, name.size, true),
    details: details.flatMap((text) => wrap(text, room, small.size)),
    hints: hints.flatMap((hint) => wrap(hint, room, small.size)),
  }
}

/** Cards under each other between `left` and `right`, in a frame if there are several. */
const placeRow = (
  steps: readonly { readonly step: number; readonly text: (width: number) => CardText }[],
  { y, left, right }: { readonly y: number; readonly left: number; readonly right: number },
): FlowRow => {
  const { frame } = flowSizes
  const inset = steps.length > 1 ? frame.pad : 0
  const width = right - left - inset * 2
  const cards: FlowCard[] = []
  let top = y + (steps.length > 1 ? frame.head : 0)
  for (const { step, text } of steps) {
    const card = text(width)
    cards.push({ step, x: left + inset, y: top, width, height: cardHeight(card), ...card })
    top += cardHeight(card) + frame.between
  }
  return { y, height: top - frame.between + inset - y, cards }
}

/** Places every row under the one before; `hintsOf` gives the words for ways that are not plain. */
export const flowLayout = (order: FlowOrder, hintsOf: (step: number) => readonly string[]): FlowLayout => {
  const { width, margin, gap, pill } = flowSizes
  const beside = Object.groupBy(
    order.edges.filter((edge) => !isPlain(order, edge)),
    ({ back }) => (back ? 'back' : 'over'),
  )
  const back = lanesOf(order, beside.back ?? [])
  const over = lanesOf(order, beside.over ?? [])
  const sides = { left: margin + railRoom(back), right: width - margin - railRoom(over) }
  const rows: FlowRow[] = []
  let y = margin + pill + gap
  for (const steps of order.rows) {
    const texts = steps.map((step) => ({
      step,
      text: (room: number) => cardText(order.steps[step], hintsOf(step), room),
    }))
    const row = placeRow(texts, { y, ...sides })
    rows.push(row)
    y += row.height + gap
  }
  return { ...sides, rows, rails: [...back, ...over], end: y, height: y + pill + margin }
}
