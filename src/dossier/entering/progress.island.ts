/** Looks again each second while something is being printed; without this script a link does the same. */
const second = 1000

const renew = async (part: HTMLElement, address: string): Promise<void> => {
  const answer = await fetch(address, { headers: { accept: 'text/html' } })
  if (!answer.ok) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector<HTMLElement>('.print-progress')
  if (fresh === null) return
  if (fresh.dataset.poll === undefined) delete part.dataset.poll
  const status = part.querySelector('[role="status"]')
  const told = fresh.querySelector('[role="status"]')?.textContent ?? ''
  // the status stays the same element, so that it is read out only when it says something new
  if (status !== null && status.textContent !== told) status.textContent = told
  for (const selector of ['progress', '.button-row']) {
    const [old, next] = [part.querySelector(selector), fresh.querySelector(selector)]
    if (old !== null && next !== null && old.outerHTML !== next.outerHTML)
      old.replaceWith(document.importNode(next, true))
    else if (old !== null && next === null) old.remove()
  }
}

const part = document.querySelector<HTMLElement>('.print-progress')

const look = async (): Promise<void> => {
  const address = part?.dataset.poll
  if (part === null || address === undefined) return
  await renew(part, address).catch(() => undefined)
  setTimeout(look, second)
}

setTimeout(look, second)
