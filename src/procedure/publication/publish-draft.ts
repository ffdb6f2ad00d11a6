import type { TimeLimit } from '#calendar'
import { type Db, fold, localDate, type Refusal, refuse } from '#platform'
import type { Field } from '../catalogue.schema.ts'
import { checkProcedure } from '../check-procedure.ts'
import type { Catalogue } from '../load-catalogue.ts'
import type { Decision, Route } from '../procedure.schema.ts'
import {
  digestOf,
  findDraftById,
  insertVersions,
  lockPublication,
  newestVersions,
  type VersionContent,
} from '../procedure.store.ts'
import { incompleteRefusal } from '../procedure.words.ts'
import type { DraftCase, ProcedureDraft } from './draft.ts'
import { layerFor } from './sync-catalogue.ts'

/** What a person decides when a draft becomes law here. */
export interface Publication {
  readonly draft: number
  /** The decision by which the procedure is published; its number, date and authority stand on every version. */
  readonly decision: Decision
  /** First day it holds; absent: the day of the decision, or else today. */
  readonly effectiveFrom?: string
  /** Code of the procedure whose route this one takes over. */
  readonly routeFrom?: string
  /** For the cases whose limit the record did not tell. */
  readonly limit?: TimeLimit
  /** Entries of a procedure file that stand instead of the draft's, e.g. `{ online: { level: 'toàn trình' } }`. */
  readonly entries?: Readonly<Record<string, unknown>>
}

export interface Publisher {
  readonly officerId: string
}

export interface Published {
  readonly code: string
  readonly number: number
}

type PublishRefusal = Refusal<
  | 'procedure.draft-not-found'
  | 'procedure.route-source-not-found'
  | 'procedure.incomplete'
  | 'procedure.already-published'
>

/** The key of a field that a record calls by the portal's name, ours or the key itself. */
export const fieldKeyOf = (name: string | undefined, fields: readonly Field[]): string | undefined => {
  if (name === undefined) return undefined
  const wanted = fold(name)
  return fields.find(({ key, name: own, portalNames }) =>
    [key, own.vi, ...(portalNames ?? [])].some((known) => fold(known) === wanted),
  )?.key
}

const completeCase = (each: DraftCase, limit: TimeLimit | undefined): unknown => {
  const { limit: own, ...rest } = each
  const known = own?.default === undefined ? limit : own.default
  return known === undefined ? { ...rest, ...(own && { limit: own }) } : { ...rest, limit: { ...own, default: known } }
}

/** The draft with what the person added, in the shape of a procedure file; whether it is complete, the check says. */
export const completeDraft = (
  draft: ProcedureDraft,
  publication: Publication,
  route: Route | null,
  fields: readonly Field[],
  today: string,
): Record<string, unknown> => {
  const { decision, entries, limit } = publication
  const from = publication.effectiveFrom ?? decision.date ?? today
  const { cases, fieldName, decisionNumber: _, competent, ...known } = draft
  const field = fieldKeyOf(fieldName, fields)
  return {
    everydayNames: [],
    summary: draft.name,
    confidentiality: 'normal',
    sets: 1,
    ...known,
    ...(field !== undefined && { field }),
    cases: cases.map((each) => completeCase(each, limit)),
    ...(competent !== undefined && { competence: [{ agencyKind: competent, from }] }),
    ...(route !== null && { route: { ...route, decision, effectiveFrom: from } }),
    effective: { from },
    decision,
    ...entries,
    code: draft.code,
  }
}

const publish = async (
  tx: Db,
  actor: Publisher,
  publication: Publication,
  content: VersionContent,
  now: Temporal.Instant,
): Promise<Published | PublishRefusal> => {
  const { code } = content.procedure
  const before = (await newestVersions(tx)).get(code)
  if (before?.digest.equals(digestOf(content))) {
    return refuse('procedure.already-published', { code, number: before.number })
  }
  const number = (before?.number ?? 0) + 1
  const { decision, draft } = publication
  await insertVersions(tx, [{ content, number, decision, source: 'person', draft, publishedBy: actor.officerId }], now)
  return { code, number }
}

/**
 * A person publishes an imported draft: it becomes the next version of its procedure, and dossiers keep theirs. What the
 * record did not say has to be said now; a draft that lacks something is refused with the whole list.
 */
export const publishDraft = async (
  tx: Db,
  actor: Publisher,
  publication: Publication,
  catalogue: Catalogue,
  now: Temporal.Instant,
): Promise<Published | PublishRefusal> => {
  await lockPublication(tx)
  const stored = await findDraftById(tx, publication.draft)
  if (stored === undefined) return refuse('procedure.draft-not-found', { draft: publication.draft })
  const { routeFrom } = publication
  const source = routeFrom === undefined ? null : (await newestVersions(tx)).get(routeFrom)
  if (source === undefined) return refuse('procedure.route-source-not-found', { code: routeFrom ?? '' })
  const route = source?.content.procedure.route ?? null
  const today = localDate(now).toString()
  const complete = completeDraft(stored.draft, publication, route, catalogue.fields, today)
  const { procedure, findings } = checkProcedure(complete, {
    fields: new Set(catalogue.fields.map(({ key }) => key)),
    lifeEvents: new Set(catalogue.lifeEvents.map(({ key }) => key)),
  })
  if (procedure === null) return incompleteRefusal(stored.draft.code, findings)
  return publish(tx, actor, publication, { procedure, layer: layerFor(catalogue, procedure.code) }, now)
}
