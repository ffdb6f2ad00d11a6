import { fold } from '#platform'
import { type Channel, channels, type Fee } from '../procedure.schema.ts'
import { importReasons } from './import.words.ts'
import type { ChannelRow } from './import-limits.ts'
import { asText, bare, type Notes } from './import-text.ts'

/** What one channel's line about fees says. */
type Charge =
  | { readonly kind: 'free' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'fee'; readonly fee: Omit<Fee, 'key' | 'channels'> }

const longestNote = 2000
const smallestFee = 500
/** No fee of an administrative procedure is larger. */
const largestFee = 10_000_000_000

/** «10,000» and «10.000» are ten thousand; «2,5» is nothing that can be paid. */
const amountOf = (text: string): number | null => {
  const plain = /^\d{1,3}(?:[.,]\d{3})+$/.test(text) ? text.replace(/[.,]/g, '') : text
  return /^\d{1,12}$/.test(plain) ? Number(plain) : null
}

const dong = '(?:việt nam đồng|vietnam đồng|đồng|vnđ|vnd|đ)(?!\\p{L})'
const anyAmount = new RegExp(`(\\d{1,3}(?:[.,]\\d{3})+|\\d{1,12})\\s*${dong}`, 'giu')
const leadingAmount = new RegExp(`^([\\d.,]{1,20})\\s*${dong}`, 'iu')
const otherCurrency = /^[\d.,]{1,20}\s*(usd|eur|euro|\$|€)/iu

const amountsIn = (text: string): number[] =>
  [...text.matchAll(anyAmount)].map((match) => amountOf(match[1]!)).filter((amount) => amount !== null)

/** The first bracket after the head, as far as the text goes: it often ends in the middle. And what stands behind it. */
const bracketIn = (text: string): { inside: string; behind: string } => {
  if (!text.startsWith('(')) return { inside: '', behind: text }
  let depth = 0
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '(') depth += 1
    if (text[i] === ')') depth -= 1
    if (depth === 0) return { inside: text.slice(1, i), behind: text.slice(i + 1) }
  }
  return { inside: text.slice(1), behind: '' }
}

