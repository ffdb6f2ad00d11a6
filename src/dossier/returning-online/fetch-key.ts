/** Hours for which a page that the slip opened leads on to the result, and minutes for which a right code opens its file. */
const lasts = { 'xem-ket-qua': { hours: 2 }, 'tai-ket-qua': { minutes: 15 } } as const

/** `xem-ket-qua`: the slip was shown; `tai-ket-qua`: and the code that went to the dossier's people. */
export type FetchStage = keyof typeof lasts

/** What proves to the next page what this one has proved. It is concealed before it leaves the house. */
export const fetchKey = (stage: FetchStage, token: string, now: Temporal.Instant): string =>
  [stage, now.add(lasts[stage]).epochMilliseconds, token].join(' ')

/** The token of a key of this stage; null when it has ended or is none. */
export const tokenOf = (stage: FetchStage, key: string | null, now: Temporal.Instant): string | null => {
  const [found, until = '', token = ''] = (key ?? '').split(' ')
  return found === stage && token !== '' && Number(until) > now.epochMilliseconds ? token : null
}
