import type { Status } from '../status.ts'

/** What the one-stop owes whoever brought papers to a dossier that has ended, where nobody keeps them; a row until and after it is done. */
export interface PaperReturn {
  readonly id: string
  /** The one-stop that gives them back. */
  readonly agency: string
  readonly dueBackAt: Temporal.Instant
  readonly returnedAt: Temporal.Instant | null
  readonly returnedBy: string | null
  readonly way: 'counter' | 'post' | null
  readonly carrier: string | null
  readonly trackingNumber: string | null
}

export const openPaperReturn = ({
  paperReturns,
}: {
  readonly paperReturns: readonly PaperReturn[]
}): PaperReturn | undefined => paperReturns.find(({ returnedAt }) => returnedAt === null)

/** The hand-overs that still ask for something: once the citizen has his result, only while his papers are to come back. */
export const handoversAtWork = <H>({
  status,
  handovers,
  paperReturns,
}: {
  readonly status: Status
  readonly handovers: readonly H[]
  readonly paperReturns: readonly PaperReturn[]
}): readonly H[] => (status === 'returned' && openPaperReturn({ paperReturns }) === undefined ? [] : handovers)
