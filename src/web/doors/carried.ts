import type { Context } from '../context.ts'
import { carriedField, type Form } from './form.ts'
import type { Carried } from './visit.ts'

const writerPurpose = 'writer'

/** Seals into a form's token for whom it was drawn (`keyOf`); empty for the public. */
export const sealWriter = (context: Context, owner: string | null): string =>
  owner === null ? '' : context.seal.conceal(owner, writerPurpose)

/** For whom the form was drawn, as its token tells even after the session has ended; null: for nobody in particular. */
export const writerOf = (context: Context, token: string): string | null => {
  const [, , writer = ''] = token.split('.')
  return writer === '' ? null : context.seal.reveal(writer, writerPurpose)
}

/** What was typed when the session ended, for which page and by whom. It lives sealed in the browser's page, nowhere else. */
export interface CarriedForm {
  readonly address: string
  /** `keyOf` of the officer for whom the form was drawn. */
  readonly owner: string
  readonly entries: readonly (readonly [string, string])[]
}

const purpose = 'carried'

/** Sealed it has to fit twice into a form of 256 KiB: through the sign-in page and back to its own. */
export const mostCarried = 120 * 1024

/** Null: nobody knows whose form it is. `too-long`: more than 120 KiB were typed. */
export const sealCarried = (context: Context, address: string, form: Form): string | 'too-long' | null => {
  const before = form.raw(carriedField)
  if (before !== '') return before
  const owner = writerOf(context, form.raw('_csrf'))
  if (owner === null) return null
  const text = JSON.stringify({ address, owner, entries: form.entries } satisfies CarriedForm)
  return Buffer.byteLength(text) > mostCarried ? 'too-long' : context.seal.conceal(text, purpose)
}

/** Null when it was not sealed here. */
export const openCarried = (context: Context, sealed: string): CarriedForm | null => {
  const text = sealed === '' ? null : context.seal.reveal(sealed, purpose)
  return text === null ? null : (JSON.parse(text) as CarriedForm)
}

/** For pages on the way: that something is carried, and whose it is. */
export const carriedBy = (context: Context, form: Form): Carried | null => {
  const sealed = form.raw(carriedField)
  const opened = openCarried(context, sealed)
  return opened === null ? null : { sealed, owner: opened.owner }
}
