import type { Words } from '#platform'
import type { Leg } from './bundle.ts'

/** A result of an earlier procedure that the next one uses: it is read here and not typed again. */
export interface KnownResult {
  readonly leg: string
  readonly name: Words
  /** Of the document or card; null: it bears none. */
  readonly number: string | null
  readonly signedBy: string | null
  readonly at: Temporal.Instant
  /** Number of the wrong result that it stands in the place of (đính chính); null: of none. */
  readonly replaces: string | null
}

const resultOf = ({ key, name, dossier, external, replacement }: Leg): readonly KnownResult[] => {
  if (external !== null)
    return external.outcome === 'granted' && external.answeredAt !== null
      ? [{ leg: key, name, number: external.documentNumber, signedBy: null, at: external.answeredAt, replaces: null }]
      : []
  return (dossier?.results ?? []).flatMap((result) => {
    if (result.outcome !== 'granted' || result.registeredAt === null) return []
    const { documentNumber, signedBy, registeredAt, name: document } = replacement ?? result
    return [
      {
        leg: key,
        name: { vi: document, en: document },
        number: documentNumber,
        signedBy: signedBy === '' ? null : signedBy,
        at: registeredAt ?? result.registeredAt,
        replaces: replacement == null ? null : result.documentNumber,
      },
    ]
  })
}

/** Everything that the procedures before this one have given, the first first: birth → residence → health insurance. */
export const knownBefore = (leg: Pick<Leg, 'after'>, legs: readonly Leg[]): readonly KnownResult[] => {
  const before = legs.find(({ key }) => key === leg.after)
  return before === undefined ? [] : [...knownBefore(before, legs), ...resultOf(before)]
}
