import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Db, type Lang, langs } from '#platform'
import { cleanText } from '../border.ts'
import type { Context } from '../context.ts'
import { randomToken } from '../seal.ts'
import { type Apart, noApart } from './apart.ts'
import { carriedBy, sealWriter } from './carried.ts'
import { emptyForm } from './form.ts'
import type { Ask, CookieOptions, Flash, FormState, Scene, Visit } from './visit.ts'

export const cookieNames = { guest: 'khach', lang: 'tieng', text: 'chu', flash: 'loi_nhan' } as const

const year = 365 * 24 * 3600

interface Cookie extends CookieOptions {
  readonly name: string
  readonly value: string
}

/** One request on its way through a door: what it asked, and the cookies that its answer will carry. */
export interface Call {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly now: Temporal.Instant
  readonly url: URL
  readonly query: URLSearchParams
  readonly lang: Lang
  readonly largeText: boolean
  /** Identity of the browser that CSRF tokens are bound to; made when first asked for. */
  guest(): string
  /** For whom its forms are drawn (`keyOf`); null: for the public, or nobody was let in yet. */
  readonly owner: string | null
  readonly cookies: Cookie[]
  readonly cookieLines: string[]
}

/** Empty when the address itself was unreadable: the cookie plugin has then not run. */
export const cookiesOf = (request: FastifyRequest): Ask['cookies'] => request.cookies ?? {}

const originOf = (request: FastifyRequest, context: Context): string => {
  const asked = `${request.protocol}://${request.host}`
  return context.origin ?? (URL.canParse(asked) ? new URL(asked).origin : 'http://localhost')
}

const cleanQuery = (url: URL): URLSearchParams =>
  new URLSearchParams([...url.searchParams].map(([name, value]) => [cleanText(name), cleanText(value)]))

const isLang = (value: string | null | undefined): value is Lang => langs.some((lang) => lang === value)

/** The first language that we speak, in the order of the reader's wishes (RFC 9110 12.5.4). */
const wished = (header: string): string | undefined =>
  header
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...params] = part.trim().toLowerCase().split(';')
      const weight = params.map((each) => /^\s*q=([\d.]+)/.exec(each)?.[1]).find((each) => each !== undefined)
      return { lang: tag.slice(0, 2), weight: Number(weight ?? 1) }
    })
    .filter(({ lang, weight }) => isLang(lang) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)[0]?.lang

/** Pages keep the language in a cookie, the API takes Accept-Language; Vietnamese unless English was asked for. */
const chooseLang = (query: URLSearchParams, request: FastifyRequest, cookies: Cookie[]): Lang => {
  const asked = query.get('lang')
  if (isLang(asked)) {
    cookies.push({ name: cookieNames.lang, value: asked, maxAge: year })
    return asked
  }
  const kept = request.url.startsWith('/api/')
    ? wished(request.headers['accept-language'] ?? '')
    : cookiesOf(request)[cookieNames.lang]
  return isLang(kept) ? kept : 'vi'
}

const chooseText = (query: URLSearchParams, request: FastifyRequest, cookies: Cookie[]): boolean => {
  const asked = query.get('chu')
  if (asked !== 'to' && asked !== 'thuong') return cookiesOf(request)[cookieNames.text] === 'to'
  cookies.push({ name: cookieNames.text, value: asked, maxAge: year })
  return asked === 'to'
}

export const makeCall = (context: Context, request: FastifyRequest, reply: FastifyReply): Call => {
  const url = new URL(originOf(request, context) + request.url)
  const query = cleanQuery(url)
  const cookies: Cookie[] = []
  let guest = cookiesOf(request)[cookieNames.guest]
  return {
    request,
    reply,
    url,
    query,
    cookies,
    now: context.clock.now(),
    lang: chooseLang(query, request, cookies),
    largeText: chooseText(query, request, cookies),
    owner: null,
    cookieLines: [],
    guest: () => {
      if (guest === undefined || guest === '') {
        guest = randomToken()
        cookies.push({ name: cookieNames.guest, value: guest })
      }
      return guest
    },
  }
}

