/** What the one-stop owes whoever brought papers to a dossier that ended without a result; a row until and after it is done. */
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
