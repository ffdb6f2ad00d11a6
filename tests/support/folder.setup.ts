import { chmodSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where all folders of this run lie. */
    readonly runFolder: string
  }
}

const begins = 'motcua-test-'

const lives = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** A run that was killed could not remove its folder: the next one does. */
const sweepEnded = (): void => {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(begins))) {
    if (!lives(Number(name.slice(begins.length).split('-')[0])))
      rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
}

const read = (from: () => string): string => {
  try {
    return from()
  } catch {
    // it has ended meanwhile, or belongs to somebody else
    return ''
  }
}

/** Processes that work in a folder or were told of it, by command or by environment. Empty where there is no /proc. */
export const processesIn = (folder: string): readonly string[] => {
  const pids = read(() => readdirSync('/proc').join(' '))
    .split(' ')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  return pids.flatMap((pid) => {
    const command = read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
    const place = read(() => readlinkSync(`/proc/${pid}/cwd`))
    const told = read(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))
    return [command, place, told].some((text) => text.includes(folder)) ? [`${pid} ${command}`] : []
  })
}

/** One folder for all that a run writes beside the checkout; with the run it goes, and nothing may still work in it. */
export default (project: TestProject): (() => void) => {
  sweepEnded()
  const folder = mkdtempSync(join(tmpdir(), `${begins}${process.pid}-`))
  // the database's system user goes through it to its cluster
  chmodSync(folder, 0o755)
  project.provide('runFolder', folder)
  return () => {
    const left = processesIn(folder)
    rmSync(folder, { recursive: true, force: true })
    if (left.length > 0) throw new Error(`Tests left processes behind:\n${left.join('\n')}`)
  }
}
