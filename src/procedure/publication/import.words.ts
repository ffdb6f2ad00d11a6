import type { Words } from '#platform'

/** What was not understood of a record, for the person who will publish it. */
const both = (vi: string, en: string): Words => ({ vi, en })
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

export const importReasons = {
  notARecord: () => both('mục này không phải một thủ tục', 'this entry is no procedure'),
  noCode: (code: string) =>
    both(`không đọc được mã thủ tục «${short(code)}»`, `the code «${short(code)}» is not readable`),
  codeChanged: (was: string, is: string) =>
    both(`mã ghi «${short(was)}», hiểu là ${is}`, `the code is written «${short(was)}», read as ${is}`),
  codeTwice: () => both('mã này đã có ở mục trước trong cùng tệp', 'an earlier record of this file has the same code'),
  noName: () => both('không có tên thủ tục', 'the procedure has no name'),
  notText: () => both('không phải chữ', 'is no text'),
  notAList: () => both('không phải danh sách', 'is no list'),
  tooLong: (limit: number) =>
    both(`dài quá ${limit} ký tự, phần sau bị bỏ`, `longer than ${limit} characters, the rest is left out`),
  cutOff: () =>
    both(
      'chữ có vẻ bị cắt ngang ở nguồn; cần xem bản đầy đủ',
      'the text seems to be cut off at its source; read the full one',
    ),
  nothing: (what: Words) => both(`nguồn không nêu ${what.vi}`, `the source gives no ${what.en}`),
  level: (levels: string) =>
    both(
      `chưa rõ cấp nào có thẩm quyền (nguồn ghi: ${short(levels)})`,
      `not clear which level is competent (the source says: ${short(levels)})`,
    ),
  channel: (name: string) => both(`không biết cách nộp «${short(name)}»`, `unknown way to submit «${short(name)}»`),
  noTime: () => both('nguồn không nêu thời hạn', 'the source gives no time limit'),
  noUnit: (value: string) =>
    both(
      `thời hạn «${short(value)}» không có đơn vị, không đoán`,
      `the time «${short(value)}» has no unit and is not guessed`,
    ),
  unit: (unit: string) =>
    both(`đơn vị thời hạn «${short(unit)}» không rõ`, `the unit of time «${short(unit)}» is not clear`),
  timeValue: (value: string) =>
    both(`thời hạn «${short(value)}» không dùng được`, `the time «${short(value)}» cannot be used`),
  times: (values: string) =>
    both(`cùng cách nộp có nhiều thời hạn: ${short(values)}`, `one way to submit has several limits: ${short(values)}`),
  fee: (text: string) => both(`chưa rõ phí: «${short(text)}»`, `the fee is not clear: «${short(text)}»`),
  feeContradicts: (text: string) =>
    both(
      `ghi «Miễn phí» nhưng kèm mức thu hoặc nơi quy định: «${short(text)}»; không coi là 0 đồng`,
      `says «Miễn phí» and then names a charge: «${short(text)}»; not taken as free`,
    ),
  feeAmounts: (text: string) =>
    both(
      `số tiền trong ngoặc khác số tiền phía trước: «${short(text)}»`,
      `the amounts contradict each other: «${short(text)}»`,
    ),
  foreignFee: (text: string) =>
    both(`khoản thu không bằng đồng: «${short(text)}»`, `a fee in another currency: «${short(text)}»`),
  freeElsewhere: () =>
    both(
      'có cách nộp ghi miễn phí, có cách nộp ghi thu; cần đối chiếu',
      'free by one way to submit, charged by another; compare',
    ),
  paperName: () => both('giấy tờ không có tên', 'the paper has no name'),
  counts: (originals: string, copies: string) =>
    both(
      `số bản chính «${short(originals)}», bản sao «${short(copies)}» không dùng được`,
      `originals «${short(originals)}» and copies «${short(copies)}» cannot be used`,
    ),
  countsDiffer: () =>
    both(
      'cùng một giấy tờ ghi số bản khác nhau; lấy số lớn hơn',
      'one paper with different counts; the larger is taken',
    ),
  submitOrShow: () =>
    both('chưa rõ nộp hay xuất trình; tạm ghi là nộp', 'not clear whether handed in or shown; taken as handed in'),
  perhapsPaper: () =>
    both(
      'hiểu là giấy tờ chỉ cần khi có điều kiện nêu trong câu',
      'taken as a paper needed under the condition in the sentence',
    ),
  perhapsNote: () => both('hiểu là lưu ý, không phải giấy tờ', 'taken as guidance, not as a paper'),
  perhapsCase: () => both('hiểu tiêu đề này là một trường hợp', 'this heading is taken as a case'),
  condition: () =>
    both('hiểu là điều kiện của giấy tờ, dùng cho mọi trường hợp', 'taken as a condition of the papers, in every case'),
  generalCase: () =>
    both(
      'có giấy tờ không thuộc trường hợp nào: dùng cho mọi trường hợp, và lập thêm «Trường hợp chung»',
      'some papers belong to no case: they are asked for in every case, and a general case is added',
    ),
} as const

export const importNames = {
  audience: both('đối tượng thực hiện', 'audience'),
  channels: both('cách nộp', 'way to submit'),
  decision: both('quyết định công bố', 'decision'),
  field: both('lĩnh vực', 'field'),
  legalBasis: both('căn cứ pháp lý', 'legal basis'),
  papers: both('thành phần hồ sơ', 'papers'),
  results: both('kết quả', 'result'),
} as const
