import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import type { FastifySchemaValidationError } from 'fastify'
import type { Lang, Words } from '#platform'
import { invalidWords as words } from './validation.words.ts'

const options = { allErrors: true, useDefaults: true, strict: false } as const

const withFormats = (ajv: Ajv2020): Ajv2020 => {
  ajvFormats.default(ajv)
  return ajv
}

/** A body keeps its types: «"5"» is not 5. Paths and queries are text by nature and are converted. */
const forBody = withFormats(new Ajv2020(options))
const forAddress = withFormats(new Ajv2020({ ...options, coerceTypes: true }))

interface Compiling {
  readonly schema: unknown
  readonly httpPart?: string
}

export const compileSchema = ({ schema, httpPart }: Compiling) =>
  (httpPart === 'body' ? forBody : forAddress).compile(schema as object)

/** One wrong field: where, as a JSON Pointer (RFC 6901; of the body, or of the parameters of the address), and why. */
export interface Invalid {
  readonly pointer: string
  readonly reason: Words
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

const pointerOf = ({ instancePath, params }: ErrorObject): string => {
  const { missingProperty, additionalProperty } = params as { missingProperty?: string; additionalProperty?: string }
  const name = missingProperty ?? additionalProperty
  return name === undefined ? instancePath : `${instancePath}/${escaped(name)}`
}

type Say = (params: Readonly<Record<string, unknown>>) => Words

const byLimit =
  (say: (limit: number) => Words): Say =>
  ({ limit }) =>
    say(Number(limit))

const reasons: Readonly<Record<string, Say>> = {
  required: () => words.required,
  additionalProperties: () => words.unknown,
  type: ({ type }) => words.type(String(type)),
  enum: ({ allowedValues }) => words.oneOf(allowedValues as readonly unknown[]),
  const: ({ allowedValue }) => words.only(allowedValue),
  pattern: () => words.pattern,
  format: ({ format }) => words.format(String(format)),
  minimum: byLimit(words.atLeast),
  maximum: byLimit(words.atMost),
  minLength: ({ limit }) => (limit === 1 ? words.empty : words.shorter(Number(limit))),
  maxLength: byLimit(words.longer),
  minItems: byLimit(words.fewItems),
  maxItems: byLimit(words.manyItems),
  uniqueItems: () => words.twice,
  anyOf: () => words.noForm,
  oneOf: () => words.noForm,
}

const reasonOf = ({ keyword, params }: ErrorObject): Words => reasons[keyword]?.(params) ?? words.other

/** A list of allowed words comes as one complaint a word, and one more over all of them: told together instead. */
const togetherAs = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const words = Map.groupBy(
    errors.filter(({ keyword }) => keyword === 'const'),
    ({ instancePath }) => instancePath,
  )
  return errors
    .filter(({ keyword, instancePath }) => keyword !== 'const' || words.get(instancePath)?.length === 1)
    .map((error) => {
      const allowed = words.get(error.instancePath) ?? []
      if ((error.keyword !== 'anyOf' && error.keyword !== 'oneOf') || allowed.length < 2) return error
      const allowedValues = allowed.map(({ params }) => (params as { allowedValue: unknown }).allowedValue)
      return { ...error, keyword: 'enum', params: { allowedValues } }
    })
}

const mostNamed = 10

/** Each wrong field once, by its place, never with its value. */
export const explainInvalid = (errors: readonly FastifySchemaValidationError[]): readonly Invalid[] => {
  const found = togetherAs(errors as readonly ErrorObject[]).map((error) => ({
    pointer: pointerOf(error),
    reason: reasonOf(error),
  }))
  return [...new Map(found.map((each) => [`${each.pointer} ${each.reason.en}`, each])).values()].slice(0, mostNamed)
}

/** «limit.unit phải là một trong: …», as a sentence names it. */
export const invalidLine = ({ pointer, reason }: Invalid, lang: Lang): string => {
  const name = pointer.slice(1).replaceAll('/', '.').replaceAll('~1', '/').replaceAll('~0', '~')
  return `${name === '' ? words.whole[lang] : name} ${reason[lang]}`
}
