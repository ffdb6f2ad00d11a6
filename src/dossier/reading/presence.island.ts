/** Who else has this dossier open, while the page is looked at; without scripts it says who had when it was loaded. */
const show = (place: HTMLElement, lines: readonly string[]): void => {
  const shown = [...place.children].map((line) => line.textContent)
  if (shown.join('\n') === lines.join('\n')) return
  place.replaceChildren(
    ...lines.map((text) => {
      const line = document.createElement('p')
      line.textContent = text
      return line
    }),
  )
}

for (const place of document.querySelectorAll<HTMLElement>('[data-present]')) {
  let source: EventSource | null = null
  // a browser keeps six connections to one house: a page that nobody looks at gives its own back, and is not present
  const look = (): void => {
    if (document.hidden) {
      source?.close()
      source = null
      return
    }
    if (source !== null) return
    source = new EventSource(place.dataset.present ?? '')
    source.addEventListener('present', (event) => show(place, (JSON.parse(event.data) as { lines: string[] }).lines))
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pagehide', () => source?.close())
  look()
}
