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

/** The person the card belongs to: the fields around the scan, or the whole form when it knows only one person. */
const fill = (scan: HTMLInputElement, card: CardFields): void => {
  const scope = scan.closest('[data-card-scope]') ?? scan.form
  for (const [name, value] of Object.entries(fillings(card))) {
    for (const field of scope?.querySelectorAll<HTMLInputElement>(`[data-card-fill="${name}"]`) ?? []) {
      field.value = value
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
}

/** The scanner types fast and ends with Enter: the code is read then, and the form stays where it is. */
const read = (scan: HTMLInputElement): boolean => {
  const reading = readCard(scan.value)
  if (reading.kind === 'none' || scan.form === null) return false
  const filled = reading.kind === 'card'
  if (filled) fill(scan, reading.card)
  const status = document.getElementById(`${scan.id}-status`)
  if (status !== null) status.textContent = (filled ? scan.dataset.filled : scan.dataset.typingAid) ?? ''
  if (filled) document.getElementById(scan.dataset.next ?? '')?.focus()
  else scan.select()
  return true
}

/** «5-1-2026» and «05012026» become 05/01/2026 when the field is left; what cannot be read stays as typed. */
const tidyDate = (field: HTMLInputElement): void => {
  const date = parsePartialDate(field.value)
  if (date !== null) field.value = formatPartialDate(date)
}

/** Listens to the whole page, so that fields which come later (another owner) are understood as well. */
const fieldOf = (event: Event, mark: string): HTMLInputElement | null =>
  event.target instanceof HTMLInputElement && event.target.matches(`[${mark}]`) ? event.target : null

document.addEventListener('keydown', (event) => {
  const scan = fieldOf(event, 'data-card-scan')
  if (scan !== null && event.key === 'Enter' && read(scan)) event.preventDefault()
})
document.addEventListener('change', (event) => {
  const [scan, date] = [fieldOf(event, 'data-card-scan'), fieldOf(event, 'data-date')]
  if (scan !== null) read(scan)
  if (date !== null) tidyDate(date)
})
