import { setTimeout as pause } from 'node:timers/promises'
import type { Visitor } from './doors.ts'

/** One browser's line: everything that came by it, in its order. */
export interface Ear<T> {
  readonly reply: Response
  readonly heard: readonly T[]
  /** Milliseconds until something like this had come; fails after five seconds. */
  until(holds: (told: T) => boolean): Promise<number>
  /** Ends with the line. */
  readonly done: Promise<void>
  close(): void
}

const eventsIn = async function* (reply: Response): AsyncGenerator<string> {
  let text = ''
  for await (const chunk of reply.body!.pipeThrough(new TextDecoderStream())) {
    const parts = (text + chunk).split('\n\n')
    text = parts.pop() ?? ''
    yield* parts
  }
}

/** Listens to one kind of event at an address; null: without a session. */
export const listenTo = async <T>(address: string, event: string, visitor: Visitor | null): Promise<Ear<T>> => {
  const cookie = visitor === null ? '' : [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const stop = new AbortController()
  const reply = await fetch(address, { headers: { cookie }, signal: stop.signal, redirect: 'manual' })
  const heard: T[] = []
  const read = async (): Promise<void> => {
    for await (const part of eventsIn(reply))
      if (part.startsWith(`event: ${event}\n`)) heard.push(JSON.parse(part.split('data: ')[1] ?? '') as T)
  }
  const until = async (holds: (told: T) => boolean): Promise<number> => {
    const from = performance.now()
    while (performance.now() - from < 5000) {
      if (heard.some(holds)) return performance.now() - from
      await pause(10)
    }
    throw new Error(`not told within 5 s; heard ${JSON.stringify(heard.at(-1))}`)
  }
  return { reply, heard, until, done: read().catch(() => undefined), close: () => stop.abort() }
}
