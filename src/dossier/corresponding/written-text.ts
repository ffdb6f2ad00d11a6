import { createHash, randomBytes } from 'node:crypto'
import { type Refusal, refuse } from '#platform'

/** Characters (of composed Unicode) that a note or message has at most. */
export const mostCharacters = 2000

/** Composed letters, one kind of line end (a browser sends two signs for it), no blank ends and no more than one empty line. */
export const tidyText = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()

/** What is wrong with a tidy text; null: nothing. */
export const textFault = (text: string): Refusal<'text-missing' | 'text-too-long'> | null => {
  if (text === '') return refuse('text-missing')
  const { length } = [...text]
  return length > mostCharacters
    ? refuse('text-too-long', { most: mostCharacters, over: length - mostCharacters })
    : null
}

/** Kept beside the text and destroyed with it: nobody can try words against the digest that the history keeps. */
export const newSalt = (): string => randomBytes(16).toString('hex')

/** What the history keeps of a text. */
export const digestOfText = (salt: string, text: string): string =>
  createHash('sha256').update(`${salt}\n${text}`).digest('hex')
