import type { Agency } from './agency.ts'
import type { CodeGrammar, Regime } from './regime.schema.ts'

/**
 * Three grammars of a dossier code are about: TT 01/2018/TT-VPCP Điều 19 (level 4 to level 1), QĐ 20/2020/QĐ-TTg
 * (level 1 downwards), and the national centralised services of TT 04/2025/TT-VPCP Điều 13.3, whose number begins
 * with two digits of the ministry that owns the service. All of them are read; only the regime's own is written.
 */
export interface DossierCode {
  readonly grammar: CodeGrammar | 'tt04-2025'
  /** As the grammar writes it: an old code in `tt01-2018`. */
  readonly agencyCode: string
  /** Day of acceptance. */
  readonly date: Temporal.PlainDate
  /** Order within the day. */
  readonly number: number
  /** Owner ministry of a centralised service; null in the other grammars. */
  readonly ministry: string | null
  /** The code as it is kept: capitals, plain hyphens, no spaces. */
  readonly text: string
}

/** Six digits would read as a centralised code. Nobody accepts a hundred thousand dossiers a day. */
const mostInADay = 99_999

/** The agency's code in the grammar of the regime. */
export const codeInGrammar = (agency: Pick<Agency, 'code' | 'oldCode'>, grammar: CodeGrammar): string =>
  grammar === 'tt01-2018' ? agency.oldCode : agency.code

/**
 * Writes the code of the n-th dossier of a day, at least four digits of order. The caller chooses the agency by
 * `regime.dossierCode.agency`. Throws outside 1 to 99,999.
 */
export const formatDossierCode = (
  regime: Pick<Regime, 'dossierCode'>,
  agency: Pick<Agency, 'code' | 'oldCode'>,
  date: Temporal.PlainDate,
  n: number,
): string => {
  if (!Number.isInteger(n) || n < 1 || n > mostInADay) throw new RangeError(`no dossier code has the number ${n}`)
  return codeInGrammar(agency, regime.dossierCode.grammar) + codeTail(date, n)
}

const grammars = [
  { grammar: 'tt01-2018', pattern: /^(\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2})-(\d{6})-()(\d{4,5})$/ },
  { grammar: 'tt04-2025', pattern: /^([A-Y]\d{2}\.[0-9A-Z]{3}\.[0-9A-Z]{2})-(\d{6})-(\d{2})(\d{4,5})$/ },
  { grammar: 'qd20-2020', pattern: /^([A-Y]\d{2}(?:\.[0-9A-Z]+)*)-(\d{6})-()(\d{4,5})$/ },
] as const

const agencyCodeMax = 35

const realDay = (yymmdd: string): Temporal.PlainDate | undefined => {
  const [year, month, day] = [yymmdd.slice(0, 2), yymmdd.slice(2, 4), yymmdd.slice(4)].map(Number)
  try {
    return Temporal.PlainDate.from({ year: 2000 + year!, month: month!, day: day! }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** What a keyboard, a scanner or a copied page makes of a code: small letters, spaces, dashes of every length. */
const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .toUpperCase()

/** The end of a code as people read it aloud: the day and the order, «261123-0065», or the order alone, «0065». */
export interface CodeTail {
  /** Null: whichever day is meant. */
  readonly date: Temporal.PlainDate | null
  readonly number: number
}

const tailPattern = /^(?:(\d{6})-)?(\d{4,5})$/

/** Reads the end of a code; undefined when it is none. */
export const parseCodeTail = (typed: string): CodeTail | undefined => {
  const [, day, number] = (typed.length > 40 ? null : tailPattern.exec(tidy(typed))) ?? []
  if (number === undefined || Number(number) === 0) return undefined
  const date = day === undefined ? null : realDay(day)
  return date === undefined ? undefined : { date, number: Number(number) }
}

/** The end of each code of a day's n-th dossiers, whatever the agency: «-261123-0065». */
export const codeTail = (date: Temporal.PlainDate, n: number): string =>
  `-${date.toString().slice(2).replaceAll('-', '')}-${String(n).padStart(4, '0')}`

/** Reads a code in any of the grammars; undefined when it is none. It says nothing about whether the dossier exists. */
export const parseDossierCode = (typed: string): DossierCode | undefined => {
  if (typed.length > 2 * agencyCodeMax) return undefined
  const text = tidy(typed)
  for (const { grammar, pattern } of grammars) {
    const [, agencyCode, day, ministry, number] = pattern.exec(text) ?? []
    if (agencyCode === undefined || agencyCode.length > agencyCodeMax) continue
    const date = realDay(day!)
    if (date === undefined || Number(number) === 0) return undefined
    return { grammar, agencyCode, date, number: Number(number), ministry: ministry || null, text }
  }
  return undefined
}
