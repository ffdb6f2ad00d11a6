import { fold } from '#platform'
import { fillers, synonyms } from './everyday-words.ts'
import type { Procedure } from './procedure.schema.ts'
import { featuresOf, type Word, wordsIn } from './search-text.ts'

/** What a procedure was found by. */
export type Why = 'code' | 'everyday' | 'name' | 'field' | 'paper'

export interface Found<P> {
  readonly procedure: P
  /** Higher is better; comparable within one answer only. */
  readonly score: number
  readonly why: { readonly kind: Why; readonly text: string }
}

export type Searchable = Pick<
  Procedure,
  'code' | 'name' | 'everydayNames' | 'summary' | 'field' | 'components' | 'results'
>

const weights = { code: 1, everyday: 1, name: 0.9, field: 0.5, paper: 0.45 } as const satisfies Record<Why, number>

/** One searchable text of one procedure. */
interface Entry {
  readonly owner: number
  readonly kind: Why
  readonly text: string
  readonly mass: number
}

interface Posting {
  readonly entry: number
  readonly marked: string
}

export interface SearchIndex<P extends Searchable> {
  readonly procedures: readonly P[]
  readonly entries: readonly Entry[]
  /** By feature: how telling it is, and where it stands. */
  readonly features: ReadonlyMap<string, { readonly mass: number; readonly postings: readonly Posting[] }>
  readonly vocabulary: readonly string[]
}

const fillerWords = new Set(fillers.map(fold))
/** A filler hardly counts; a pair with one in it («cho con») says little more than its other word. */
const weighed = (feature: string, mass: number): number => {
  if (fillerWords.has(feature)) return mass / 8
  return feature.split(' ').some((word) => fillerWords.has(word)) ? mass / 2 : mass
}

const textsOf = (procedure: Searchable, fieldName: string): readonly { kind: Why; text: string }[] => [
  ...procedure.everydayNames.map((text) => ({ kind: 'everyday' as const, text })),
  ...[procedure.name.vi, procedure.name.en ?? ''].map((text) => ({ kind: 'name' as const, text })),
  { kind: 'field', text: fieldName },
  { kind: 'paper', text: procedure.summary.vi },
  ...[...procedure.results, ...procedure.components.filter(({ mode }) => mode !== 'note')].map(({ name }) => ({
    kind: 'paper' as const,
    text: name.vi,
  })),
]

/** Reads the texts of all procedures once, so that a query only looks at the words it names. */
export const buildIndex = <P extends Searchable>(
  procedures: readonly P[],
  fieldNames: ReadonlyMap<string, string>,
): SearchIndex<P> => {
  const texts = procedures.flatMap((procedure, owner) =>
    textsOf(procedure, fieldNames.get(procedure.field) ?? '').map((each) => {
      const features = new Map(featuresOf(wordsIn(each.text)).map((word) => [word.plain, word.marked]))
      return { ...each, owner, features }
    }),
  )
  const found = new Map<string, { owners: Set<number>; postings: Posting[] }>()
  texts.forEach(({ owner, features }, entry) => {
    for (const [plain, marked] of features) {
      const known = found.get(plain) ?? { owners: new Set(), postings: [] }
      known.owners.add(owner)
      known.postings.push({ entry, marked })
      found.set(plain, known)
    }
  })
  const features = new Map(
    [...found].map(([plain, { owners, postings }]) => {
      const mass = weighed(plain, Math.log(1 + procedures.length / owners.size))
      return [plain, { mass, postings }] as const
    }),
  )
  const entries = texts.map(({ owner, kind, text, features: own }) => {
    const mass = [...own.keys()].reduce((sum, plain) => sum + features.get(plain)!.mass, 0)
    return { owner, kind, text, mass }
  })
  return { procedures, entries, features, vocabulary: [...features.keys()].filter((plain) => !plain.includes(' ')) }
}

/** One word or pair of the query with the features that answer it, each as good as `quality` says. */
interface Slot {
  readonly mass: number
  readonly marked: string
  readonly answers: readonly { readonly feature: string; readonly quality: number }[]
}

const slotsOf = (index: SearchIndex<Searchable>, words: readonly Word[]): readonly Slot[] => {
  const last = words.at(-1)
  const begun =
    last === undefined || last.plain.length < 2
      ? []
      : index.vocabulary.filter((word) => word.startsWith(last.plain) && word !== last.plain).slice(0, 30)
  const before = words.at(-2)
  const features = new Map(featuresOf(words).map((word) => [word.plain, word]))
  return [...features.values()].flatMap(({ plain, marked }) => {
    const exact = index.features.has(plain) ? [{ feature: plain, quality: 1 }] : []
    const ends = plain === last?.plain ? '' : plain === `${before?.plain} ${last?.plain}` ? `${before?.plain} ` : null
    const quality = exact.length > 0 ? 0.2 : 0.9
    const longer = ends === null ? [] : begun.map((word) => ({ feature: `${ends}${word}`, quality }))
    const answers = [...exact, ...longer].filter(({ feature }) => index.features.has(feature))
    if (answers.length === 0) return []
    const mass = index.features.get(plain)?.mass ?? Math.max(...answers.map((a) => index.features.get(a.feature)!.mass))
    return [{ mass, marked, answers }]
  })
}

