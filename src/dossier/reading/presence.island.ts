/** What the line tells; `src/dossier/reading/presence.api.ts` writes it. */
interface Told {
  /** Who else has this dossier open. Without scripts the page says who had when it was loaded. */
  readonly lines: readonly string[]
  /** What has made this page old. */
  readonly acted: string | null
}

const said = (text: string): HTMLParagraphElement => {
  const line = document.createElement('p')
  line.textContent = text
  return line
}

const oldPage = (text: string, reload: string): HTMLParagraphElement => {
  const line = said(`${text} `)
  line.className = 'present-acted'
  const link = document.createElement('a')
  // without its anchor: the browser would only move there
  link.href = location.pathname + location.search
  link.textContent = reload
  line.append(link)
  return line
}

const show = (place: HTMLElement, { lines, acted }: Told): void => {
  const wanted = [...(acted === null ? [] : [oldPage(acted, place.dataset.reload ?? '')]), ...lines.map(said)]
  const text = (nodes: Iterable<Element>): string => [...nodes].map((line) => line.textContent).join('\n')
  if (text(place.children) !== text(wanted)) place.replaceChildren(...wanted)
}

const isTyped = (form: HTMLFormElement): boolean =>
  [...form.elements].some(
    (field) =>
      ((field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
        field.type !== 'hidden' &&
        (field.value !== field.defaultValue ||
          (field instanceof HTMLInputElement && field.checked !== field.defaultChecked))) ||
      (field instanceof HTMLSelectElement && [...field.options].some((each) => each.selected !== each.defaultSelected)),
  )

/** An act that would only be refused is not offered any more; where something was typed, the refusal keeps it. */
const shutActs = (place: HTMLElement): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>('form.act')) {
    if (isTyped(form)) continue
    for (const button of form.querySelectorAll<HTMLButtonElement>('[type="submit"]')) {
      button.disabled = true
      button.setAttribute('aria-describedby', place.id)
    }
  }
}

for (const place of document.querySelectorAll<HTMLElement>('[data-present]')) {
  let source: EventSource | null = null
  const tell = (told: Told): void => {
    show(place, told)
    if (told.acted !== null) shutActs(place)
  }
  const close = (): void => {
    source?.close()
    source = null
  }
  // a browser keeps six connections to one house: a page that nobody looks at gives its own back, and is not present
  const look = (): void => {
    if (document.hidden) close()
    if (document.hidden || source !== null) return
    source = new EventSource(place.dataset.present ?? '')
    source.addEventListener('present', (event) => tell(JSON.parse(event.data) as Told))
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pagehide', close)
  // back from the browser's memory: the page stands as it was left
  window.addEventListener('pageshow', look)
  look()
}
