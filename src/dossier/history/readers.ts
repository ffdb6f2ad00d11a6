import type { PastReading } from '#identity'
import type { Words } from '#platform'
import { doorWords, otherDoor } from './history.words.ts'

/** One officer's readings at one kind of place, told as one line. */
export interface Reader {
  readonly officer: string
  readonly title: Words
  readonly agency: string
  readonly place: Words
  readonly last: Temporal.Instant
  readonly times: number
}

export const placeOf = (door: string): Words => doorWords.find(([pattern]) => pattern.test(door))?.[1] ?? otherDoor

const keyOf = ({ officer, agency, door }: PastReading): string => `${officer}|${agency}|${placeOf(door).vi}`

/** Lists open a dossier many times a day: what matters is who, where, how often and when last. The latest first. */
export const readersOf = (readings: readonly PastReading[]): readonly Reader[] =>
  [...Map.groupBy(readings, keyOf).values()].flatMap((group) => {
    const [latest] = group
    if (latest === undefined) return []
    const { officer, title, agency, door, at } = latest
    return [{ officer, title, agency, place: placeOf(door), last: at, times: group.length }]
  })
