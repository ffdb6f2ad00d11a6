import { localDate, refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { ComponentRow, Dossier, Verdict } from '../dossier.ts'
import { ownWords, type Reason, reasonIn, reasonsOn, reasonText } from './reasons.ts'

/** A paper's verdict as a form or another system gives it. */
export interface GivenCheck {
  readonly key: string
  readonly verdict?: Verdict
  readonly reason?: string
  readonly reasonKey?: string
}

/** Keys that the catalogue of that day does not have. */
export const unknownReasons = (checks: readonly GivenCheck[], among: readonly Reason[]): readonly string[] =>
  checks.flatMap(({ reasonKey }) =>
    reasonKey === undefined || among.some(({ key }) => key === reasonKey) ? [] : [reasonKey],
  )

/** Those that fail without any reason. */
export const bareChecks = (checks: readonly GivenCheck[]): readonly GivenCheck[] =>
  checks.filter(
    ({ verdict, reason, reasonKey }) => verdict === 'fail' && reason === undefined && reasonKey === undefined,
  )

/** The words that the citizen reads, and the key by which they are counted. */
export const reasonOf = (
  { verdict, reason, reasonKey }: GivenCheck,
  among: readonly Reason[],
): Pick<ComponentRow, 'reason' | 'reasonKey'> => {
  if (verdict !== 'fail') return { reason: reason ?? null, reasonKey: null }
  const usual = among.find(({ key }) => key === reasonKey) ?? reasonIn(reason ?? '', among)
  return { reason: reasonText(usual, ownWords(reason ?? '', usual)), reasonKey: usual?.key ?? null }
}

/** Each paper passes, fails with a reason, or waits; a paper may be looked at as often as one likes. */
export const checkComponents = (
  dossier: Dossier,
  { body: { checks } }: CommandOf<'check-components'>,
  context: DecideContext,
): Decided => {
  const rows = new Map(dossier.components.map((row) => [row.key, row]))
  const unknown = checks.filter(({ key }) => !rows.has(key))
  if (unknown.length > 0) return refuse('unknown-component', { papers: unknown.map(({ key }) => key) })
  const bare = bareChecks(checks)
  if (bare.length > 0) return refuse('reason-needed', { papers: bare.map(({ key }) => rows.get(key)?.name ?? key) })
  const among = reasonsOn(localDate(context.occurredAt))
  const strange = unknownReasons(checks, among)
  if (strange.length > 0) return refuse('unknown-reason', { reasons: strange })
  const changed = checks.map((check): ComponentRow => {
    const row = rows.get(check.key) as ComponentRow
    const { originals = row.originals, copies = row.copies } = check
    return { ...row, verdict: check.verdict, ...reasonOf(check, among), originals, copies }
  })
  for (const row of changed) rows.set(row.key, row)
  const counts = { unchecked: 0, pass: 0, fail: 0 }
  for (const { verdict } of rows.values()) counts[verdict] += 1
  const reasons = Object.fromEntries(
    changed.filter(({ reason }) => reason !== null).map(({ key, reason }) => [key, reason]),
  )
  return [{ type: 'components-checked', data: { counts }, detail: { reasons }, carry: changed }]
}
