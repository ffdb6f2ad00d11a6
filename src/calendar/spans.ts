import { msPerDay } from './civil.ts'
import type { Span, WorkDay } from './work-calendar.ts'

/** What is left of a stretch when another is cut out; only pieces of some length are left. */
const without = (piece: Span, cut: Span): readonly Span[] => {
  if (cut.to <= piece.from || piece.to <= cut.from) return [piece]
  return [
    { from: piece.from, to: cut.from },
    { from: cut.to, to: piece.to },
  ].filter(({ from, to }) => from < to)
}

/**
 * The working stretches of a day on the wall clock, from an instant on, without the stops. The end of a shift belongs to
 * it: who starts at 17:00:00 has a stretch of no length.
 */
export const workOn = (day: WorkDay, since: number, stops: readonly Span[] = []): readonly Span[] => {
  const midnight = day.number * msPerDay
  const pieces = day.shifts
    .map(({ from, to }) => ({ from: Math.max(midnight + from, since), to: midnight + to }))
    .filter(({ from, to }) => from <= to)
  return stops.reduce<readonly Span[]>((left, stop) => left.flatMap((piece) => without(piece, stop)), pieces)
}

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0)

/** The earliest moment at which `need` milliseconds of the stretches have passed; undefined: they are too short. */
export const momentAfter = (spans: readonly Span[], need: number): number | undefined => {
  let left = need
  for (const { from, to } of spans) {
    if (left <= to - from) return from + left
    left -= to - from
  }
  return undefined
}
