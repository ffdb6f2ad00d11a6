const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const digit = (value: number): string => digits[value] ?? ''

/** After tens: 21 hai mươi mốt, 24 hai mươi tư, 25 hai mươi lăm; but 11 mười một, 14 mười bốn, 15 mười lăm. */
const unitAfterTens = (unit: number, tens: number): string => {
  if (unit === 5) return 'lăm'
  if (tens > 1 && unit === 1) return 'mốt'
  if (tens > 1 && unit === 4) return 'tư'
  return digit(unit)
}

/** 0 to 999. `full`: inside a longer number, where missing hundreds are said («không trăm linh năm»). */
const group = (value: number, full: boolean): string[] => {
  const [hundreds, tens, unit] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const sayHundreds = hundreds > 0 || full
  const words = sayHundreds ? [digit(hundreds), 'trăm'] : []
  if (tens > 1) words.push(digit(tens), 'mươi')
  if (tens === 1) words.push('mười')
  if (unit === 0) return words
  if (tens === 0) return [...words, ...(sayHundreds ? ['linh'] : []), digit(unit)]
  return [...words, unitAfterTens(unit, tens)]
}

const scales = ['', 'nghìn', 'triệu'] as const

const below1e9 = (value: number, full: boolean): string[] =>
  [2, 1, 0].flatMap((power) => {
    const part = Math.floor(value / 1000 ** power) % 1000
    if (part === 0) return []
    const scale = scales[power] ?? ''
    const first = value < 1000 ** (power + 1)
    return [...group(part, full || !first), ...(scale === '' ? [] : [scale])]
  })

/**
 * A whole number in Vietnamese words, as receipts write it: 1.250.005 «một triệu hai trăm năm mươi nghìn không trăm linh
 * năm». From 0 to 10^15.
 */
export const numberInWords = (value: number): string => {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1e15) throw new RangeError(`no words for ${value}`)
  if (value === 0) return digits[0]
  const [billions, rest] = [Math.floor(value / 1e9), value % 1e9]
  return [...(billions > 0 ? [...below1e9(billions, false), 'tỷ'] : []), ...below1e9(rest, billions > 0)].join(' ')
}

/** Money in đồng: «15.000 đồng». */
export const money = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, '.')} đồng`

/** Money in words, to be read aloud and hard to change: «Mười lăm nghìn đồng». */
export const moneyInWords = (amount: number): string => {
  const words = numberInWords(amount)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`
}
