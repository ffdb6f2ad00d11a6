import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildAssets } from '../src/main/build-assets.ts'
import { root } from './support/source.ts'

/** `bin/test`: the one proof, part by part, with the time of each. */
const help = `bin/test [PART …]

Runs everything, or only the parts named:

  lint      format and lint (Biome)
  types     types (tsc)
  unit      unit, property, database and architecture tests (Vitest)
  journeys  the whole life in a real browser, with axe (Vitest, Chromium)

PICTURES=1 keeps what the journeys saw under var/pictures.`

interface Part {
  readonly name: string
  readonly needs: readonly ProgramName[]
  run(): Promise<number>
}

const bin = (name: string): string => join(root, 'node_modules/.bin', name)

const run = (file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((done, fail) => {
    const child = spawn(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 1))
  })

const find = (names: readonly string[]): string | null => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.find((path) => isProgram(path)) ?? null
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

interface Program {
  readonly names: readonly string[]
  /** The Debian package it comes in. */
  readonly package: string
  /** What tests do without it. */
  readonly otherwise?: string
}

/** Programs that tests ask for. */
const programs: Readonly<Record<'chromium' | 'shell' | 'poppler', Program>> = {
  chromium: { names: ['chromium', 'chromium-browser', 'google-chrome'], package: 'chromium' },
  // the same Chromium without windows needs half the processor time (docs/decisions/0026)
  shell: {
    names: ['chromium-headless-shell'],
    package: 'chromium-headless-shell',
    otherwise: 'The journeys take the whole browser, and longer.',
  },
  poppler: { names: ['pdftotext'], package: 'poppler-utils' },
}

type ProgramName = keyof typeof programs

const missing = (wanted: readonly ProgramName[]): readonly Program[] =>
  wanted.map((name) => programs[name]).filter(({ names }) => find(names) === null)

/** One after the other, so that one which this Debian lacks does not keep the others away. */
const install = async (packages: readonly string[]): Promise<void> => {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], env)
  for (const name of packages) {
    console.log(`Installing ${name} (apt-get) …`)
    await run('apt-get', ['install', '-y', '--no-install-recommends', name], env)
  }
}

/** Installs what is missing where apt is at hand; else says what to install. */
const ensurePrograms = async (wanted: readonly ProgramName[]): Promise<void> => {
  const before = missing(wanted).map((program) => program.package)
  if (before.length > 0 && find(['apt-get']) !== null && process.getuid?.() === 0) await install(before)
  const still = missing(wanted)
  for (const { package: name, otherwise } of still)
    if (otherwise !== undefined) console.log(`${name} is not here. ${otherwise}`)
  const needed = still.filter(({ otherwise }) => otherwise === undefined).map((program) => program.package)
  if (needed.length > 0)
    throw new Error(`The tests need ${needed.join(', ')}. On Debian, as root: apt-get install ${needed.join(' ')}`)
}

const journeys = async (): Promise<number> => {
  await buildAssets((line) => console.log(line))
  return run(bin('vitest'), ['run', '--config', 'vitest.journeys.config.ts'])
}

const parts: readonly Part[] = [
  { name: 'lint', needs: [], run: () => run(bin('biome'), ['ci', '--error-on-warnings', '.']) },
  { name: 'types', needs: [], run: () => run(bin('tsc'), ['--noEmit']) },
  { name: 'unit', needs: ['poppler'], run: () => run(bin('vitest'), ['run']) },
  { name: 'journeys', needs: ['chromium', 'shell', 'poppler'], run: journeys },
]

interface Outcome {
  readonly name: string
  readonly ok: boolean
  readonly seconds: number
}

const time = async (part: Part): Promise<Outcome> => {
  const started = performance.now()
  console.log(`\n── ${part.name}`)
  const ok = (await part.run()) === 0
  return { name: part.name, ok, seconds: (performance.now() - started) / 1000 }
}

const summary = (outcomes: readonly Outcome[]): string => {
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0)
  const lines = outcomes.map(
    ({ name, ok, seconds }) => `  ${ok ? '✓' : '✗'} ${name.padEnd(10)} ${seconds.toFixed(1)} s`,
  )
  const failed = outcomes.filter(({ ok }) => !ok).map(({ name }) => name)
  const verdict = failed.length === 0 ? 'All green' : `Failed: ${failed.join(', ')}`
  return `\n${lines.join('\n')}\n\n${verdict} after ${total.toFixed(0)} s\n`
}

const main = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  })
  const unknown = positionals.find((name) => !parts.some((part) => part.name === name))
  if (values.help === true || unknown !== undefined) {
    console.log(unknown === undefined ? help : `There is no part "${unknown}".\n\n${help}`)
    return unknown === undefined ? 0 : 2
  }
  const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  await ensurePrograms([...new Set(chosen.flatMap(({ needs }) => needs))])
  const outcomes: Outcome[] = []
  for (const part of chosen) outcomes.push(await time(part))
  console.log(summary(outcomes))
  return outcomes.every(({ ok }) => ok) ? 0 : 1
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message)
  return 1
})
