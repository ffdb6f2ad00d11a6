import { resolve } from 'node:path'
import type { FormKind, FormSet } from '#document'

/** Dots an inch: letters of 10 points can be read, and a page stays near 100 KB. */
export const resolution = 84

export const picturesFolder = resolve(import.meta.dirname, '../../docs/images/forms')
export const pictureName = (set: FormSet, kind: FormKind): string => `${set}-${kind}.png`
