/** What the Typst compiler reports about one place. */
export interface Diagnostic {
  readonly message: string
  readonly path: string
}

/** What is quoted in an error is the document's text, which may name a person: it goes into no log. */
const withoutQuotes = (message: string): string => message.replace(/`[^`]*`/g, '…')

/** Errors and warnings of a compilation, each with the template's path from the repository's root. */
export const told = (diagnostics: readonly Diagnostic[] | undefined, root: string): string[] =>
  (diagnostics ?? []).map(({ message, path }) => `${withoutQuotes(message)} (${path.replace(`${root}/`, '')})`)

/** Reason of a thrown error; the PDF export throws a printed list of diagnostics, of which only the messages are kept. */
export const reasonOf = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error)
  const messages = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message ?? '')
  return withoutQuotes(messages.length > 0 ? messages.join('; ') : text)
}
