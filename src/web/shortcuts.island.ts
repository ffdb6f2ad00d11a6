import { keyText } from './key-text.ts'
import { isSingleKey, keepSingleKeys, singleKeysOn } from './single-keys.ts'
import { shortcutWords } from './web.words.ts'

const lang = document.documentElement.lang === 'en' ? 'en' : 'vi'

/** `Alt+D`, `Alt+1`, `Alt+Enter`: the physical key, so that no input method or layout changes it. */
const pressed = (event: KeyboardEvent): string | null => {
  const single = isSingleKey(event)
  if (event.isComposing || event.ctrlKey || event.metaKey) return null
  if (event.altKey) return `Alt+${event.code.replace(/^(Key|Digit|Numpad)/, '')}`
  return single && singleKeysOn() ? event.key : null
}

const visible = (element: HTMLElement): boolean => element.getClientRects().length > 0

const holders = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-shortcut]')].filter(visible)

const nameOf = (element: HTMLElement): string => {
  const label =
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
      ? element.labels?.[0]
      : null
  const source = (label ?? element).cloneNode(true) as HTMLElement
  for (const key of source.querySelectorAll('kbd')) key.remove()
  return element.dataset.shortcutLabel ?? source.textContent?.trim() ?? ''
}

const act = (element: HTMLElement): void => {
  if (element.matches('input:not([type="radio"], [type="checkbox"]), select, textarea')) {
    element.focus()
    if (element instanceof HTMLInputElement) element.select()
  } else element.click()
}

const line = (keys: string, name: string): readonly HTMLElement[] => {
  const term = document.createElement('dt')
  const key = document.createElement('kbd')
  key.className = 'kbd'
  key.textContent = keyText(keys)
  term.append(key)
  const meaning = document.createElement('dd')
  meaning.textContent = name
  return [term, meaning]
}

const singleKeySwitch = (): HTMLElement => {
  const label = document.createElement('label')
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = singleKeysOn()
  box.addEventListener('change', () => void keepSingleKeys(box.checked))
  label.append(box, ` ${shortcutWords.singleKeys[lang]}`)
  return label
}

const openHelp = (): void => {
  const dialog = document.createElement('dialog')
  dialog.className = 'shortcuts'
  dialog.setAttribute('aria-labelledby', 'shortcuts-title')
  const title = document.createElement('h2')
  title.id = 'shortcuts-title'
  title.textContent = shortcutWords.title[lang]
  const list = document.createElement('dl')
  for (const holder of holders()) list.append(...line(holder.dataset.shortcut ?? '', nameOf(holder)))
  for (const key of document.querySelectorAll<HTMLElement>('[data-list-key]'))
    list.append(...line(key.dataset.listKey ?? '', nameOf(key)))
  list.append(...line('?', shortcutWords.help[lang]))
  const close = document.createElement('button')
  close.className = 'button button-plain'
  close.textContent = shortcutWords.close[lang]
  close.addEventListener('click', () => dialog.close())
  const foot = document.createElement('p')
  foot.append(singleKeySwitch())
  dialog.append(title, list, foot, close)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

document.addEventListener('keydown', (event) => {
  if (document.querySelector('dialog[open]') !== null) return
  const keys = pressed(event)
  if (keys === null) return
  const holder = holders().find((element) => element.dataset.shortcut === keys)
  if (holder === undefined && keys !== '?') return
  event.preventDefault()
  if (holder === undefined) openHelp()
  else act(holder)
})

for (const opener of document.querySelectorAll('[data-open-shortcuts]')) opener.addEventListener('click', openHelp)
