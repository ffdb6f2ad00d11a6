import { type FlowCard, type FlowLayout, type FlowRail, type FlowRow, flowSizes, isPlain } from './flow-layout.ts'
import type { FlowOrder } from './flow-order.ts'

/** What the drawing says beside the cards, in the reader's language. */
export interface FlowTexts {
  readonly id: string
  readonly lang: string
  readonly title: string
  readonly description: string
  readonly start: string
  readonly end: string
  /** For each row; shown where a row has several steps. */
  readonly headings: readonly string[]
}

const colour = {
  cham: '#1d3b6f',
  tint: '#e9eef7',
  paper: '#ffffff',
  ink: '#1b1f24',
  soft: '#4a525c',
  line: '#8a93a0',
} as const

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  text.replace(/\p{Cc}/gu, ' ').replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

type Attributes = Readonly<Record<string, string | number>>

const element = (name: string, attributes: Attributes, content = ''): string => {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  return `<${name}${list.join('')}>${content}</${name}>`
}

const line = (text: string, x: number, y: number, more: Attributes): string =>
  element('text', { x, y, ...more }, escaped(text))

const lines = (texts: readonly string[], x: number, top: number, step: number, more: Attributes): string =>
  texts.map((text, index) => line(text, x, top + index * step + step * 0.74, more)).join('')

const drawCard = (card: FlowCard): string => {
  const { pad, badge, name, small } = flowSizes
  const { x, y, width, height } = card
  const centre = { x: x + pad + badge / 2, y: y + pad + badge / 2 }
  const box = { x, y, width, height, rx: 6, class: 'flow-card', fill: colour.paper, stroke: colour.cham }
  const nameTop = y + pad + Math.max(0, (badge - card.name.length * name.line) / 2)
  const detailTop = y + pad + Math.max(badge, card.name.length * name.line)
  const hintTop = detailTop + card.details.length * small.line
  return [
    element('rect', { ...box, 'stroke-width': 1.5 }),
    element('circle', { cx: centre.x, cy: centre.y, r: badge / 2, class: 'flow-badge', fill: colour.cham }),
    line(String(card.step + 1), centre.x, centre.y + 5, {
      class: 'flow-number',
      'text-anchor': 'middle',
      'font-size': 14,
      'font-weight': 700,
      fill: colour.paper,
    }),
    lines(card.name, x + pad * 2 + badge, nameTop, name.line, {
      class: 'flow-name',
      'font-size': name.size,
      'font-weight': 700,
      fill: colour.ink,
    }),
    lines(card.details, x + pad, detailTop, small.line, {
      class: 'flow-detail',
      'font-size': small.size,
      fill: colour.soft,
    }),
    lines(card.hints, x + pad, hintTop, small.line, { class: 'flow-hint', 'font-size': small.size, fill: colour.cham }),
  ].join('')
}

const drawRow = (row: FlowRow, layout: FlowLayout, heading: string): string => {
  const cards = row.cards.map(drawCard).join('')
  if (row.cards.length === 1) return cards
  const { left, right } = layout
  const frame = {
    x: left,
    y: row.y,
    width: right - left,
    height: row.height,
    rx: 8,
    class: 'flow-frame',
    fill: colour.tint,
  }
  const label = line(heading, left + flowSizes.frame.pad, row.y + 17, {
    class: 'flow-heading',
    'font-size': flowSizes.small.size,
    'font-weight': 700,
    fill: colour.cham,
  })
  return element('rect', frame) + label + cards
}

const drawPill = (text: string, y: number, { left, right }: FlowLayout): string => {
  const box = { x: left, y, width: right - left, height: flowSizes.pill, rx: flowSizes.pill / 2 }
  return (
    element('rect', { ...box, class: 'flow-pill', fill: colour.cham }) +
    line(text, (left + right) / 2, y + 21, {
      class: 'flow-pill-text',
      'text-anchor': 'middle',
      'font-size': 14,
      'font-weight': 700,
      fill: colour.paper,
    })
  )
}

const drawWay = (d: string, id: string): string =>
  element('path', {
    d,
    class: 'flow-way',
    fill: 'none',
    stroke: colour.cham,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    'marker-end': `url(#${id}-tip)`,
  })

/** Where ways leave and reach a card's side: one below the other, so that they can be told apart. */
const drawRail = ({ edge, lane }: FlowRail, index: number, layout: FlowLayout, id: string): string => {
  const cards = layout.rows.flatMap((row) => row.cards)
  const [from, to] = [cards[edge.from], edge.to === null ? undefined : cards[edge.to]]
  const side = edge.back ? -1 : 1
  const x = (edge.back ? layout.left : layout.right) + side * (lane + 1) * flowSizes.lane
  const sideOf = (card: FlowCard | undefined): number => {
    if (card === undefined) return layout.right
    return edge.back ? card.x : card.x + card.width
  }
  const leave = (from?.y ?? 0) + (from?.height ?? 0) - 12 - (index % 3) * 7
  const reach = to === undefined ? layout.end + flowSizes.pill / 2 : to.y + 14 + (index % 3) * 7
  return drawWay(`M${sideOf(from)} ${leave}H${x}V${reach}H${sideOf(to) + side * 5}`, id)
}

const drawPlainWays = (order: FlowOrder, layout: FlowLayout, id: string): string => {
  const x = (layout.left + layout.right) / 2
  const way = (from: number, to: number): string => drawWay(`M${x} ${from}V${to - 5}`, id)
  const top = flowSizes.margin + flowSizes.pill
  const between = layout.rows.map((row, index) => {
    const leaves = order.edges.some((edge) => order.rows[index]?.includes(edge.from) && isPlain(order, edge))
    return leaves ? way(row.y + row.height, layout.rows[index + 1]?.y ?? layout.end) : ''
  })
  return way(top, layout.rows[0]?.y ?? layout.end) + between.join('')
}

/** The SVG: presentation attributes and classes only, so that a strict CSP lets it pass and a style sheet may recolour it. */
export const drawFlow = (order: FlowOrder, layout: FlowLayout, texts: FlowTexts): string => {
  const { id, lang, title, description, start, end, headings } = texts
  const tip = { id: `${id}-tip`, viewBox: '0 0 8 8', refX: 3, refY: 4, markerWidth: 6, markerHeight: 6, orient: 'auto' }
  const arrow = element('path', { d: 'M0 0L8 4L0 8z', class: 'flow-tip', fill: colour.cham })
  const content = [
    element('title', { id: `${id}-title` }, escaped(title)),
    element('desc', { id: `${id}-desc` }, escaped(description)),
    element('defs', {}, element('marker', tip, arrow)),
    drawPill(start, flowSizes.margin, layout),
    ...layout.rows.map((row, index) => drawRow(row, layout, headings[index] ?? '')),
    drawPill(end, layout.end, layout),
    drawPlainWays(order, layout, id),
    ...layout.rails.map((rail, index) => drawRail(rail, index, layout, id)),
  ]
  const frame = {
    xmlns: 'http://www.w3.org/2000/svg',
    viewBox: `0 0 ${flowSizes.width} ${layout.height}`,
    role: 'img',
    'aria-labelledby': `${id}-title ${id}-desc`,
    class: 'flow-chart',
    lang,
    'font-family': 'system-ui, sans-serif',
  }
  return element('svg', frame, content.join(''))
}
