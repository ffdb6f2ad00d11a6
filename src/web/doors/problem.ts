import type { Told } from '../translate.ts'
import type { Call } from './visitor.ts'

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Authentication required',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict with the present state',
  410: 'No longer available',
  413: 'Too large',
  415: 'Unsupported content type',
  422: 'Cannot be processed',
  423: 'Locked',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Temporarily unavailable',
}

/** RFC 9457: a problem document. `code` and `facts` are for programs, `detail` for people. */
export const sendProblem = (call: Call, told: Told) => {
  const body = {
    type: `urn:motcua:problem:${told.code}`,
    title: titles[told.status] ?? 'Problem',
    status: told.status,
    detail: told.sentence[call.lang],
    instance: `urn:motcua:request:${call.request.id}`,
    code: told.code,
    facts: told.facts,
  }
  if (told.status === 429) call.reply.header('retry-after', String(told.facts.seconds ?? 60))
  if (told.status === 401) call.reply.header('www-authenticate', 'Bearer')
  return call.reply.code(told.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
}
