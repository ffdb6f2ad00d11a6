import type { TSchema } from 'typebox'
import { describe, expect, test } from 'vitest'
import { takeInSchema } from './accepting/take-in.schema.ts'
import { actionBodies } from './action-bodies.ts'
import { partySchema } from './party.schema.ts'

interface Field {
  readonly path: string
  readonly schema: TSchema & { readonly minLength?: number; readonly pattern?: string }
}

/** Every text of a schema with its place, also inside lists and objects. */
const textsOf = (path: string, schema: object): readonly Field[] => {
  const {
    type,
    properties = {},
    items,
    pattern,
  } = schema as { [key: string]: string } & {
    properties?: Record<string, object>
    items?: object
  }
  if (type === 'string' && pattern !== undefined) return [{ path, schema: schema as Field['schema'] }]
  if (items !== undefined) return textsOf(`${path}[]`, items)
  return Object.entries(properties).flatMap(([name, inner]) => textsOf(`${path}.${name}`, inner))
}

const fields = Object.entries({ ...actionBodies, 'take in': takeInSchema, party: partySchema }).flatMap(
  ([name, schema]) => textsOf(name, schema),
)

const takes = ({ schema: { pattern = '' } }: Field, text: string): boolean => new RegExp(pattern, 'u').test(text)

describe('what acts are told', () => {
  test('no act takes a text of which signs were lost on the way', () => {
    expect(fields.filter((field) => takes(field, 'Nguy\uFFFDn')).map(({ path }) => path)).toEqual([])
  })

  test('nor a text of blanks alone; one with a line end is taken where any text is', () => {
    expect(fields.filter((field) => takes(field, ' \n ')).map(({ path }) => path)).toEqual([])
    const free = fields.filter((field) => takes(field, 'Nguyễn'))
    expect(free.length).toBeGreaterThan(40)
    expect(free.filter((field) => !takes(field, 'một\nhai')).map(({ path }) => path)).toEqual([])
  })

  test('every act may be entered late, with its hour and the reason', () => {
    const late = Object.entries(actionBodies).filter(
      ([, { properties }]) => !('occurredAt' in properties && 'lateReason' in properties),
    )
    expect(late.map(([name]) => name)).toEqual([])
  })
})
