import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Bench } from './bed.ts'

const port = 18_490
const home = `http://127.0.0.1:${port}`
const root = resolve(import.meta.dirname, '../..')

interface Got {
  readonly status: number
  readonly body: Buffer
}

/** As it comes over the line: what is counted is what a phone pays for. */
const fetchRaw = (url: string, encoding = 'gzip'): Promise<Got> =>
  new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => done({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }))
    }).on('error', fail)
  })

/** Starts the whole program and waits for its first page; seconds. */
const startOn = async (folder: string): Promise<readonly [program: ChildProcess, seconds: number]> => {
  const begin = performance.now()
  const program = spawn('bin/start', ['--data', folder, '--port', String(port)], { cwd: root, stdio: 'ignore' })
  while (program.exitCode === null) {
    const page = await fetchRaw(home).catch(() => null)
    if (page?.status === 200) return [program, (performance.now() - begin) / 1000]
    await sleep(20)
  }
  throw new Error(`bin/start ended with ${program.exitCode}`)
}

const stop = async (program: ChildProcess): Promise<void> => {
  const ended = new Promise((done) => program.once('exit', done))
  program.kill('SIGTERM')
  await ended
}

interface Weight {
  readonly all: number
  readonly scripts: number
}

/** A page with all that it asks for at a first visit, compressed, in KB. */
const weigh = async (path: string): Promise<Weight> => {
  const html = (await fetchRaw(home + path, 'identity')).body.toString('utf8')
  const asked = [...html.matchAll(/<(?:link|script|img)\b[^>]*?\b(?:href|src)="(\/[^"]+)"/g)].map(([, url]) => url!)
  const sizes = await Promise.all(
    [...new Set(asked)].map(async (url) => ({ url, bytes: (await fetchRaw(home + url)).body.length })),
  )
  const sum = (rows: typeof sizes) => rows.reduce((total, { bytes }) => total + bytes, 0) / 1000
  const page = (await fetchRaw(home + path)).body.length / 1000
  return { all: page + sum(sizes), scripts: sum(sizes.filter(({ url }) => /\.m?js($|\?)/.test(url))) }
}

const citizenPages = ['/', '/thu-tuc', '/thu-tuc/1.004873', '/tra-cuu', '/tinh-ngay-hen']

/** `bin/start` on a fresh folder and again on the same, to the first page; and what a citizen's page weighs. */
export const run = async (): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-start-'))
  try {
    const [first, firstSeconds] = await startOn(folder)
    await stop(first)
    const [second, secondSeconds] = await startOn(folder)
    const weights = await Promise.all(citizenPages.map(weigh)).finally(() => stop(second))
    return {
      name: 'start and weight',
      figures: [
        { name: 'first bin/start to the first page, packages installed', value: firstSeconds, unit: 's' },
        { name: 'second bin/start to the first page', value: secondSeconds, unit: 's', bar: '≤ 5' },
        {
          name: 'heaviest citizen page, first visit',
          value: Math.max(...weights.map(({ all }) => all)),
          unit: 'KB',
          bar: '≤ 60',
        },
        { name: 'its scripts', value: Math.max(...weights.map(({ scripts }) => scripts)), unit: 'KB', bar: '≤ 20' },
      ],
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
