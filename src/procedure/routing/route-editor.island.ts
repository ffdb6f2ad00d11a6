/**
 * The check while one types: the form is sent to its own page in the background, and the panel of the answer takes the place
 * of the one on the screen. The server alone knows the rules; without this script «Kiểm tra» loads the page.
 */
const pause = 500

const form = document.querySelector<HTMLFormElement>('#route-form')
let waiting: number | undefined
let asked = 0

const check = async (of: HTMLFormElement): Promise<void> => {
  asked += 1
  const mine = asked
  const sent = new URLSearchParams()
  for (const [name, value] of new FormData(of)) if (typeof value === 'string') sent.append(name, value)
  sent.set('op', 'check')
  try {
    const reply = await fetch(location.pathname, { method: 'POST', body: sent })
    const answer = new DOMParser().parseFromString(await reply.text(), 'text/html')
    const [panel, fresh] = [document, answer].map((page) => page.querySelector('[data-live="route-check"]'))
    if (mine === asked && panel != null && fresh != null) panel.replaceWith(document.importNode(fresh, true))
  } catch {
    // without the network the panel stays as it was; the button says what is wrong
  }
}

form?.addEventListener('input', () => {
  window.clearTimeout(waiting)
  waiting = window.setTimeout(() => void check(form), pause)
})

/** A link to a folded step opens it. */
const unfold = (): void => {
  const target = document.getElementById(location.hash.slice(1))
  if (target instanceof HTMLDetailsElement) target.open = true
}

window.addEventListener('hashchange', unfold)
unfold()
