import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, globSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { demoSignIns } from '#identity'
import { clockCommands } from '../src/main/commands/clock.commands.ts'
import { type Command, commandHelp } from '../src/main/commands/command.ts'
import { databaseCommands } from '../src/main/commands/database.commands.ts'
import { destructionCommands } from '../src/main/commands/destruction.command.ts'
import { dueCommands } from '../src/main/commands/due.command.ts'
import { importCommand } from '../src/main/commands/import.command.ts'
import { officerCommands } from '../src/main/commands/officer.commands.ts'
import { peopleCommands } from '../src/main/commands/people.commands.ts'
import { procedureCommands } from '../src/main/commands/procedure.commands.ts'
import { tokenCommands } from '../src/main/commands/token.commands.ts'
import { trustCommands } from '../src/main/commands/trust.commands.ts'
import { filesIn, root, type SourceFile } from './support/source.ts'

/** What people read must be true of what is there. */
const pages = filesIn('README.md', 'CONTRIBUTING.md', 'docs/**/*.md')
const page = (path: string): string => pages.find((each) => each.path === path)?.text ?? ''

const slugOf = (heading: string): string =>
  heading
    .replace(/[`*]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const headingsOf = (text: string): readonly string[] =>
  [...text.replace(/^```.*?^```/gms, '').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugOf(heading))

const linksOf = (text: string): readonly string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target).filter((target) => !/^[a-z]+:/.test(target))

const brokenLinks = ({ path, text }: SourceFile): readonly string[] =>
  linksOf(text).flatMap((target) => {
    const [file = '', anchor] = target.split('#')
    const place = file === '' ? resolve(root, path) : resolve(root, dirname(path), file)
    const inside = relative(root, place)
    if (inside.startsWith('..') || !existsSync(place)) return [`${path}: ${target}`]
    return anchor === undefined || headingsOf(page(inside)).includes(anchor) ? [] : [`${path}: ${target}`]
  })

describe('links', () => {
  test('there is something to read', () => {
    const wanted = [
      'README.md',
      'docs/ARCHITECTURE.md',
      'docs/glossary.md',
      'docs/operations.md',
      'docs/performance.md',
    ]
    expect(wanted.filter((path) => page(path).length < 500)).toEqual([])
  })

  test('every one leads to a file and a heading of this repository', () => {
    expect(pages.flatMap(brokenLinks)).toEqual([])
  })

  test('every path that is named exists', () => {
    const named = pages.flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:src|tests|catalogue|print|migrations|bin|docs)\/[^`\s…]*)`/g)].map(([, target = '']) => ({
        path,
        target,
      })),
    )
    expect(named.length).toBeGreaterThan(50)
    const lost = named.filter(({ target }) => globSync(target, { cwd: root }).length === 0)
    expect(lost).toEqual([])
  })

  test('every picture is shown somewhere and weighs at most 120 KB', () => {
    const shown = new Set(pages.flatMap(({ path, text }) => linksOf(text).map((target) => join(dirname(path), target))))
    const pictures = globSync('docs/images/**/*.*', { cwd: root })
    expect(pictures.filter((path) => !shown.has(path))).toEqual([])
    expect(pictures.filter((path) => statSync(resolve(root, path)).size > 120 * 1024)).toEqual([])
  })
})

describe('the glossary', () => {
  const rows = page('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const words = rows.map(([, word = '']) => word.replaceAll('`', ''))

  test('has at least eighty terms, each once, with Vietnamese, source and meaning', () => {
    expect(words.length).toBeGreaterThanOrEqual(80)
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
    expect(rows.filter((cells) => cells.length !== 6 || cells.slice(1, 5).includes(''))).toEqual([])
  })

  test('every identifier stands in the code, as a word of its own', () => {
    const code = filesIn('src/**/*.{ts,tsx}', 'migrations/*.sql', 'catalogue/**/*.yaml')
      .filter(({ path }) => !path.includes('.test'))
      .map(({ text }) => text)
      .join('\n')
    const lost = words.filter((word) => {
      const exact = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return !new RegExp(`(?<![\\p{L}\\p{N}_-])${exact}(?![\\p{L}\\p{N}_-])`, 'u').test(code)
    })
    expect(lost).toEqual([])
  })
})

