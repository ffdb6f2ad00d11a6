/** One press sends the page to the printer; without a script people use their browser's own way. */
document.querySelector('[data-print-page]')?.addEventListener('click', () => window.print())
