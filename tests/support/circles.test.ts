import { describe, expect, test } from 'vitest'
import { circlesAmong } from './circles.ts'

const of = (graph: Readonly<Record<string, readonly string[]>>) =>
  circlesAmong(Object.keys(graph), (node) => graph[node] ?? [])

describe('circles', () => {
  test('there is none where two ways lead to one place', () => {
    expect(of({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] })).toEqual([])
  })

  test('a circle is told as the way round, without the way that led to it', () => {
    expect(of({ a: ['b'], b: ['c'], c: ['d'], d: ['b'] })).toEqual(['b → c → d → b'])
    expect(of({ a: ['a'] })).toEqual(['a → a'])
  })

  test('each of two circles is found', () => {
    expect(of({ a: ['b', 'c'], b: ['a'], c: ['a'] })).toEqual(['a → b → a', 'a → c → a'])
  })
})
