import type { LimitUnit, TimeLimit } from '#calendar'
import { fold } from '#platform'
import { limitFlaw } from '../limits.ts'
import { type Channel, channels } from '../procedure.schema.ts'
import type { DraftCase } from './draft.ts'
import { importNames, importReasons } from './import.words.ts'
import { asFields, asList, asText, type Notes } from './import-text.ts'

const channelNames = new Map<string, Channel>(
  Object.entries({
    counter: 'counter',
    'truc tiep': 'counter',
    online: 'online',
    'truc tuyen': 'online',
    post: 'post',
    'buu chinh': 'post',
    'dich vu buu chinh': 'post',
  }),
)

/** Only words that mean one thing: «giờ» may be office hours or the clock's, «tháng» has no fixed length. */
const units = new Map<string, LimitUnit>(
  Object.entries({
    'ngay lam viec': 'working-day',
    working_day: 'working-day',
    'working-day': 'working-day',
    ngay: 'day',
    day: 'day',
    'gio lam viec': 'working-hour',
    'working-hour': 'working-hour',
    working_hour: 'working-hour',
    'same-day': 'same-day',
  }),
)

/** One way to submit as the record lists it; a record may list a way twice. */
export interface ChannelRow {
  readonly at: string
  readonly channel: Channel
  readonly fields: Readonly<Record<string, unknown>>
}

export const readChannels = (value: unknown, notes: Notes): readonly ChannelRow[] => {
  const rows = asList(value, 'channels', notes).flatMap((item, i): ChannelRow[] => {
    const at = `channels.${i}`
    const fields = asFields(item) ?? { channel: item }
    const name = asText(fields.channel)
    const channel = channelNames.get(fold(name ?? ''))
    if (channel !== undefined) return [{ at, channel, fields }]
    notes.add(`${at}.channel`, importReasons.channel(name ?? ''))
    return []
  })
  if (rows.length === 0) notes.add('channels', importReasons.nothing(importNames.channels))
  return rows
}

export const channelsIn = (rows: readonly ChannelRow[]): readonly Channel[] =>
  channels.filter((channel) => rows.some((row) => row.channel === channel))

const numberIn = (value: unknown): number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const text = asText(value)
  return text !== null && /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : null
}

/** The time of one row; null when it cannot be known, which is then written down. */
const readTime = ({ at, fields }: ChannelRow, notes: Notes): TimeLimit | null => {
  const time = asFields(fields.time)
  if (time === null) {
    notes.add(`${at}.time`, importReasons.noTime(), 'once')
    return null
  }
  const [said, saidUnit] = [asText(time.value) ?? '', asText(time.unit)]
  if (saidUnit === null) {
    notes.add(`${at}.time.unit`, said === '' ? importReasons.noTime() : importReasons.noUnit(said), 'once')
    return null
  }
  const unit = units.get(fold(saidUnit))
  if (unit === undefined) {
    notes.add(`${at}.time.unit`, importReasons.unit(saidUnit), 'once')
    return null
  }
  if (unit === 'same-day') return { value: 0, unit }
  const value = numberIn(time.value)
  if (value === null || value > 3650 || limitFlaw({ value, unit }) !== null) {
    notes.add(`${at}.time.value`, importReasons.timeValue(`${said} ${saidUnit}`), 'once')
    return null
  }
  return { value, unit }
}

const same = (a: TimeLimit, b: TimeLimit): boolean => a.value === b.value && a.unit === b.unit

/**
 * The time limit by channel. Nothing is guessed: two different times for one channel give none, and the counter's time is
 * taken from the others only when the counter is not offered and they agree.
 */
export const readLimit = (rows: readonly ChannelRow[], notes: Notes): DraftCase['limit'] | undefined => {
  const byChannel = new Map<Channel, TimeLimit | null>()
  for (const channel of channelsIn(rows)) {
    const times = rows.filter((row) => row.channel === channel).map((row) => readTime(row, notes))
    const [first = null] = times
    const known = times.filter((time) => time !== null)
    const agree = known.length === times.length && first !== null && known.every((time) => same(time, first))
    if (known.some((time) => !same(time, known[0]!))) {
      const values = known.map(({ value, unit }) => `${value} ${unit}`).join(', ')
      notes.add(`channels: ${channel}`, importReasons.times(values), 'once')
    }
    byChannel.set(channel, agree ? first : null)
  }
  const others = [...byChannel].filter(([channel]) => channel !== 'counter').map(([, time]) => time)
  const [one = null] = others
  const common = one !== null && others.every((time) => time !== null && same(time, one)) ? one : null
  const base = byChannel.has('counter') ? (byChannel.get('counter') ?? null) : common
  const differing = (channel: 'online' | 'post') => {
    const time = byChannel.get(channel) ?? null
    return time !== null && (base === null || !same(time, base)) ? { [channel]: time } : {}
  }
  const limit = { ...(base !== null && { default: base }), ...differing('online'), ...differing('post') }
  return Object.keys(limit).length === 0 ? undefined : limit
}
