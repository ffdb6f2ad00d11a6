/**
 * The counter without waiting: what is chosen or filled is sent to the same page in the background, and the parts of the
 * answer that differ take the place of those on the screen. The server stays the only one who knows the rules; without
 * this script the same buttons load the page.
 */
const pause = 150

const leaving = new Set(['accept', 'supplement', 'decline', 'take-in'])

/** Replaces one part; what a person has opened in it stays open, and the cursor stays where it was. */
const replace = (part: HTMLElement, fresh: HTMLElement): void => {
  const focused = document.activeElement?.id ?? ''
  const open = [...part.querySelectorAll('details')].map((details) => details.open)
  for (const { name, value } of fresh.attributes) part.setAttribute(name, value)
  part.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)))
  for (const [at, details] of part.querySelectorAll('details').entries()) details.open = open[at] ?? details.open
  if (focused !== '' && document.activeElement?.id !== focused) document.getElementById(focused)?.focus()
}

/** A part with a shape holds fields: it is replaced only when there are to be others. */
const renew = (answer: Document): void => {
  for (const part of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = answer.querySelector<HTMLElement>(`[data-live="${CSS.escape(part.dataset.live ?? '')}"]`)
    if (!part.isConnected || fresh === null) continue
    const same =
      part.dataset.shape === undefined ? part.innerHTML === fresh.innerHTML : part.dataset.shape === fresh.dataset.shape
    if (!same) replace(part, fresh)
  }
}

/** Fields that the server has filled or put right; never the one that is just being typed into, half a card perhaps. A list is not typed into. */
const takeValues = (form: HTMLFormElement, answer: HTMLFormElement, sent: URLSearchParams, typing: boolean): void => {
  for (const [name, value] of new FormData(answer)) {
    if (name.startsWith('_') || typeof value !== 'string' || sent.get(name) === value) continue
    const field = form.elements.namedItem(name) as HTMLInputElement | RadioNodeList | null
    const atHand = typing && field === document.activeElement && !(field instanceof HTMLSelectElement)
    if (field !== null && !atHand) field.value = value
  }
}

/** What the server says of a code that it could not read either. */
const tellScans = (answer: Document): void => {
  for (const scan of document.querySelectorAll<HTMLInputElement>('[data-card-scan]')) {
    const said = answer.getElementById(`${scan.id}-error`)?.textContent
    const status = document.getElementById(`${scan.id}-status`)
    if (said != null && status !== null) status.textContent = said
  }
}

const goOn = (act: string, answer: Document): void => {
  const scans = document.querySelectorAll<HTMLInputElement>('#part-people [data-card-scan]')
  const next = act === 'add-owner' ? scans[scans.length - 1]?.id : answer.querySelector('[autofocus]')?.id
  if (next !== undefined) document.getElementById(next)?.focus()
}

const rows = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-paper]')]

const chosen = (row: HTMLElement, verdict: string): HTMLInputElement | null =>
  row.querySelector<HTMLInputElement>(`input[value="${verdict}"]:checked`)

const unchecked = (): readonly HTMLElement[] => rows().filter((row) => chosen(row, 'unchecked') !== null)

const setVerdict = (row: HTMLElement, verdict: string): HTMLInputElement | null => {
  const radio = row.querySelector<HTMLInputElement>(`input[type="radio"][value="${verdict}"]`)
  if (radio !== null) radio.checked = true
  return radio
}

/** Asking for a supplement is possible once: only when everything was looked at and something failed. */
const guardSupplement = (): void => {
  const button = document.querySelector<HTMLButtonElement>('#act-supplement')
  const ready = unchecked().length === 0 && rows().some((row) => chosen(row, 'fail') !== null)
  if (button !== null) button.disabled = !ready
}

/** The paper at the cursor; while a reason is being typed, the next that nobody has looked at. */
const rowAtHand = (): HTMLElement | undefined => {
  const focused = document.activeElement
  const here = focused?.closest<HTMLElement>('[data-paper]')
  return here != null && focused?.closest('.paper-reason') === null ? here : unchecked()[0]
}

