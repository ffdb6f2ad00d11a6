import type { Permission } from '#identity'
import type { Words } from '#platform'
import type { Status } from './status.ts'

/** A row of the table of what may be done to a dossier. */
export interface Action {
  readonly from: readonly Status[]
  /** Every state it may lead to. */
  readonly to: readonly Status[]
  readonly permission: Permission
  /** What it does to the time limit (NĐ 118/2025 Điều 17–21). */
  readonly clock: 'start' | 'end' | 'restart' | 'stop' | 'resume' | 'extend' | 'finish' | 'none'
  /** Work at a step: only an open step of the actor's own agency and role allows it. */
  readonly atStep?: true
  readonly words: Words
}
