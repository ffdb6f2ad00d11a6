import { Button, createAll, ErrorSummary, SkipLink } from 'govuk-frontend'

document.documentElement.classList.add('js')
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

/**
 * Whoever scans looks at the paper, not at the screen: when the only fault is the code just scanned, the cursor goes back to it
 * and the next scan writes over it. The fault is told as the summary would tell it.
 */
const scanAgain = (): void => {
  const field = document.querySelector<HTMLInputElement>('[data-scan-again][aria-invalid]')
  const summary = document.querySelector<HTMLElement>('.govuk-error-summary')
  const faults = [...(summary?.querySelectorAll('li') ?? [])]
  const about = `#${field?.id}`
  if (field === null || faults.some((fault) => fault.querySelector('a')?.getAttribute('href') !== about)) return
  summary?.setAttribute('data-disable-auto-focus', 'true')
  field.focus()
  field.select()
  const alert = summary?.querySelector('[role="alert"]')
  // a reader tells an alert that comes, not one that stands there already
  requestAnimationFrame(() => alert?.replaceWith(alert.cloneNode(true)))
}
scanAgain()
createAll(ErrorSummary)
createAll(Button)
createAll(SkipLink)

/** A button beside each code that can be copied. */
const offerCopy = (place: HTMLElement): void => {
  const code = place.querySelector<HTMLElement>('[data-copy]')
  if (code === null || navigator.clipboard === undefined) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'link-button'
  button.textContent = place.dataset.label ?? ''
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.textContent?.trim() ?? '')
    button.textContent = place.dataset.copied ?? ''
  })
  place.append(button)
}

for (const place of document.querySelectorAll<HTMLElement>('[data-island="copy"]')) offerCopy(place)

/** What stands beside the page on a desk would fill a telephone's first screen: there it waits folded. */
const narrow = window.matchMedia('(max-width: 60em)')
const fold = (): void => {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-fold]'))
    details.open = !narrow.matches
}
narrow.addEventListener('change', fold)
fold()
