/**
 * The check by keyboard: up and down go between papers, 1, 2 and 3 answer for the one at the cursor. Single keys can be switched
 * off with the account and beside the list of shortcuts (WCAG 2.1.4); the top bar tells.
 */
const verdicts: Readonly<Record<string, string>> = { Digit1: 'pass', Digit2: 'fail', Digit3: 'unchecked' }
const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }

const singleKeysOn = (): boolean => document.querySelector('[data-single-keys="off"]') === null

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-check]')]

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"]), select, textarea')

const enter = (row: HTMLElement | undefined): void => {
  const radio = row?.querySelector<HTMLElement>('input[type="radio"]:checked') ?? row?.querySelector('input')
  radio?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

const answer = (row: HTMLElement, verdict: string): void => {
  const radio = row.querySelector<HTMLInputElement>(`input[type="radio"][value="${verdict}"]`)
  if (radio === null) return
  radio.focus()
  radio.click()
}

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || isTyping(event.target)) return
  if (document.querySelector('dialog[open]') !== null) return
  const all = rows()
  const at = all.findIndex((row) => row.contains(document.activeElement))
  const step = steps[event.code]
  const verdict = verdicts[event.code.replace('Numpad', 'Digit')]
  const row = all[at]
  if (row === undefined) return
  if (step !== undefined) enter(all[Math.min(Math.max(at + step, 0), all.length - 1)])
  else if (verdict !== undefined && singleKeysOn()) answer(row, verdict)
  else return
  event.preventDefault()
})
