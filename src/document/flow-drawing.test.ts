import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { routes } from '../../tests/support/flow-routes.ts'
import { flowChart } from './flow-chart.ts'
import type { FlowRoute } from './flow-order.ts'

/** Elements of a drawing as tables of their attributes. */
const elements = (svg: string, tag: string) =>
  [...svg.matchAll(new RegExp(`<${tag} ([^>]*)>([^<]*)`, 'g'))].map(([, attributes = '', content = '']) => ({
    content,
    ...Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  })) as { readonly [attribute: string]: string | undefined; readonly content: string }[]

describe('the drawing, for any route', () => {
  const draw = (any: FlowRoute) => flowChart(any, { lang: 'vi', title: 'Lưu đồ' }).svg

  test('nothing lies outside its frame', () => {
    fc.assert(
      fc.property(routes, (any) => {
        const svg = draw(any)
        const [, , width = 0, height = 0] = (/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '').split(' ').map(Number)
        for (const { x, y, width: w, height: h } of elements(svg, 'rect')) {
          expect(Number(x)).toBeGreaterThanOrEqual(0)
          expect(Number(x) + Number(w)).toBeLessThanOrEqual(width)
          expect(Number(y) + Number(h)).toBeLessThanOrEqual(height)
        }
        for (const { d = '' } of elements(svg, 'path').filter((path) => path.class === 'flow-way')) {
          const [startX = 0, startY = 0, ...turns] = (d.match(/-?[\d.]+/g) ?? []).map(Number)
          expect([startX, ...turns].every((place) => place >= 0 && place <= Math.max(width, height))).toBe(true)
          expect(startY).toBeLessThanOrEqual(height)
        }
      }),
    )
  })

  test('every way ends at a card, a frame or the end, and begins at one', () => {
    fc.assert(
      fc.property(routes, (any) => {
        const svg = draw(any)
        const boxes = elements(svg, 'rect').map((box) => ({
          left: Number(box.x),
          right: Number(box.x) + Number(box.width),
          top: Number(box.y),
          bottom: Number(box.y) + Number(box.height),
        }))
        const touches = (x: number, y: number) =>
          boxes.some(
            ({ left, right, top, bottom }) => x >= left - 6 && x <= right + 6 && y >= top - 6 && y <= bottom + 6,
          )
        for (const { d = '' } of elements(svg, 'path').filter((path) => path.class === 'flow-way')) {
          const rail = /^M(\S+) (\S+)H\S+V(\S+)H(\S+)$/.exec(d)?.slice(1).map(Number)
          const plain = /^M(\S+) (\S+)V(\S+)$/.exec(d)?.slice(1).map(Number)
          const [x0 = 0, y0 = 0, y1 = 0, x1 = x0] = rail ?? plain ?? []
          expect(touches(x0, y0) && touches(x1, y1)).toBe(true)
        }
      }),
    )
  })

  test('numbers every step once, in reading order', () => {
    fc.assert(
      fc.property(routes, (any) => {
        const numbers = elements(draw(any), 'text').filter((text) => text.class === 'flow-number')
        expect(numbers.map(({ content }) => Number(content))).toEqual(any.steps.map((_, index) => index + 1))
      }),
    )
  })
})
