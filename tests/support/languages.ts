const empty = new Set(['input', 'br', 'hr', 'img', 'link', 'meta', 'path', 'circle', 'rect', 'use', 'source', 'wbr'])
const pattern = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g

/** Letters that English does not have. */
const vietnamese = /[àáãạảăằắẳẵặâầấẩẫậèéẹẻẽêềếểễệìíĩịỉòóõọỏôồốổỗộơờớởỡợùúũụủưừứửữựỳýỵỷỹđ]/iu
const capital = /^\p{Lu}/u

/** Names are the same in every language (WCAG 3.1.2): two or more capitalised words in a row, and a few that stand alone. */
const isName = (words: readonly string[], at: number): boolean => {
  const [before, word, after] = [words[at - 1], words[at] ?? '', words[at + 1]]
  return capital.test(word) && [before, after].some((each) => each !== undefined && capital.test(each))
}

const alone = new Set(['Tết', 'đồng', 'đ'])

/** «QĐ», «ĐK», «BLĐTBXH»: parts of numbers, which are the same in every language. */
const isSymbol = (word: string): boolean => word === word.toUpperCase()

const speaksVietnamese = (text: string): boolean => {
  const words = text.replaceAll(/&#?\w+;/g, ' ').match(/[\p{L}\p{M}]+|[^\s\p{L}\p{M}]+/gu) ?? []
  return words.some((word, at) => vietnamese.test(word) && !alone.has(word) && !isSymbol(word) && !isName(words, at))
}

interface Open {
  readonly tag: string
  readonly lang: string
  readonly hidden: boolean
}

/** Vietnamese texts of an English page that do not say that they are: a screen reader would spell them as English. */
export const unmarkedVietnamese = (html: string): readonly string[] => {
  const found: string[] = []
  let open: readonly Open[] = [{ tag: '', lang: '', hidden: false }]
  for (const [, closing, tag = '', written = '', text] of html.matchAll(pattern)) {
    const inner = open.at(-1)!
    if (text !== undefined) {
      if (!inner.hidden && inner.lang !== 'vi' && speaksVietnamese(text)) found.push(text.trim())
    } else if (closing === '/') {
      const at = open.findLastIndex((each) => each.tag === tag)
      if (at > 0) open = open.slice(0, at)
    } else if (!empty.has(tag)) {
      const lang = /(?:^|\s)lang="([^"]*)"/.exec(written)?.[1] ?? inner.lang
      const hidden = inner.hidden || tag === 'script' || tag === 'style' || tag === 'textarea'
      open = [...open, { tag, lang, hidden }]
    }
  }
  return found
}
