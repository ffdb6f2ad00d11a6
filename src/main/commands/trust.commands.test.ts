import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { testFolder } from '../../../tests/support/folder.ts'
import { signPdf } from '../../../tests/support/signed-pdf.ts'
import { certified } from '../../../tests/support/signers.ts'
import { callCli } from '../cli.test-support.ts'

const database = testDatabase()
const call = (...args: string[]) => callCli(args, database)

const file = (name: string, content: string | Buffer): string => {
  const path = join(testFolder('trust'), name)
  writeFileSync(path, content)
  return path
}

test('an administrator adds an authority, sees it, and takes it back; what he checks follows', async () => {
  expect((await call('trust', 'list')).out).toBe('No authority is trusted.')
  const authority = await certified({ name: 'Tổ chức thử', authority: true, to: '2049-01-01T00:00:00Z' })
  const leader = await certified({ name: 'Trần Văn Thử', by: authority, to: '2049-01-01T00:00:00Z' })
  const document = await signPdf({ by: leader, claimed: "D:20250601090000+07'00'" })
  const pdf = file('ket-qua.pdf', document)
  const check = async () => (await call('result', 'check', pdf)).out
  expect(await check()).toContain('verdict  intact')
  for (const [content, said] of [
    ['nothing', 'holds no certificate'],
    [leader.pem, 'certifies nobody'],
  ] as const)
    expect(await call('trust', 'add', file('a.pem', content))).toMatchObject({
      code: 2,
      err: expect.stringContaining(said),
    })
  const added = await call('trust', 'add', file('ca.pem', `# from the authority itself\n${authority.pem}`))
  expect(added.out).toMatch(/^[0-9a-f]{64}$/)
  expect((await call('trust', 'list')).out).toMatch(
    new RegExp(`^${added.out}  until 2049-01-01  C=VN \\+ CN=Tổ chức thử`),
  )
  const checked = await check()
  for (const said of [createHash('sha256').update(document).digest('hex'), 'verdict  trusted', 'Trần Văn Thử'])
    expect(checked).toContain(said)
  expect((await call('trust', 'remove', added.out)).code).toBe(0)
  expect(await check()).toContain('verdict  intact')
  expect((await call('trust', 'remove', added.out)).code).not.toBe(0)
  const torn = await call('result', 'check', file('torn.pdf', document.subarray(0, -9)))
  expect(torn).toMatchObject({ code: 1, out: expect.stringContaining('refused  pdf-changed') })
})
