import { isSingleKey, singleKeysOn } from './single-keys.ts'

/** Rows of the page's list, from any of its keys: J and K or the arrows move, X ticks; Enter opens the link at hand. */
const rows = (): readonly HTMLTableRowElement[] => [
  ...document.querySelectorAll<HTMLTableRowElement>('.desk-list tbody tr'),
]

const mark = 'at-hand'

const rowAtHand = (): HTMLTableRowElement | null =>
  document.activeElement?.closest<HTMLTableRowElement>('.desk-list tbody tr') ?? null

const goTo = (row: HTMLTableRowElement | undefined): void => {
  if (row === undefined) return
  for (const each of rows()) each.classList.toggle(mark, each === row)
  row.querySelector<HTMLElement>('th a')?.focus()
  row.scrollIntoView({ block: 'nearest' })
}

const step = (by: 1 | -1): void => {
  const all = rows()
  const here = rowAtHand() ?? document.querySelector<HTMLTableRowElement>(`tr.${mark}`)
  if (here === null) goTo(all[by === 1 ? 0 : all.length - 1])
  else goTo(all[Math.max(all.indexOf(here) + by, 0)])
}

const tick = (): void => {
  const row = rowAtHand() ?? document.querySelector(`tr.${mark}`)
  row?.querySelector<HTMLInputElement>('.tick input')?.click()
}

const letters: Readonly<Record<string, () => void>> = {
  KeyJ: () => step(1),
  KeyK: () => step(-1),
  KeyX: tick,
}

/** Outside of the list the arrows scroll the page, as everywhere. */
const arrows: Readonly<Record<string, () => void>> = {
  ArrowDown: () => step(1),
  ArrowUp: () => step(-1),
}

document.addEventListener('keydown', (event) => {
  const single = isSingleKey(event)
  if (!single || event.shiftKey || document.querySelector('dialog[open]') !== null) return
  const act =
    (singleKeysOn() ? letters[event.code] : undefined) ?? (rowAtHand() === null ? undefined : arrows[event.code])
  if (act === undefined) return
  event.preventDefault()
  act()
})