describe('the decisions', () => {
  const records = pages.filter(({ path }) => /^docs\/decisions\/\d/.test(path))
  const date = /^- Date: (\d{4}-\d{2}-\d{2})$/m
  const status = /^- Status: (accepted|(accepted; in part )?superseded by \[\d{4}\]\(\d{4}-[a-z0-9-]+\.md\))$/m

  test('each has a title, a date, a status, and says what was decided and what follows', () => {
    const poor = records.filter(({ path, text }) => {
      const number = path.slice('docs/decisions/'.length, 'docs/decisions/'.length + 4)
      const day = date.exec(text)?.[1]
      const parts = ['Context', 'Decision', 'Consequence'].every((part) => text.includes(`\n## ${part}\n`))
      const dated = day !== undefined && Temporal.PlainDate.from(day).toString() === day
      return !(text.startsWith(`# ${number}. `) && dated && status.test(text) && parts)
    })
    expect(poor.map(({ path }) => path)).toEqual([])
  })

  test('they are numbered without a gap, and listed with their titles', () => {
    expect(records.length).toBeGreaterThanOrEqual(15)
    expect(records.map(({ path }) => Number(path.slice(15, 19)))).toEqual(records.map((_, at) => at + 1))
    const lines = records.map(
      ({ path, text }) => `- [${text.split('\n')[0]?.slice(2)}](${path.slice('docs/decisions/'.length)})`,
    )
    const index = page('docs/decisions/README.md').split('\n')
    expect(index.filter((line) => line.startsWith('- '))).toEqual(lines)
  })
})

const commands: readonly Command[] = [
  ...databaseCommands,
  importCommand,
  ...procedureCommands,
  ...dueCommands,
  ...peopleCommands,
  ...officerCommands,
  ...tokenCommands,
  ...trustCommands,
  ...destructionCommands,
  ...clockCommands,
]

const help = async (): Promise<string> => {
  const args = ['--import', 'tsx', 'src/main/cli.ts', '--help']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  return stdout
}

/** `migrate`, `procedures import` …: the words before the first that is written in capitals or as an option. */
const commandOf = (line: string): string =>
  line
    .replace(/ {2}.*/, '')
    .split(' ')
    .filter((word) => /^[a-z-]+$/.test(word))
    .join(' ')

describe('the commands', async () => {
  const listed = (await help())
    .split('\n')
    .filter((line) => /^ {2}[a-z]/.test(line))
    .map((line) => commandOf(line.trim()))
  const told = pages
    .filter(({ path }) => !path.startsWith('docs/decisions/'))
    .flatMap(({ text }) => [...text.matchAll(/\bbin\/motcua ([^`\n|#]+)/g)].map(([, rest = '']) => rest.trim()))

  test('those of bin/motcua that are named exist, with their options', async () => {
    const known = (rest: string) => listed.find((command) => rest === command || rest.startsWith(`${command} `))
    const strange = told.filter((rest) => !/^(--help|COMMAND)/.test(rest) && known(rest) === undefined)
    expect(strange).toEqual([])
    const wrong = told.flatMap((rest) => {
      const command = commands.find(({ path }) => path === known(rest))
      const text = command === undefined ? '--help ' : commandHelp(command)
      const options = [...rest.matchAll(/(?<=\s)--[a-z-]+/g)].map(([option]) => option)
      return options.filter((option) => !text.includes(`${option} `)).map((option) => `${rest}: ${option}`)
    })
    expect(wrong).toEqual([])
  })

  test('all of them are those that are called', () => {
    expect(listed).toEqual(commands.map(({ path }) => path))
  })

  test('all of them stand in the table of operations', () => {
    const table = page('docs/operations.md')
    expect(listed.filter((command) => !table.includes(`| \`bin/motcua ${command}`))).toEqual([])
  })

  test('the scripts that are named exist and can be run', () => {
    const scripts = new Set(pages.flatMap(({ text }) => text.match(/(?<![\w./])bin\/[a-z]+\b(?!\.)/g) ?? []))
    expect([...scripts].sort()).toEqual(expect.arrayContaining(['bin/bench', 'bin/motcua', 'bin/start', 'bin/test']))
    for (const script of scripts) accessSync(resolve(root, script), constants.X_OK)
  })
})

test('every environment variable is explained, and none that is not read', () => {
  const [, variables = ''] = /const variables = \{(.*?)\n\}/s.exec(filesIn('src/main/config.ts')[0]?.text ?? '') ?? []
  const read = [...variables.matchAll(/^ {2}([A-Z_]+):/gm)].map(([, name = '']) => name)
  const section =
    page('docs/operations.md')
      .split('\n## ')
      .find((part) => part.startsWith('Environment\n')) ?? ''
  const explained = [...section.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name = '']) => name)
  expect(explained.toSorted()).toEqual(read.toSorted())
})

test('the sign-ins of the demo that are named exist', () => {
  const known = new Set(demoSignIns(Temporal.PlainDate.from('2026-11-22')).map(({ username }) => username))
  const named = [...page('README.md').matchAll(/^\| `([a-z]+)`/gm)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThanOrEqual(6)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

test('the number of procedures that is named is the number that ships', () => {
  const shipped = globSync('catalogue/procedures/*/*.yaml', { cwd: root }).length
  const named = [...page('README.md').matchAll(/\b(\d+) (?:real )?procedures/g)].map(([, count]) => Number(count))
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((count) => count !== shipped)).toEqual([])
})
