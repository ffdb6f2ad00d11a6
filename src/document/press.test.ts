import { readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { Press, type PressLimits, TypesettingError, usualLimits } from './press.ts'
import type { PressJob } from './press-job.ts'

const job = (main = 'print/lib/warm.typ', data: PressJob['data'] = null): PressJob => ({
  main,
  data,
  about: { title: 'warm', lang: 'vi' },
  timestamp: 1_795_312_500,
  tagged: true,
})

const presses: Press[] = []
const press = (limits: Partial<PressLimits> = {}) => {
  const opened = new Press({ ...usualLimits, processes: 1, ...limits })
  presses.push(opened)
  return opened
}
afterAll(() => {
  for (const opened of presses) opened.close()
})

const reasonOf = async (work: Promise<unknown>): Promise<TypesettingError> => {
  const error = await work.catch((caught: unknown) => caught)
  if (error instanceof TypesettingError) return error
  throw new Error('nothing went wrong, or something else did')
}

describe('the press', () => {
  test('prints in order, one document after the other, and is never unhappy with its own template', async () => {
    const opened = press()
    const order: number[] = []
    const printing = [1, 2, 3, 4].map(async (number) => {
      const printed = await opened.print(job())
      order.push(number)
      return printed
    })
    const printed = await Promise.all(printing)
    expect(order).toEqual([1, 2, 3, 4])
    expect(printed.map(({ pages, warnings }) => [pages, warnings])).toEqual(Array(4).fill([1, []]))
  })

  test('names the template that fails and goes on with the next', async () => {
    const opened = press()
    const wrong = await reasonOf(opened.print(job('print/tt03-2025/declined.typ', { head: {} })))
    expect(wrong.template).toBe('print/tt03-2025/declined.typ')
    expect(wrong.message).toMatch(/^typesetting print\/tt03-2025\/declined\.typ: .+/)
    await expect(reasonOf(opened.print(job('print/none.typ')))).resolves.toMatchObject({ template: 'print/none.typ' })
    await expect(opened.print(job())).resolves.toMatchObject({ pages: 1 })
  })

  test('sees no font but the repository’s', async () => {
    const { warnings } = await press().print(job('tests/support/foreign-font.typ'))
    expect(warnings).toEqual(['unknown font family: liberation sans (tests/support/foreign-font.typ)'])
  })

  test('gets nothing of the server’s environment', async () => {
    process.env.MOTCUA_TEST_SECRET = 'xyzzy'
    const { machine } = await press().print(job())
    delete process.env.MOTCUA_TEST_SECRET
    const environment = readFileSync(`/proc/${machine}/environ`).toString().split('\0')
    const names = environment.map((entry) => entry.split('=')[0] ?? '').filter((name) => name !== '')
    expect(names.filter((name) => !name.startsWith('NODE_CHANNEL_')).toSorted()).toEqual(['FONTCONFIG_FILE', 'HOME'])
  })

  test('gives up a document that takes too long, and prints the next', async () => {
    const opened = press({ patience: 1_500 })
    const endless = reasonOf(opened.print(job('tests/support/endless.typ')))
    const next = opened.print(job())
    expect((await endless).message).toBe('typesetting tests/support/endless.typ: took longer than 1500 ms')
    await expect(next).resolves.toMatchObject({ pages: 1 })
  })

  test('tells each who waits when no process can start', async () => {
    const opened = press({ patience: 1 })
    const reasons = await Promise.all([reasonOf(opened.print(job())), reasonOf(opened.print(job()))])
    expect(reasons.map(({ message }) => message)).toEqual(
      Array(2).fill('typesetting print/lib/warm.typ: took longer than 1 ms'),
    )
  })

  test('goes on in a new process when one was killed', async () => {
    const opened = press()
    const { machine } = await opened.print(job())
    process.kill(machine, 'SIGKILL')
    await setTimeout(200)
    const next = await opened.print(job())
    expect(next.machine).not.toBe(machine)
  })

  test('keeps one process for documents that come one after the other, and starts no more than allowed', async () => {
    const opened = press({ processes: 2 })
    const first = await opened.print(job())
    expect((await opened.print(job())).machine).toBe(first.machine)
    const endless = reasonOf(opened.print(job('tests/support/endless.typ')))
    const others = await Promise.all(Array.from({ length: 6 }, () => opened.print(job())))
    const machines = new Set(others.map(({ machine }) => machine))
    expect([machines.size, machines.has(first.machine)]).toEqual([1, false])
    opened.close()
    await endless
  })

  test.each([{ documents: 1 }, { memory: 1 }])('replaces a process at %o and loses no document', async (limits) => {
    const opened = press(limits)
    const printed = await Promise.all([opened.print(job()), opened.print(job()), opened.print(job())])
    expect(new Set(printed.map(({ machine }) => machine)).size).toBe(3)
  })

  test('tells those who wait when it is closed, and opens again for the next document', async () => {
    const opened = press()
    const waiting = [reasonOf(opened.print(job())), reasonOf(opened.print(job()))]
    opened.close()
    for (const reason of waiting) expect((await reason).message).toContain('the press was closed')
    await expect(opened.print(job())).resolves.toMatchObject({ pages: 1 })
  })
})
