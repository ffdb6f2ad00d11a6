import { keyText, workKeys } from './keys.ts'
import { isSingleKey, keepSingleKeys, singleKeysOn } from './single-keys.ts'
import { shortcutWords } from './web.words.ts'

const lang = document.documentElement.lang === 'en' ? 'en' : 'vi'

/** `Alt+A`, `Alt+1`, `Alt+Enter`: the physical key, so that no input method or layout changes it. AltGr writes letters. */
const pressed = (event: KeyboardEvent): string | null => {
  const single = isSingleKey(event)
  if (event.isComposing || event.ctrlKey || event.metaKey || event.getModifierState('AltGraph')) return null
  if (event.altKey) return `Alt+${event.code.replace(/^(Key|Digit|Numpad)/, '')}`
  return single && singleKeysOn() ? event.key : null
}

const shutFold = (element: HTMLElement): HTMLDetailsElement | null => {
  const fold = element.closest<HTMLDetailsElement>('details:not([open])')
  return fold !== null && element.parentElement === fold && element.localName === 'summary' ? null : fold
}

/** On the screen, or one fold away from it. */
const reachable = (element: HTMLElement): boolean => (shutFold(element) ?? element).getClientRects().length > 0

const holders = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-shortcut]')].filter(reachable)

const isField = (element: HTMLElement): boolean =>
  element.matches('input:not([type="radio"], [type="checkbox"]), select, textarea')

const nameOf = (element: HTMLElement): string => {
  const labelled = isField(element) ? (element as HTMLInputElement).labels?.[0] : null
  const source = (labelled ?? element).cloneNode(true) as HTMLElement
  for (const key of source.querySelectorAll('kbd')) key.remove()
  return element.dataset.shortcutLabel ?? source.textContent?.trim() ?? ''
}

const firstField = 'input:not([type="hidden"], [type="file"]), select, textarea, button'

/** A question opens with the cursor on what it asks; asked again, on its answer. */
const openQuestion = (summary: HTMLElement): void => {
  const question = summary.parentElement as HTMLDetailsElement
  const asked = [...question.querySelectorAll<HTMLElement>(firstField)]
  if (question.open) asked.at(-1)?.focus()
  else {
    question.open = true
    asked[0]?.focus()
  }
}

/** What lies in a shut fold opens with the cursor in it: nothing is sent that nobody has seen. */
const show = (element: HTMLElement): void => {
  const fold = shutFold(element)
  if (fold !== null) fold.open = true
  ;(fold?.querySelector<HTMLElement>(firstField) ?? element).focus()
}

const act = (element: HTMLElement): void => {
  const hidden = shutFold(element) !== null
  if (element.matches('details.confirm > summary')) openQuestion(element)
  else if (hidden && element.matches('[type="submit"], input, select, textarea')) show(element)
  else if (isField(element)) {
    element.focus()
    if (element instanceof HTMLInputElement) element.select()
  } else element.click()
}

/** What belongs to this one alone of several with the same key. */
const lineOf = (element: HTMLElement, each: readonly HTMLElement[]): HTMLElement => {
  const line = element.closest<HTMLElement>('tr, li, fieldset')
  return line === null || each.some((other) => other !== element && line.contains(other)) ? element : line
}

/** One of several: that of the line with the cursor. Without one the cursor goes to the first, and nothing is pressed. */
const actInLine = (each: readonly HTMLElement[]): void => {
  const atHand = each.find((element) => lineOf(element, each).contains(document.activeElement))
  const [first] = each
  if (atHand !== undefined) act(atHand)
  else if (first !== undefined) show(first)
}

const term = (keys: readonly string[]): HTMLElement => {
  const made = document.createElement('dt')
  for (const each of keys) {
    const key = document.createElement('kbd')
    key.className = 'kbd'
    key.textContent = keyText(each)
    made.append(key)
  }
  return made
}

const meaning = (name: string): HTMLElement => {
  const made = document.createElement('dd')
  made.textContent = name
  return made
}

/** Each key once, in the order of the page; those of lines say so. */
const pageKeys = (): readonly HTMLElement[] => {
  const seen = new Set<string | undefined>([workKeys.help, ...(singleKeysOn() ? [] : ['/'])])
  return holders()
    .filter(({ dataset: { shortcut } }) => !seen.has(shortcut) && seen.add(shortcut))
    .flatMap((holder) => {
      const keys = holder.dataset.shortcut ?? ''
      const where = 'shortcutRow' in holder.dataset ? ` (${shortcutWords.inLine[lang]})` : ''
      return [term([keys]), meaning(`${nameOf(holder)}${where}`)]
    })
}

const listKeys = (): readonly HTMLElement[] =>
  singleKeysOn()
    ? [...document.querySelectorAll<HTMLElement>('[data-list-key]')].flatMap((key) => [
        term([key.dataset.listKey ?? '']),
        meaning(nameOf(key)),
      ])
    : []

/** The whole list, anew whenever the single keys are switched. */
const fill = (list: HTMLElement): void =>
  list.replaceChildren(
    ...pageKeys(),
    ...listKeys(),
    term(singleKeysOn() ? ['?', workKeys.help] : [workKeys.help]),
    meaning(shortcutWords.help[lang]),
  )

const singleKeySwitch = (list: HTMLElement): HTMLElement => {
  const label = document.createElement('label')
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.checked = singleKeysOn()
  box.addEventListener('change', () => {
    void keepSingleKeys(box.checked)
    fill(list)
  })
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
  // a screen reader begins at the top, not at the first box
  title.tabIndex = -1
  title.autofocus = true
  const list = document.createElement('dl')
  fill(list)
  const close = document.createElement('button')
  close.className = 'button button-plain'
  close.textContent = shortcutWords.close[lang]
  close.addEventListener('click', () => dialog.close())
  const foot = document.createElement('p')
  foot.append(singleKeySwitch(list))
  dialog.append(title, list, foot, close)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}

document.addEventListener('keydown', (event) => {
  if (document.querySelector('dialog[open]') !== null) return
  const keys = pressed(event)
  if (keys === null) return
  const held = holders().filter(({ dataset }) => dataset.shortcut === keys)
  const [first] = held
  const help = keys === '?' || keys === workKeys.help
  if (first === undefined && !help) return
  event.preventDefault()
  if (help || first === undefined) openHelp()
  else if ('shortcutRow' in first.dataset) actInLine(held)
  else act(first)
})

for (const opener of document.querySelectorAll('[data-open-shortcuts]')) opener.addEventListener('click', openHelp)
