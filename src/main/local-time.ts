import { timeZone } from '#platform'
import { UsageProblem } from './commands/command.ts'

/**
 * Reads `2026-11-20T09:14` (or with a space) and `20/11/2026 09:14` as local time, and `2026-11-20T02:14:00Z` as it
 * stands. Throws UsageProblem.
 */
export const readInstant = (text: string): Temporal.Instant => {
  const iso = text
    .trim()
    .replace(/^(\d\d)\/(\d\d)\/(\d{4})/, '$3-$2-$1')
    .replace(' ', 'T')
  try {
    if (/(Z|[+-]\d\d:?\d\d)$/.test(iso)) return Temporal.Instant.from(iso)
    return Temporal.PlainDateTime.from(iso).toZonedDateTime(timeZone).toInstant()
  } catch {
    throw new UsageProblem(
      `"${text}" is no time. Write it as 2026-11-20T09:14 or 20/11/2026 09:14, which is read as Vietnamese time.`,
    )
  }
}
