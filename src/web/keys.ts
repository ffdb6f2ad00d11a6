/** Signs by the name of their key: letters and digits are all taken by the works. */
const signs = {
  Period: '.',
  Comma: ',',
  Semicolon: ';',
  Slash: '/',
  Minus: '-',
  Equal: '=',
  Quote: "'",
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
} as const

/**
 * No letter that a browser on Windows answers itself: D (address), E and F (menu of Chrome and Edge), and the menu bar of
 * Firefox, English and Vietnamese alike: F E V S B P T H. Nor Z, UniKey's switch. Space, Tab and the arrows are the system's.
 */
type Letter = 'A' | 'C' | 'G' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'Q' | 'R' | 'U' | 'W' | 'X' | 'Y'
type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9'

/** What is pressed together with Alt. */
export type Key = Letter | Digit | keyof typeof signs | 'Enter'

/** A key of an officer's work. Single keys are the search's and those of lists, and can be switched off (WCAG 2.1.4). */
export type Shortcut = '/' | `Alt+${Key}`

/**
 * Works that come back on many pages: the same key for each, so that it is learnt once. Acts on a dossier have keys of their
 * own, in their table.
 */
export const workKeys = {
  /** The page's own work: accept, send, record. */
  main: 'Alt+Enter',
  /** A field for a scanner. */
  scan: 'Alt+Q',
  print: 'Alt+I',
  find: 'Alt+L',
  add: 'Alt+N',
  /** One press for everything that is left. */
  all: 'Alt+A',
  /** Reads what was entered and shows what follows from it. */
  update: 'Alt+C',
  save: 'Alt+U',
  open: 'Alt+O',
  remove: 'Alt+X',
  /** Gives the whole work up. */
  cancel: 'Alt+W',
  help: 'Alt+Slash',
} as const satisfies Record<string, Shortcut>

const signOf = (key: string): string => (signs as Readonly<Record<string, string>>)[key] ?? key

/** `Alt+Comma` as people read it: «Alt ,». */
export const keyText = (keys: string): string => keys.split('+').map(signOf).join(' ')

/** The same for a screen reader, in the words of `aria-keyshortcuts`. */
const ariaKeys = (keys: string): string => keys.split('+').map(signOf).join('+')

type Keyed = Readonly<Record<'data-shortcut' | 'aria-keyshortcuts', string | undefined>> &
  Readonly<Partial<Record<'data-shortcut-label', string>>>

/**
 * Puts an element under a key: `web/shortcuts` presses it, `?` lists it by its own text or by `label`. null: no officer's
 * page, no key.
 */
export const keyed = (shortcut: Shortcut | null, label?: string): Keyed => ({
  'data-shortcut': shortcut ?? undefined,
  'aria-keyshortcuts': shortcut === null ? undefined : ariaKeys(shortcut),
  ...(label === undefined ? {} : { 'data-shortcut-label': label }),
})

/** The same for one of several in a list: the key is that of the line at hand. `label` names the work without its line. */
export const keyedRow = (shortcut: Shortcut, label: string): Keyed & { readonly 'data-shortcut-row': true } => ({
  ...keyed(shortcut, label),
  'data-shortcut-row': true,
})
