import { type Db, type Refusal, refuse } from '#platform'
import { insertDraft } from '../procedure.store.ts'
import type { ImportReport, ProcedureDraft } from './draft.ts'
import { importReasons } from './import.words.ts'
import { readRecord } from './import-record.ts'
import { asFields, storable } from './import-text.ts'

export interface ImportResult {
  /** New drafts. */
  readonly imported: number
  /** Records that made none: read before, repeated in the file, or without a code. */
  readonly skipped: number
  /** One a record, in the order of the file. */
  readonly reports: readonly ImportReport[]
}

type ImportRefusal = Refusal<'procedure.file-not-json' | 'procedure.file-without-records'>

const recordsIn = (text: string): readonly unknown[] | ImportRefusal => {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refuse('procedure.file-not-json', { reason: (error as Error).message.slice(0, 200) })
  }
  const records = Array.isArray(value) ? value : asFields(value)?.procedures
  return Array.isArray(records) ? records : refuse('procedure.file-without-records')
}

export interface ReadFile {
  readonly records: readonly {
    readonly draft: ProcedureDraft | null
    readonly report: ImportReport
    readonly record: unknown
  }[]
}

const shortestCut = 100

/**
 * Texts that were cut off at their source: when several texts of a file are equally long and none is longer, that length was
 * a limit. Nobody may publish half a sentence without being told.
 */
const cutOffs = (
  records: readonly unknown[],
  list: 'documents' | 'channels',
  name: string,
): ReadonlyMap<number, string[]> => {
  const texts = records.flatMap((record, i) => {
    const items = asFields(record)?.[list]
    return (Array.isArray(items) ? items : []).flatMap((item, j) => {
      const text = asFields(item)?.[name]
      return typeof text === 'string' ? [{ record: i, at: `${list}.${j}.${name}`, length: text.length }] : []
    })
  })
  const longest = texts.reduce((most, { length }) => Math.max(most, length), 0)
  const cut = texts.filter(({ length }) => length === longest)
  if (longest < shortestCut || cut.length < 3) return new Map()
  return new Map(records.map((_, i) => [i, cut.filter(({ record }) => record === i).map(({ at }) => at)]))
}

/** Reads a file of portal records without keeping anything. Never throws for a file, whatever is in it. */
export const readRecords = (text: string): ReadFile | ImportRefusal => {
  const records = recordsIn(text)
  if ('refusal' in records) return records
  const codes = new Set<string>()
  const cuts = [cutOffs(records, 'documents', 'name'), cutOffs(records, 'channels', 'feeText')]
  return {
    records: records.map((value, i) => {
      const record = storable(value)
      const { draft, report: read } = readRecord(record, i + 1)
      const halves = cuts.flatMap((cut) => cut.get(i) ?? []).map((at) => ({ at, reason: importReasons.cutOff() }))
      const report = { ...read, faults: [...read.faults, ...halves] }
      if (draft === null || !codes.has(draft.code)) {
        if (draft !== null) codes.add(draft.code)
        return { draft, report, record }
      }
      const faults = [{ at: 'code', reason: importReasons.codeTwice() }]
      return { draft: null, report: { ...report, outcome: 'skipped', faults }, record }
    }),
  }
}

/**
 * Takes a file of portal records in as drafts: an array, or an object with the array `procedures`. The same file again
 * makes no second draft. Nothing is published by this; see `publishDraft`.
 */
export const importRecords = async (
  tx: Db,
  text: string,
  now: Temporal.Instant,
): Promise<ImportResult | ImportRefusal> => {
  const file = readRecords(text)
  if ('refusal' in file) return file
  const reports: ImportReport[] = []
  for (const { draft, report, record } of file.records) {
    const isNew = draft !== null && (await insertDraft(tx, { draft, report, record }, now))
    reports.push(draft !== null && !isNew ? { ...report, outcome: 'known' } : report)
  }
  const imported = reports.filter(({ outcome }) => outcome === 'imported').length
  return { imported, skipped: reports.length - imported, reports }
}
