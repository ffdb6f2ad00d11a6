import type { Facts, Refusal, RefusalText, RefusalTexts, Words } from '#platform'

/** A refusal told to people: an HTTP status and a sentence that says what to do. */
export interface Told {
  readonly code: string
  readonly status: RefusalText['status'] | 405 | 415 | 500
  readonly sentence: Words
  readonly facts: Facts
  /** Wrong fields, each by its JSON Pointer. */
  readonly errors?: readonly { readonly pointer: string; readonly reason: Words }[]
}

export type Translate = (refusal: Refusal) => Told

/** Joins the rooms' texts. Throws when two rooms own the same code, and later when a code has no text: both are bugs. */
export const makeTranslate = (rooms: readonly RefusalTexts[]): Translate => {
  const texts = new Map<string, RefusalText>()
  for (const [code, text] of rooms.flatMap((room) => Object.entries(room))) {
    if (texts.has(code)) throw new Error(`refusal ${code} has two texts`)
    texts.set(code, text)
  }
  return ({ refusal, facts }) => {
    const text = texts.get(refusal)
    if (text === undefined) throw new Error(`refusal ${refusal} has no text`)
    const told = { code: refusal, status: text.status, sentence: { vi: text.vi(facts), en: text.en(facts) }, facts }
    return text.errors === undefined ? told : { ...told, errors: text.errors(facts) }
  }
}
