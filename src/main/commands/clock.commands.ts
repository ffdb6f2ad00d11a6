import { formatInstant } from '#calendar'
import { findMode, resetDemoClock, setDemoClock } from '#platform'
import { readInstant } from '../local-time.ts'
import { planDaily } from '../tasks.ts'
import { type Command, type Databases, UsageProblem } from './command.ts'

/** Time is law in a real office. */
const onlyInDemo = async ({ db }: Databases): Promise<void> => {
  if ((await findMode(db)) !== 'demo') throw new UsageProblem('The clock can be moved in the demo only.')
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
