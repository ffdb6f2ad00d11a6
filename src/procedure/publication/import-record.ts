import { fold } from '#platform'
import type { CompetentKind, Procedure } from '../procedure.schema.ts'
import type { ImportReport, ProcedureDraft } from './draft.ts'
import { importNames, importReasons } from './import.words.ts'
import { readFees } from './import-fees.ts'
import { channelsIn, readChannels, readLimit } from './import-limits.ts'
import { readPapers } from './import-papers.ts'
import {
  asFields,
  asText,
  cut,
  type Fields,
  firstOfEach,
  keyFor,
  type Notes,
  openNotes,
  sameness,
  textsIn,
} from './import-text.ts'

export interface ReadRecord {
  /** Null when not even the code can be read. */
  readonly draft: ProcedureDraft | null
  readonly report: ImportReport
}

/** 1.001193, also inside 1.001193.000.00.00.H17 and 1.001193.01; a number has lost its last zeros. */
const readCode = (value: unknown, notes: Notes): string | null => {
  const said = typeof value === 'number' ? value.toFixed(6) : asText(value)
  const code = /^\s*([1-9]\.\d{6})(?!\d)/.exec(said ?? '')?.[1] ?? null
  if (code === null) notes.add('code', importReasons.noCode(said ?? ''))
  else if (code !== value) notes.add('code', importReasons.codeChanged(asText(value) ?? '', code))
  return code
}

const levelKinds = new Map<string, CompetentKind>([
  ['cap xa', 'commune-committee'],
  ['cap huyen', 'district-committee'],
])

/** Who decides is clear only when one level is named, and one where a single authority stands. */
const readLevel = (value: unknown, notes: Notes): CompetentKind | null => {
  const levels = textsIn(value, 'levels', notes)
  const kind = levels.length === 1 ? levelKinds.get(fold(levels[0]!)) : undefined
  if (kind === undefined) notes.add('levels', importReasons.level(levels.join(', ')))
  return kind ?? null
}

const readResults = (value: unknown, notes: Notes): Procedure['results'] => {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
  const named = list.flatMap((item, i) => {
    const fields = asFields(item)
    const name = asText(fields?.name) ?? asText(item)
    if (name !== null)
      return [{ name: cut(name, 2000, `results.${i}`, notes), code: asText(fields?.code)?.slice(0, 60) }]
    notes.add(`results.${i}`, importReasons.notText())
    return []
  })
  const once = firstOfEach(named, ({ name, code }) => `${sameness(name)}|${code ?? ''}`)
  if (once.length === 0) notes.add('results', importReasons.nothing(importNames.results))
  const keys = new Set<string>()
  return once.map(({ name, code }) => {
    const key = keyFor(name, 'ket-qua', keys)
    keys.add(key)
    return { key, name: { vi: name }, ...(code !== undefined && { code }) }
  })
}

const readLegalBasis = (value: unknown, notes: Notes): Procedure['legalBasis'] => {
  const basis = textsIn(value, 'legalBasis', notes, 'number').map((number, i) => ({
    number: cut(number, 80, `legalBasis.${i}`, notes),
  }))
  if (basis.length === 0) notes.add('legalBasis', importReasons.nothing(importNames.legalBasis))
  return basis
}

const readAudience = (value: unknown, notes: Notes): readonly string[] => {
  const audience = textsIn(value, 'audience', notes).map((text, i) => cut(text, 120, `audience.${i}`, notes))
  if (audience.length === 0) notes.add('audience', importReasons.nothing(importNames.audience))
  return audience
}

const readSource = (record: Fields): Procedure['source'] => {
  const url = asText(record.url)
  const words = [asText(record.confidence), asText(record.source)].filter((text) => text !== null).join('; ')
  return {
    ...(url !== null && url.length <= 300 && /^https?:\/\//.test(url) && { url }),
    confidence: (words === '' ? 'nhập từ danh mục của cổng, chưa rà soát' : words).slice(0, 300).toWellFormed(),
  }
}

/** A short text of the record, or nothing with a remark. */
const readName = (
  value: unknown,
  at: string,
  what: keyof typeof importNames,
  limit: number,
  notes: Notes,
): string | null => {
  const text = asText(value)
  if (text === null) notes.add(at, importReasons.nothing(importNames[what]))
  return text === null ? null : cut(text, limit, at, notes)
}

const readDraft = (code: string, record: Fields, notes: Notes) => {
  const name = asText(record.name)
  if (name === null) notes.add('name', importReasons.noName())
  const rows = readChannels(record.channels, notes)
  const limit = readLimit(rows, notes)
  const fees = readFees(rows, notes)
  const { components, cases, duplicates } = readPapers(record.documents, notes)
  const competent = readLevel(record.levels, notes)
  const fieldName = readName(record.field, 'field', 'field', 200, notes)
  const decisionNumber = readName(record.decision, 'decision', 'decision', 80, notes)
  const [audience, results] = [readAudience(record.audience, notes), readResults(record.results, notes)]
  const legalBasis = readLegalBasis(record.legalBasis, notes)
  const requirements = asText(record.conditions)
  const channels = channelsIn(rows)
  const draft: ProcedureDraft = {
    code,
    name: { vi: name === null ? `Thủ tục ${code}` : cut(name, 2000, 'name', notes) },
    ...(fieldName !== null && { fieldName }),
    ...(decisionNumber !== null && { decisionNumber }),
    ...(competent !== null && { competent }),
    ...(channels.length > 0 && { channels }),
    ...(audience.length > 0 && { audience }),
    ...(results.length > 0 && { results }),
    ...(legalBasis.length > 0 && { legalBasis }),
    ...(fees !== undefined && { fees }),
    ...(requirements !== null && { requirements: { vi: cut(requirements, 2000, 'conditions', notes) } }),
    cases: cases.map((each) => (limit === undefined ? each : { ...each, limit })),
    ...(components.length > 0 && { components }),
    source: readSource(record),
  }
  return { draft, duplicates }
}

/** Understands one record as far as it can be understood, and says where it cannot. `place` counts from 1. */
export const readRecord = (value: unknown, place: number): ReadRecord => {
  const notes = openNotes()
  const record = asFields(value)
  const nothing = {
    record: place,
    outcome: 'skipped',
    documents: { papers: 0, notes: 0, duplicates: 0 },
    cases: 0,
  } as const
  if (record === null) {
    const faults = [{ at: '', reason: importReasons.notARecord() }]
    return { draft: null, report: { ...nothing, code: null, name: null, faults } }
  }
  const code = readCode(record.code, notes)
  if (code === null) {
    return {
      draft: null,
      report: { ...nothing, code, name: asText(record.name)?.slice(0, 200) ?? null, faults: notes.faults },
    }
  }
  const { draft, duplicates } = readDraft(code, record, notes)
  const components = draft.components ?? []
  const guidance = components.filter(({ mode }) => mode === 'note').length
  const report: ImportReport = {
    code,
    record: place,
    name: draft.name.vi,
    outcome: 'imported',
    documents: { papers: components.length - guidance, notes: guidance, duplicates },
    cases: draft.cases.length,
    faults: notes.faults,
  }
  return { draft, report }
}
