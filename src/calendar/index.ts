export { unitWords } from './calendar.words.ts'
export type { CatalogueFault } from './calendar-file.ts'
export {
  calendarYears,
  type Due,
  type DueOptions,
  defaultCutoff,
  dueAt,
  isWithinCalendar,
  type Stop,
  yearsOf,
} from './due.ts'
export { explain } from './explain.ts'
export type { ExplanationKind, ExplanationLine, SkipReason } from './explanation.ts'
export { formatDate, formatInstant, formatTime, weekdayName } from './format.ts'
export { formatLimit, parseLimit } from './limit-text.ts'
export { isFaults, loadCalendar, loadCalendars } from './load-calendar.ts'
export {
  formatOpeningHours,
  hoursOn,
  type OpeningHours,
  type OpenState,
  openingHours,
  openState,
} from './opening-hours.ts'
export {
  type MoveCause,
  type Reappointment,
  type RunningClock,
  reappointedAfterCalendarChange,
} from './reappointment.ts'
export { isTimeLimit, type LimitUnit, limitUnits, longestLimit, type TimeLimit } from './time-limit.ts'
export { type Timeliness, timeliness } from './timeliness.ts'
export type { AnnualDay, Confidence, Interval, SpecialDay, SpecialKind, Week, WorkCalendar } from './work-calendar.ts'
export {
  afterWorkingMinutes,
  isOpen,
  isWorkingDate,
  nextOpening,
  type TransferRule,
  transferDeadline,
  whyClosed,
  workingDatesBetween,
  workingMinutesBetween,
} from './working-time.ts'
