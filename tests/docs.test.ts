import { existsSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commands } from '../src/main/run-cli.ts'
import { filesIn, root, type SourceFile } from './support/source.ts'

const pages = filesIn('*.md', 'docs/**/*.md')
const pageAt = (path: string): SourceFile => {
  const page = pages.find((one) => one.path === path)
  if (page === undefined) throw new Error(`${path} is missing`)
  return page
}

const matches = ({ text }: SourceFile, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found]) => found as string)

describe('the pages', () => {
  test('those that a newcomer looks for are there', () => {
    const wanted = [
      'README.md',
      'docs/ARCHITECTURE.md',
      'docs/glossary.md',
      'docs/operations.md',
      'docs/performance.md',
    ]
    expect(wanted.filter((path) => !pages.some((page) => page.path === path))).toEqual([])
  })

  test('links lead to files that exist', () => {
    const dead = pages.flatMap((page) =>
      matches(page, /\]\(([^)#\s]+)[^)]*\)/g)
        .filter((link) => !/^(https?:|mailto:)/.test(link))
        .filter((link) => !existsSync(resolve(root, posix.dirname(page.path), decodeURIComponent(link))))
        .map((link) => `${page.path}: ${link}`),
    )
    expect(dead).toEqual([])
  })

  test('commands exist', () => {
    const wrong = pages.flatMap((page) => [
      ...matches(page, /(?:^|[\s`(])(bin\/[a-z]+(?:\.sh)?)\b(?!\/)/g)
        .filter((script) => !existsSync(resolve(root, script)))
        .map((script) => `${page.path}: ${script}`),
      ...matches(page, /bin\/motcua ((?:[a-z]+ ?)+)/g)
        .filter((words) => !commands.some(({ path }) => `${words.trim()} `.startsWith(`${path} `)))
        .filter((words) => !commands.some(({ path }) => path.split(' ')[0] === words.trim()))
        .map((words) => `${page.path}: bin/motcua ${words.trim()}`),
    ])
    expect(wrong).toEqual([])
  })

  test('npm scripts exist', () => {
    const { scripts } = JSON.parse(filesIn('package.json')[0]?.text ?? '{}') as { scripts: Record<string, string> }
    const called = pages.flatMap((page) => matches(page, /npm run ([a-z:]+)/g).map((name) => `${page.path}: ${name}`))
    expect(called.filter((line) => !((line.split(': ')[1] ?? '') in scripts))).toEqual([])
  })
})

describe('the decisions', () => {
  const decisions = pages.filter(({ path }) => /^docs\/decisions\/\d{4}-/.test(path))

  test('are numbered without gaps and say when they were made', () => {
    expect(decisions.map(({ path }) => Number(path.slice(15, 19)))).toEqual(decisions.map((_, at) => at + 1))
    expect(
      decisions
        .filter(({ text }) => !/\b20\d\d-\d\d-\d\d\b|\b\d{1,2}\/\d{1,2}\/20\d\d\b/.test(text))
        .map(({ path }) => path),
    ).toEqual([])
  })
})

test('every term of the glossary stands in the code or the catalogue', () => {
  const rows = matches(pageAt('docs/glossary.md'), /^\| (`[^|]+) \|/gm)
  const terms = rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, term]) => term as string))
  const corpus = filesIn('src/**/*.{ts,tsx}', 'catalogue/**/*.yaml', 'migrations/*.sql')
    .map(({ text }) => text)
    .join('\n')
  expect(terms.length).toBeGreaterThan(20)
  expect(terms.filter((term) => !corpus.includes(term))).toEqual([])
})
