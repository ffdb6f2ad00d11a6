import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify'
import { type Db, digestOf, isRefusal, type Refusal, refuse } from '#platform'
import { cleanJson } from '../border.ts'
import type { Context } from '../context.ts'
import type { Limiter } from '../limits.ts'
import { sendDownload } from '../send-download.ts'
import { isAnswered, isDownload } from './answer.ts'
import { type Apart, makeApart } from './apart.ts'
import { fromOurPages } from './csrf.ts'
import type { ApiDoor } from './door.ts'
import { type KeptAnswer, type Outcome, once, type Ticket } from './once.ts'
import { sendProblem } from './problem.ts'
import { keyIsGood, makeTicket } from './ticket.ts'
import { type Call, makeAsk, makeCall, makeVisit, sendCookies } from './visitor.ts'

interface Passage {
  readonly context: Context
  readonly door: ApiDoor
  readonly call: Call
}

const json = 'application/json; charset=utf-8'

const sendRefusal = ({ context, call }: Passage, refusal: Refusal) => sendProblem(call, context.translate(refusal))

const send = (call: Call, { status, location, body, type }: KeptAnswer) => {
  sendCookies(call)
  if (location !== null) call.reply.header('location', location)
  if (type !== null) call.reply.type(type)
  return call.reply.code(status).send(body ?? '')
}

/** The answer as text, cut to its schema: a field that the schema does not name never leaves the house. */
const write = ({ door, call }: Passage, value: unknown): KeptAnswer => {
  const lowest = Math.min(...Object.keys(door.spec.reply).map(Number))
  const { status, answer, location } = isAnswered(value) ? value : { status: lowest, answer: value, location: null }
  if (answer === undefined) return { status, location, body: null, type: null }
  const body = call.reply.serializeInput(answer as Record<string, unknown>, String(status)) as string
  return { status, location, body, type: json }
}

const unwrap = (value: unknown): unknown => (isAnswered(value) ? value.answer : value)

const dossiersIn = ({ door }: Passage, value: unknown): readonly string[] => {
  const { record } = door.spec
  return record === null ? [] : record.of(unwrap(value) as Parameters<typeof record.of>[0])
}

const note = async ({ context, door, call }: Passage, actor: unknown, dossierIds: readonly string[], db: Db) => {
  if (door.spec.record === null) return
  const { as } = door.spec.record
  await context.recordAccess({ door: `${door.method} ${door.path}`, as, dossierIds, actor, now: call.now, db })
}

/** Throws where a door answers in another type than its description says: a bug. */
const asSaid = ({ path, spec }: ApiDoor, value: unknown): unknown => {
  if (isRefusal(value)) return value
  const told = isDownload(value) ? spec.file?.includes(value.type) === true : spec.file === undefined
  if (!told) throw new Error(`${path} answers in a type that it does not say`)
  return value
}

const handle = async (passage: Passage, actor: unknown, db: Db, apart?: Apart): Promise<unknown> => {
  const { context, door, call } = passage
  const { query: search, body } = call.request
  const sent = body instanceof Uint8Array ? body : new Uint8Array()
  const visit = { ...makeVisit(context, call, actor, db, undefined, apart), search, sent } as Parameters<
    typeof door.spec.handle
  >[0]
  const value = asSaid(door, await door.spec.handle(visit, body as undefined))
  if (!isRefusal(value)) await note(passage, actor, dossiersIn(passage, value), db)
  return value
}

const readDoor = async (passage: Passage, actor: unknown) => {
  const value = await handle(passage, actor, passage.context.db)
  if (isRefusal(value)) return sendRefusal(passage, value)
  const { cacheSeconds } = passage.door.spec
  if (cacheSeconds !== undefined) passage.call.reply.header('cache-control', `public, max-age=${cacheSeconds}`)
  return isDownload(value) ? sendDownload(passage.call, value) : send(passage.call, write(passage, value))
}

/** A repeat is told what was told before, and recorded before it is told. */
const repeat = async (passage: Passage, actor: unknown, answer: KeptAnswer) => {
  await note(passage, actor, answer.read ?? [], passage.context.db)
  return send(passage.call, answer)
}

