/**
 * Opens the paper that was just made, beside this page, and asks the printer for it. Where the browser lets no page open a
 * window by itself, the cursor stands on the link instead: one press of Enter prints.
 */
const paper = document.querySelector<HTMLAnchorElement>('a[data-print]')

if (paper !== null) {
  // once: looking at the page again later must not print again
  history.replaceState(null, '', location.pathname)
  const opened = window.open(paper.href, paper.target)
  if (opened === null) paper.focus()
  else opened.addEventListener('load', () => opened.print())
}
