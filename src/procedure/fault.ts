import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { Static, TSchema } from 'typebox'
import { readYamlText, type Words } from '#platform'
import { fileReasons, keyReasons, shapeReasons } from './fault.words.ts'

/** Where in a value something is wrong, and why. */
export interface Finding {
  readonly at: readonly (string | number)[]
  readonly reason: Words
}

/** The same for a person with the file open: lines count from 1. */
export interface Fault {
  readonly path: string
  readonly line: number
  readonly reason: Words
}

export const finding = (at: readonly (string | number)[], reason: Words): Finding => ({ at, reason })

/** Names every key that an earlier entry of the list already has. */
export const keysTwice = (list: readonly { readonly key: string }[], at: Finding['at']): Finding[] =>
  list.flatMap(({ key }, i) =>
    list.findIndex((other) => other.key === key) < i ? [finding([...at, i, 'key'], keyReasons.twice(key))] : [],
  )

const ajv = new Ajv({ allErrors: true })
addFormats.default(ajv, ['date'])

const reasonOf = ({ keyword, params, message }: ErrorObject): Words => {
  const facts = params as Record<string, unknown>
  const limit = Number(facts.limit)
  switch (keyword) {
    case 'required':
      return shapeReasons.missing(String(facts.missingProperty))
    case 'additionalProperties':
      return shapeReasons.unknown(String(facts.additionalProperty))
    case 'type':
      return shapeReasons.type(String(facts.type))
    case 'enum':
      return shapeReasons.oneOf(facts.allowedValues as string[])
    case 'pattern':
      return shapeReasons.pattern(String(facts.pattern))
    case 'format':
      return shapeReasons.date()
    case 'minimum':
      return shapeReasons.atLeast(limit)
    case 'maximum':
      return shapeReasons.atMost(limit)
    case 'maxLength':
      return shapeReasons.longer(limit)
    case 'maxItems':
      return shapeReasons.tooMany(limit)
    case 'minLength':
    case 'minItems':
      return shapeReasons.empty()
    default:
      return shapeReasons.other(message ?? keyword)
  }
}

const findingOf = (error: ErrorObject): Finding => {
  const at = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
  const stray = error.keyword === 'additionalProperties' ? [String(error.params.additionalProperty)] : []
  return finding([...at, ...stray], reasonOf(error))
}

export type Shape<T> = (value: unknown) => { readonly value: T; readonly findings: readonly Finding[] }

/** Compiles a schema to a check that says in plain words what is wrong; `value` may be used when `findings` is empty. */
export const shapeOf = <S extends TSchema>(schema: S): Shape<Static<S>> => {
  const validate: ValidateFunction = ajv.compile(schema)
  return (value) => ({
    value: value as Static<S>,
    findings: validate(value) ? [] : (validate.errors ?? []).map(findingOf),
  })
}

export interface YamlFile {
  readonly path: string
  readonly value: unknown
  /** Faults of reading; with any of them the value is not to be used. */
  readonly faults: readonly Fault[]
  /** Gives findings about the value their line. */
  readonly faultsOf: (findings: readonly Finding[]) => readonly Fault[]
}

export const readYaml = (path: string, text: string): YamlFile => {
  const { value, broken, lineOf } = readYamlText(text)
  return {
    path,
    value,
    faults: broken.map(({ line, message }) => ({ path, line, reason: fileReasons.yaml(message) })),
    faultsOf: (findings) => findings.map(({ at, reason }) => ({ path, line: lineOf(at), reason })),
  }
}
