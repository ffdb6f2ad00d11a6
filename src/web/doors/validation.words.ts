import type { Words } from '#platform'

const both = (vi: string, en: string): Words => ({ vi, en })

const typeNames: Readonly<Record<string, Words>> = {
  string: both('chữ (string)', 'text (string)'),
  number: both('số', 'a number'),
  integer: both('số nguyên', 'a whole number'),
  boolean: both('true hoặc false', 'true or false'),
  array: both('danh sách (array)', 'a list (array)'),
  object: both('đối tượng JSON', 'a JSON object'),
  null: both('null', 'null'),
}

const typeName = (type: string, lang: 'vi' | 'en'): string =>
  type
    .split(',')
    .map((each) => typeNames[each]?.[lang] ?? each)
    .join(lang === 'vi' ? ' hoặc ' : ' or ')

/** Why a value does not fit its schema; never with the value itself. */
export const invalidWords = {
  /** The body or the address as a whole. */
  whole: both('nội dung', 'the body'),
  required: both('còn thiếu', 'is required'),
  unknown: both('không có trong mẫu', 'is not known here'),
  type: (type: string) => both(`phải là ${typeName(type, 'vi')}`, `must be ${typeName(type, 'en')}`),
  oneOf: (values: readonly unknown[]) =>
    both(`phải là một trong: ${values.join(', ')}`, `must be one of ${values.join(', ')}`),
  only: (value: unknown) => both(`phải là ${String(value)}`, `must be ${String(value)}`),
  pattern: both(
    'chưa đúng dạng; xem mẫu ở /api/openapi.json',
    'has the wrong form; /api/openapi.json shows its pattern',
  ),
  format: (format: string) => both(`chưa đúng dạng ${format}`, `is no valid ${format}`),
  atLeast: (limit: number) => both(`không được nhỏ hơn ${limit}`, `must not be less than ${limit}`),
  atMost: (limit: number) => both(`không được lớn hơn ${limit}`, `must not be more than ${limit}`),
  empty: both('không được để trống', 'must not be empty'),
  shorter: (limit: number) => both(`phải có ít nhất ${limit} ký tự`, `must have at least ${limit} characters`),
  longer: (limit: number) => both(`dài quá ${limit} ký tự`, `is longer than ${limit} characters`),
  fewItems: (limit: number) => both(`phải có ít nhất ${limit} mục`, `must have at least ${limit} entries`),
  manyItems: (limit: number) => both(`có quá ${limit} mục`, `has more than ${limit} entries`),
  twice: both('có mục lặp lại', 'has an entry twice'),
  noForm: both('không khớp với dạng nào được nhận', 'fits none of the accepted forms'),
  other: both('chưa đúng', 'is not valid'),
} as const
