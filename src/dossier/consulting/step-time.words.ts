import type { Words } from '#platform'
import { limitMinutes } from '#procedure'
import type { StepTime } from './step-time.ts'

/** Hours and days are compared as in the limits of routes (decision 0045). */
const minutesADay = limitMinutes({ value: 1, unit: 'working-day' })

const part = (n: number, one: string, many: string): string => (n === 0 ? '' : `${n} ${n === 1 ? one : many}`)

/** «2 ngày 3 giờ» of working time; below an hour in minutes; nothing before it began, should a clock have been set back. */
export const workingTime = (minutes: number): Words => {
  const rounded = Math.max(0, Math.round(minutes))
  const [days, hours] = [Math.floor(rounded / minutesADay), Math.floor((rounded % minutesADay) / 60)]
  const rest = rounded < 60 ? rounded : 0
  const said = (day: [string, string], hour: [string, string], minute: [string, string]) =>
    [part(days, ...day), part(hours, ...hour), part(rest, ...minute)].filter((text) => text !== '').join(' ')
  return {
    vi: said(['ngày', 'ngày'], ['giờ', 'giờ'], ['phút', 'phút']) || '0 phút',
    en: said(['day', 'days'], ['hour', 'hours'], ['minute', 'minutes']) || '0 minutes',
  }
}

/** «đã chờ 2 ngày 3 giờ»: how long whoever has to act next has been waited for. */
export const waitingFor = (minutes: number): Words => {
  const { vi, en } = workingTime(minutes)
  return { vi: `đã chờ ${vi}`, en: `waiting for ${en}` }
}

/** «trong đó chờ ý kiến Sở Xây dựng: 2 ngày 3 giờ, trễ 1 ngày; thời gian của bước: 1 giờ»; null: it waited for nobody. */
export const waitedWords = (time: StepTime, nameOf: (agency: string) => Words): Words | null => {
  if (time.waits.length === 0) return null
  const said = (lang: 'vi' | 'en', of: string, late: string, own: string) => {
    const each = time.waits.map(({ agency, minutes, lateMinutes }) => {
      const beyond = lateMinutes < 1 ? '' : `, ${late} ${workingTime(lateMinutes)[lang]}`
      return `${nameOf(agency)[lang]}: ${workingTime(minutes)[lang]}${beyond}`
    })
    return `${of} ${each.join('; ')}; ${own}: ${workingTime(time.own)[lang]}`
  }
  return {
    vi: said('vi', 'trong đó chờ ý kiến', 'trễ', 'thời gian của bước'),
    en: said('en', 'of it awaiting the opinion of', 'late by', 'the step’s own time'),
  }
}
