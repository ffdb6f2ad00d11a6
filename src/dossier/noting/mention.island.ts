/**
 * «@» in a note: the names of colleagues to choose from. The names are those of the list «Nhắc đến», which works without this;
 * whoever is chosen is ticked there too.
 */
interface Colleague {
  readonly name: string
  readonly box: HTMLInputElement
}

const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'd').toLowerCase()

/** The beginning of a name behind an «@» before the cursor; null: none is being typed. */
const begun = (text: string): string | null => /(?:^|[\s(])@([^@\n]{0,40})$/.exec(text)?.[1] ?? null

const most = 6

class Mention {
  readonly area: HTMLTextAreaElement
  readonly colleagues: readonly Colleague[]
  readonly list = document.createElement('ul')
  found: readonly Colleague[] = []
  at = 0

  constructor(area: HTMLTextAreaElement, colleagues: readonly Colleague[]) {
    this.area = area
    this.colleagues = colleagues
    this.list.className = 'suggestions'
    this.list.id = `${area.id}-mentions`
    this.list.role = 'listbox'
    this.list.hidden = true
    this.list.setAttribute('aria-label', area.dataset.mentions ?? '')
    area.setAttribute('aria-autocomplete', 'list')
    area.parentElement?.classList.add('suggest-host')
    area.parentElement?.append(this.list)
  }

  mark(next: number): void {
    this.at = next
    for (const [index, row] of [...this.list.children].entries()) row.ariaSelected = String(index === next)
    if (this.found.length === 0) this.area.removeAttribute('aria-activedescendant')
    else this.area.setAttribute('aria-activedescendant', `${this.list.id}-${next}`)
  }

  show(found: readonly Colleague[]): void {
    this.found = found
    this.list.replaceChildren(
      ...found.map(({ name }, index) => {
        const row = document.createElement('li')
        row.id = `${this.list.id}-${index}`
        row.role = 'option'
        row.textContent = name
        return row
      }),
    )
    this.list.hidden = found.length === 0
    // a box that is closed controls nothing
    if (this.list.hidden) this.area.removeAttribute('aria-controls')
    else this.area.setAttribute('aria-controls', this.list.id)
    this.mark(0)
  }

  look(): void {
    const typed = begun(this.area.value.slice(0, this.area.selectionStart))
    const wanted = typed === null ? null : plain(typed)
    const matches = (name: string) => ` ${plain(name)}`.includes(` ${wanted}`)
    const whole = this.colleagues.some(({ name }) => wanted?.startsWith(`${plain(name)} `))
    this.show(wanted === null || whole ? [] : this.colleagues.filter(({ name }) => matches(name)).slice(0, most))
  }

  choose(colleague: Colleague | undefined): void {
    if (colleague === undefined) return
    const end = this.area.selectionStart
    const start = this.area.value.lastIndexOf('@', end)
    this.area.setRangeText(`@${colleague.name} `, start, end, 'end')
    colleague.box.checked = true
    this.show([])
    this.area.focus()
  }

  press(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) return
    const count = this.found.length
    if (event.key === 'ArrowDown') this.mark((this.at + 1) % count)
    else if (event.key === 'ArrowUp') this.mark((this.at + count - 1) % count)
    else if (event.key === 'Escape') this.show([])
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(this.found[this.at])
    else return
    event.preventDefault()
  }
}

const colleaguesIn = (form: HTMLFormElement | null): readonly Colleague[] =>
  [...(form?.querySelectorAll<HTMLInputElement>('input[name="mention"]') ?? [])].map((box) => ({
    box,
    name: box.labels?.[0]?.textContent?.trim() ?? '',
  }))

for (const area of document.querySelectorAll<HTMLTextAreaElement>('textarea[data-mentions]')) {
  const mention = new Mention(area, colleaguesIn(area.form))
  area.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) mention.look()
  })
  area.addEventListener('keydown', (event) => mention.press(event))
  area.addEventListener('blur', () => mention.show([]))
  mention.list.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    const row = (event.target as Element).closest('li')
    mention.choose(mention.found[[...mention.list.children].indexOf(row as HTMLLIElement)])
  })
}
