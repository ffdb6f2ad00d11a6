import type { Words } from '#platform'

const quoted = (values: readonly unknown[]) => values.map((value) => `"${value}"`).join(', ')

/** Why a calendar file is wrong, told to the person who wrote it. */
export const fileFaults = {
  yaml: (message: string): Words => ({ vi: `không đọc được YAML: ${message}`, en: `not readable as YAML: ${message}` }),
  missing: (keys: readonly string[]): Words => ({ vi: `thiếu mục ${quoted(keys)}`, en: `${quoted(keys)} is missing` }),
  unknown: (keys: readonly string[]): Words => ({
    vi: `không có mục ${quoted(keys)}`,
    en: `unknown key ${quoted(keys)}`,
  }),
  oneOf: (values: readonly unknown[]): Words => ({
    vi: `phải là một trong ${quoted(values)}`,
    en: `must be one of ${quoted(values)}`,
  }),
  shape: (message: string): Words => ({ vi: `sai dạng: ${message}`, en: `wrong shape: ${message}` }),
  noSuchDate: (date: string): Words => ({ vi: `không có ngày ${date}`, en: `there is no date ${date}` }),
  twice: (date: string): Words => ({ vi: `ngày ${date} ghi hai lần`, en: `${date} is given twice` }),
  notCovered: (date: string): Words => ({
    vi: `ngày ${date} nằm ngoài các năm trong "covers"`,
    en: `${date} lies outside the years in "covers"`,
  }),
  noName: (kind: string): Words => ({
    vi: `ngày loại "${kind}" phải có "name"${kind === 'holiday' ? '' : ' hoặc "for"'}`,
    en: `a day of kind "${kind}" needs "name"${kind === 'holiday' ? '' : ' or "for"'}`,
  }),
  unknownKey: (key: string, list: string): Words => ({
    vi: `"${key}" không có trong "${list}"`,
    en: `"${key}" is not in "${list}"`,
  }),
  notHoliday: (date: string): Words => ({
    vi: `nghỉ bù cho ${date}, nhưng ngày đó không phải ngày lễ`,
    en: `stands for ${date}, which is no holiday`,
  }),
  notExchanged: (date: string): Words => ({
    vi: `hoán đổi với ${date}, nhưng ngày đó không hoán đổi lại`,
    en: `is exchanged for ${date}, which is not exchanged for it`,
  }),
  backwards: (from: string, to: string): Words => ({
    vi: `ca ${from}–${to} kết thúc trước khi bắt đầu`,
    en: `the shift ${from}–${to} ends before it begins`,
  }),
  overlap: (from: string): Words => ({
    vi: `ca từ ${from} chồng lên ca trước`,
    en: `the shift from ${from} overlaps the one before it`,
  }),
  noHours: (): Words => ({
    vi: 'cả tuần không có giờ làm việc nào tính thời hạn',
    en: 'no hours of the week count for limits',
  }),
  noBase: (id: string): Words => ({
    vi: `không có lịch "${id}" để kế thừa`,
    en: `there is no calendar "${id}" to extend`,
  }),
  idTwice: (id: string): Words => ({ vi: `đã có lịch "${id}"`, en: `there already is a calendar "${id}"` }),
  yearsBackwards: (): Words => ({ vi: '"from" phải trước "to"', en: '"from" must not be after "to"' }),
} as const
