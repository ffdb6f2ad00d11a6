/** Keys of one letter can be switched off (WCAG 2.1.4): some people speak to their computer. Kept with the account. */
const off = '[data-single-keys="off"]'
const accountPath = '/can-bo/tai-khoan'

/** Milliseconds: a scanner presses its keys faster, a held key repeats as fast but says so. */
const quickest = 35
let last: { readonly event: KeyboardEvent | null; readonly gap: number } = { event: null, gap: 0 }

export const singleKeysOn = (): boolean => document.querySelector(off) === null

/** A key that a person pressed alone: not typed into a field, not part of a scan, not while letters are composed. */
export const isSingleKey = (event: KeyboardEvent): boolean => {
  // several listeners ask of the same press
  if (last.event !== event) last = { event, gap: event.timeStamp - (last.event?.timeStamp ?? -quickest) }
  const typing =
    event.target instanceof HTMLElement &&
    event.target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]')
  const held = event.altKey || event.ctrlKey || event.metaKey
  return !typing && !held && !event.isComposing && (event.repeat || last.gap >= quickest)
}

const freshKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The same form that the account page has, so that every computer of this officer knows. */
export const keepSingleKeys = async (on: boolean): Promise<void> => {
  const bar = document.querySelector<HTMLElement>('.top-bar')
  if (bar !== null) bar.dataset.singleKeys = on ? 'on' : 'off'
  const csrf = bar?.querySelector<HTMLInputElement>('[name="_csrf"]')?.value ?? ''
  const body = new URLSearchParams({ _csrf: csrf, _once: freshKey(), act: 'keys', ...(on ? { keys: 'on' } : {}) })
  await fetch(accountPath, { method: 'POST', body, redirect: 'manual' })
}