/** The session that the browser will have after this answer: signing in or out on the way changes it. */
const sessionAfter = (name: string, call: Call): string => {
  const line = call.cookieLines.findLast((each) => each.startsWith(`${name}=`))
  if (line === undefined) return cookiesOf(call.request)[name] ?? ''
  const [value = '', ...attributes] = line.slice(name.length + 1).split(';')
  return attributes.some((each) => each.trim().toLowerCase() === 'max-age=0') ? '' : decodeURIComponent(value)
}

export const csrfParts = (context: Context, call: Call): readonly string[] => [
  call.guest(),
  context.sessionCookie === undefined ? '' : sessionAfter(context.sessionCookie, call),
]

/** Salted anew for each answer, so that a compressed page gives nothing away by its length (BREACH). */
const makeCsrf = (context: Context, call: Call) => {
  let token: string | null = null
  return () => {
    if (token === null) {
      const salt = randomToken()
      const writer = sealWriter(context, call.owner)
      const proof = context.seal.of('csrf', salt, writer, ...csrfParts(context, call))
      token = writer === '' ? `${salt}.${proof}` : `${salt}.${proof}.${writer}`
    }
    return token
  }
}

export const makeAsk = (context: Context, call: Call): Ask => ({
  cookies: cookiesOf(call.request),
  headers: call.request.headers as Ask['headers'],
  ip: call.request.ip,
  db: context.db,
  now: call.now,
})

const readFlash = (context: Context, call: Call): Flash | null => {
  const [text, proof] = (cookiesOf(call.request)[cookieNames.flash] ?? '').split('.')
  if (text === undefined || proof === undefined || !context.seal.holds(proof, 'flash', text)) return null
  return JSON.parse(Buffer.from(text, 'base64url').toString()) as Flash
}

export const flashCookie = (context: Context, flash: Flash): Cookie => {
  const text = Buffer.from(JSON.stringify(flash)).toString('base64url')
  return { name: cookieNames.flash, value: `${text}.${context.seal.of('flash', text)}`, maxAge: 120 }
}

export const emptyState: FormState = { typed: emptyForm, problems: [] }

export const makeScene = (context: Context, call: Call, form: FormState = emptyState): Scene => ({
  lang: call.lang,
  url: call.url,
  now: call.now,
  largeText: call.largeText,
  form,
  flash: form.note === undefined ? readFlash(context, call) : { kind: 'note', message: form.note },
  house: context.house(),
  mode: context.mode,
  clockMoved: context.mode === 'demo' && !context.clock.offset.blank,
  assets: context.assets,
  t: (words) => words[call.lang],
  csrf: makeCsrf(context, call),
  once: randomUUID,
})

const cleanParams = (params: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(params as Record<string, string>).map(([name, value]) => [name, cleanText(String(value))]),
  )

export const makeVisit = <A>(
  context: Context,
  call: Call,
  actor: A,
  db: Db,
  form?: FormState,
  apart: Apart = noApart,
): Visit<A> => ({
  ...makeScene(context, call, form),
  ...makeAsk(context, call),
  db,
  actor,
  apart,
  params: cleanParams(call.request.params),
  query: call.query,
  setCookie: (name, value, options) => {
    call.cookies.push({ name, value, ...options })
  },
  clearCookie: (name) => {
    call.cookies.push({ name, value: '', maxAge: 0 })
  },
  carried: form === undefined ? null : carriedBy(context, form.typed),
  conceal: (text) => context.seal.conceal(text),
  reveal: (concealed) => (concealed === null ? null : context.seal.reveal(concealed)),
  passCookies: (lines) => {
    call.cookieLines.push(...lines)
  },
})

/** Writes the gathered cookies on the answer. */
export const sendCookies = (call: Call): void => {
  const secure = call.url.protocol === 'https:'
  for (const { name, value, ...options } of call.cookies) {
    call.reply.setCookie(name, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, ...options })
  }
  for (const line of call.cookieLines) call.reply.header('set-cookie', line)
}