/** Remarks that only repeat that nothing is charged. */
const saysNothing = /^[\s.(]*$|^[\s(]*(khong co|khong quy dinh|khong thu|khong|mien phi|mien le phi)\b/
/** Remarks that name a charge, or who sets it. */
const namesCharge =
  /\b(muc thu|muc le phi|muc phi|le phi|phi cap|nop phi|tra phi|thu phi|hoi dong nhan dan|hdnd|chua quy dinh|theo quy dinh|thong tu (so )?\d|luat phi)\b/

/** The same in a free text, which speaks of time limits and places as well. */
const namesFee = /\b(muc thu|le phi|phi cap|nop phi|tra phi|thu phi)\b/

const pageRule = new RegExp(
  `([\\d.,]+)\\s*${dong}\\s*/\\s*trang.{0,40}?từ trang thứ\\s+(\\d{1,3}).{0,40}?([\\d.,]+)\\s*${dong}\\s*/\\s*trang.{0,60}?tối đa.{0,40}?([\\d.,]+)\\s*${dong}`,
  'iu',
)

/** «2.000 đồng/trang; từ trang thứ 3 trở lên thu 1.000 đồng/trang, tối đa thu không quá 200.000 đồng/bản». */
const perPageIn = (text: string): NonNullable<Fee['perPage']> | null => {
  const match = pageRule.exec(text)
  if (match === null) return null
  const [first, from, after, max] = match.slice(1).map((part) => amountOf(part))
  if (first == null || from == null || after == null || max == null || from < 2) return null
  return { first, upTo: from - 1, after, max }
}

const exemptIn = (text: string): string | null =>
  /miễn (?:lệ )?phí (?:cho|đối với)?\s*([^.)]{5,400})/iu.exec(text)?.[1]?.trim() ?? null

const feeOf = (text: string, remark: string, amount: number | null): Charge => {
  const kind = /lệ phí/iu.test(text) ? 'lệ phí' : 'phí'
  const perPage = perPageIn(text)
  const exempt = exemptIn(remark)
  const said = bare(remark.replace(/^[\s(/]+|[\s)]+$/gu, ''))
  const note = (/^[\s(]*\//.test(remark) ? `Tính theo ${said}` : said).slice(0, longestNote).toWellFormed()
  const price = perPage !== null ? { perPage } : amount !== null ? { amount } : {}
  const fee = {
    name: { vi: kind === 'phí' ? 'Phí' : 'Lệ phí' },
    kind,
    ...price,
    ...(exempt !== null && { exempt: { vi: exempt } }),
    ...(note !== '' && { note: { vi: note } }),
  } as const
  return { kind: 'fee', fee }
}

const readFree = (text: string, at: string, notes: Notes): Charge => {
  const { inside, behind } = bracketIn(text.replace(/^miễn\s*phí\s*/iu, ''))
  const silent = saysNothing.test(fold(inside))
  const remark = silent ? behind : inside
  const charges = (silent ? namesFee : namesCharge).test(fold(remark)) || amountsIn(remark).length > 0
  if (!charges) return { kind: 'free' }
  notes.add(at, importReasons.feeContradicts(text), 'once')
  const [amount = null, ...others] = [...new Set(amountsIn(inside))]
  return feeOf(text, remark, others.length === 0 ? amount : null)
}

const readAmount = (text: string, head: string, at: string, notes: Notes): Charge => {
  const amount = amountOf(leadingAmount.exec(head)?.[1] ?? '')
  const { inside } = bracketIn(text.slice(head.length).trim())
  const inBrackets = amountsIn(inside)
  const sensible = amount !== null && amount >= smallestFee && amount <= largestFee
  if (!sensible || (inBrackets.length > 0 && !inBrackets.includes(amount))) {
    notes.add(at, importReasons.feeAmounts(text), 'once')
    return { kind: 'unclear' }
  }
  return feeOf(text, inside, amount)
}

const readCharge = ({ at, fields }: ChannelRow, notes: Notes): Charge => {
  const place = `${at}.feeText`
  const text = asText(fields.feeText)
  if (text !== null) {
    if (/^miễn\s*phí/iu.test(text)) return readFree(text, place, notes)
    const head = leadingAmount.exec(/^[\d.,]+$/.test(text) ? `${text} đồng` : text)?.[0]
    if (head !== undefined) return readAmount(text, head, place, notes)
    if (otherCurrency.test(text)) {
      notes.add(place, importReasons.foreignFee(text), 'once')
      return { kind: 'foreign' }
    }
  }
  notes.add(place, importReasons.fee(text ?? ''), 'once')
  return { kind: 'unclear' }
}

const keyed = (fees: readonly Omit<Fee, 'key'>[]): readonly Fee[] =>
  fees.map((fee, i) => {
    const base = fee.kind === 'phí' ? 'phi' : 'le-phi'
    const before = fees.slice(0, i).filter(({ kind }) => kind === fee.kind).length
    return { key: before === 0 ? base : `${base}-${before + 1}`, ...fee }
  })

/**
 * The fees of a record: undefined unless every line about them was understood, an empty list when all say that nothing is
 * charged. A portal's «Miễn phí» often only means that no amount was stored; then the remark behind it counts.
 */
export const readFees = (rows: readonly ChannelRow[], notes: Notes): readonly Fee[] | undefined => {
  const charges = rows.map((row) => ({ channel: row.channel, charge: readCharge(row, notes) }))
  if (charges.length === 0 || charges.some(({ charge }) => charge.kind === 'unclear')) return undefined
  const byText = new Map<string, { fee: Omit<Fee, 'key' | 'channels'>; on: Set<Channel> }>()
  for (const { channel, charge } of charges) {
    if (charge.kind !== 'fee') continue
    const id = JSON.stringify(charge.fee)
    const known = byText.get(id) ?? { fee: charge.fee, on: new Set() }
    known.on.add(channel)
    byText.set(id, known)
  }
  const offered = new Set(rows.map(({ channel }) => channel))
  const charged = new Set([...byText.values()].flatMap(({ on }) => [...on]))
  if (charged.size > 0 && charged.size < offered.size) notes.add('channels', importReasons.freeElsewhere())
  return keyed(
    [...byText.values()].map(({ fee, on }) => ({
      ...fee,
      ...(on.size < offered.size && { channels: channels.filter((channel) => on.has(channel)) }),
    })),
  )
}
