import pino, { type DestinationStream, type Logger } from 'pino'

export type Log = Logger

export interface LogOptions {
  /** Which process speaks: `start`, `web`, `worker`. */
  readonly name: string
  readonly format: 'json' | 'lines'
  readonly level?: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  readonly destination?: DestinationStream
}

/**
 * Fields that could hold personal data or secrets are removed wherever a caller puts them, first or second level.
 * Callers log ids, codes, door patterns and durations; this is the second line of defence.
 */
const forbidden = [
  'body',
  'query',
  'url',
  'headers',
  'cookies',
  'cookie',
  'password',
  'token',
  'secret',
  'name',
  'fullName',
]
const personal = [
  'phone',
  'email',
  'address',
  'personalNumber',
  'identityNumber',
  'birthDate',
  'payload',
  'form',
  'params',
  'parameters',
]
const paths = [...forbidden, ...personal].flatMap((field) => [field, `*.${field}`])

/** An error without what it may quote: PostgreSQL puts whole rows into `detail` and typed values into some messages. */
export const safeError = (error: unknown): Readonly<Record<string, unknown>> => {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, constraint, table } = error as Error & Record<string, unknown>
  const fromDatabase = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: error.constructor.name,
    ...(fromDatabase ? { code, constraint, table } : { code, message: error.message }),
    stack: frames.slice(0, 12).join('\n'),
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

const clockTime = (milliseconds: number): string => {
  const at = new Date(milliseconds)
  return `${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`
}

const levelWords: Readonly<Record<number, string>> = { 40: ' WARN', 50: ' ERROR', 60: ' FATAL' }

const standard = new Set(['level', 'time', 'process', 'msg', 'err'])

/** One line a person can read in a terminal. */
export const formatLine = (line: string): string => {
  const record = JSON.parse(line) as Record<string, unknown>
  const fields = Object.entries(record)
    .filter(([key, value]) => !standard.has(key) && value !== undefined)
    .map(([key, value]) => ` ${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
  const error = record.err as { type?: string; message?: string; code?: string; stack?: string } | undefined
  const cause =
    error === undefined ? '' : `\n    ${error.type}: ${error.message ?? error.code ?? ''}\n${error.stack ?? ''}`
  const level = levelWords[Number(record.level)] ?? ''
  return `${clockTime(Number(record.time))} ${String(record.process).padEnd(6)}${level} ${record.msg}${fields.join('')}${cause}\n`
}

const linesTo = (destination: DestinationStream): DestinationStream => ({
  write: (line) => destination.write(formatLine(line)),
})

export const makeLog = ({ name, format, level = 'info', destination = process.stdout }: LogOptions): Log =>
  pino(
    {
      level,
      base: { process: name },
      redact: { paths, remove: true },
      serializers: { err: safeError, error: safeError, req: () => undefined, res: () => undefined },
    },
    format === 'json' ? destination : linesTo(destination),
  )