/** What tells one body from another; a file is told by its digest. */
const asked = (body: unknown): unknown => (body instanceof Uint8Array ? digestOf(body) : (body ?? null))

/** Answers to strangers are never kept: nothing proves that the one who asks again is the one who asked. */
const ticketOf = ({ context, door, call }: Passage, actor: unknown, key: string | undefined): Ticket | null => {
  if (actor === null) return null
  const ticket = makeTicket(context, call, door.spec.who, actor, key, asked(call.request.body))
  // a program writes a key for one body; a person goes back, mends the form and sends it under the same key
  return ticket === null ? null : { ...ticket, refusalTakesKey: true }
}

const changeDoor = async (passage: Passage, actor: unknown, key: string | undefined) => {
  const { context, door, call } = passage
  const ticket = ticketOf(passage, actor, key)
  if (door.spec.apart === true) {
    const value = await handle(passage, actor, context.db, makeApart(context, ticket, call.now))
    return isRefusal(value) ? sendRefusal(passage, value) : send(call, write(passage, value))
  }
  const done = await once(context.db, ticket, call.now, async (tx): Promise<Outcome<unknown>> => {
    const value = await handle(passage, actor, tx)
    if (isRefusal(value)) return { result: value, commit: door.spec.onRefusal === 'commit', keep: null }
    if (isDownload(value)) return { result: value, commit: true, keep: null }
    const answer = write(passage, value)
    return { result: answer, commit: true, keep: { ...answer, read: dossiersIn(passage, value) } }
  })
  if (done.kind === 'reused') return sendRefusal(passage, refuse('web.key-reused'))
  if (done.kind === 'repeated') return repeat(passage, actor, done.answer)
  if (isRefusal(done.result)) return sendRefusal(passage, done.result)
  return isDownload(done.result) ? sendDownload(call, done.result) : send(call, done.result as KeptAnswer)
}

/** Who came in, and with which idempotency key. */
interface Admitted {
  readonly passage: Passage
  readonly actor: unknown
  readonly key: string | undefined
}

/** The refusal of whoever may not come in, before a sign of the body was read. */
const admit = async (passage: Passage): Promise<Admitted | Refusal> => {
  const { context, door, call } = passage
  const { cookie, 'idempotency-key': header } = call.request.headers
  if (door.method !== 'GET' && cookie !== undefined && !fromOurPages(call)) return refuse('web.foreign-form')
  const actor = await door.spec.who.admit(makeAsk(context, call))
  if (isRefusal(actor)) return actor
  const key = Array.isArray(header) ? header[0] : header
  return key === undefined || keyIsGood(key) ? { passage, actor, key } : refuse('web.bad-key')
}

const pass = ({ passage, actor, key }: Admitted) =>
  passage.door.method === 'GET' ? readDoor(passage, actor) : changeDoor(passage, actor, key)

const schemaOf = ({ spec }: ApiDoor): FastifySchema => ({
  summary: spec.summary,
  ...(spec.tags === undefined ? {} : { tags: spec.tags }),
  ...(spec.params === undefined ? {} : { params: spec.params }),
  ...(spec.query === undefined ? {} : { querystring: spec.query }),
  ...(spec.body === undefined ? {} : { body: spec.body }),
  response: spec.reply,
})

export const registerApi = (
  app: FastifyInstance,
  context: Context,
  door: ApiDoor,
  limits: readonly Limiter[],
): void => {
  const bodyLimit = door.spec.bytes?.most ?? door.spec.bodyLimit
  const admitted = new WeakMap<FastifyRequest, Admitted>()
  const enter = async (request: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store')
    const passage = { context, door, call: makeCall(context, request, reply) }
    const entry = await admit(passage)
    if (isRefusal(entry)) return sendRefusal(passage, entry)
    admitted.set(request, entry)
    return undefined
  }
  app.route({
    method: door.method,
    url: door.path,
    // a stranger is told so whatever he sends: type, size and schema of the body are looked at after this
    onRequest: [...limits, enter],
    schema: schemaOf(door),
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    preValidation: async (request) => {
      if (!(request.body instanceof Uint8Array)) request.body = cleanJson(request.body)
      request.query = cleanJson(request.query)
      request.params = cleanJson(request.params)
    },
    handler: (request) => pass(admitted.get(request) as Admitted),
  })
}
