import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js'
import ajvFormats from 'ajv-formats'
import type { FastifySchemaValidationError } from 'fastify'

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

const place = (error: ErrorObject): string => {
  const path = error.instancePath.slice(1).replaceAll('/', '.')
  const missing = (error.params as { missingProperty?: string }).missingProperty
  const unknown = (error.params as { additionalProperty?: string }).additionalProperty
  const name = missing ?? unknown
  return [path, name].filter((part) => part !== undefined && part !== '').join('.') || 'body'
}

const reason = (error: ErrorObject): string => {
  const allowed = (error.params as { allowedValues?: readonly unknown[] }).allowedValues
  if (error.keyword === 'required') return 'is required'
  if (error.keyword === 'additionalProperties') return 'is not known here'
  return allowed === undefined ? (error.message ?? error.keyword) : `must be one of ${allowed.join(', ')}`
}

const mostNamed = 10

/** «limit.unit must be one of …»: each wrong field by name, never with its value. */
export const explainInvalid = (errors: readonly FastifySchemaValidationError[]): readonly string[] => {
  const lines = (errors as readonly ErrorObject[]).map((error) => `${place(error)} ${reason(error)}`)
  return [...new Set(lines)].slice(0, mostNamed)
}
