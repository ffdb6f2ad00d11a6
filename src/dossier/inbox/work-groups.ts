import type { Role } from '#identity'
import type { Decision, InboxFilter } from './inbox-filter.ts'

type Part = Pick<
  InboxFilter,
  'statuses' | 'functions' | 'unchecked' | 'decision' | 'elsewhere' | 'papersComing' | 'stepLate' | 'finished'
>

interface Group extends Part {
  readonly roles: readonly Role[]
  /** Stands under «Theo dõi»: not work of its own but something to look at. */
  readonly watch?: true
  /** What stands in the list of one role beside its steps. */
  readonly besideOf?: Readonly<Partial<Record<Role, readonly Decision[]>>>
}

/** Parts of a desk's work that are lists of their own, by the word in the address, in the order of a dossier's life. */
export const workGroups = {
  'cho-tiep-nhan': { roles: ['receptionist'], statuses: ['submitted'] },
  'cho-chuyen': { roles: ['receptionist'], statuses: ['accepted'] },
  'giao-nhan': { roles: ['receptionist', 'handler', 'unit-head', 'signatory', 'registrar'], papersComing: true },
  'kiem-tra': { roles: ['handler'], functions: ['appraisal'], statuses: ['processing'], unchecked: true },
  'tham-dinh': { roles: ['handler'], functions: ['appraisal'] },
  'cho-y-kien': { roles: ['handler', 'unit-head'], functions: ['consultation'] },
  'cho-duyet': { roles: ['unit-head'], functions: ['review'] },
  'duyet-tra-lai': { roles: ['unit-head', 'signatory'], decision: 'return' },
  // The three hands of Điều 19.6: each open step of the dossier brings it here, whoever works at it.
  'cho-ky-xin-loi': { roles: ['unit-head', 'signatory'], decision: 'asked' },
  'can-hen-lai': { roles: ['receptionist'], decision: 'signed' },
  'cho-ky': { roles: ['signatory'], functions: ['signing'] },
  'vao-so': { roles: ['registrar'], functions: ['registering'] },
  // Returned from a handler's desk, the dossier waits at the one-stop's; he goes on with it when the papers come.
  'cho-bo-sung': {
    roles: ['receptionist', 'handler'],
    statuses: ['awaiting-citizen', 'awaiting-payment'],
    besideOf: { handler: ['returned'] },
  },
  // A head sees what his whole unit waits for under «Theo dõi thời hạn».
  'cho-co-quan': { roles: ['handler'], elsewhere: true },
  'nhan-ket-qua': { roles: ['receptionist'], functions: ['handing-over'], finished: false },
  'tra-ket-qua': { roles: ['receptionist'], functions: ['handing-over'], finished: true },
  // NĐ 118/2025 Điều 20: the same working day, or the first hour of the next one.
  'qua-han-chuyen': { roles: ['receptionist'], statuses: ['accepted'], stepLate: true, watch: true },
} as const satisfies Record<string, Group>

export type WorkGroup = keyof typeof workGroups

export const isWorkGroup = (text: string | null): text is WorkGroup => text !== null && Object.hasOwn(workGroups, text)

const groups: Readonly<Record<WorkGroup, Group>> = workGroups

export const groupsOf = (role: Role): readonly WorkGroup[] =>
  (Object.keys(workGroups) as WorkGroup[]).filter((group) => groups[group].roles.includes(role))

/** Lists to keep an eye on stand apart from the work itself. */
export const isWatched = (group: WorkGroup): boolean => groups[group].watch === true

/** The decisions that wait for a role beside the steps of its own. */
export const decisionsOf = (role: Role): readonly Decision[] =>
  groupsOf(role).flatMap((group) => groups[group].decision ?? [])

/** What a group asks of the inbox. */
export const partOf = (group: WorkGroup, role: Role): Part & Pick<InboxFilter, 'beside'> => {
  const { roles, watch, besideOf, ...part } = groups[group]
  const beside = besideOf?.[role]
  return beside === undefined ? part : { ...part, beside }
}
