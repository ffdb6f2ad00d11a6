import { renderToString } from 'preact-render-to-string'
import { isRefusal } from '#platform'
import type { Context } from '../context.ts'
import { framingPolicy } from '../headers.ts'
import { sendDownload } from '../send-download.ts'
import { isDownload, isRedirect, type Redirect } from './answer.ts'
import type { PageDoor } from './door.ts'
import { sendHtml, sendRefusal } from './refused.tsx'
import { anyone, type FormState, type Visit } from './visit.ts'
import { type Call, cookieNames, flashCookie, makeVisit, sendCookies } from './visitor.ts'

/** One request on its way through the door of a page. */
export interface Passage {
  readonly context: Context
  readonly door: PageDoor
  readonly call: Call
}

/** Pages that say the same to everybody may be shown again from the browser's memory; all others are never stored. */
const isPublic = ({ spec }: PageDoor): boolean => spec.who.name === anyone.name && spec.limit === undefined

export const sendRedirect = ({ context, call }: Passage, answer: Redirect) => {
  if (answer.flash !== null) call.cookies.push(flashCookie(context, answer.flash))
  sendCookies(call)
  return call.reply.redirect(answer.redirect, 303)
}

const note = async ({ context, door, call }: Passage, actor: unknown, model: unknown): Promise<void> => {
  if (door.spec.record === null) return
  const { as, of } = door.spec.record
  const { db, recordAccess } = context
  await recordAccess({ door: door.path, as, dossierIds: of(model), actor, now: call.now, db })
}

/** Draws the view of a loaded model. The read is recorded first: a page that cannot be recorded is not shown. */
export const show = async (passage: Passage, visit: Visit, model: unknown, status: number) => {
  const { door, call } = passage
  const { unread: count, db } = passage.context
  const [unread = null] = await Promise.all([count?.(db, visit.actor), note(passage, visit.actor, model)])
  const seen = await door.spec.view(model, { ...visit, unread })
  if (isDownload(seen)) return sendDownload(call, seen)
  if (visit.flash !== null) call.cookies.push({ name: cookieNames.flash, value: '', maxAge: 0 })
  if (door.spec.frames === true) call.reply.header('content-security-policy', framingPolicy)
  if (status === 200 && call.request.method !== 'POST' && isPublic(door))
    call.reply.header('cache-control', 'private, no-cache')
  return sendHtml(call, status, renderToString(seen))
}

export const loadAndShow = async (passage: Passage, actor: unknown, form: FormState, status: number) => {
  const { context, door, call } = passage
  const visit = makeVisit(context, call, actor, context.db, form)
  const model = await door.spec.load(visit)
  if (isRefusal(model)) return sendRefusal(context, call, model)
  if (isRedirect(model)) return sendRedirect(passage, model)
  return show(passage, visit, model, status)
}
