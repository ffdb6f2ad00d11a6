import type { FastifyInstance } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import { isRefusal, type Refusal, refuse } from '#platform'
import type { Context } from '../context.ts'
import { framingPolicy } from '../headers.ts'
import type { Limiter } from '../limits.ts'
import { sendDownload } from '../send-download.ts'
import { formWords } from '../web.words.ts'
import { isAgain, isDownload, isRedirect, type Redirect } from './answer.ts'
import { makeApart } from './apart.ts'
import { csrfHolds, fromOurPages } from './csrf.ts'
import type { PageDoor } from './door.ts'
import { type Form, makeForm } from './form.ts'
import { type KeptAnswer, type Once, type Outcome, once, type Ticket } from './once.ts'
import { sendHtml, sendRefusal } from './refused.tsx'
import { keyIsGood, makeTicket } from './ticket.ts'
import { type Received, readUploads, uploadDigests } from './uploads.ts'
import { anyone, type FormState, type Visit } from './visit.ts'
import {
  type Call,
  cookieNames,
  emptyState,
  flashCookie,
  makeAsk,
  makeCall,
  makeVisit,
  sendCookies,
} from './visitor.ts'

interface Passage {
  readonly context: Context
  readonly door: PageDoor
  readonly call: Call
}

/** Pages that say the same to everybody may be shown again from the browser's memory; all others are never stored. */
const isPublic = ({ spec }: PageDoor): boolean => spec.who.name === anyone.name && spec.limit === undefined

const sendRedirect = ({ context, call }: Passage, answer: Redirect) => {
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
const show = async (passage: Passage, visit: Visit, model: unknown, status: number) => {
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

const loadAndShow = async (passage: Passage, actor: unknown, form: FormState, status: number) => {
  const { context, door, call } = passage
  const visit = makeVisit(context, call, actor, context.db, form)
  const model = await door.spec.load(visit)
  if (isRefusal(model)) return sendRefusal(context, call, model)
  if (isRedirect(model)) return sendRedirect(passage, model)
  return show(passage, visit, model, status)
}

const admit = ({ context, door, call }: Passage): Promise<unknown> => door.spec.who.admit(makeAsk(context, call))

const read = async (passage: Passage) => {
  const actor = await admit(passage)
  if (isRefusal(actor)) return sendRefusal(passage.context, passage.call, actor)
  return loadAndShow(passage, actor, emptyState, 200)
}

/** The first answer to a form that comes twice. Answers that set cookies hold secrets and are never kept. */
const keptRedirect = (answer: Redirect, setsCookies: boolean): KeptAnswer | null =>
  setsCookies
    ? null
    : { status: 303, location: answer.redirect, body: answer.flash && JSON.stringify(answer.flash), type: null }

/** Its pieces commit one by one, and each remembers its own answer. */
const submitApart = async (
  { context, door, call }: Passage,
  actor: unknown,
  form: Form,
  ticket: Ticket | null,
): Promise<Once<unknown>> => {
  const apart = makeApart(context, ticket, call.now)
  const visit = makeVisit(context, call, actor, context.db, { typed: form, problems: [] }, apart)
  return { kind: 'done', result: await door.spec.submit?.(visit, form) }
}

const runSubmit = ({ context, door, call }: Passage, actor: unknown, form: Form): Promise<Once<unknown>> => {
  const { who, submit, onRefusal } = door.spec
  const asked = form.uploads.length === 0 ? form.entries : [...form.entries, ...uploadDigests(form)]
  if (submit === undefined) throw new Error(`${door.path} takes no form`)
  const ticket = makeTicket(context, call, who, actor, form.raw('_once'), asked)
  if (door.spec.apart === true) return submitApart({ context, door, call }, actor, form, ticket)
  const before = call.cookies.length
  return once(context.db, ticket, call.now, async (tx): Promise<Outcome<unknown>> => {
    // a transaction that is tried again starts with clean hands
    call.cookies.length = before
    call.cookieLines.length = 0
    const state = { typed: form, problems: [] }
    const result = await submit(makeVisit(context, call, actor, tx, state), form)
    const setsCookies = call.cookies.length > before || call.cookieLines.length > 0
    if (isRedirect(result)) return { result, commit: true, keep: keptRedirect(result, setsCookies) }
    return { result, commit: onRefusal === 'commit', keep: null }
  })
}

const showRefused = async (passage: Passage, actor: unknown, form: Form, refusal: Refusal) => {
  const told = passage.context.translate(refusal)
  return loadAndShow(passage, actor, { typed: form, problems: [{ message: told.sentence }] }, told.status)
}

const answerSubmit = (passage: Passage, actor: unknown, form: Form, result: unknown) => {
  const { context, call } = passage
  if (isRedirect(result)) return sendRedirect(passage, result)
  if (isRefusal(result)) return showRefused(passage, actor, form, result)
  if (!isAgain(result)) throw new Error(`${passage.door.path} answered a form with neither redirect, again nor refusal`)
  const state: FormState = { typed: form, problems: result.again }
  const status = result.again.length === 0 ? 200 : 422
  if (result.model === undefined) return loadAndShow(passage, actor, state, status)
  return show(passage, makeVisit(context, call, actor, context.db, state), result.model, status)
}

/** Files are read only after their sender was let in. */
const received = async ({ door, call }: Passage): Promise<Received> =>
  door.spec.files === undefined
    ? { form: makeForm((call.request.body ?? []) as Iterable<readonly [string, string]>), fault: null }
    : readUploads(call.request, door.spec.files)

const send = async (passage: Passage) => {
  const { context, call } = passage
  if (!fromOurPages(call)) return sendRefusal(context, call, refuse('web.foreign-form'))
  const actor = await admit(passage)
  if (isRefusal(actor)) return sendRefusal(context, call, actor)
  const { form, fault } = await received(passage)
  if (fault !== null) return showRefused(passage, actor, form, fault)
  if (!csrfHolds(context, call, form.raw('_csrf'))) {
    return loadAndShow(passage, actor, { typed: form, problems: [{ message: formWords.stale }] }, 403)
  }
  const key = form.raw('_once')
  if (key !== '' && !keyIsGood(key)) return sendRefusal(context, call, refuse('web.bad-key'))
  const done = await runSubmit(passage, actor, form)
  if (done.kind === 'reused') return showRefused(passage, actor, form, refuse('web.sent-before'))
  if (done.kind === 'done') return answerSubmit(passage, actor, form, done.result)
  const flash = done.answer.body === null ? null : JSON.parse(done.answer.body)
  return sendRedirect(passage, { redirect: done.answer.location ?? '/', flash })
}

/** 256 KiB hold the longest form with room to spare; files go another way. */
const formBytes = 256 * 1024

export const registerPage = (
  app: FastifyInstance,
  context: Context,
  door: PageDoor,
  limits: readonly Limiter[],
): void => {
  const { submit, bodyLimit } = door.spec
  const url = door.path
  const onRequest = [...limits]
  app.get(url, { onRequest }, (request, reply) => read({ context, door, call: makeCall(context, request, reply) }))
  if (submit === undefined) return
  app.post(url, { onRequest, bodyLimit: bodyLimit ?? formBytes }, (request, reply) =>
    send({ context, door, call: makeCall(context, request, reply) }),
  )
}
