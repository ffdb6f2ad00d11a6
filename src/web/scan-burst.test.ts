import { describe, expect, test } from 'vitest'
import { burstText, goesOn, letterOf, type Press } from './scan-burst.ts'

/** The input method has taken every key: its code alone is left. */
const keyOf = (letter: string): Pick<Press, 'key' | 'code' | 'shift'> => {
  const shifted = ':|?_'.indexOf(letter)
  const plain = shifted < 0 ? letter : (';\\/-'[shifted] ?? '')
  const sign = { ';': 'Semicolon', '\\': 'Backslash', '/': 'Slash', '-': 'Minus', '.': 'Period', ' ': 'Space' }[plain]
  const shift = shifted >= 0 || /[A-Z]/.test(letter)
  return { key: 'Process', code: sign ?? (/\d/.test(letter) ? `Digit${letter}` : `Key${letter.toUpperCase()}`), shift }
}

const pressed = (text: string, every: number, change: Partial<Press> = {}): readonly Press[] =>
  [...text].map((letter, at) => ({ ...keyOf(letter), caps: false, held: false, at: 1000 + at * every, ...change }))

const slip = 'https://motcua.example/t/H13.64-261122-0001.bcg23kmn'

describe('a burst of keys', () => {
  test.each([1, 10, 30])('every %s ms is a scanner, and its keys say what it read', (every) => {
    expect(burstText(pressed(slip, every))).toBe(slip)
  })

  test.each([60, 120])('every %s ms is a person, whose input method is left alone', (every) => {
    expect(burstText(pressed('tieengs vieetj', every))).toBeNull()
  })

  test('a few letters are no code, however fast they come', () => {
    expect(burstText(pressed('aa', 2))).toBeNull()
    expect(burstText(pressed('duongdd', 2))).toBeNull()
  })

  test('a key that writes no letter, or one held with Alt, leaves everything as it is', () => {
    const presses = pressed(slip, 5)
    expect(burstText([...presses, { ...presses[0]!, code: '', at: 1300 }])).toBeNull()
    expect(burstText([...presses.slice(0, 9), { ...presses[9]!, code: 'Backspace' }])).toBeNull()
    expect(burstText(pressed('0123456789', 5, { held: true }))).toBeNull()
  })

  test('with Caps Lock on, letters come out as the field shows them', () => {
    expect(burstText(pressed('h13.64-261122', 5, { caps: true }))).toBe('H13.64-261122')
    expect(letterOf({ key: 'Process', code: 'KeyA', shift: true, caps: true, held: false, at: 0 })).toBe('a')
  })

  test('a letter that the browser knows is taken as it is, whatever the layout', () => {
    const [press] = pressed('a', 0)
    expect(letterOf({ ...press!, key: 'q' })).toBe('q')
    expect(letterOf({ ...press!, key: 'ă', code: 'Digit1' })).toBe('1')
    expect(letterOf({ ...press!, key: 'a', code: '' })).toBeNull()
  })

  test('a pause ends it', () => {
    const presses = pressed('abc', 10)
    expect([goesOn(presses, 1030), goesOn(presses, 1071), goesOn([], 0)]).toEqual([true, false, false])
  })

  test.each([
    ['Digit2', true, '@'],
    ['Numpad7', false, '7'],
    ['Backslash', true, '|'],
    ['Enter', false, null],
    ['', false, null],
  ])('%s with shift %s is %s', (code, shift, letter) => {
    expect(letterOf({ key: 'Process', code, shift, caps: false, held: false, at: 0 })).toBe(letter)
  })
})
