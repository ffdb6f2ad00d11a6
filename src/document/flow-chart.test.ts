import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { route, routes, step } from '../../tests/support/flow-routes.ts'
import { flowChart } from './flow-chart.ts'
import { flowLayout, flowSizes } from './flow-layout.ts'
import { type FlowStep, flowOrder } from './flow-order.ts'
import { textWidth, wrap } from './text-width.ts'

const chart = (...steps: FlowStep[]) => flowChart(route(...steps), { lang: 'vi', title: 'Lưu đồ' })

const building = route(
  step('reception', ['appraisal']),
  step('signing', ['handing', ['appraisal', 'Chưa đạt']]),
  step('handing'),
  step('appraisal', [
    ['inspection', 'Cần kiểm tra'],
    ['signing', 'Không cần kiểm tra'],
  ]),
  step('inspection', ['signing']),
)

describe('the order of steps', () => {
  test('follows the longest way, whatever order the file has, and knows the ways back', () => {
    const { steps, rows, edges } = flowOrder(building)
    expect(steps.map(({ key }) => key)).toEqual(['reception', 'appraisal', 'inspection', 'signing', 'handing'])
    expect(rows).toEqual([[0], [1], [2], [3], [4]])
    expect(edges.filter(({ back }) => back)).toEqual([{ from: 3, to: 1, when: 'Chưa đạt', back: true }])
    expect(edges.filter(({ to }) => to === null).map(({ from }) => from)).toEqual([4])
  })

  test('a step that leads to itself leads back; a way to an unknown step leads nowhere', () => {
    const { edges } = flowOrder(route(step('a', ['a', 'b']), step('b', ['gone'])))
    expect(edges.map(({ from, to, back }) => [from, to, back])).toEqual([
      [0, 0, true],
      [0, 1, false],
      [1, null, false],
    ])
  })
})

describe('the layout, for any route', () => {
  test('forward ways only lead down, every step stands once, and ways without a circle remain', () => {
    fc.assert(
      fc.property(routes, (any) => {
        const { rows, edges } = flowOrder(any)
        const rowOf = (place: number) => rows.findIndex((row) => row.includes(place))
        expect(rows.flat().toSorted((a, b) => a - b)).toEqual(any.steps.map((_, index) => index))
        for (const { from, to, back } of edges) if (to !== null && !back) expect(rowOf(to)).toBeGreaterThan(rowOf(from))
      }),
    )
  })

  test('cards lie inside the drawing, under each other, and no text is wider than its card', () => {
    fc.assert(
      fc.property(routes, (any) => {
        const order = flowOrder(any)
        const { rows, rails, left, right, end, height } = flowLayout(order, () => ['→ Bước 1'])
        const cards = rows.flatMap((row) => row.cards)
        cards.forEach((card, index) => {
          expect(card.x).toBeGreaterThanOrEqual(left)
          expect(card.x + card.width).toBeLessThanOrEqual(right)
          expect(card.y + card.height).toBeLessThan(cards[index + 1]?.y ?? end)
          const room = card.width - 2 * flowSizes.pad
          for (const line of card.name) expect(textWidth(line, flowSizes.name.size, true)).toBeLessThanOrEqual(room)
          for (const line of card.details) expect(textWidth(line, flowSizes.small.size)).toBeLessThanOrEqual(room)
        })
        expect(end).toBeLessThan(height)
        for (const { lane, edge } of rails) {
          const x = edge.back ? left - (lane + 1) * flowSizes.lane : right + (lane + 1) * flowSizes.lane
          expect(x).toBeGreaterThan(0)
          expect(x).toBeLessThan(flowSizes.width)
        }
      }),
    )
  })

  test('two ways in one lane never run beside the same row', () => {
    fc.assert(
      fc.property(routes, (any) => {
        const order = flowOrder(any)
        const { rails } = flowLayout(order, () => [])
        const rowOf = (place: number | null) =>
          place === null ? order.rows.length : order.rows.findIndex((row) => row.includes(place))
        const spans = rails.map(({ edge, lane }) => {
          const [first = 0, last = 0] = [rowOf(edge.from), rowOf(edge.to)].toSorted((a, b) => a - b)
          return { side: `${edge.back} ${lane}`, first, last }
        })
        for (const [index, a] of spans.entries()) {
          for (const b of spans.slice(index + 1))
            expect(a.side === b.side && a.first <= b.last && b.first <= a.last).toBe(false)
        }
      }),
    )
  })
})

