import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../tests/support/folder.ts'
import { blobsIn, digestOf } from './blob-store.ts'

const folder = testFolder('blobs')
const blobs = blobsIn(folder)
const bytes = new TextEncoder().encode('Tờ khai')

const all = async (): Promise<readonly string[]> => (await Array.fromAsync(blobs.batches())).flat()

test('bytes lie under their digest, once, until they are removed', async () => {
  const digest = await blobs.put(bytes)
  expect([digest, await blobs.put(bytes)]).toEqual([digestOf(bytes), digestOf(bytes)])
  expect(Buffer.from((await blobs.get(digest)) ?? []).equals(bytes)).toBe(true)
  expect(await all()).toEqual([digest])
  expect(await readdir(join(folder, digest.slice(0, 2)))).toEqual([digest])
  await blobs.remove(digest)
  await blobs.remove(digest)
  expect([await blobs.get(digest), await all()]).toEqual([null, []])
})

test('what was damaged is not given out, and is mended when it is put again', async () => {
  const digest = await blobs.put(bytes)
  await writeFile(join(folder, digest.slice(0, 2), digest), 'other')
  await expect(blobs.get(digest)).rejects.toThrow('damaged')
  await blobs.put(bytes)
  expect(await blobs.get(digest)).not.toBeNull()
})

test('half-written files are nobody’s blob; those of an old crash are swept away', async () => {
  const digest = await blobs.put(bytes)
  const shelf = join(folder, digest.slice(0, 2))
  const [fresh, stale] = ['.00000000-0000-4000-8000-000000000001', '.00000000-0000-4000-8000-000000000002']
  for (const name of [fresh, stale]) await writeFile(join(shelf, name!), 'x')
  await utimes(join(shelf, stale!), new Date(0), new Date(0))
  expect(await all()).toEqual([digest])
  expect((await readdir(shelf)).sort()).toEqual([fresh, digest])
})

test('only a digest names a blob: no path leads out of the folder', async () => {
  await expect(blobs.get('../../etc/passwd')).rejects.toThrow('not a digest')
})
