import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { renderToString } from 'preact-render-to-string'
import { type Refusal, refuse, type Words } from '#platform'
import { TooDeep } from '../border.ts'
import type { Context } from '../context.ts'
import { TooMany } from '../limits.ts'
import { Trouble } from '../look/trouble.component.tsx'
import type { Told } from '../translate.ts'
import { layoutWords, troubleWords, wrongMediaType } from '../web.words.ts'
import { sendProblem } from './problem.ts'
import { explainInvalid, invalidLine } from './validation.ts'
import { type Call, makeCall, makeScene, sendCookies } from './visitor.ts'

export const sendHtml = (call: Call, status: number, html: string) => {
  sendCookies(call)
  if (!call.reply.hasHeader('cache-control')) call.reply.header('cache-control', 'no-store')
  return call.reply
    .code(status)
    .header('vary', 'Cookie')
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${html}`)
}

const titleOf = (told: Told): Words =>
  told.status === 404
    ? troubleWords.notFoundTitle
    : told.status === 500
      ? troubleWords.brokenTitle
      : troubleWords.refusedTitle

/** The sign-in page, from where it comes back here. */
export const wayBack = (context: Context, call: Call): string =>
  `${context.signInPath}?ve=${encodeURIComponent(call.request.url)}`

/** A page of its own for a refusal that no form can show: what happened, what was kept, what to do. */
export const sendTrouble = (context: Context, call: Call, told: Told) => {
  const sent = call.request.method === 'POST'
  const onward =
    told.status === 401
      ? { href: wayBack(context, call), label: layoutWords.signIn }
      : call.request.url.startsWith('/can-bo')
        ? { href: '/can-bo', label: layoutWords.desk }
        : { href: '/', label: layoutWords.home }
  if (told.status === 503) call.reply.header('retry-after', '10')
  if (told.status === 429) call.reply.header('retry-after', String(told.facts.seconds ?? 60))
  const { incident } = told.facts
  const page = (
    <Trouble
      visit={makeScene(context, call)}
      title={titleOf(told)}
      sentence={told.sentence}
      onward={onward}
      nothingChanged={sent && told.status !== 500}
      search={told.status === 404 && onward.href === '/'}
      {...(typeof incident === 'string' ? { incident } : {})}
    />
  )
  return sendHtml(call, told.status, renderToString(page))
}

/** The sign-in page for a visitor without a session; a page of explanation for everybody else. */
export const sendRefusal = (context: Context, call: Call, refusal: Refusal) => {
  const told = context.translate(refusal)
  if (told.status !== 401 || call.request.method === 'POST') return sendTrouble(context, call, told)
  sendCookies(call)
  return call.reply.redirect(wayBack(context, call), 303)
}

/** Errors that the transport raises before any door: each is a refusal with words. Null: a bug. */
const transportTold = (context: Context, error: FastifyError | Error): Told | null => {
  const status = (error as FastifyError).statusCode ?? 500
  const told = (code: Parameters<typeof refuse>[0], facts = {}) => context.translate(refuse(code, facts))
  const { validation, validationContext } = error as FastifyError
  if (validation !== undefined) {
    const errors = explainInvalid(validation)
    const lines = (lang: 'vi' | 'en') => errors.map((each) => invalidLine(each, lang))
    const code = validationContext === 'body' ? 'web.invalid' : 'web.invalid-address'
    const { facts: _, ...said } = told(code, { fields: lines('vi'), fieldsEn: lines('en') })
    return { ...said, errors, facts: { fields: errors.map(({ pointer }) => pointer) } }
  }
  if (error instanceof TooDeep || status === 400) return told('web.unreadable')
  if (status === 413) return told('web.too-large')
  if (status === 415) return { code: 'web.media-type', status: 415, sentence: wrongMediaType, facts: {} }
  // 414: a part of the address is longer than any code of ours.
  if (status === 404 || status === 414) return told('web.not-found')
  if (error instanceof TooMany) return told('web.too-many', { seconds: error.seconds })
  if (status === 503) return told('web.busy')
  return null
}

const cutCodes: readonly unknown[] = ['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET']

/** The sender went away in the middle of its body: a closed tab, a lost line. An ECONNRESET of ours comes with a whole request. */
const isCutOff = ({ code }: FastifyError, { raw }: FastifyRequest): boolean =>
  !raw.complete && raw.socket.destroyed && cutCodes.includes(code)

const isApi = (request: FastifyRequest): boolean => request.url.startsWith('/api/')

/** The one handler of everything thrown: transport errors get their words, bugs an incident number and a log line. */
export const handleError =
  (context: Context) => (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const call = makeCall(context, request, reply)
    const cutOff = isCutOff(error, request)
    if (cutOff) context.log.info({ door: request.routeOptions.url }, 'the sender went away')
    const told = cutOff ? context.translate(refuse('web.unreadable')) : transportTold(context, error)
    if (told !== null) {
      return isApi(request) ? sendProblem(call, told) : sendTrouble(context, call, told)
    }
    const incident = randomUUID().slice(0, 8)
    context.log.error({ incident, door: request.routeOptions.url, err: error }, 'a door broke')
    const broken: Told = { code: 'web.broken', status: 500, sentence: troubleWords.broken, facts: { incident } }
    return isApi(request) ? sendProblem(call, broken) : sendTrouble(context, call, broken)
  }

export const handleNotFound = (context: Context) => (request: FastifyRequest, reply: FastifyReply) => {
  const call = makeCall(context, request, reply)
  const told = context.translate(refuse('web.not-found'))
  return isApi(request) ? sendProblem(call, told) : sendTrouble(context, call, told)
}
