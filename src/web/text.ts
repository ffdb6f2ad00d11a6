import { fixedNumber, type Lang, mobileNumber, timeZone } from '#platform'

const money = {
  vi: new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 }),
} as const satisfies Record<Lang, Intl.NumberFormat>

/** A whole number as it is read: 1.284 in Vietnamese, 1,284 in English. */
export const formatNumber = (value: number, lang: Lang = 'vi'): string => money[lang].format(value)

/** Đồng have no decimals: 1.250.000 ₫, the sign held to the figure by a no-break space. */
export const formatMoney = (dong: number, lang: Lang = 'vi'): string => `${formatNumber(dong, lang)}\u00a0₫`

const two = (value: number): string => String(value).padStart(2, '0')

/** dd/MM/yyyy in both languages: Vietnamese papers know no other order. */
export const formatDate = (date: Temporal.PlainDate): string => `${two(date.day)}/${two(date.month)}/${date.year}`

const weekdays = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ Nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const satisfies Record<Lang, readonly string[]>

export const formatWeekday = (date: Temporal.PlainDate, lang: Lang = 'vi'): string =>
  weekdays[lang][date.dayOfWeek - 1] ?? ''

const local = (instant: Temporal.Instant): Temporal.ZonedDateTime => instant.toZonedDateTimeISO(timeZone)

export const formatTime = (instant: Temporal.Instant): string => {
  const { hour, minute } = local(instant)
  return `${two(hour)}:${two(minute)}`
}

/** 25/11/2026 17:00, Viet Nam time. */
export const formatDateTime = (instant: Temporal.Instant): string =>
  `${formatDate(local(instant).toPlainDate())} ${formatTime(instant)}`

/** «17:00, thứ Tư 25/11/2026», as an appointment is told. */
export const formatMoment = (instant: Temporal.Instant, lang: Lang = 'vi'): string => {
  const date = local(instant).toPlainDate()
  return `${formatTime(instant)}, ${formatWeekday(date, lang)} ${formatDate(date)}`
}

const byLetters = new Intl.Collator('vi')

const givenNameFirst = (fullName: string): readonly [string, string] => {
  const words = fullName.normalize('NFC').trim().split(/\s+/)
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')]
}

/** Sorts people by tên, then họ and đệm, by the Vietnamese alphabet: An, Ân, Bình, Đạt. */
export const compareByGivenName = (one: string, other: string): number => {
  const [given, family] = givenNameFirst(one)
  const [otherGiven, otherFamily] = givenNameFirst(other)
  return byLetters.compare(given, otherGiven) || byLetters.compare(family, otherFamily)
}

/** 0912 345 678; 0299 3869 123. Anything else stays as it is. */
export const formatPhone = (digits: string): string => {
  if (mobileNumber.test(digits)) return digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1 $2 $3')
  return fixedNumber.test(digits) ? digits.replace(/^(\d{4})(\d{4})(\d{3})$/, '$1 $2 $3') : digits
}

/** Number of an identity paper for lists: 000•••••4873. Short and foreign numbers keep only their last two signs. */
export const maskIdentity = (number: string): string => {
  const shown = /^\d{12}$/.test(number) ? [number.slice(0, 3), number.slice(-4)] : ['', number.slice(-2)]
  const [head = '', tail = ''] = shown
  return head + '•'.repeat(Math.max(0, number.length - head.length - tail.length)) + tail
}
