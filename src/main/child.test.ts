import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { makeLog } from '#platform'
import { testFolder } from '../../tests/support/folder.ts'
import { pauseBefore, superviseChild } from './child.ts'

const folder = testFolder('child')

const lines: string[] = []
const log = makeLog({ name: 'start', format: 'json', destination: { write: (line) => void lines.push(line) } })

const life = join(import.meta.dirname, 'process-life.ts')

/** A process that writes down what it was told, as ours do. */
const write = (name: string, body: string): string => {
  const file = join(folder, `${name}.mts`)
  writeFileSync(
    file,
    `import { appendFileSync } from 'node:fs'
    import { liveWithParent, sayReady, settings } from ${JSON.stringify(life)}
    const say = (text) => appendFileSync(${JSON.stringify(join(folder, `${name}.said`))}, text + '\\n')
    ${body}`,
  )
  return file
}

const said = (name: string): readonly string[] => {
  try {
    return readFileSync(join(folder, `${name}.said`), 'utf8')
      .trim()
      .split('\n')
  } catch {
    return []
  }
}

const obedient = `
  const { word } = await settings()
  liveWithParent({ error() {}, fatal() {} }, async () => say('stopped'))
  say(word + ' ' + process.pid)
  sayReady()
  setInterval(() => {}, 1000)`

const patience = { timeout: 15_000, interval: 50 }

test('gets its settings over the channel, starts again after a kill and with new settings, and stops in order', async () => {
  const child = superviseChild({ name: 'clerk', file: write('clerk', obedient), log })
  child.configure({ word: 'one' })
  await child.ready
  const pid = Number(said('clerk')[0]?.split(' ')[1])
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(said('clerk').map((line) => line.split(' ')[0])).toEqual(['one', 'one']), patience)
  expect(lines.join('')).toContain('"how":"SIGKILL"')
  child.configure({ word: 'two' })
  await vi.waitFor(() => expect(said('clerk').at(-1)).toMatch(/^two /), patience)
  await child.stop()
  await child.ended
  expect(said('clerk').map((line) => line.split(' ')[0])).toEqual(['one', 'one', 'stopped', 'two', 'stopped'])
})

test('one that never gets ready is given up, and the reason is told', async () => {
  const child = superviseChild({ name: 'broken', file: write('broken', `say('tried'); process.exit(3)`), log })
  await expect(child.ready).rejects.toThrow('broken does not start (code 3)')
  await expect(child.ended).rejects.toThrow('broken does not start')
  expect(said('broken')).toEqual(['tried', 'tried', 'tried'])
})

test('the pause before a start grows to half a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map(pauseBefore)).toEqual([1, 2, 4, 8, 16, 30, 30])
})
