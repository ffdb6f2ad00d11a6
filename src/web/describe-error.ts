/** Values quoted in messages and long digit runs are where personal data hides: PostgreSQL quotes the text it refuses. */
const redact = (message: string): string =>
  message
    .replace(/"[^"]*"|'[^']*'|«[^»]*»|“[^”]*”/g, '"…"')
    .replace(/\d{6,}/g, '…')
    .slice(0, 300)

/** What a log may say of a bug: its kind, code and place, never the values it stumbled over. */
export const describeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { error: typeof error }
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const { code, constraint } = error as Error & { code?: string; constraint?: string }
  return { error: error.name, code, constraint, message: redact(error.message), stack: stack.slice(0, 12) }
}
