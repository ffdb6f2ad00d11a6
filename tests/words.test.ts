import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesIn, root } from './support/source.ts'

interface Found {
  readonly at: string
  readonly vi: string
  readonly en: string
}

const isWords = (value: object): value is { readonly vi: unknown; readonly en: unknown } =>
  'vi' in value && 'en' in value

/** Every pair of words below a value; what needs facts to speak is a function and is proved where it is used. */
const wordsIn = (value: unknown, at: string): readonly Found[] => {
  if (typeof value !== 'object' || value === null) return []
  if (isWords(value)) {
    const { vi, en } = value
    return typeof vi === 'string' && typeof en === 'string' ? [{ at, vi, en }] : []
  }
  return Object.entries(value).flatMap(([key, inner]) => wordsIn(inner, `${at}.${key}`))
}

const files = filesIn('src/**/*.words.ts')
const all = (
  await Promise.all(
    files.map(async ({ path }) => wordsIn(await import(resolve(root, path)), path.replace(/^src\//, ''))),
  )
).flat()

const offenders = (wrong: (found: Found) => boolean): readonly string[] =>
  all.filter(wrong).map(({ at, vi, en }) => `${at}: «${vi}» “${en}”`)

test('there is much to say', () => {
  expect(all.length).toBeGreaterThan(400)
})

test('everything that people read is said in both languages', () => {
  expect(offenders(({ vi, en }) => vi.trim() === '' || en.trim() === '')).toEqual([])
})

test('letters are composed, spaces single, and nothing trails', () => {
  const untidy = (text: string) => text !== text.normalize('NFC') || / {2}|\s[.,;!]|\n/.test(text)
  expect(offenders(({ vi, en }) => untidy(vi) || untidy(en))).toEqual([])
})

test('English is English and Vietnamese is Vietnamese', () => {
  // Vietnamese letters that no English word has; names of places and of the house may stand in both.
  const marks = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉĩọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i
  const names = /Một Cửa|Tết|Ngã Năm|Cần Thơ|Mỹ Quới|Tân Long|Tiếng Việt|so do|UBND|QĐ|NĐ|dd\/MM|đồng/
  const mixed = (text: string) => marks.test(text.replaceAll(new RegExp(names, 'g'), ''))
  expect(offenders(({ en }) => mixed(en))).toEqual([])
})
