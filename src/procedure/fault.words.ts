import type { Words } from '#platform'

/** Why a catalogue file is not taken, in words for the person who wrote it. */
const both = (vi: string, en: string): Words => ({ vi, en })

export const shapeReasons = {
  missing: (name: string) => both(`thiếu mục «${name}»`, `«${name}» is missing`),
  unknown: (name: string) => both(`không có mục nào tên «${name}»`, `there is no entry called «${name}»`),
  type: (type: string) => both(`phải là ${typeNames[type]?.vi ?? type}`, `must be ${typeNames[type]?.en ?? type}`),
  oneOf: (values: readonly string[]) =>
    both(`phải là một trong: ${values.join(', ')}`, `must be one of: ${values.join(', ')}`),
  pattern: (pattern: string) =>
    pattern.startsWith('^[1-9]')
      ? both('mã thủ tục phải có dạng 1.001193', 'a procedure code looks like 1.001193')
      : both('chỉ dùng chữ thường không dấu, số và gạch nối', 'only small letters without marks, digits and hyphens'),
  date: () =>
    both(
      'không phải ngày có thật; viết năm-tháng-ngày, ví dụ 2025-07-01',
      'not a real day; write 2025-07-01 for 1 July 2025',
    ),
  atLeast: (limit: number) => both(`không được nhỏ hơn ${limit}`, `must not be less than ${limit}`),
  atMost: (limit: number) => both(`không được lớn hơn ${limit}`, `must not be more than ${limit}`),
  longer: (limit: number) => both(`dài quá ${limit} ký tự`, `is longer than ${limit} characters`),
  empty: () => both('không được để trống', 'must not be empty'),
  tooMany: (limit: number) => both(`có quá ${limit} mục`, `has more than ${limit} entries`),
  other: (message: string) => both(`sai dạng (${message})`, `has the wrong form (${message})`),
}

const typeNames: Readonly<Record<string, Words>> = {
  string: both('chữ (số thì đặt trong dấu nháy)', 'text (put numbers in quotes)'),
  number: both('số', 'a number'),
  integer: both('số nguyên', 'a whole number'),
  boolean: both('true hoặc false', 'true or false'),
  array: both('danh sách', 'a list'),
  object: both('nhóm các mục', 'a group of entries'),
}

export const fileReasons = {
  yaml: (message: string) => both(`không đọc được YAML: ${message}`, `not readable as YAML: ${message}`),
  name: (name: string) => both(`tên tệp phải là «${name}»`, `the file must be called «${name}»`),
  codeTwice: (other: string) => both(`mã này cũng có trong ${other}`, `this code also stands in ${other}`),
  unread: () => both('không mở được tệp', 'the file cannot be opened'),
  stray: () => both('không biết tệp này để làm gì', 'nobody reads a file of this name'),
}

export const keyReasons = {
  twice: (key: string) => both(`khóa «${key}» dùng hai lần`, `the key «${key}» is used twice`),
  noField: (key: string) => both(`fields.yaml không có lĩnh vực «${key}»`, `fields.yaml has no field «${key}»`),
  noLifeEvent: (key: string) =>
    both(`life-events.yaml không có sự kiện «${key}»`, `life-events.yaml has no life event «${key}»`),
  noFile: (path: string) => both(`không có tệp catalogue/${path}`, `there is no file catalogue/${path}`),
  noForm: (code: string) =>
    both(
      `mẫu «${code}» chưa có tệp để tải: viết một tệp trong catalogue/forms (cách viết ở đầu form.typ) rồi ghi «file: forms/….typ»`,
      `the form «${code}» cannot be downloaded: write it in catalogue/forms (form.typ tells how) and add «file: forms/….typ»`,
    ),
  noComponent: (key: string) => both(`không có giấy tờ «${key}»`, `there is no component «${key}»`),
  noCase: (key: string) => both(`không có trường hợp «${key}»`, `there is no case «${key}»`),
  noFee: (key: string) => both(`thủ tục không có khoản thu «${key}»`, `the procedure has no fee «${key}»`),
  noStep: (key: string) => both(`quy trình không có bước «${key}»`, `the route has no step «${key}»`),
  noProcedure: (code: string) => both(`danh mục không có thủ tục ${code}`, `the catalogue has no procedure ${code}`),
}