const mark = (verdict: string): void => {
  const row = rowAtHand()
  if (row === undefined) return
  const radio = setVerdict(row, verdict)
  const next = unchecked()[0]?.querySelector<HTMLElement>('input[type="radio"]:checked')
  const reason = row.querySelector<HTMLElement>('.paper-reason input')
  ;(verdict === 'fail' ? reason : (next ?? radio))?.focus()
  radio?.dispatchEvent(new Event('change', { bubbles: true }))
}

/** What a row and the next one differ in: its number, in names and as it is read out. */
const renumber = (row: HTMLElement, at: number): void => {
  for (const element of row.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const next = value.replaceAll(`line.${at - 1}.`, `line.${at}.`).replace(`fee ${at - 1}`, `fee ${at}`)
      element.setAttribute(name, name === 'aria-label' ? value.replace(/\d+$/, String(at + 1)) : next)
    }
  }
}

/** One more row as the last, at once: whoever types on would write into nothing. False: the server has to make it. */
const addLine = (form: HTMLFormElement): boolean => {
  const lines = form.querySelector<HTMLElement>('[data-live="lines"]')
  const last = lines?.querySelector<HTMLElement>('tbody tr:last-child')
  const [at, count] = [Number(lines?.dataset.shape), form.elements.namedItem('lines')]
  const plain = at > 1 && last?.querySelector('.govuk-error-message') === null
  if (lines == null || last == null || !plain || !(count instanceof HTMLInputElement)) return false
  const row = last.cloneNode(true) as HTMLElement
  renumber(row, at)
  for (const input of row.querySelectorAll('input')) input.value = input.name.endsWith('.copies') ? '1' : ''
  for (const select of row.querySelectorAll('select')) select.selectedIndex = 0
  row.querySelector('[data-live]')?.replaceChildren()
  last.after(row)
  count.value = String(at + 1)
  lines.dataset.shape = count.value
  const papers = [...lines.querySelectorAll<HTMLInputElement>('input[name$=".paper"]')]
  papers.find(({ value }) => value === '')?.focus()
  return true
}

class Counter {
  readonly form: HTMLFormElement
  asked = 0
  edits = 0
  timer = 0

  constructor(form: HTMLFormElement) {
    this.form = form
    form.addEventListener('input', () => {
      this.edits += 1
    })
    form.addEventListener('change', () => this.soon())
    form.addEventListener('submit', (event) => this.submit(event))
    form.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-mark]')
      if (button !== null) mark(button.dataset.mark ?? '')
    })
    guardSupplement()
  }

  soon(): void {
    guardSupplement()
    clearTimeout(this.timer)
    // a screen that could not be renewed still sends everything when it is accepted
    this.timer = window.setTimeout(() => this.ask('update').catch(() => undefined), pause)
  }

  submit(event: SubmitEvent): void {
    const button = event.submitter as HTMLButtonElement | null
    if (button !== null && leaving.has(button.value)) return
    event.preventDefault()
    if (button?.value === 'add-line' && addLine(this.form)) {
      this.soon()
      return
    }
    if (button?.value === 'all-pass') for (const row of unchecked()) setVerdict(row, 'pass')
    guardSupplement()
    this.ask(button?.name === 'choose' ? 'choose' : (button?.value ?? 'update'), button).catch(() => this.form.submit())
  }

  /** `act` is one of the buttons that change only the screen; an answer that was overtaken by typing is asked for again. */
  async ask(act: string, button: HTMLButtonElement | null = null): Promise<void> {
    clearTimeout(this.timer)
    this.asked += 1
    const { asked, edits } = this
    const sent = new URLSearchParams([...new FormData(this.form, button)] as [string, string][])
    if (button === null) sent.set('act', act)
    const reply = await fetch(this.form.action, { method: 'POST', body: sent, headers: { accept: 'text/html' } })
    const answer = new DOMParser().parseFromString(await reply.text(), 'text/html')
    const fresh = answer.querySelector<HTMLFormElement>(`#${this.form.id}`)
    if (asked !== this.asked || fresh === null) return
    if (edits !== this.edits && button === null) return this.soon()
    takeValues(this.form, fresh, sent, button === null || edits !== this.edits)
    renew(answer)
    tellScans(answer)
    guardSupplement()
    if (button !== null) goOn(act, answer)
  }
}

const form = document.querySelector<HTMLFormElement>('#intake, #certify')
if (form !== null) new Counter(form)
