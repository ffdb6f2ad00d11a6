import type { AgencyDirectory } from '#agency'
import type { Words } from '#platform'
import type { NavGroup } from '#web'
import type { InboxPage } from '../inbox/inbox.query.ts'
import type { Colleague } from './colleagues.query.ts'
import type { Load } from './team.query.ts'

/** What one press did: how many were given, and why others were not. */
export interface Answers {
  readonly done: number
  readonly refused: readonly { readonly id: string; readonly code: string; readonly why: Words }[]
}

export interface Team {
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
  readonly colleagues: readonly Colleague[]
  readonly away: ReadonlyMap<string, string>
  readonly loads: readonly Load[]
  /** Whose work is listed: an officer's id, `chua-ai`, or everybody's. */
  readonly whose: string | null
  readonly work: InboxPage
  readonly answers: Answers | null
}
