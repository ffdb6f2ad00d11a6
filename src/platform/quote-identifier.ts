/** A name as SQL reads it literally. */
export const quoteIdentifier = (name: string): string => `"${name.replaceAll('"', '""')}"`
