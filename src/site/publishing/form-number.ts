import type { Words } from '#platform'
import type { Component, CurrentProcedure } from '#procedure'

/** How the records shorten the kinds of documents, and what a citizen reads. Only before a number: «TT 04/2020». */
const kinds: readonly (readonly [RegExp, Words])[] = [
  [/(^|[ (])NQLT (?=\d)/g, { vi: 'Nghị quyết liên tịch', en: 'Joint Resolution' }],
  [/(^|[ (])NĐ (?=\d)/g, { vi: 'Nghị định', en: 'Decree' }],
  [/(^|[ (])TT (?=\d)/g, { vi: 'Thông tư', en: 'Circular' }],
  [/(^|[ (])QĐ (?=\d)/g, { vi: 'Quyết định', en: 'Decision' }],
]

const english: readonly (readonly [RegExp, string])[] = [
  [/^Mẫu (?:số )?kèm /, 'Form issued with '],
  [/^Mẫu của Bộ Tư pháp$/, 'Form of the Ministry of Justice'],
  [/^Mẫu tham khảo$/, 'Model, one’s own letter serves as well'],
  [/^Bản công bố không ghi số mẫu$/, 'number not in the published record'],
  [/^Mẫu (?:số )?/, 'Form '],
  [/Phụ lục /g, 'Annex '],
  [/\(nay: /g, '(now: '],
  [/\(sửa đổi /g, '(amended by '],
]

type Form = NonNullable<Component['form']>

/** The forms of a procedure, each once, although several papers or cases may be asked for on it. */
export const formsOf = ({ components }: Pick<CurrentProcedure, 'components'>): readonly Form[] => [
  ...new Map(
    components.flatMap(({ form }) => (form === undefined ? [] : [[`${form.file} ${form.title.vi}`, form]])),
  ).values(),
]

/**
 * The number of a statutory form as people know it: «Mẫu số 02 Phụ lục II Nghị định 175/2024/NĐ-CP», in English «Form 02 Annex
 * II Decree 175/2024/NĐ-CP». The law's own number stays as it is.
 */
export const formNumber = (code: string): Words => {
  const whole = (lang: 'vi' | 'en') =>
    kinds.reduce((text, [short, kind]) => text.replace(short, `$1${kind[lang]} `), code)
  // «1.001193-TK» is the national catalogue's own number of the file.
  const bare = /^\d\.\d{6}-/.test(code)
  return {
    vi: bare ? `Mẫu ${code}` : whole('vi'),
    en: bare ? `Form ${code}` : english.reduce((text, [from, to]) => text.replace(from, to), whole('en')),
  }
}
