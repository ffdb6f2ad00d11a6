import type { Log } from '#platform'

/**
 * How a child of `bin/start` lives and dies: it ends in order on SIGTERM or SIGINT, and when its parent is gone, even by
 * kill -9: the channel between them closes then, and nobody is left holding the port.
 */
export const liveWithParent = (log: Log, stop: () => Promise<void>): void => {
  let stopping = false
  const leave = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'Ended with an error')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', leave)
  process.on('SIGINT', leave)
  process.on('disconnect', leave)
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'Unexpected error')
    process.exit(1)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)
}

/** Values of the environment variables that a process reads. */
export type Settings = Readonly<Record<string, string | undefined>>

/** What the parent says to work with; without a parent, the environment. */
export const settings = (): Promise<Settings> =>
  process.send === undefined
    ? Promise.resolve(process.env)
    : new Promise((done) => process.once('message', (message) => done(message as Settings)))

/** Tells the parent, if there is one, that requests and jobs are welcome. */
export const sayReady = (): void => {
  process.send?.('ready')
}