/** Written with marks, a word should be found with the same marks; without, any will do. */
const agreement = (asked: string, found: string, plain: string): number =>
  asked === found || asked === plain || found === plain ? 1 : 0.5

/** Sums per thing the best gain of each slot, however many features of the slot the thing answers. */
const openTally = (size: number) => {
  const sums = new Float64Array(size)
  const gains = new Float64Array(size)
  const slots = new Int32Array(size).fill(-1)
  return {
    sums,
    add: (thing: number, slot: number, gain: number): void => {
      const before = slots[thing] === slot ? gains[thing]! : 0
      if (gain <= before) return
      sums[thing]! += gain - before
      gains[thing] = gain
      slots[thing] = slot
    },
  }
}

interface Best {
  readonly score: number
  readonly entry: number
}

/** The best text of each procedure, and a little for what its other texts answer besides. */
const scoreVariant = (index: SearchIndex<Searchable>, words: readonly Word[]): ReadonlyMap<number, Best> => {
  const slots = slotsOf(index, words)
  const whole = slots.reduce((sum, { mass }) => sum + mass, 0)
  const byEntry = openTally(index.entries.length)
  const byOwner = openTally(index.procedures.length)
  slots.forEach((slot, i) => {
    for (const { feature, quality } of slot.answers) {
      for (const { entry, marked } of index.features.get(feature)!.postings) {
        const gain = slot.mass * quality * agreement(slot.marked, marked, feature)
        const { owner, kind } = index.entries[entry]!
        byEntry.add(entry, i, gain)
        byOwner.add(owner, i, gain * weights[kind])
      }
    }
  })
  const best = new Map<number, Best>()
  index.entries.forEach(({ owner, kind, mass }, entry) => {
    const gained = byEntry.sums[entry]!
    if (gained === 0) return
    const exact = Math.min(1, gained / mass)
    const score = (weights[kind] * gained * (0.6 + 0.4 * exact) + 0.4 * byOwner.sums[owner]!) / whole
    if (score > (best.get(owner)?.score ?? 0)) best.set(owner, { score, entry })
  })
  return best
}

const knownSynonyms = synonyms.flatMap(([said, meant]) =>
  said.map((phrase) => ({ said: ` ${fold(phrase)} `, meant: meant.map((each) => wordsIn(each)) })),
)

/** The query as typed, and once more for each everyday phrase in it with the law's words instead. */
const variantsOf = (words: readonly Word[]): readonly (readonly Word[])[] => {
  const text = ` ${words.map(({ plain }) => plain).join(' ')} `
  const others = knownSynonyms.flatMap(({ said, meant }) => {
    const at = text.indexOf(said)
    if (at < 0) return []
    const start = text.slice(0, at + 1).split(' ').length - 2
    const length = said.trim().split(' ').length
    return meant.map((replacement) => [...words.slice(0, start), ...replacement, ...words.slice(start + length)])
  })
  return [words, ...others]
}

const codeIn = /^\s*(\d(?:\.\d{0,6})?|\d{4,7})(?:\.(?:\d{2,3}|[A-Z]\d{2}))*\s*$/i

const byCode = <P extends Searchable>(procedures: readonly P[], query: string): readonly Found<P>[] | null => {
  const asked = codeIn.exec(query)?.[1]
  if (asked === undefined) return null
  const digits = asked.replace('.', '')
  const matches = (code: string): boolean =>
    code.replace('.', '').startsWith(digits) || (digits.length >= 3 && code.slice(2).startsWith(digits))
  return procedures
    .filter(({ code }) => matches(code))
    .map((procedure) => ({ procedure, score: 1, why: { kind: 'code', text: procedure.code } }))
}

const leastScore = 0.12

/** Finds procedures by code, everyday words, name, field or papers, with or without marks; the best first. */
export const searchIndex = <P extends Searchable>(
  index: SearchIndex<P>,
  query: string,
  limit = 20,
): readonly Found<P>[] => {
  const text = query.slice(0, 200)
  const coded = byCode(index.procedures, text)
  if (coded !== null) return coded.slice(0, limit)
  const asked = wordsIn(text)
  if (asked.every(({ plain }) => fillerWords.has(plain))) return []
  const merged = new Map<number, { score: number; entry: number }>()
  variantsOf(asked).forEach((words, i) => {
    for (const [owner, { score, entry }] of scoreVariant(index, words)) {
      const weighted = i === 0 ? score : score * 0.95
      if (weighted > (merged.get(owner)?.score ?? leastScore)) merged.set(owner, { score: weighted, entry })
    }
  })
  return [...merged]
    .sort(([a, { score: one }], [b, { score: other }]) => other - one || a - b)
    .slice(0, limit)
    .map(([owner, { score, entry }]) => {
      const { kind, text: by } = index.entries[entry]!
      return { procedure: index.procedures[owner]!, score, why: { kind, text: by } }
    })
}