export const lawReasons = {
  beforeDecided: () =>
    both(
      'quy trình áp dụng trước ngày quyết định ban hành nó; thêm quyết định trước đó vào «formerly» hoặc sửa ngày',
      'the route is in force before its decision; add the earlier decision to «formerly» or mend the day',
    ),
  decisionsDisordered: () =>
    both(
      'các quyết định phải theo thứ tự thời gian, không chồng nhau',
      'decisions follow one another and do not overlap',
    ),
  fraction: () =>
    both('chỉ thời hạn tính bằng ngày làm việc mới có phần lẻ', 'only limits in working days may have a fraction'),
  zero: () => both('thời hạn phải lớn hơn 0', 'the limit must be more than 0'),
  partialReason: () =>
    both(
      'dịch vụ «một phần» phải công bố lý do (partialReason)',
      'a «một phần» service must publish its reason (partialReason)',
    ),
  noDepartment: () =>
    both('phải chọn sở, ngành khi việc thuộc sở, ngành', 'name the department when a department is meant'),
  strayDepartment: () =>
    both('chỉ nêu sở, ngành khi bước hoặc thẩm quyền thuộc sở, ngành', 'a department is named where none is meant'),
  periodBackwards: () => both('ngày kết thúc trước ngày bắt đầu', 'the last day is before the first'),
  competenceGap: (day: string) => both(`ngày ${day} không cơ quan nào có thẩm quyền`, `nobody is competent on ${day}`),
  competenceOverlap: (day: string) =>
    both(`ngày ${day} có hai cấp cùng có thẩm quyền`, `two kinds of agency are competent on ${day}`),
  feeTwice: () =>
    both('một khoản thu có hoặc amount hoặc perPage, không cả hai', 'a fee has an amount or a page rule, not both'),
  overlap: (day: string) =>
    both(`ngày ${day} có hai mức cùng áp dụng`, `two entries hold on ${day} for the same thing`),
  committedLonger: () =>
    both('thời hạn cam kết dài hơn thời hạn luật định', 'the committed limit is longer than the statutory one'),
  deadEnd: () =>
    both(
      'đường đi dừng ở đây; bước cuối phải là trả kết quả',
      'the way ends here; the last step must hand over the result',
    ),
  unreachable: () => both('không có đường nào tới bước này', 'no way leads to this step'),
  noExit: () => both('từ bước này không ra được tới bước trả kết quả', 'no way leads from this step to handing over'),
  unsaid: () =>
    both(
      'có nhiều bước tiếp theo: mỗi nhánh phải ghi khi nào đi, hoặc chọn tất cả bắt đầu cùng lúc',
      'several steps follow: say when each is taken, or that all start at once',
    ),
  oneWayOn: () =>
    both(
      'từ bước tiếp nhận và bước ký chỉ có một đường đi tiếp, hoặc tất cả bắt đầu cùng lúc; hãy rẽ nhánh ở bước sau',
      'from reception and from the signature one way leads on, or all start at once; branch at the step after it',
    ),
  firstReception: () => both('quy trình phải bắt đầu bằng bước tiếp nhận', 'the route must begin with reception'),
  loneParallel: () =>
    both(
      'muốn bắt đầu cùng lúc thì cần ít nhất hai bước tiếp theo',
      'starting at once needs at least two following steps',
    ),
  /** `whose`: which of a procedure's limits it is; the caller knows where there are several. */
  tooLong: (minutes: number, limit: number, whose: Words = { vi: 'thời hạn', en: 'the limit' }) =>
    both(
      `đường dài nhất của quy trình cần ${inHours(minutes, ',')} giờ, ${whose.vi} chỉ có ${inHours(limit, ',')} giờ`,
      `the longest way through the route takes ${inHours(minutes, '.')} h, ${whose.en} gives only ${inHours(limit, '.')} h`,
    ),
}

const inHours = (minutes: number, mark: string): string =>
  (Math.round((minutes / 60) * 100) / 100).toString().replace('.', mark)

/** A limit by law or as the province has promised it; of which case, where there are several. */
export const limitOf = (kind: 'statutory' | 'committed', name: Words | null): Words => {
  const what = {
    statutory: both('thời hạn theo luật', 'the statutory limit'),
    committed: both('thời hạn đã cam kết', 'the committed limit'),
  }[kind]
  return name === null ? what : both(`${what.vi} của «${name.vi}»`, `${what.en} of “${name.en}”`)
}
