import { longDate } from '#document'
import { certificationRules } from './certification-rules.ts'
import type { BookSigner, Entry } from './certify.store.ts'

/** What the words of a certification are filled with. */
export interface ClauseFacts extends Pick<Entry, 'number' | 'volume' | 'year'> {
  readonly symbol: string
  readonly at: Temporal.Instant
  /** Name of the agency that certifies. */
  readonly place: string
  readonly signer: BookSigner
  readonly requester: string
  /** «Căn cước số 0001…»; empty when no paper was shown. */
  readonly idPaper: string
  readonly receiver: string
}

const fillings = (facts: ClauseFacts): Readonly<Record<string, string>> => ({
  number: String(facts.number),
  volume: String(facts.volume).padStart(2, '0'),
  year: String(facts.year),
  symbol: facts.symbol,
  date: longDate(facts.at),
  place: facts.place,
  signer: facts.signer.name,
  title: facts.signer.title,
  requester: facts.requester,
  idPaper: facts.idPaper,
  receiver: facts.receiver,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The paragraphs of a certification (lời chứng, TT 01/2020/TT-BTP). Throws for a word in braces that nobody knows: the file of
 * the catalogue is wrong.
 */
export const clauseText = (paragraphs: readonly string[], facts: ClauseFacts): readonly string[] => {
  const known = fillings(facts)
  return paragraphs.map((paragraph) =>
    capital(
      paragraph.replace(/\{(\w+)\}/g, (braced, name: string) => {
        const value = known[name]
        if (value === undefined) throw new Error(`catalogue/certification.yaml: a clause asks for ${braced}`)
        return value
      }),
    ),
  )
}

/** Above the name of who signs (NĐ 30/2020/NĐ-CP Điều 13): «KT. CHỦ TỊCH», «PHÓ CHỦ TỊCH». */
export const signatureHead = (
  { capacity, title }: BookSigner,
  heads: Readonly<Record<string, string>> = certificationRules().heads,
): readonly string[] => {
  const head = capacity === null ? undefined : heads[capacity]
  return [...(head === undefined ? [] : [head]), title.toUpperCase()]
}
