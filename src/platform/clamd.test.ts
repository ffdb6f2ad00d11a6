import { expect, test } from 'vitest'
import { openScanner } from '../../tests/support/scanner.ts'
import { clamdAt, ScanFailed } from './clamd.ts'

const bad = Buffer.concat([Buffer.alloc(150_000, 7), Buffer.from('bad')])
const [scanner, unable, silent] = await Promise.all([
  openScanner((bytes) => (bytes.equals(bad) ? 'stream: Test.Bad FOUND\0' : 'stream: OK\0')),
  openScanner(() => 'INSTREAM size limit exceeded. ERROR\0'),
  openScanner(() => ''),
])

test('a file goes over whole, in chunks, and what was found has a name', async () => {
  expect(await clamdAt(scanner)(bad)).toBe('Test.Bad')
  expect(await clamdAt(scanner)(Buffer.from('good'))).toBeNull()
})

test('whatever is no answer is no clean bill', async () => {
  for (const address of [unable, silent, `${silent}-nobody`])
    await expect(clamdAt(address)(Buffer.from('x'))).rejects.toThrow(ScanFailed)
})
