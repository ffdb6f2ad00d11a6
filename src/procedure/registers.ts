import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { Type } from 'typebox'
import { describeProblem, parseDataFile } from '#agency'
import type { Words } from '#platform'

const closed = { additionalProperties: false } as const
const text = Type.String({ minLength: 1, maxLength: 200 })
const registersSchema = Type.Object(
  { registers: Type.Array(Type.Object({ vi: text, en: text }, closed), { minItems: 1 }) },
  closed,
)

const path = resolve(import.meta.dirname, '../../catalogue/registers.yaml')

let shipped: ReadonlyMap<string, Words> | undefined

/** `catalogue/registers.yaml`, read once. Throws with file, line and reason when its form is wrong. */
const registers = (): ReadonlyMap<string, Words> => {
  if (shipped !== undefined) return shipped
  const read = parseDataFile(relative(process.cwd(), path), readFileSync(path, 'utf8'), registersSchema)
  if (!('value' in read)) throw new Error(read.map(describeProblem).join('\n'))
  shipped = new Map(read.value.registers.map((words) => [words.vi, words]))
  return shipped
}

/** Where the authorities have a paper's data (`fromData`); a register that a province names itself is called as it calls it. */
export const registerName = (fromData: string): Words => registers().get(fromData) ?? { vi: fromData, en: fromData }
