import { Type } from 'typebox'

/** What the bodies of acts are built of, so that every act reads a text, an instant and a late entry in the same way. */
export const closed = { additionalProperties: false } as const

/** Not blank, and without U+FFFD, the mark of signs that somebody’s system has lost. */
export const text = (maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '^(?![^\\uFFFD]*\\uFFFD)[\\s\\S]*\\S' })

export const reason = text(2000)
export const date = Type.String({ format: 'date' })
export const instant = Type.String({ maxLength: 40, description: 'RFC 3339 instant with offset' })

/** An act entered after an outage says when it happened and why it is late. */
export const entry = { occurredAt: Type.Optional(instant), lateReason: Type.Optional(text(500)) }
