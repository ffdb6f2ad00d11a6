import pg from 'pg'
import type { DatabaseOptions } from './database.ts'
import { quoteIdentifier } from './quote-identifier.ts'

/** What a commit announced; null when announcements may have been missed and everything is to be looked at again. */
export type Hear = (message: string | null) => void

/** One shared ear a process: however many pages are open, the database serves one connection. */
export interface News {
  /** Ends when the answer is called. */
  subscribe(hear: Hear): () => void
  close(): Promise<void>
}

/**
 * The channel of a tenant, as SQL: commands put `pg_notify` with it into the statement that writes, so that what was rolled
 * back is never announced.
 */
export const newsChannel = `current_schema()::text || '_news'`

const firstPause = 250
const longestPause = 10_000

class Listener implements News {
  readonly options: DatabaseOptions
  readonly ears = new Set<Hear>()
  client: pg.Client | null = null
  pause = firstPause
  closed = false
  timer: NodeJS.Timeout | undefined

  constructor(options: DatabaseOptions) {
    this.options = options
  }

  tell(message: string | null): void {
    for (const hear of this.ears) hear(message)
  }

  async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.options.url, keepAlive: true })
    client.on('error', () => this.lose(client))
    client.on('end', () => this.lose(client))
    client.on('notification', ({ payload }) => this.tell(payload ?? null))
    this.client = client
    try {
      await client.connect()
      await client.query(`listen ${quoteIdentifier(`${this.options.schema}_news`)}`)
    } catch {
      this.lose(client)
      return
    }
    this.pause = firstPause
    this.tell(null)
  }

  /** A connection that broke is opened anew, ever more slowly while the database is away. */
  lose(client: pg.Client): void {
    if (this.client !== client || this.closed) return
    this.client = null
    client.end().catch(() => undefined)
    this.timer = setTimeout(() => void this.connect(), this.pause)
    this.timer.unref()
    this.pause = Math.min(this.pause * 2, longestPause)
  }

  subscribe(hear: Hear): () => void {
    this.ears.add(hear)
    return () => this.ears.delete(hear)
  }

  async close(): Promise<void> {
    this.closed = true
    clearTimeout(this.timer)
    this.ears.clear()
    await this.client?.end().catch(() => undefined)
  }
}

/** Listens to what this tenant's commits announce, through one connection that mends itself. */
export const openNews = async (options: DatabaseOptions): Promise<News> => {
  const listener = new Listener(options)
  await listener.connect()
  return listener
}
