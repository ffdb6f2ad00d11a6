/** What the stream tells; `src/dossier/today/live.api.ts` writes it. */
interface Told {
  readonly counts: Readonly<Record<string, number>>
  readonly fresh: number
}

const bounded = (count: number): string => (count > 99 ? '99+' : String(count))

const showCounts = (counts: Told['counts']): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.side-nav a, a.chip, a.messages-link')) {
    const count = counts[link.getAttribute('href') ?? '']
    const place = link.querySelector('.num')
    if (count === undefined || place === null) continue
    if (place.textContent !== bounded(count)) place.textContent = bounded(count)
    // messages are counted only where some wait
    place.closest('.messages-count')?.toggleAttribute('hidden', count === 0)
  }
}

/** The list itself stays as it is under the reader's finger; a line above it says what came, and leads to it. */
const showFresh = (place: HTMLElement, fresh: number): void => {
  const words = fresh === 0 ? '' : (place.dataset.fresh ?? '').replace('{n}', bounded(fresh))
  if (place.textContent === words) return
  if (words === '') {
    place.replaceChildren()
    return
  }
  const link = document.createElement('a')
  link.href = location.href
  link.textContent = words
  place.replaceChildren(link)
}

const listen = (place: HTMLElement): EventSource => {
  const source = new EventSource(place.dataset.live ?? '')
  source.addEventListener('counts', (event) => {
    const told = JSON.parse(event.data) as Told
    showCounts(told.counts)
    showFresh(place, told.fresh)
  })
  // the session is over or the server goes down: the first is final, after the second the browser comes back by itself
  source.addEventListener('open', () => place.setAttribute('data-connected', ''))
  source.addEventListener('error', () => place.removeAttribute('data-connected'))
  return source
}

for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) {
  let source: EventSource | null = null
  // a browser keeps six connections to one house: a page that nobody looks at gives its own back
  const look = (): void => {
    if (document.hidden) {
      source?.close()
      source = null
    } else source ??= listen(place)
  }
  document.addEventListener('visibilitychange', look)
  window.addEventListener('pagehide', () => source?.close())
  look()
}
