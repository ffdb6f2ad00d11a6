import { Value } from 'typebox/value'
import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { Words } from '#platform'
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

/** Where the key or item that a path leads to begins, or the last thing on the way that exists. */
const offsetOf = (document: Document, at: Finding['at']): number => {
  let node: Node | null = document.contents as Node | null
  let offset = node?.range?.[0] ?? 0
  for (const part of at) {
    const holder: unknown = isAlias(node) ? node.resolve(document) : node
    if (isMap(holder)) {
      const pair = holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (!pair) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value as Node | null
    } else if (isSeq(holder)) {
      node = (holder.items[Number(part)] as Node | undefined) ?? null
      offset = node?.range?.[0] ?? offset
    } else break
  }
  return offset
}

/** The first alias without an anchor before it: the parser lets it pass, and only reading the value fails. */
const danglingAlias = (document: Document): number => {
  let offset = 0
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

const contentOf = (document: Document): { readonly value: unknown; readonly broken?: string } => {
  try {
    return { value: document.toJS() }
  } catch (error) {
    return { value: null, broken: error instanceof Error ? error.message : String(error) }
  }
}

/** YAML text to a file of the right shape, or all that is wrong with it. */
export const readCalendarFile = (text: string, path: string): ReadFile | readonly CatalogueFault[] => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const faultOf = ({ at, reason }: Finding) => ({ path, line: lineAt(offsetOf(document, at)), reason })
  if (document.errors.length > 0)
    return document.errors.map(({ pos, message }) => ({ path, line: lineAt(pos[0]), reason: fileFaults.yaml(message) }))
  const { value, broken } = contentOf(document)
  if (broken !== undefined) return [{ path, line: lineAt(danglingAlias(document)), reason: fileFaults.yaml(broken) }]
  if (Value.Check(calendarFileSchema, value)) return { path, file: value, faultOf }
  return Value.Errors(calendarFileSchema, value).flatMap(findingsOf).map(faultOf)
}
