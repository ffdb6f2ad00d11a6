import type { Words } from '#platform'
import { postFaults } from './post.words.ts'

const longest = 40

/** A label's number in one form: capitals, without the spaces between its groups. */
export const plainTracking = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase()

/** Numbers that stand more than once: two envelopes never bear one label. */
export const twiceIn = (numbers: readonly (string | null)[]): readonly string[] => {
  const known = numbers.filter((number) => number !== null)
  return [...new Set(known.filter((number, at) => known.indexOf(number) !== at))]
}

/** Of a number that a command is told: it must be the label's own. */
export const isAsScanned = (number: string | null | undefined): boolean => !/[^ -~]/.test(number ?? '')

/** The barcode of a label holds letters and digits of ASCII: anything else was written by an input method (VNI: EA1 → EÁ). */
export const trackingFault = (typed: string): Words | null => {
  if (typed.length > longest) return postFaults.number
  return isAsScanned(typed) ? null : postFaults.changed
}