describe('lines of text', () => {
  test('are broken between words, and inside a word only if it is wider than a line', () => {
    expect(wrap('Kiểm tra thực địa', 70, 14)).toEqual(['Kiểm tra', 'thực địa'])
    expect(wrap('x'.repeat(20), 70, 14).join('')).toBe('x'.repeat(20))
    expect(wrap('  ', 70, 14)).toEqual([])
  })

  test('tone marks and their composition make no line wider', () => {
    expect(textWidth('Nguyễn'.normalize('NFD'), 14)).toBe(textWidth('Nguyen', 14))
  })
})

describe('the flow chart', () => {
  test('tells each step in a sentence, with who, how long and what follows', () => {
    expect(flowChart(building, { lang: 'vi', title: 'Lưu đồ' }).steps).toEqual([
      'Bước reception – UBND phường – 1 ngày. Tiếp theo: bước 2.',
      'Bước appraisal – UBND phường – 1 ngày. Tiếp theo: Cần kiểm tra: bước 3; Không cần kiểm tra: bước 4.',
      'Bước inspection – UBND phường – 1 ngày. Tiếp theo: bước 4.',
      'Bước signing – UBND phường – 1 ngày. Tiếp theo: bước 5; Chưa đạt: quay lại bước 2.',
      'Bước handing – UBND phường – 1 ngày. Tiếp theo: kết thúc.',
    ])
    expect(flowChart(building, { lang: 'en', title: 'Flow' }).steps[3]).toContain(
      'Next: step 5; Chưa đạt: back to step 2.',
    )
  })

  test('is an image with a name and a description for those who do not see it', () => {
    const { svg, steps } = flowChart(building, { lang: 'vi', title: 'Lưu đồ cấp phép', id: 'p1' })
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="p1-title p1-desc"/)
    expect(svg).toContain('<title id="p1-title">Lưu đồ cấp phép</title>')
    expect(svg).toContain(`<desc id="p1-desc">1. ${steps[0]} 2. ${steps[1]}`)
    expect(svg).toContain('url(#p1-tip)')
  })

  test('passes a strict content security policy and escapes what is typed', () => {
    const name = '<script>alert(1)</script> & "x" \u0000'
    const { svg } = flowChart(route(step('a', [], { name, at: '</text><image href="//x">' })), {
      lang: 'vi',
      title: '</title>',
    })
    const tags = svg.match(/<[^>]*>/g) ?? []
    const names = new Set(tags.map((tag) => /^<\/?([^ >]*)/.exec(tag)?.[1]))
    const attributes = new Set(
      tags.flatMap((tag) => [...tag.matchAll(/ ([\w-]+)="/g)].map(([, attribute]) => attribute)),
    )
    const allowed = ['svg', 'title', 'desc', 'defs', 'marker', 'path', 'rect', 'circle', 'text']
    expect([...names].filter((tag) => !allowed.includes(tag ?? ''))).toEqual([])
    expect([...attributes].filter((attribute) => /^(style|href|on.*)$/.test(attribute ?? ''))).toEqual([])
    expect(svg).toContain('&lt;script&gt;')
    expect(svg).not.toContain('\u0000')
  })

  test('draws one plain arrow a row, and a rail for each way back or over a row', () => {
    const ways = (svg: string) => svg.match(/class="flow-way"/g)?.length
    expect(ways(chart(step('a', ['b']), step('b')).svg)).toBe(3)
    // start, four rows (the last to the end), the way over a row, the way back
    expect(ways(flowChart(building, { lang: 'vi', title: 'x' }).svg)).toBe(1 + 5 + 1 + 1)
  })

  test('frames steps that come at once, and steps of which one comes, under different headings', () => {
    const fork = (parallel: boolean) =>
      chart(step('a', ['b', 'c'], { parallel }), step('b', ['d']), step('c', ['d']), step('d'))
    expect(fork(true).svg).toContain('>Cùng một lúc<')
    expect(fork(false).svg).toContain('>Một trong các bước<')
    expect(chart(step('a', ['b']), step('b')).svg).not.toContain('flow-frame')
  })

  test('says a way on its card only where the arrows do not', () => {
    const hints = (svg: string) => [...svg.matchAll(/class="flow-hint"[^>]*>([^<]*)</g)].map(([, hint]) => hint)
    expect(hints(chart(step('a', ['b']), step('b')).svg)).toEqual([])
    expect(hints(flowChart(building, { lang: 'vi', title: 'x' }).svg)).toEqual([
      '→ Cần kiểm tra: bước 3',
      '→ Không cần kiểm tra: bước 4',
      '→ Bước 5',
      '↩ Chưa đạt: quay lại bước 2',
    ])
  })
})
