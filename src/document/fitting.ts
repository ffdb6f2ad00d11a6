/** How a sheet came out, as its template tells: on how many pages, and how many ways to set it there are. */
export interface SetSheet {
  readonly pages: number
  readonly ways: number
}

/** How a sheet is set, counted from the roomiest way; one that no way holds on its page flows, roomy again. */
export interface Way {
  readonly way: number
  readonly flows: boolean
}

const roomy: Way = { way: 0, flows: false }

const next = ({ way, flows }: Way, { pages, ways }: SetSheet): Way => {
  if (pages <= 1 || flows) return { way, flows }
  return way + 1 < ways ? { way: way + 1, flows: false } : { way: 0, flows: true }
}

/**
 * The ways to try after these, when some sheet took more than its one page; null when all are as they should be. By what is
 * printed alone, so that the same data give the same sheet again.
 */
export const denser = (tried: readonly Way[], seen: readonly SetSheet[]): readonly Way[] | null => {
  const ways = seen.map((sheet, at) => next(tried[at] ?? roomy, sheet))
  return ways.some(({ way }, at) => way !== (tried[at] ?? roomy).way) ? ways : null
}
