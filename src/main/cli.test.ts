import { describe, expect, test } from 'vitest'
import { callCli } from './cli.test-support.ts'
import { commands } from './run-cli.ts'

describe('help', () => {
  test('the first page lists every command, each group its own', async () => {
    const { code, out } = await callCli([])
    expect(code).toBe(0)
    for (const { path } of commands) expect(out).toContain(`  ${path}`)
    expect((await callCli(['--help'])).out).toBe(out)
    const group = await callCli(['procedures', '--help'])
    expect(group.out).toContain('procedures publish')
    expect(group.out).not.toContain('officer add')
    expect((await callCli(['procedures'])).out).toBe(group.out)
    const inner = await callCli(['officer', 'post', '--help'])
    expect(inner.out).toContain('bin/motcua officer post COMMAND')
    expect(inner.out).toContain('officer post end')
    expect(inner.out).not.toContain('officer lock')
    expect((await callCli(['officer', '--help'])).out).toContain('officer second-factor remove')
  })

  test.each(commands.map(({ path }) => path))('%s has a page with its options', async (path) => {
    const command = commands.find((one) => one.path === path)
    const { code, out } = await callCli([...path.split(' '), '--help'])
    expect(code).toBe(0)
    expect(out).toContain(command?.says)
    for (const name of [...Object.keys(command?.options ?? {}), 'data']) expect(out).toContain(`--${name}`)
  })
})

const publish = ['procedures', 'publish', '1', '--decision', '1', '--authority', 'UBND']

describe('what is not understood ends with 2 and says why', () => {
  test.each([
    [['frobnicate'], 'There is no command "frobnicate"'],
    [['procedures', 'burn'], 'There is no command "procedures burn"'],
    [['migrate', '--force'], "Unknown option '--force'"],
    [['migrate', 'now'], 'No further words are expected'],
    [['due', '2026-11-20T09:14'], 'Expected: bin/motcua due RECEIVED VALUE [UNIT]'],
    [['due', 'yesterday', '3', 'day'], '"yesterday" is no time'],
    [['due', '2017-12-29T09:14', '3', 'day'], 'The calendar vietnam reaches from 2018 to 2199'],
    [['due', '2026-11-20T09:14', '3', 'day', '--stop', '9999-01-01'], 'does not know the days off of other years'],
    [['due', '2026-11-20T09:14', '2.5', 'day'], 'is no time limit'],
    [['due', '2026-11-20T09:14', '-3', 'day'], 'No number here may be negative: -3'],
    [['due', '2026-11-20T09:14', '3', 'fortnight'], 'Units: '],
    [['due', '2026-11-20T09:14', '3', 'day', '--calendar', 'mars'], 'There is no calendar mars'],
    [['token', 'add', '--role', 'king', '--agency', 'H13'], '--role is one of receptionist'],
    [['token', 'add', '--role', 'handler'], '--agency is needed'],
    [['procedures', 'publish', 'x', '--by', 'a'], 'named by its number'],
    [['procedures', 'import', 'nowhere.json'], /^There is no file \/.*nowhere\.json\.$/],
    [['procedures', 'import', '.'], 'is a folder; name a file.'],
    [[...publish, '--online', 'mức 4'], '--online is one of "toàn trình", "một phần".'],
    [[...publish, '--online', 'mot phan'], 'needs --online-reason'],
    [[...publish, '--online', 'toàn trình', '--online-reason', 'x'], 'stands only with'],
    [[...publish, '--entries', 'cli.test.ts'], 'cli.test.ts is not YAML at line '],
    [[...publish, '--entries', '../../README.md'], 'README.md is not YAML at line '],
    [[...publish, '--entries', '../../catalogue/life-events.yaml'], '--by is needed'],
    [[...publish, '--entries', '/dev/null'], 'has to hold entries of a procedure file'],
    [['dossier', 'destroy-details'], 'Either --code or --closed-before is needed'],
    [['dossier', 'destroy-details', '--closed-before', 'soon'], '--closed-before is a date'],
    [['clock', 'set', 'soon'], '"soon" is no time'],
  ])('%j', async (args, reason) => {
    const { code, out, err } = await callCli(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(reason)
    expect(err).not.toMatch(/\n +at /)
  })

  test('a wrong environment is named', async () => {
    const { code, err } = await callCli(['due', '2026-11-20T09:14', '1', 'day'], undefined, { TENANT: 'Cần Thơ' })
    expect(code).toBe(1)
    expect(err).toContain('TENANT is "Cần Thơ", but must be the name of a schema')
  })
})

describe('due', () => {
  test('tells the hour and counts the days aloud, in the language of the terminal', async () => {
    const args = ['due', '2026-11-06T09:14', '3', 'working-day']
    const { code, out } = await callCli(args)
    expect(code).toBe(0)
    expect(out.split('\n')[0]).toBe('17:00 11/11/2026')
    expect(out).toMatch(/08\/11\/2026: not counted/)
    expect((await callCli(args, undefined, { LANG: 'vi_VN.UTF-8' })).out).toContain('Hẹn trả kết quả: 17:00')
    expect((await callCli([...args, '--lang', 'vi'])).out).toContain('Hẹn trả kết quả: 17:00')
  })

  test('reads a limit as people write it, an instant with its zone, and stops', async () => {
    const first = async (...args: string[]) => (await callCli(['due', ...args])).out.split('\n')[0]
    expect(await first('2026-11-06 09:14', '3 ngày làm việc')).toBe('17:00 11/11/2026')
    expect(await first('06/11/2026 09:14', '3', 'working-day')).toBe('17:00 11/11/2026')
    expect(await first('2026-11-06T02:14:00Z', '3', 'working-day')).toBe('17:00 11/11/2026')
    const stop = '2026-11-09T10:00/2026-11-10T08:00'
    expect(await first('2026-11-06T09:14', '3', 'working-day', '--stop', stop)).toBe('17:00 12/11/2026')
    expect(await first('2026-11-06T09:14', '3', 'working-day', '--stop', '2026-11-09T10:00')).toBe('–')
    expect(await first('2026-11-06T14:00', '0', 'same-day', '--cutoff', '13:00')).toBe('17:00 09/11/2026')
  })

  test('--json is what the API answers', async () => {
    const { out } = await callCli(['due', '2026-11-06T09:14', '3', 'working-day', '--json'])
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({ dueAt: '2026-11-11T10:00:00Z', predicted: false })
    expect(answer.explanation.at(-1)).toMatchObject({ kind: 'due', vi: expect.stringContaining('Hẹn trả') })
  })
})
