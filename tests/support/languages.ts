import { speaksVietnamese } from '../../src/web/look/spoken.ts'

const empty = new Set(['input', 'br', 'hr', 'img', 'link', 'meta', 'path', 'circle', 'rect', 'use', 'source', 'wbr'])
const pattern = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g

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
      if (!inner.hidden && inner.lang !== 'vi' && speaksVietnamese(text.replaceAll(/&#?\w+;/g, ' ')))
        found.push(text.trim())
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
