import { type CardFields, readCard } from './card-qr.ts'
import { formatPartialDate, parsePartialDate } from './partial-date.ts'

const shown = (iso: string): string => iso.split('-').reverse().join('/')

/** What goes into the fields that bear `data-card-fill`. */
const fillings = (card: CardFields): Readonly<Record<string, string>> => ({
  ...card,
  birthDate: shown(card.birthDate),
  issuedOn: shown(card.issuedOn),
  source: 'card-qr',
})

const fill = (form: HTMLFormElement, card: CardFields): void => {
  for (const [name, value] of Object.entries(fillings(card))) {
    for (const field of form.querySelectorAll<HTMLInputElement>(`[data-card-fill="${name}"]`)) {
      field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
}

/** The scanner types fast and ends with Enter: the code is read then, and the form stays where it is. */
const listen = (scan: HTMLInputElement): void => {
  const status = document.getElementById(`${scan.id}-status`)
  const read = (): boolean => {
    const reading = readCard(scan.value)
    if (reading.kind === 'none' || scan.form === null) return false
    const filled = reading.kind === 'card'
    if (filled) fill(scan.form, reading.card)
    if (status !== null) status.textContent = (filled ? scan.dataset.filled : scan.dataset.typingAid) ?? ''
    if (filled) document.getElementById(scan.dataset.next ?? '')?.focus()
    else scan.select()
    return true
  }
  scan.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && read()) event.preventDefault()
  })
  scan.addEventListener('change', read)
}

/** «5-1-2026» and «05012026» become 05/01/2026 when the field is left; what cannot be read stays as typed. */
const tidyDate = (field: HTMLInputElement): void => {
  field.addEventListener('change', () => {
    const date = parsePartialDate(field.value)
    if (date !== null) field.value = formatPartialDate(date)
  })
}

for (const scan of document.querySelectorAll<HTMLInputElement>('[data-card-scan]')) listen(scan)
for (const field of document.querySelectorAll<HTMLInputElement>('[data-date]')) tidyDate(field)
