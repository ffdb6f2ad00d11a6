import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'

/** The way to a place inside a value: keys of maps, places in lists. */
export type YamlPath = readonly (string | number)[]

export interface YamlText {
  /** Not to be used while anything is broken. */
  readonly value: unknown
  /** What kept the text from being read; lines count from 1. */
  readonly broken: readonly { readonly line: number; readonly message: string }[]
  /** The line of the key or item that a path leads to, or of the last thing on the way that exists. */
  readonly lineOf: (path: YamlPath) => number
}

const offsetOf = (document: Document, path: YamlPath): number => {
  let node = document.contents as Node | null
  let offset = node?.range?.[0] ?? 0
  for (const part of path) {
    const holder: unknown = isAlias(node) ? node.resolve(document) : node
    if (isMap(holder)) {
      const pair = holder.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (pair === undefined) break
      offset = (pair.key as Node).range?.[0] ?? offset
      node = pair.value as Node | null
    } else if (isSeq(holder)) {
      node = (holder.items[Number(part)] as Node | undefined) ?? null
      offset = node?.range?.[0] ?? offset
    } else break
  }
  return offset
}

/** The first alias without an anchor before it: the parser lets it pass, and only reading the value fails. */
const danglingAlias = (document: Document): number => {
  let offset = 0
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined
      offset = alias.range?.[0] ?? 0
      return visit.BREAK
    },
  })
  return offset
}

/** Reads YAML so that whatever is wrong with it, or found wrong later, can be told with its line. */
export const readYamlText = (text: string): YamlText => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  const lineOf = (path: YamlPath) => lineAt(offsetOf(document, path))
  if (document.errors.length > 0) {
    const broken = document.errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message }))
    return { value: null, broken, lineOf }
  }
  try {
    return { value: document.toJS(), broken: [], lineOf }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { value: null, broken: [{ line: lineAt(danglingAlias(document)), message }], lineOf }
  }
}
