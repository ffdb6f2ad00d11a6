import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import Type from 'typebox'
import type { ApiDoor, ByteBody } from './door.ts'

const problem = Type.Object({
  type: Type.String({ description: 'urn:motcua:problem:<code>' }),
  title: Type.String({ description: 'In the language of `detail`' }),
  status: Type.Integer(),
  detail: Type.String({ description: 'What happened and what to do; Vietnamese, or English by Accept-Language.' }),
  instance: Type.String(),
  code: Type.String({ description: 'Stable code for programs.' }),
  facts: Type.Record(Type.String(), Type.Unknown()),
  errors: Type.Optional(
    Type.Array(
      Type.Object({ pointer: Type.String({ description: 'JSON Pointer (RFC 6901)' }), detail: Type.String() }),
      { description: 'What was wrong in the body or the address, field by field' },
    ),
  ),
})

const idempotencyKey = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      maxLength: 200,
      description:
        'The same key with the same body gives the first answer again; with another body, 422, also after a refusal. What was refused (4xx) may be sent again as it was, under the same key, and is judged anew; a body that has been mended needs a new key. Keys are kept for 3 days. A body that does not fit its schema uses no key.',
    }),
  ),
})

const problemReply = {
  description: 'RFC 9457 problem document',
  content: { 'application/problem+json': { schema: problem } },
}

/** One file, as OpenAPI 3.1 tells it. */
const fileOf = ({ types }: ByteBody): object => ({
  consumes: [...types],
  body: { type: 'string', format: 'binary' },
})

/** Answers that are a file of one of these types. */
const fileReply = (types: readonly string[]): object => ({
  200: {
    description: 'The file',
    content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }])),
  },
})

/** What the document says of a door beyond its schemas. */
const decorate = (schema: object, door: ApiDoor | undefined): object => ({
  ...schema,
  ...(door?.spec.bytes === undefined ? {} : fileOf(door.spec.bytes)),
  // Answers to strangers are never kept: for them the key does nothing.
  ...(door !== undefined && door.method !== 'GET' && door.spec.who.name !== 'anyone'
    ? { headers: idempotencyKey }
    : {}),
  ...(door !== undefined && door.spec.who.name !== 'anyone' ? { security: [{ token: [] }] } : {}),
  response: {
    ...(schema as { response?: object }).response,
    ...(door?.spec.file === undefined ? {} : fileReply(door.spec.file)),
    default: problemReply,
  },
})

/** OpenAPI 3.1 from the doors themselves. */
export const openApi = (doors: readonly ApiDoor[]): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Một Cửa',
      version: '1',
      description: 'One-stop-shop services of a Vietnamese locality. Errors are RFC 9457 problem documents.',
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
  },
  transform: ({ schema, url, route }) => {
    const door = doors.find((one) => one.path === url && one.method === route.method)
    // What a page's island asks for is no promise to programs outside.
    return { schema: { ...decorate(schema, door), hide: !url.startsWith('/api/') }, url }
  },
})
