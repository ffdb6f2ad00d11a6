/** One press, as far as a scan is concerned. Runs in the browser. */
export interface Press {
  /** What the browser says it wrote; an input method says «Process», or a letter of its own. */
  readonly key: string
  /** The physical key (`KeyA`), which no input method changes. */
  readonly code: string
  readonly shift: boolean
  readonly caps: boolean
  /** Alt, Ctrl or Meta held: no letter of a code. */
  readonly held: boolean
  /** Milliseconds. */
  readonly at: number
}

/** Milliseconds: a scanner types a letter every 2 to 30, a quick typist one every 60 to 200. */
const longestGap = 50
const meanGap = 35
/** Fewer letters are no code; people roll over two or three keys as fast as that. */
const fewest = 8

/** Signs of the US layout that a scanner presses, plain and with Shift. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  Space: [' ', ' '],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Backquote: ['`', '~'],
  NumpadDecimal: ['.', '.'],
  NumpadSubtract: ['-', '-'],
  NumpadDivide: ['/', '/'],
}
const shiftedDigits = ')!@#$%^&*('

/** The letter that the key bears; null for a key that writes none, so that nothing is guessed. */
export const letterOf = ({ key, code, shift, caps, held }: Press): string | null => {
  if (held) return null
  if (code !== '' && /^[ -~]$/.test(key)) return key
  const [, letter] = /^Key([A-Z])$/.exec(code) ?? []
  if (letter !== undefined) return shift === caps ? letter.toLowerCase() : letter
  const [, digit] = /^Digit(\d)$/.exec(code) ?? []
  if (digit !== undefined) return shift ? (shiftedDigits[Number(digit)] ?? null) : digit
  return /^Numpad(\d)$/.exec(code)?.[1] ?? signs[code]?.[shift ? 1 : 0] ?? null
}

/** Whether a press goes on with the run of those before it. */
export const goesOn = (presses: readonly Press[], at: number): boolean => {
  const last = presses.at(-1)
  return last !== undefined && at - last.at <= longestGap
}

/** What a scanner pressed, as its keys say it; null when people typed, or when a press cannot be read as a letter. */
export const burstText = (presses: readonly Press[]): string | null => {
  const [first, last] = [presses[0], presses.at(-1)]
  if (first === undefined || last === undefined || presses.length < fewest) return null
  if ((last.at - first.at) / (presses.length - 1) > meanGap) return null
  const letters = presses.map(letterOf)
  return letters.includes(null) ? null : letters.join('')
}
