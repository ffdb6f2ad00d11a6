import type { Agency, AgencyDirectory } from '#agency'
import { localDate } from '#platform'
import {
  type CompetentKind,
  competentKinds,
  type PostingAuthority,
  type ProcedureDirectory,
  postingList,
} from '#procedure'
import { type FieldGroup, listProceduresOn } from './procedure-list.ts'

/** What hangs at one one-stop (niêm yết): the procedures that the authorities it serves decide. */
export interface PostingList {
  readonly agency: Agency
  readonly day: Temporal.PlainDate
  readonly total: number
  readonly groups: readonly FieldGroup[]
}

const isCompetentKind = (kind: string): kind is CompetentKind => competentKinds.some((known) => known === kind)

/** Every authority whose nearest one-stop this is. */
const servedBy = (oneStop: Agency, directory: AgencyDirectory, day: Temporal.PlainDate): readonly PostingAuthority[] =>
  directory
    .activeOn(day)
    .filter(({ code }) => directory.oneStopOf(code, day)?.code === oneStop.code)
    .flatMap(({ kind, department }) =>
      isCompetentKind(kind) ? [{ kind, ...(department === null ? {} : { department }) }] : [],
    )

/** Null: there is no such one-stop today. */
export const postingListOf = (
  code: string,
  directory: AgencyDirectory,
  catalogue: ProcedureDirectory,
  now: Temporal.Instant,
): PostingList | null => {
  const day = localDate(now)
  const agency = directory.oneStopsOn(day).find((each) => each.code === code)
  if (agency === undefined) return null
  const posted = new Set(postingList(catalogue, servedBy(agency, directory, day), day).map((each) => each.code))
  const groups = listProceduresOn(catalogue, day, {})
    .groups.map(({ field, entries }) => ({
      field,
      entries: entries.filter(({ procedure }) => posted.has(procedure.code)),
    }))
    .filter(({ entries }) => entries.length > 0)
  return { agency, day, total: posted.size, groups }
}
