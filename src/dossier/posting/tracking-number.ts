import type { Words } from '#platform'
import { postFaults } from './post.words.ts'

const longest = 40

/** The barcode of a label holds letters and digits of ASCII: anything else was written by an input method (VNI: EA1 → EÁ). */
export const trackingFault = (typed: string): Words | null => {
  if (typed.length > longest) return postFaults.number
  return /[^ -~]/.test(typed) ? postFaults.changed : null
}
