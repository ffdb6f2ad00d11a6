/** Hours for which a page that the slip opened lets one go on writing. */
const lasts = 24

const purpose = 'trao-doi'

/** What proves the slip to the next page: its token, and until when. It is concealed before it leaves the house. */
export const talkKey = (token: string, now: Temporal.Instant): string =>
  [purpose, now.add({ hours: lasts }).epochMilliseconds, token].join(' ')

/** The token of a key; null when the key has ended or is none. Other pages conceal other things: those open nothing here. */
export const tokenIn = (key: string | null, now: Temporal.Instant): string | null => {
  const [, until = '', token = ''] = /^trao-doi (\d+) (\S+)$/.exec(key ?? '') ?? []
  return token !== '' && Number(until) > now.epochMilliseconds ? token : null
}
