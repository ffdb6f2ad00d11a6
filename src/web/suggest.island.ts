import { suggestWords } from './web.words.ts'

/** What a suggesting address answers: `{ items: [...] }`. */
interface Suggestion {
  /** Put into the field when the suggestion has no address of its own. */
  readonly value: string
  readonly label: string
  readonly note?: string
  readonly href?: string
}

const lang = document.documentElement.lang === 'en' ? 'en' : 'vi'
const pause = 120
const shortest = 2

const makeList = (input: HTMLInputElement): HTMLUListElement => {
  const list = document.createElement('ul')
  list.className = 'suggestions'
  list.id = `${input.id}-list`
  list.role = 'listbox'
  list.hidden = true
  list.setAttribute('aria-label', suggestWords.list[lang])
  for (const [name, value] of Object.entries({ autocomplete: 'list', controls: list.id, expanded: 'false' })) {
    input.setAttribute(`aria-${name}`, value)
  }
  input.role = 'combobox'
  return list
}

const makeStatus = (): HTMLElement => {
  const status = document.createElement('span')
  status.className = 'govuk-visually-hidden'
  status.role = 'status'
  return status
}

const option = (item: Suggestion, id: string): HTMLLIElement => {
  const row = document.createElement('li')
  row.id = id
  row.role = 'option'
  row.textContent = item.label
  if (item.note !== undefined) {
    const note = document.createElement('small')
    note.textContent = item.note
    row.append(note)
  }
  return row
}

/** Suggestions under one field: an ARIA combobox. The field keeps working as it is when nothing answers. */
class Suggest {
  readonly input: HTMLInputElement
  readonly list: HTMLUListElement
  readonly status = makeStatus()
  items: readonly Suggestion[] = []
  at = -1
  asking = new AbortController()

  constructor(input: HTMLInputElement) {
    this.input = input
    this.list = makeList(input)
    input.parentElement?.classList.add('suggest-host')
    input.parentElement?.append(this.list, this.status)
  }

  mark(next: number): void {
    this.at = next
    for (const [index, row] of [...this.list.children].entries()) row.ariaSelected = String(index === next)
    if (next < 0) this.input.removeAttribute('aria-activedescendant')
    else this.input.setAttribute('aria-activedescendant', `${this.list.id}-${next}`)
  }

  show(found: readonly Suggestion[]): void {
    this.items = found
    this.list.replaceChildren(...found.map((item, index) => option(item, `${this.list.id}-${index}`)))
    this.list.hidden = found.length === 0
    this.input.ariaExpanded = String(!this.list.hidden)
    this.mark(-1)
  }

  choose(item: Suggestion | undefined): void {
    if (item === undefined) return
    this.show([])
    const { suggestGo, suggestPress } = this.input.dataset
    if (item.href !== undefined && suggestGo !== undefined) {
      location.assign(item.href)
      return
    }
    this.input.value = item.value
    this.input.dispatchEvent(new Event('change', { bubbles: true }))
    if (suggestPress !== undefined) document.getElementById(suggestPress)?.click()
  }

  async ask(): Promise<void> {
    this.asking.abort()
    this.asking = new AbortController()
    const typed = this.input.value.trim()
    if (typed.length < shortest) return this.show([])
    const address = this.input.dataset.suggest ?? ''
    const url = `${address}${address.includes('?') ? '&' : '?'}q=${encodeURIComponent(typed)}`
    const reply = await fetch(url, { signal: this.asking.signal, headers: { accept: 'application/json' } })
    this.show(reply.ok ? ((await reply.json()) as { items: readonly Suggestion[] }).items : [])
    const { none, found } = suggestWords
    this.status.textContent = this.items.length === 0 ? none[lang] : `${this.items.length} ${found[lang]}`
  }

  step(by: 1 | -1): void {
    const from = this.at < 0 && by < 0 ? 0 : this.at
    this.mark((from + by + this.items.length) % this.items.length)
  }

  press(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) return
    if (event.key === 'ArrowDown') this.step(1)
    else if (event.key === 'ArrowUp') this.step(-1)
    else if (event.key === 'Escape') this.show([])
    else if (event.key === 'Enter' && this.at >= 0) this.choose(this.items[this.at])
    else return
    event.preventDefault()
  }
}

const suggestFor = (input: HTMLInputElement): void => {
  const suggest = new Suggest(input)
  let timer = 0
  input.addEventListener('input', (event) => {
    if ((event as InputEvent).isComposing) return
    clearTimeout(timer)
    // an overtaken question is aborted, a failed one leaves the form as it is
    timer = window.setTimeout(() => suggest.ask().catch(() => undefined), pause)
  })
  input.addEventListener('keydown', (event) => suggest.press(event))
  // an answer that comes when the field has been left would cover what stands beneath
  input.addEventListener('blur', () => {
    clearTimeout(timer)
    suggest.asking.abort()
    suggest.show([])
  })
  suggest.list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    const row = (event.target as Element).closest('li')
    suggest.choose(suggest.items[[...suggest.list.children].indexOf(row as HTMLLIElement)])
  })
}

for (const input of document.querySelectorAll<HTMLInputElement>('input[data-suggest]')) suggestFor(input)
