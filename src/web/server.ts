import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import swagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import type { Context, ServerOptions } from './context.ts'
import { registerApi } from './doors/api-door.ts'
import type { ApiDoor, PageDoor } from './doors/door.ts'
import { openApi } from './doors/openapi.ts'
import { registerPage } from './doors/page-door.ts'
import { handleError, handleNotFound } from './doors/refused.tsx'
import { registerStreams } from './doors/stream-door.ts'
import { compileSchema } from './doors/validation.ts'
import { drainRefused } from './drain.ts'
import { bareHeaders, securityHeaders } from './headers.ts'
import { defaultHouse } from './house.ts'
import { type Limiter, makeLimiters } from './limits.ts'
import { galleryPage } from './look/gallery.page.tsx'
import { makeSeal } from './seal.ts'
import { serveAssets } from './serve-assets.ts'
import { makeTranslate } from './translate.ts'
import { webRefusals } from './web.words.ts'

const makeContext = (options: ServerOptions): Context => ({
  ...options,
  seal: makeSeal(options.secret),
  translate: makeTranslate([webRefusals, ...options.refusals]),
  house: options.house ?? (() => defaultHouse),
  signInPath: options.signInPath ?? '/dang-nhap',
})

type Limiters = ReturnType<typeof makeLimiters>

/** Looking at the sign-in page costs nothing; each look at the tracking page may be a guess. */
const limiterOf = ({ limit }: PageDoor['spec'] | ApiDoor['spec'], limiters: Limiters): readonly Limiter[] => {
  if (limit === undefined) return []
  const count = limiters[limit]
  return limit === 'tracking' ? [count] : [async (request) => (request.method === 'POST' ? count(request) : undefined)]
}

const takeForms = (app: FastifyInstance): void => {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, [...new URLSearchParams(body as string)])
  })
}

/** Pages take ordinary forms and nothing else. */
const addPages = (app: FastifyInstance, context: Context, doors: readonly PageDoor[], limiters: Limiters): void => {
  takeForms(app)
  for (const door of doors) registerPage(app, context, door, limiterOf(door.spec, limiters))
}

/** Pages that take files stand apart, so that no other page even begins to read one. */
const addUploadPages = async (
  app: FastifyInstance,
  context: Context,
  doors: readonly PageDoor[],
  limiters: Limiters,
) => {
  takeForms(app)
  await app.register(multipart, { throwFileSizeLimit: false })
  for (const door of doors) registerPage(app, context, door, limiterOf(door.spec, limiters))
}

/** Many clients name the type of the body that a DELETE does not have. */
const takeJson = (app: FastifyInstance): void => {
  app.removeContentTypeParser('application/json')
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) =>
    request.method === 'DELETE' && body === '' ? done(null) : parseJson(request, body as string, done),
  )
}

/** A door that takes a file takes nothing else: each stands apart with its own types. */
const addFileDoor = async (app: FastifyInstance, context: Context, door: ApiDoor, limiters: Limiters) => {
  app.removeAllContentTypeParsers()
  const types = [...(door.spec.bytes?.types ?? [])]
  app.addContentTypeParser(types, { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
  registerApi(app, context, door, limiterOf(door.spec, limiters))
}

/** The API takes JSON, but for doors that take a file. */
const addApi = async (app: FastifyInstance, context: Context, doors: readonly ApiDoor[], limiters: Limiters) => {
  app.removeContentTypeParser('text/plain')
  takeJson(app)
  app.setValidatorCompiler(compileSchema)
  await app.register(swagger, openApi(doors))
  for (const door of doors) {
    if (door.spec.bytes === undefined) registerApi(app, context, door, limiterOf(door.spec, limiters))
    else await app.register(async (inner) => addFileDoor(inner, context, door, limiters))
  }
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}

const openApp = (context: Context): FastifyInstance =>
  fastify({
    logger: false,
    trustProxy: context.trustProxy ?? false,
    routerOptions: { maxParamLength: 300, ignoreTrailingSlash: true },
    bodyLimit: 1024 * 1024,
    requestIdHeader: false,
    frameworkErrors: (error, request, reply) => handleError(context)(error, request, reply.headers(bareHeaders)),
  })

/**
 * The HTTP server of all doors. Throws when two doors share an address, a refusal code has two texts, or the secret is
 * short. Pages and API stand in separate Fastify contexts: each knows only its own kind of body.
 */
export const createServer = async (options: ServerOptions): Promise<FastifyInstance> => {
  const context = makeContext(options)
  const app = openApp(context)
  takeJson(app)
  app.setErrorHandler(handleError(context))
  drainRefused(app)
  await app.register(cookie)
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip'] })
  await app.register(helmet, securityHeaders(options.mode, options.hstsSubDomains === true))
  await app.register(rateLimit, { global: false })
  // after the plugins, so that this page too is compressed and carries their headers
  app.setNotFoundHandler(handleNotFound(context))
  const limiters = makeLimiters(app, options.limits ?? {})
  await serveAssets(app, options.assets)
  const pages = [
    ...options.doors.filter((door) => door.kind === 'page'),
    ...(options.mode === 'production' ? [] : [galleryPage]),
  ]
  const apis = options.doors.filter((door) => door.kind === 'api')
  registerStreams(
    app,
    context,
    options.doors.filter((door) => door.kind === 'stream'),
  )
  const [plain, taking] = [pages.filter(({ spec }) => !spec.files), pages.filter(({ spec }) => spec.files)]
  await app.register(async (inner) => addPages(inner, context, plain, limiters))
  if (taking.length > 0) await app.register(async (inner) => addUploadPages(inner, context, taking, limiters))
  await app.register(async (inner) => addApi(inner, context, apis, limiters))
  return app
}
