/** Letters and digits are all taken by the works: a sign is called by what stands on its key. */
const signs: Readonly<Record<string, string>> = { Period: '.', Comma: ',', Semicolon: ';' }

/** `Alt+Comma` as people read it: «Alt ,». */
export const keyText = (keys: string): string =>
  keys
    .split('+')
    .map((key) => signs[key] ?? key)
    .join(' ')
