import { globSync, readFileSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseSync } from 'vite'

export const root = resolve(import.meta.dirname, '../..')

export interface SourceFile {
  /** Path below the root of the repository. */
  readonly path: string
  readonly text: string
}

/** Files below the root, sorted. */
export const filesIn = (...patterns: readonly string[]): readonly SourceFile[] =>
  globSync(patterns as string[], { cwd: root, exclude: ['**/node_modules/**'] })
    .sort()
    .filter((path) => statSync(resolve(root, path)).isFile())
    .map((path) => ({ path, text: readFileSync(resolve(root, path), 'utf8') }))

/** The room of a file below src; null for anything else. */
export const roomOf = (path: string): string | null => /^src\/([a-z]+)\//.exec(path)?.[1] ?? null

export const isTest = (path: string): boolean => path.startsWith('tests/') || /\.test(-support)?\.tsx?$/.test(path)

export interface Import {
  readonly from: string
  readonly typeOnly: boolean
}

export interface Span {
  readonly name: string
  readonly line: number
  readonly lines: number
}

export interface Parsed {
  readonly imports: readonly Import[]
  /** Functions with the number of lines they take; the callbacks of `describe` count as chapters, not functions. */
  readonly functions: readonly Span[]
  /** Lines on which the type `any` stands. */
  readonly anys: readonly number[]
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly [key: string]: unknown
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string'

const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode)

const functionTypes = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

const nameOf = (node: Node | undefined): string => {
  if (node === undefined) return ''
  const id = (node.id ?? node.key ?? node.callee) as Node | undefined
  return typeof node.name === 'string' ? node.name : nameOf(id ?? (node.object as Node | undefined))
}

const importOf = (node: Node): Import | null => {
  const source = node.source as Node | null | undefined
  if (
    !['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].includes(node.type)
  ) {
    return null
  }
  if (!isNode(source) || typeof source.value !== 'string') return null
  const specifiers = (node.specifiers ?? []) as readonly Node[]
  const kinds = [node.importKind ?? node.exportKind, ...specifiers.map((one) => one.importKind ?? one.exportKind)]
  const each = kinds.length > 1 && kinds.slice(1).every((kind) => kind === 'type')
  return { from: source.value, typeOnly: kinds[0] === 'type' || each }
}

export const parse = ({ path, text }: SourceFile): Parsed => {
  const { program, errors } = parseSync(basename(path), text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const lineAt = (offset: number): number => text.slice(0, offset).split('\n').length
  const imports: Import[] = []
  const functions: Span[] = []
  const anys: number[] = []
  const visit = (node: Node, parent: Node | undefined): void => {
    const found = importOf(node)
    if (found !== null) imports.push(found)
    if (node.type === 'TSAnyKeyword') anys.push(lineAt(node.start))
    const chapter = parent?.type === 'CallExpression' && nameOf(parent) === 'describe'
    if (functionTypes.has(node.type) && !chapter) {
      const line = lineAt(node.start)
      const name = nameOf(node) || nameOf(parent) || 'function'
      functions.push({ name, line, lines: lineAt(node.end) - line + 1 })
    }
    for (const child of childrenOf(node)) visit(child, node)
  }
  visit(program as unknown as Node, undefined)
  return { imports, functions, anys }
}
