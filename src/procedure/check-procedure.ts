import { routeFindings } from './check-route.ts'
import { type Finding, finding, keysTwice, shapeOf } from './fault.ts'
import { keyReasons, lawReasons } from './fault.words.ts'
import { limitFlaw } from './limits.ts'
import { type Procedure, procedureSchema } from './procedure.schema.ts'

/** Keys that procedures may point to; a dictionary that could not be read is null and is not asked. */
export interface Dictionaries {
  readonly fields: ReadonlySet<string> | null
  readonly lifeEvents: ReadonlySet<string> | null
  /** Paths below `catalogue/`, for the forms to download; absent: not asked. */
  readonly files?: ReadonlySet<string>
}

export interface Checked {
  /** Null as soon as anything is wrong: nothing of a wrong file is loaded. */
  readonly procedure: Procedure | null
  readonly findings: readonly Finding[]
}

const uniqueKeys = (procedure: Procedure): Finding[] => [
  ...keysTwice(procedure.cases, ['cases']),
  ...keysTwice(procedure.components, ['components']),
  ...keysTwice(procedure.fees, ['fees']),
  ...keysTwice(procedure.results, ['results']),
  ...procedure.cases.flatMap((each, i) => keysTwice(each.extensions ?? [], ['cases', i, 'extensions'])),
]

const dictionaryKeys = (procedure: Procedure, { fields, lifeEvents }: Dictionaries): Finding[] => [
  ...(fields === null || fields.has(procedure.field) ? [] : [finding(['field'], keyReasons.noField(procedure.field))]),
  ...(procedure.lifeEvents ?? []).flatMap((key, i) =>
    lifeEvents === null || lifeEvents.has(key) ? [] : [finding(['lifeEvents', i], keyReasons.noLifeEvent(key))],
  ),
]

/**
 * Whoever names a form has to offer it for download. Only the catalogue's files are asked: a draft of a portal's record may
 * name a form that nobody has written down yet.
 */
const forms = (procedure: Procedure, { files }: Dictionaries): Finding[] => {
  if (files === undefined) return []
  return procedure.components.flatMap(({ form }, i) => {
    if (form === undefined || (form.file !== undefined && files.has(form.file))) return []
    if (form.file === undefined) return [finding(['components', i, 'form'], keyReasons.noForm(form.code))]
    return [finding(['components', i, 'form', 'file'], keyReasons.noFile(form.file))]
  })
}

const innerKeys = (procedure: Procedure): Finding[] => {
  const cases = new Set(procedure.cases.map(({ key }) => key))
  const components = new Set(procedure.components.map(({ key }) => key))
  const named = (keys: readonly string[], at: Finding['at'], known: Set<string>, reason: typeof keyReasons.noCase) =>
    keys.flatMap((key, i) => {
      if (!known.has(key)) return [finding([...at, i], reason(key))]
      return keys.indexOf(key) < i ? [finding([...at, i], keyReasons.twice(key))] : []
    })
  return [
    ...procedure.cases.flatMap((each, i) =>
      named(each.components ?? [], ['cases', i, 'components'], components, keyReasons.noComponent),
    ),
    ...procedure.fees.flatMap((fee, i) => named(fee.cases ?? [], ['fees', i, 'cases'], cases, keyReasons.noCase)),
  ]
}

const limitsIn = (procedure: Procedure): { at: Finding['at']; limit: { value: number; unit: string } }[] => [
  ...procedure.cases.flatMap((each, i) => [
    ...(['default', 'online', 'post'] as const).flatMap((name) => {
      const limit = each.limit[name]
      return limit === undefined ? [] : [{ at: ['cases', i, 'limit', name], limit }]
    }),
    ...(each.extensions ?? []).map(({ limit }, j) => ({ at: ['cases', i, 'extensions', j, 'limit'], limit })),
  ]),
  ...procedure.route.steps.map(({ limit }, i) => ({ at: ['route', 'steps', i, 'limit'], limit })),
]

const limits = (procedure: Procedure): Finding[] =>
  limitsIn(procedure).flatMap(({ at, limit }) => {
    const flaw = limitFlaw(limit as Parameters<typeof limitFlaw>[0])
    return flaw === null ? [] : [finding([...at, 'value'], lawReasons[flaw]())]
  })

const fees = (procedure: Procedure): Finding[] =>
  procedure.fees.flatMap((fee, i) =>
    fee.amount !== undefined && fee.perPage !== undefined ? [finding(['fees', i], lawReasons.feeTwice())] : [],
  )

const online = ({ online: { level, partialReason } }: Procedure): Finding[] =>
  level === 'một phần' && partialReason === undefined ? [finding(['online'], lawReasons.partialReason())] : []

const backwards = (period: { from: string; to?: string }, at: Finding['at']): Finding[] =>
  period.to !== undefined && period.to < period.from ? [finding([...at, 'to'], lawReasons.periodBackwards())] : []

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString()

/** One kind of agency on each effective day: no day with two, no day without. */
const competence = (procedure: Procedure): Finding[] => {
  const found: Finding[] = [...backwards(procedure.effective, ['effective'])]
  const sorted = procedure.competence
    .map((entry, i) => ({ entry, at: ['competence', i] as const }))
    .sort((a, b) => (a.entry.from < b.entry.from ? -1 : 1))
  let uncovered: string | null = procedure.effective.from
  sorted.forEach(({ entry, at }, i) => {
    const before = sorted[i - 1]?.entry
    if ((entry.agencyKind === 'department') !== (entry.department !== undefined)) {
      found.push(finding(at, entry.department === undefined ? lawReasons.noDepartment() : lawReasons.strayDepartment()))
    }
    found.push(...backwards(entry, at))
    if (before !== undefined && (before.to === undefined || before.to >= entry.from)) {
      found.push(finding(at, lawReasons.competenceOverlap(entry.from)))
    }
    if (uncovered !== null && entry.from > uncovered) found.push(finding(at, lawReasons.competenceGap(uncovered)))
    if (entry.to === undefined) uncovered = null
    else if (uncovered !== null && entry.to >= uncovered) uncovered = dayAfter(entry.to)
  })
  const last = procedure.effective.to
  if (uncovered !== null && (last === undefined || uncovered <= last)) {
    found.push(finding(['competence'], lawReasons.competenceGap(uncovered)))
  }
  return found
}

const shape = shapeOf(procedureSchema)

/** Checks a procedure by itself: its shape first, and only then what the shape cannot say. */
export const checkProcedure = (value: unknown, dictionaries: Dictionaries): Checked => {
  const { value: procedure, findings } = shape(value)
  if (findings.length > 0) return { procedure: null, findings }
  const wrong = [
    ...uniqueKeys(procedure),
    ...dictionaryKeys(procedure, dictionaries),
    ...forms(procedure, dictionaries),
    ...innerKeys(procedure),
    ...limits(procedure),
    ...fees(procedure),
    ...online(procedure),
    ...competence(procedure),
    ...routeFindings(procedure),
  ]
  return { procedure: wrong.length > 0 ? null : procedure, findings: wrong }
}
