import { describe, expect, test } from 'vitest'
import { readYamlText } from './yaml-lines.ts'

const text = ['a:', '  - one: 1', '    two: 2', '  - &kept', '    one: 3', 'b: *kept'].join('\n')

describe('YAML with its lines', () => {
  test.each([
    [['a'], 1],
    [['a', 0, 'two'], 3],
    [['a', 1, 'one'], 5],
    [['b', 'one'], 5],
    [['a', 0, 'three'], 2],
    [['c'], 1],
    [[], 1],
  ])('%j stands on line %i, or the nearest thing to it that is there', (path, line) => {
    expect(readYamlText(text).lineOf(path)).toBe(line)
  })

  test('the value is the plain data', () => {
    expect(readYamlText(text)).toMatchObject({
      value: { a: [{ one: 1, two: 2 }, { one: 3 }], b: { one: 3 } },
      broken: [],
    })
  })

  test.each([
    ['a: [1', 1],
    ['a: 1\nb: "2', 2],
    ['a: 1\nb: *none', 2],
  ])('%j is told broken, with its line', (broken, line) => {
    expect(readYamlText(broken)).toMatchObject({ value: null, broken: [{ line }] })
  })
})
