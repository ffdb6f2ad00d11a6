import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { money, moneyInWords, numberInWords } from './vietnamese-numbers.ts'

const spoken: readonly (readonly [number, string])[] = [
  [0, 'không'],
  [4, 'bốn'],
  [5, 'năm'],
  [10, 'mười'],
  [11, 'mười một'],
  [14, 'mười bốn'],
  [15, 'mười lăm'],
  [20, 'hai mươi'],
  [21, 'hai mươi mốt'],
  [24, 'hai mươi tư'],
  [25, 'hai mươi lăm'],
  [55, 'năm mươi lăm'],
  [100, 'một trăm'],
  [101, 'một trăm linh một'],
  [105, 'một trăm linh năm'],
  [110, 'một trăm mười'],
  [115, 'một trăm mười lăm'],
  [999, 'chín trăm chín mươi chín'],
  [1_000, 'một nghìn'],
  [1_005, 'một nghìn không trăm linh năm'],
  [1_050, 'một nghìn không trăm năm mươi'],
  [8_000, 'tám nghìn'],
  [15_000, 'mười lăm nghìn'],
  [1_000_015, 'một triệu không trăm mười lăm'],
  [1_250_005, 'một triệu hai trăm năm mươi nghìn không trăm linh năm'],
  [1_000_000_000, 'một tỷ'],
  [2_000_000_001, 'hai tỷ không trăm linh một'],
  [1_500_000_000_000, 'một nghìn năm trăm tỷ'],
]

/** Reads the words back, by another way than they are made: value by value from the left. */
const read = (words: string): number => {
  const unit: Record<string, number> = {
    ...{ không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9 },
  }
  const state = { total: 0, billions: 0, group: 0, last: 0 }
  for (const word of words.split(' ')) {
    if (word in unit) state.last = unit[word] ?? 0
    else if (word === 'trăm') Object.assign(state, { group: state.group + state.last * 100, last: 0 })
    else if (word === 'mươi') Object.assign(state, { group: state.group + state.last * 10, last: 0 })
    else if (word === 'mười') state.group += 10
    else if (word === 'nghìn' || word === 'triệu') {
      state.total += (state.group + state.last) * (word === 'nghìn' ? 1e3 : 1e6)
      Object.assign(state, { group: 0, last: 0 })
    } else if (word === 'tỷ') {
      Object.assign(state, { billions: state.total + state.group + state.last, total: 0, group: 0, last: 0 })
    } else if (word !== 'linh') throw new Error(`what is «${word}»?`)
  }
  return state.billions * 1e9 + state.total + state.group + state.last
}

describe('numbers in words', () => {
  test.each(spoken)('%i is «%s»', (value, words) => {
    expect(numberInWords(value)).toBe(words)
  })

  test('every number below 10^15 is read back as itself', () => {
    const numbers = fc.oneof(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 0, max: 1e15 - 1 }))
    fc.assert(
      fc.property(numbers, (value) => read(numberInWords(value)) === value),
      { numRuns: 2000 },
    )
  })

  test.each([-1, 1.5, 1e15, Number.NaN])('%d has no words', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError)
  })
})

describe('money', () => {
  test.each([
    [0, '0 đồng'],
    [999, '999 đồng'],
    [8_000, '8.000 đồng'],
    [15_000, '15.000 đồng'],
    [1_250_000, '1.250.000 đồng'],
  ])('%i is written «%s»', (amount, text) => {
    expect(money(amount)).toBe(text)
  })

  test('the words of an amount begin with a capital letter', () => {
    expect(moneyInWords(15_000)).toBe('Mười lăm nghìn đồng')
  })
})
