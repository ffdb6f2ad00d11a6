/**
 * The paper that was just made is printed without another press: it loads unseen in a frame, and the browser's print dialog
 * opens over the page. A browser that has no viewer of its own would save the file instead: there, and wherever printing is
 * refused, the cursor stands on the link. A browser that a program drives has nobody to answer a dialog; Chromium without a
 * screen even crashes over the print of a PDF. Whoever looks at the page again goes on to the next citizen.
 */
const printUnseen = ({ href, textContent }: HTMLAnchorElement): void => {
  const frame = document.createElement('iframe')
  frame.className = 'govuk-visually-hidden'
  frame.title = textContent.trim()
  frame.tabIndex = -1
  frame.ariaHidden = 'true'
  frame.addEventListener('load', () => {
    try {
      frame.contentWindow?.print()
    } catch {
      // a viewer that keeps its window to itself: the link stays
    }
  })
  frame.src = href
  document.body.append(frame)
}

const link = document.querySelector<HTMLAnchorElement>('a[data-print]')
if (link !== null) {
  history.replaceState(null, '', location.pathname)
  if (navigator.pdfViewerEnabled && !navigator.webdriver) printUnseen(link)
}
