import type { DraftCase, DraftComponent } from './draft.ts'
import { importNames, importReasons } from './import.words.ts'
import { asCount, asFields, asList, asText, bare, cut, keyFor, type Notes, sameness } from './import-text.ts'
import { type Heading, readHeading, readLine, splitForm } from './import-wording.ts'

const longestName = 2000
const mostCopies = 20

interface Group {
  readonly heading: Heading
  /** Null for papers that stand under no heading. */
  readonly text: string | null
  readonly id: string
}

/** One row of the record's list of documents, understood. */
interface Row {
  readonly at: string
  readonly group: Group
  readonly same: string
  readonly component: Omit<DraftComponent, 'key'>
}

const readCounts = (fields: Readonly<Record<string, unknown>>, at: string, notes: Notes) => {
  const [originals, copies] = [asCount(fields.originals), asCount(fields.copies)]
  const given = [fields.originals, fields.copies].filter(
    (count) => count !== undefined && count !== null && count !== '',
  )
  const understood = [originals, copies].filter((count) => count !== null)
  if (given.length === 0 || understood.length < given.length || understood.some((count) => count > mostCopies)) {
    notes.add(at, importReasons.counts(asText(fields.originals) ?? '', asText(fields.copies) ?? ''))
    return {}
  }
  return { originals: originals ?? 0, copies: copies ?? 0 }
}

/** What the record itself says about the row («kind»: note, «mode»: show), where it uses our words. */
const saidMode = (fields: Readonly<Record<string, unknown>>): DraftComponent['mode'] | null => {
  if (fields.kind === 'note' || fields.mode === 'note') return 'note'
  return fields.mode === 'submit' || fields.mode === 'show' ? fields.mode : null
}

const conditionOf = (group: Group, own: string | null): string | null => {
  const fromGroup = group.heading.kind === 'condition' || group.heading.kind === 'part' ? bare(group.text ?? '') : null
  const parts = [fromGroup, own].filter((part) => part !== null && part !== '')
  return parts.length === 0 ? null : parts.join('; ').slice(0, longestName).toWellFormed()
}

const readRow = (item: unknown, at: string, groupOf: (text: string | null) => Group, notes: Notes): Row | null => {
  const fields = asFields(item) ?? { name: item }
  const said = asText(fields.name)
  if (said === null) {
    notes.add(`${at}.name`, importReasons.paperName())
    return null
  }
  const group = groupOf(asText(fields.case))
  const whole = cut(said, longestName, `${at}.name`, notes)
  const line = readLine(whole)
  const counted = asCount(fields.originals) === 0 && asCount(fields.copies) === 0
  const explicit = saidMode(fields)
  const isNote = explicit === 'note' || group.heading.kind === 'note' || counted
  if (isNote || (explicit === null && line.kind === 'note')) {
    if (!isNote && line.unsure) notes.add(`${at}.name`, importReasons.perhapsNote())
    const component = {
      name: { vi: bare(whole) || whole },
      mode: 'note',
      required: false,
      originals: 0,
      copies: 0,
    } as const
    return { at, group, same: `${sameness(whole)}|note`, component }
  }
  const { name, form } = splitForm(line.name)
  const found = explicit ?? group.heading.mode ?? line.mode
  if (found === 'both') notes.add(`${at}.name`, importReasons.submitOrShow())
  if (line.unsure) notes.add(`${at}.name`, importReasons.perhapsPaper())
  const mode = found === 'show' ? 'show' : 'submit'
  const condition = conditionOf(group, line.condition)
  const component = {
    name: { vi: name },
    mode,
    required: !line.conditional && group.heading.kind !== 'condition' && !/\(nếu có\)/iu.test(name),
    ...readCounts(fields, at, notes),
    ...(condition !== null && { condition: { vi: condition } }),
    ...(form !== null && { form: { code: form, title: { vi: name.slice(0, longestName) } } }),
  } as const
  return { at, group, same: `${sameness(name)}|${mode}|${condition ?? ''}`, component }
}

/** The headings of a record, each once however it is spelled, in the order they come. */
const openGroups = (notes: Notes) => {
  const groups = new Map<string, Group>()
  return (text: string | null): Group => {
    const id = text === null ? '' : sameness(text)
    const known = groups.get(id)
    if (known !== undefined) return known
    const heading = readHeading(text ?? '')
    const group = { heading, text: text === null ? null : text.slice(0, longestName).toWellFormed(), id }
    groups.set(id, group)
    if (heading.kind === 'condition') notes.add(`documents: ${id.slice(0, 80)}`, importReasons.condition())
    if (heading.unsure) {
      const reason = heading.kind === 'case' ? importReasons.perhapsCase() : importReasons.submitOrShow()
      notes.add(`documents: ${id.slice(0, 80)}`, reason)
    }
    return group
  }
}

