import { Value } from 'typebox/value'
import { readYamlText, type Words } from '#platform'
import { type CalendarFile, calendarFileSchema } from './calendar-file.schema.ts'
import { fileFaults } from './calendar-file.words.ts'

/** What is wrong with a file, for the person who has it open: lines count from 1. */
export interface CatalogueFault {
  readonly path: string
  readonly line: number
  readonly reason: Words
}

/** The same before the line is known: the way to the place inside the value. */
export interface Finding {
  readonly at: readonly (string | number)[]
  readonly reason: Words
}

export interface ReadFile {
  readonly path: string
  readonly file: CalendarFile
  readonly faultOf: (finding: Finding) => CatalogueFault
}

type SchemaError = ReturnType<typeof Value.Errors>[number]

const placeOf = ({ instancePath }: SchemaError): readonly string[] => instancePath.split('/').slice(1)

const findingsOf = (error: SchemaError): readonly Finding[] => {
  const at = placeOf(error)
  switch (error.keyword) {
    case 'required':
      return [{ at, reason: fileFaults.missing(error.params.requiredProperties) }]
    case 'additionalProperties':
      return error.params.additionalProperties.map((key) => ({ at: [...at, key], reason: fileFaults.unknown([key]) }))
    case 'enum':
      return [{ at, reason: fileFaults.oneOf(error.params.allowedValues) }]
    case 'boolean':
      return [] // the same unknown key, told a second time
    default:
      return [{ at, reason: fileFaults.shape(error.message) }]
  }
}

/** YAML text to a file of the right shape, or all that is wrong with it. */
export const readCalendarFile = (text: string, path: string): ReadFile | readonly CatalogueFault[] => {
  const { value, broken, lineOf } = readYamlText(text)
  const faultOf = ({ at, reason }: Finding) => ({ path, line: lineOf(at), reason })
  if (broken.length > 0) return broken.map(({ line, message }) => ({ path, line, reason: fileFaults.yaml(message) }))
  if (Value.Check(calendarFileSchema, value)) return { path, file: value, faultOf }
  return Value.Errors(calendarFileSchema, value).flatMap(findingsOf).map(faultOf)
}
