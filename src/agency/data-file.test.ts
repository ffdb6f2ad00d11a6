import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Type } from 'typebox'
import { describe, expect, test } from 'vitest'
import { testFolder } from '../../tests/support/folder.ts'
import { describeProblem, parseDataFile, readDataFolder } from './data-file.ts'

const schema = Type.Object(
  {
    name: Type.String(),
    size: Type.Enum(['small', 'large'] as const),
    parts: Type.Array(Type.Object({ count: Type.Integer() }, { additionalProperties: false })),
  },
  { additionalProperties: false },
)

const problems = (text: string) => {
  const read = parseDataFile('a.yaml', text, schema)
  return 'value' in read ? [] : read.map(describeProblem)
}

describe('a file of the catalogue', () => {
  test('is read with the line of everything in it', () => {
    const read = parseDataFile('a.yaml', 'name: x\nsize: small\nparts:\n  - count: 1\n  - count: 2\n', schema)
    if (!('value' in read)) throw new Error('refused')
    expect(read.value.parts).toEqual([{ count: 1 }, { count: 2 }])
    expect(read.lineOf(['size'])).toBe(2)
    expect(read.lineOf(['parts', 1, 'count'])).toBe(5)
  })

  test('names path, line and reason of a wrong value', () => {
    expect(problems('name: x\nsize: huge\nparts: []\n')).toEqual(['a.yaml:2: size: must be one of small, large'])
    expect(problems('name: x\nsize: small\nparts:\n  - count: 1\n  - count: two\n')).toEqual([
      'a.yaml:5: parts.1.count: must be integer',
    ])
  })

  test('names an unknown key once, at the thing that has it', () => {
    expect(problems('name: x\nsize: small\nparts:\n  - count: 1\n    colour: red\n')).toEqual([
      'a.yaml:4: parts.0: unknown key colour',
    ])
  })

  test('names a missing key at the nearest thing that is there', () => {
    expect(problems('size: small\nparts: []\n')).toEqual(['a.yaml:1: the file: must have required properties name'])
  })

  test('names the line where the YAML itself breaks', () => {
    const [problem] = problems('name: x\nsize: {small\nparts: []\n')
    expect(problem).toMatch(/^a\.yaml:[234]: /)
  })

  test('an empty file is a problem, not a crash', () => {
    expect(problems('')).toEqual(['a.yaml:1: the file: must be object'])
  })
})

test('a folder gives its files in order and all problems together; other files are left alone', () => {
  const folder = testFolder('catalogue')
  writeFileSync(join(folder, 'b.yaml'), 'name: b\nsize: small\nparts: []\n')
  writeFileSync(join(folder, 'a.yaml'), 'name: a\nsize: large\nparts: []\n')
  writeFileSync(join(folder, 'c.yaml'), 'name: 1\nsize: x\nparts: []\n')
  writeFileSync(join(folder, 'notes.txt'), 'not data')
  const read = readDataFolder(folder, schema)
  expect(read.files.map(({ value }) => value.name)).toEqual(['a', 'b'])
  expect(read.problems.map(({ line }) => line)).toEqual([1, 2])
  expect(read.problems.every(({ file }) => file.endsWith('c.yaml'))).toBe(true)
})