interface Collected {
  component: DraftComponent
  readonly same: string
  /** Ids of the cases that ask for it; null: every case. */
  cases: Set<string> | null
}

const sameCounts = (a: Row['component'], b: DraftComponent): boolean =>
  a.originals === b.originals && a.copies === b.copies

const larger = (a?: number, b?: number): number | undefined =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b)

/** The same paper twice, in one case or in several, becomes one component. */
const collect = (rows: readonly Row[], notes: Notes) => {
  const found: Collected[] = []
  const keys = new Set<string>()
  let duplicates = 0
  for (const { at, group, same, component } of rows) {
    const inCase = group.heading.kind === 'case' ? group.id : null
    const alike = found.filter((one) => one.same === same)
    const covers = (one: Collected) => one.cases === null || (inCase !== null && one.cases.has(inCase))
    const twin =
      alike.find((one) => sameCounts(component, one.component)) ?? alike.find((one) => covers(one) || inCase === null)
    if (twin === undefined) {
      const key = keyFor(component.name.vi, 'giay-to', keys)
      keys.add(key)
      found.push({ component: { key, ...component }, same, cases: inCase === null ? null : new Set([inCase]) })
      continue
    }
    if (covers(twin) || inCase === null) duplicates += 1
    if (inCase === null) twin.cases = null
    else twin.cases?.add(inCase)
    if (!sameCounts(component, twin.component)) {
      notes.add(at, importReasons.countsDiffer())
      const [originals, copies] = [
        larger(twin.component.originals, component.originals),
        larger(twin.component.copies, component.copies),
      ]
      const rest = { ...(originals !== undefined && { originals }), ...(copies !== undefined && { copies }) }
      twin.component = { ...twin.component, ...rest }
    }
  }
  return { found, duplicates }
}

const introduces =
  /[,;:.]?\s*(?:thì\s+)?(?:(?:thành phần\s+)?hồ sơ|cần)\s+(?:bao gồm|gồm|có)(?:\s+có)?(?:\s+các\s+(?:giấy tờ|thành phần|tài liệu))?(?:\s+sau)?(?:\s+đây)?$/iu

/** «Trường hợp ủy quyền, hồ sơ gồm:» is the case «Trường hợp ủy quyền». */
const caseName = (text: string): string => bare(bare(text).replace(introduces, '')) || bare(text) || text

const generalCase = { key: 'chung', name: { vi: 'Trường hợp chung' } } as const

const casesOf = (rows: readonly Row[], found: readonly Collected[], notes: Notes): readonly DraftCase[] => {
  const groups = new Map(
    rows.filter(({ group }) => group.heading.kind === 'case').map(({ group }) => [group.id, group]),
  )
  if (groups.size === 0) return [generalCase]
  const keys = new Set<string>([generalCase.key])
  const componentsIn = (id: string | null) =>
    found.filter(({ cases }) => cases === null || (id !== null && cases.has(id))).map(({ component }) => component.key)
  const cases = [...groups.values()].map(({ id, text }): DraftCase => {
    const key = keyFor(id, 'truong-hop', keys)
    keys.add(key)
    return { key, name: { vi: caseName(text ?? '') }, components: componentsIn(id) }
  })
  const always = found.some(({ cases: own, component }) => own === null && component.required)
  if (!always) return cases
  notes.add('documents', importReasons.generalCase())
  return [{ ...generalCase, components: componentsIn(null) }, ...cases]
}

export interface ReadPapers {
  readonly components: readonly DraftComponent[]
  readonly cases: readonly DraftCase[]
  readonly duplicates: number
}

/** The list of documents of a record: papers, guidance, headings and cases told apart, each paper once. */
export const readPapers = (value: unknown, notes: Notes): ReadPapers => {
  const groupOf = openGroups(notes)
  const rows = asList(value, 'documents', notes)
    .map((item, i) => readRow(item, `documents.${i}`, groupOf, notes))
    .filter((row) => row !== null)
  if (rows.length === 0) notes.add('documents', importReasons.nothing(importNames.papers))
  const { found, duplicates } = collect(rows, notes)
  return { components: found.map(({ component }) => component), cases: casesOf(rows, found, notes), duplicates }
}
