import type { AgencyDirectory } from '#agency'
import type { NavGroup } from '#web'
import type { InboxPage } from '../inbox/inbox.query.ts'
import type { BatchAnswer } from '../together/batch.ts'
import type { Colleague } from './colleagues.query.ts'
import type { Load } from './team.query.ts'

export interface Team {
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
  readonly colleagues: readonly Colleague[]
  readonly loads: readonly Load[]
  /** Whose work is listed: an officer's id, `chua-ai`, or everybody's. */
  readonly whose: string | null
  readonly work: InboxPage
  /** What became of each that was chosen; null before anything was given. */
  readonly answers: readonly BatchAnswer[] | null
  /** The units have a rule by which work can be given too. */
  readonly ruled: boolean
}
