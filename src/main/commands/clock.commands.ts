import { regimes } from '#agency'
import { calendarYears, formatDate, formatInstant } from '#calendar'
import { findMode, localDate, resetDemoClock, setDemoClock } from '#platform'
import { readInstant } from '../local-time.ts'
import { planDaily } from '../tasks.ts'
import { type Command, type Databases, UsageProblem } from './command.ts'

/** Time is law in a real office. */
const onlyInDemo = async ({ db }: Databases): Promise<void> => {
  if ((await findMode(db)) !== 'demo') throw new UsageProblem('The clock can be moved in the demo only.')
}

/** Dates are counted some years beyond what a page shows of today. */
const yearsAhead = 20

/** The demo lives only on days of which the law is known, and whose due dates can still be counted. */
const assertKnown = (instant: Temporal.Instant): void => {
  const day = localDate(instant)
  const [first = ''] = regimes()
    .all.map(({ from }) => from)
    .toSorted()
  const lastYear = calendarYears.to - yearsAhead
  if (first <= day.toString() && day.year <= lastYear) return
  throw new UsageProblem(
    `The demo can stand on a day from ${formatDate(first)} to 31/12/${lastYear}. Its clock was left as it is.`,
  )
}

/** Web and worker look at the clock once a second; what is due on the new day is done once they have. */
const untilFollowed = { seconds: 2 }

const setCommand: Command = {
  path: 'clock set',
  args: 'TIME',
  says: "Move the demo's time: web and worker follow within a second, and every page says so",
  detail: 'bin/motcua clock set "2026-11-20T09:14"   (Vietnamese time)',
  run: async ({ args, withDatabase, print, lang }) => {
    const instant = readInstant(args[0] ?? '')
    assertKnown(instant)
    await withDatabase(async (databases) => {
      await onlyInDemo(databases)
      await setDemoClock(databases.db, instant)
      await planDaily(databases.db, instant.add(untilFollowed))
    })
    print(formatInstant(instant, lang))
    return 0
  },
}

const resetCommand: Command = {
  path: 'clock reset',
  says: 'Give the demo the real time again',
  run: async ({ withDatabase, print, lang }) => {
    await withDatabase(async (databases) => {
      await onlyInDemo(databases)
      await resetDemoClock(databases.db)
      await planDaily(databases.db, Temporal.Now.instant().add(untilFollowed))
    })
    print(formatInstant(Temporal.Now.instant(), lang))
    return 0
  },
}

export const clockCommands: readonly Command[] = [setCommand, resetCommand]
