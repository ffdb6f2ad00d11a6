import { isRefusal, type Refusal, type Words } from '#platform'
import { carriedWords as words } from '../web.words.ts'
import { isRedirect } from './answer.ts'
import { openCarried, sealCarried } from './carried.ts'
import { carriedField, emptyForm, type Form, makeForm } from './form.ts'
import { sendRefusal, wayBack } from './refused.tsx'
import { loadAndShow, type Passage, sendRedirect, show } from './show-page.ts'
import { readTyped } from './uploads.ts'
import { makeVisit } from './visitor.ts'

const together = (one: Words, other: Words): Words => ({ vi: `${one.vi} ${other.vi}`, en: `${one.en} ${other.en}` })

const withFiles = ({ door }: Passage, said: Words): Words =>
  door.spec.files === undefined ? said : together(said, words.files)

/** The fields alone: nobody's files are read before he was let in. */
const typedIn = async ({ door, call }: Passage): Promise<Form> =>
  door.spec.files === undefined
    ? makeForm((call.request.body ?? []) as Iterable<readonly [string, string]>)
    : readTyped(call.request, door.spec.files)

/** The sign-in page as if it had been opened with the way back to this one. */
const signInFor = ({ context, call }: Passage): Passage | null => {
  const door = context.doors.find((each) => each.kind === 'page' && each.path === context.signInPath)
  if (door?.kind !== 'page') return null
  const url = new URL(wayBack(context, call), call.url)
  return { context, door, call: { ...call, url, query: url.searchParams } }
}

/**
 * The answer to a form whose sender is not signed in (any more): the sign-in page, with what was typed sealed in it for the
 * officer for whom the form was drawn. It says beforehand where that cannot be. Nothing of it is kept by the server.
 */
export const sendSignedOut = async (passage: Passage, refusal: Refusal) => {
  const { context, door, call } = passage
  const plain = () => sendRefusal(context, call, refusal)
  const signIn = signInFor(passage)
  if (context.translate(refusal).status !== 401 || signIn === null || door.spec.secret === true) return plain()
  const sealed = sealCarried(context, call.request.url, await typedIn(passage))
  if (sealed === null) return plain()
  const lost = sealed === 'too-long'
  const state = {
    typed: lost ? emptyForm : makeForm([[carriedField, sealed]]),
    problems: [],
    note: lost ? words.tooLong : withFiles(passage, words.carried),
  }
  const visit = makeVisit(context, signIn.call, null, context.db, state)
  const model = await signIn.door.spec.load(visit)
  // somebody is signed in and may only choose a password: there is no form to sign in with
  if (isRefusal(model) || isRedirect(model)) return plain()
  return show(signIn, visit, model, 401)
}

/** Back from the sign-in page: the same officer sees the same form filled again. It only shows; nothing is sent by it. */
export const resume = (passage: Passage, actor: unknown, form: Form) => {
  const { context, door, call } = passage
  const carried = openCarried(context, form.raw(carriedField))
  const { url } = call.request
  const own = carried?.address === url && door.spec.who.isKeyOf?.(carried.owner, actor) === true
  if (carried === null || !own) {
    return sendRedirect(passage, { redirect: url, flash: { kind: 'note', message: words.notYours } })
  }
  const note = withFiles(passage, words.resumed)
  return loadAndShow(passage, actor, { typed: makeForm(carried.entries), problems: [], note }, 200)
}
