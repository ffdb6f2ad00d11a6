import type { FastifyInstance } from 'fastify'
import { isRefusal, type Refusal, refuse } from '#platform'
import type { Context } from '../context.ts'
import type { StreamDoor } from './door.ts'
import { sendRefusal } from './refused.tsx'
import type { Line } from './visit.ts'
import { type Call, makeAsk, makeCall, makeVisit } from './visitor.ts'

/** Open lines a process and an officer: a browser that opens many tabs must not shut out the others. */
const mostLines = 2000
const mostOfOne = 12
/** Milliseconds between two signs of life; at each one the session is asked for again. */
const beat = 10_000

/** Who holds how many lines, and how all of them end when the server does. */
class Crowd {
  readonly places = new Set<Place>()
  readonly held = new Map<string, number>()

  /** Taken before anything is waited for: of many that come at once none is let in beyond the bound. */
  take(who: string): Place | null {
    const own = this.held.get(who) ?? 0
    if (this.places.size >= mostLines || own >= mostOfOne) return null
    const place: Place = { end: () => undefined, leave: () => this.leave(who, place) }
    this.places.add(place)
    this.held.set(who, own + 1)
    return place
  }

  leave(who: string, place: Place): void {
    if (!this.places.delete(place)) return
    const left = (this.held.get(who) ?? 1) - 1
    if (left === 0) this.held.delete(who)
    else this.held.set(who, left)
  }
}

interface Place {
  /** Ends the line that holds this place; nothing before there is one. */
  end: () => void
  readonly leave: () => void
}

interface Opened {
  readonly context: Context
  readonly door: StreamDoor
  readonly call: Call
  readonly place: Place
}

const eventText = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

const startAnswer = (reply: Call['reply']): void => {
  reply.hijack()
  reply.raw.writeHead(200, {
    ...(reply.getHeaders() as Record<string, string>),
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })
}

/** The line outlives the request: the sign of life asks again whether this person may still be told. */
const run = async ({ context, door, call, place }: Opened, actor: unknown): Promise<void> => {
  const { reply } = call
  const { raw } = reply
  let ended = false
  const write = (text: string): void => {
    if (!ended && !raw.writableEnded) raw.write(text)
  }
  const line: Line = { send: (event, data) => write(eventText(event, data)), now: () => context.clock.now() }
  const stop = await door.spec.open(makeVisit(context, call, actor, context.db), line)
  if (isRefusal(stop)) {
    place.leave()
    return void (await sendRefusal(context, call, stop))
  }
  startAnswer(reply)
  write('retry: 2000\n\n')
  stop.begin()
  const end = (): void => {
    if (ended) return
    write('event: end\ndata: null\n\n')
    ended = true
    clearInterval(timer)
    place.leave()
    raw.end()
    Promise.resolve(stop.close()).catch(() => context.log.warn(`${door.path}: a line did not close well`))
  }
  place.end = end
  const check = async (): Promise<void> => {
    const still = await door.spec.who.admit({ ...makeAsk(context, call), now: context.clock.now() })
    if (isRefusal(still)) return end()
    await stop.beat?.()
    write(': beat\n\n')
  }
  const timer = setInterval(() => void check().catch(end), beat)
  timer.unref()
  raw.on('close', end)
  // who left while the line was being opened closes nothing any more
  if (raw.destroyed) end()
}

/** Server-sent events: pages say what changed while somebody looks at them. Reads only; nothing is ever sent back. */
export const registerStreams = (app: FastifyInstance, context: Context, doors: readonly StreamDoor[]): void => {
  const crowd = new Crowd()
  app.addHook('preClose', async () => {
    for (const place of crowd.places) place.end()
  })
  for (const door of doors)
    app.get(door.path, async (request, reply) => {
      const call = makeCall(context, request, reply)
      const actor = await door.spec.who.admit(makeAsk(context, call))
      if (isRefusal(actor)) return sendRefusal(context, call, actor as Refusal)
      const who = door.spec.who.keyOf?.(actor) ?? JSON.stringify(actor)
      const place = crowd.take(who)
      if (place === null) return sendRefusal(context, call, refuse('web.busy'))
      try {
        await run({ context, door, call, place }, actor)
      } catch (error) {
        place.leave()
        throw error
      }
      return reply
    })
}
