import { Button, createAll, ErrorSummary, SkipLink } from 'govuk-frontend'

document.documentElement.classList.add('js')
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
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
