import { spawn } from 'node:child_process'

/** The system user that a program runs as; empty means the user that we are. */
export interface RunAs {
  readonly uid?: number
  readonly gid?: number
}

export interface RunOptions extends RunAs {
  /** The folder to start in; `/` unless told: a program that runs as another user may not enter the one we stand in. */
  readonly cwd?: string
}

export interface Ran {
  readonly code: number
  readonly output: string
}

/** Runs a program to its end and returns its code and output; a program that was killed has code 1. */
export const runProgram = (file: string, args: readonly string[], options: RunOptions = {}): Promise<Ran> =>
  new Promise((done, fail) => {
    const child = spawn(file, args, {
      cwd: '/',
      ...options,
      env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const take = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.on('error', fail)
    // 'exit', not 'close': a server that pg_ctl leaves behind may keep the pipes open.
    child.on('exit', (code, signal) => done({ code: code ?? (signal === null ? 0 : 1), output }))
  })

/** As runProgram, and throws with the program's own words when it fails. */
export const mustRun = async (file: string, args: readonly string[], as: RunAs = {}): Promise<string> => {
  const { code, output } = await runProgram(file, args, as)
  if (code !== 0) throw new Error(`${file} ended with ${code}: ${output.trim()}`)
  return output
}
