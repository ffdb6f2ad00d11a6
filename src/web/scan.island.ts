import { burstText, goesOn, type Press } from './scan-burst.ts'

/**
 * A scanner types like a keyboard, so that a Vietnamese input method makes other words of what it read. In the fields that
 * take scans the keys of a burst are written down beside what is composed of them, and the text is put right when it ends.
 */
const takesScans = 'input[type="search"], input[data-scan], input[data-card-scan], .scan-line input'

/** Milliseconds without a key after which a scan without Enter at its end is over. */
const silence = 80

interface Burst {
  readonly field: HTMLInputElement
  readonly presses: readonly Press[]
  /** What stood before and after the cursor when it began. */
  readonly before: string
  readonly after: string
  /** A letter that came from no key: what the keys say is not everything. */
  readonly foreign: boolean
}

let burst: Burst | null = null
/** A key was pressed whose letter has not come yet. */
let awaited = false
let timer = 0

const fieldOf = (event: Event): HTMLInputElement | null =>
  event.target instanceof HTMLInputElement && event.target.matches(takesScans) ? event.target : null

const begin = (field: HTMLInputElement): Burst => ({
  field,
  presses: [],
  before: field.value.slice(0, field.selectionStart ?? 0),
  after: field.value.slice(field.selectionEnd ?? field.value.length),
  foreign: false,
})

const settle = (): void => {
  clearTimeout(timer)
  const ended = burst
  burst = null
  if (ended === null || ended.foreign) return
  const scanned = burstText(ended.presses)
  if (scanned === null) return
  const text = `${ended.before}${scanned}${ended.after}`
  if (ended.field.value === text) return
  ended.field.value = text
  ended.field.dispatchEvent(new Event('input', { bubbles: true }))
}

const isModifier = (event: KeyboardEvent): boolean => /^(Shift|CapsLock|Control|Alt|Meta)/.test(event.code)

const press = (field: HTMLInputElement, event: KeyboardEvent): void => {
  if (isModifier(event)) return
  if (/^(Numpad)?Enter$|^Tab$/.test(event.code)) {
    settle()
    return
  }
  if (burst?.field !== field || !goesOn(burst.presses, event.timeStamp)) {
    settle()
    burst = begin(field)
  }
  const pressed: Press = {
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    caps: event.getModifierState('CapsLock'),
    held: event.altKey || event.ctrlKey || event.metaKey,
    at: event.timeStamp,
  }
  burst = { ...burst, presses: [...burst.presses, pressed] }
  awaited = true
  clearTimeout(timer)
  timer = window.setTimeout(settle, silence)
}

const noteInput = (event: Event): void => {
  if (burst === null || event.target !== burst.field || !event.isTrusted) return
  // an input method composes out of keys that were pressed; a letter without any comes from elsewhere
  const typed = (event as InputEvent).inputType === 'insertText'
  if (typed && !awaited) burst = { ...burst, foreign: true }
  awaited = false
}

// before the fields' own islands, which read the text at Enter
window.addEventListener(
  'keydown',
  (event) => {
    const field = fieldOf(event)
    if (field !== null) press(field, event)
  },
  true,
)
window.addEventListener('input', noteInput, true)
window.addEventListener('blur', settle, true)
