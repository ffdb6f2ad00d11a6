import type { FastifyInstance } from 'fastify'
import { isRefusal, type Refusal, refuse } from '#platform'
import type { Context } from '../context.ts'
import type { Limiter } from '../limits.ts'
import { formWords } from '../web.words.ts'
import { isAgain, isRedirect, type Redirect } from './answer.ts'
import { makeApart } from './apart.ts'
import { csrfHolds, fromOurPages } from './csrf.ts'
import type { PageDoor } from './door.ts'
import { carriedField, type Form, makeForm } from './form.ts'
import { type KeptAnswer, type Once, type Outcome, once, type Ticket } from './once.ts'
import { sendRefusal } from './refused.tsx'
import { loadAndShow, type Passage, sendRedirect, show } from './show-page.ts'
import { resume, sendSignedOut } from './signed-out.ts'
import { keyIsGood, makeTicket } from './ticket.ts'
import { type Received, readUploads, uploadDigests } from './uploads.ts'
import type { FormState } from './visit.ts'
import { emptyState, makeAsk, makeCall, makeVisit } from './visitor.ts'

const admit = ({ context, door, call }: Passage): Promise<unknown> => door.spec.who.admit(makeAsk(context, call))

/** From here on every form on the page says for whom it was drawn, should the session end while it is filled. */
const admitted = ({ call, ...passage }: Passage, actor: unknown): Passage => {
  const { who } = passage.door.spec
  const owner = actor !== null && who.isKeyOf !== undefined ? (who.keyOf?.(actor) ?? null) : null
  return { ...passage, call: { ...call, owner } }
}

const read = async (passage: Passage) => {
  const actor = await admit(passage)
  if (isRefusal(actor)) return sendRefusal(passage.context, passage.call, actor)
  return loadAndShow(admitted(passage, actor), actor, emptyState, 200)
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
  return isRefusal(actor) ? sendSignedOut(passage, actor) : sendAdmitted(admitted(passage, actor), actor)
}

const sendAdmitted = async (passage: Passage, actor: unknown) => {
  const { context, call } = passage
  const { form, fault } = await received(passage)
  if (fault !== null) return showRefused(passage, actor, form, fault)
  if (call.owner !== null && form.raw(carriedField) !== '') return resume(passage, actor, form)
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
