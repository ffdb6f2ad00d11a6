import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { testFolder } from '../../../tests/support/folder.ts'
import { changedBehind, plainPdf, signAgain, signPdf } from '../../../tests/support/signed-pdf.ts'
import { certified, type TestSigner } from '../../../tests/support/signers.ts'
import { readSignedPdf } from './signed-pdf.ts'

const now = Temporal.Instant.from('2026-11-23T09:00:00+07:00')

let root: TestSigner
let authority: TestSigner
let leader: TestSigner
let agency: TestSigner
let ended: TestSigner
let clock: TestSigner

beforeAll(async () => {
  root = await certified({ name: 'Gốc thử', authority: true })
  authority = await certified({ name: 'Tổ chức thử', by: root, authority: true })
  const house = 'UBND phường Ngã Năm'
  const [first, second, third, fourth] = await Promise.all([
    certified({ name: 'Trần Văn Thử', organisation: house, by: authority, rsa: true }),
    certified({ name: house, organisation: house, by: authority }),
    certified({ name: 'Lý Hết Hạn', by: authority, to: '2026-06-30T00:00:00Z' }),
    certified({ name: 'Đồng hồ thử', by: root, forTime: true }),
  ])
  leader = first
  agency = second
  ended = third
  clock = fourth
})

const read = (pdf: Buffer, anchors: readonly TestSigner[] = [root], at = now) =>
  readSignedPdf(pdf, { anchors: anchors.map(({ x509 }) => x509), now: at })
const faultOf = async (pdf: Buffer) => {
  const answer = await read(pdf)
  return 'fault' in answer ? answer.fault : answer.verdict
}
const signed = () => signPdf({ by: leader, along: [authority] })

const range = /(?<=ByteRange )\[0 +(\d+) +(\d+) +(\d+)\]/
const numbersIn = (text: string): readonly [number, number, number] => {
  const [, gap, after, rest] = range.exec(text) ?? []
  return [Number(gap), Number(after), Number(rest)]
}

/** What poppler says of the signatures; its own store of authorities is empty here. */
const pdfsig = (pdf: Buffer): readonly string[] => {
  const file = join(testFolder('pdfsig'), 'signed.pdf')
  writeFileSync(file, pdf)
  const { stdout: text, error } = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' })
  if (error !== undefined) throw new Error('pdfsig is needed: apt-get install poppler-utils', { cause: error })
  return [...text.matchAll(/Signature Validation: (.*)|(Total document signed)|(Not total document signed)/g)].map(
    ([, validation, whole, part]) => validation ?? whole ?? part ?? '',
  )
}

describe('a signed document', () => {
  test('tells who signed, whose authority is known, and what nobody has proved', async () => {
    const pdf = await signed()
    const answer = await read(pdf)
    expect(answer).toEqual({
      verdict: 'trusted',
      signers: [
        {
          name: 'Trần Văn Thử',
          organisation: 'UBND phường Ngã Năm',
          serial: leader.x509.serialNumber,
          issuer: 'Tổ chức thử',
          claimedAt: '2026-11-23T02:00:00Z',
          provenAt: null,
          bound: true,
          trusted: true,
        },
      ],
    })
    expect(pdfsig(pdf)).toEqual(['Total document signed', 'Signature is Valid.'])
  })

  test('is intact and no more where nobody trusts its authority, or the way to it is missing', async () => {
    for (const [pdf, anchors] of [
      [await signed(), []],
      [await signed(), [await certified({ name: 'Gốc thử', authority: true })]],
      [await signPdf({ by: leader }), [root]],
    ] as const)
      expect(await read(pdf, anchors)).toMatchObject({ verdict: 'intact', signers: [{ trusted: false }] })
    // whoever trusts the issuer itself needs no root
    expect(await read(await signPdf({ by: leader }), [authority])).toMatchObject({ verdict: 'trusted' })
    // whoever is no authority certifies nobody
    const forged = await certified({ name: 'Kẻ mạo danh', by: leader })
    const pdf = await signPdf({ by: forged, along: [leader, authority] })
    expect(await read(pdf)).toMatchObject({ verdict: 'intact' })
  })

  test('may bear the seal of the agency behind the hand of its leader: each is read, the last holds all', async () => {
    const pdf = await signAgain(await signed(), { by: agency, along: [authority], subFilter: 'adbe.pkcs7.detached' })
    const answer = await read(pdf)
    expect(answer).toMatchObject({
      verdict: 'trusted',
      signers: [{ name: 'Trần Văn Thử' }, { name: 'UBND phường Ngã Năm' }],
    })
    expect(pdfsig(pdf).filter((line) => line === 'Signature is Valid.')).toHaveLength(2)
  })

  test('says whether it names its certificate, and is broken when it names another', async () => {
    const bare = await signPdf({ by: leader, names: null })
    expect(await read(bare)).toMatchObject({ signers: [{ bound: false }] })
    expect(await faultOf(await signPdf({ by: leader, names: agency }))).toBe('signature-broken')
  })
})

describe('no signed document is a file', () => {
  test('that nobody has signed', async () => {
    expect(await faultOf(plainPdf())).toBe('pdf-unsigned')
    expect(pdfsig(plainPdf())).toEqual([])
  })

  test('of which a byte was changed, or to which something was added, after signing', async () => {
    const pdf = await signed()
    const wider = Buffer.from(pdf.toString('latin1').replace('[0 0 300 200]', '[0 0 900 200]'), 'latin1')
    expect(await faultOf(wider)).toBe('pdf-changed')
    expect(pdfsig(wider)).toContain('Digest Mismatch.')
    expect(await faultOf(changedBehind(pdf))).toBe('pdf-changed')
    expect(pdfsig(changedBehind(pdf))).toContain('Not total document signed')
    expect(await faultOf(Buffer.concat([pdf, Buffer.from('\n')]))).toBe('pdf-changed')
    expect(await faultOf(pdf.subarray(0, pdf.length - 5))).toBe('pdf-changed')
  })

  test('of which the signature leaves out more than itself', async () => {
    const text = (await signed()).toString('latin1')
    const [gap, after, rest] = numbersIn(text)
    const ranged = (...numbers: readonly number[]) =>
      Buffer.from(
        text.replace(range, (was) => `[${numbers.join(' ').padEnd(was.length - 2)}]`),
        'latin1',
      )
    expect(await faultOf(ranged(9, gap - 9, after, rest))).toBe('signature-partial')
    expect(await faultOf(ranged(0, gap - 40, after, rest))).toBe('signature-partial')
    expect(await faultOf(ranged(0, gap, after + 40, rest - 40))).toBe('signature-partial')
  })

  test('whose signature was not made by the key that it names', async () => {
    const by = { ...leader, key: agency.key }
    expect(await faultOf(await signPdf({ by }))).toBe('signature-broken')
    expect(await faultOf(await signPdf({ by: leader, subFilter: 'adbe.x509.rsa_sha1' }))).toBe('signature-broken')
    expect(await faultOf(await signPdf({ by: leader, hash: 'SHA-1' }))).toBe('signature-weak')
    const emptied = (await signed())
      .toString('latin1')
      .replace(/\/Contents <[0-9a-f]{40}/, (start) => `${start.slice(0, 11)}${'0'.repeat(40)}`)
    expect(await faultOf(Buffer.from(emptied, 'latin1'))).toBe('signature-broken')
  })

  test('whose certificate had ended: when it came, unless a trusted time stamp proves that it was signed before', async () => {
    const before = '2026-06-01T02:00:00Z'
    const late = await read(await signPdf({ by: ended, along: [authority], claimed: "D:20260601090000+07'00'" }))
    expect(late).toEqual({ fault: 'certificate-expired', until: '2026-06-30T00:00:00.000Z' })
    const stamped = (stampedAt: string, stampedBy = clock) =>
      signPdf({ by: ended, along: [authority], stampedBy, stampedAt })
    expect(await read(await stamped(before))).toMatchObject({ verdict: 'trusted', signers: [{ provenAt: before }] })
    expect(await faultOf(await stamped('2026-07-01T02:00:00Z'))).toBe('certificate-expired')
    // a time that somebody unknown has stamped proves nothing, nor that of a certificate for something else
    const unknown = await certified({ name: 'Đồng hồ lạ', forTime: true })
    expect(await faultOf(await stamped(before, unknown))).toBe('certificate-expired')
    expect(await faultOf(await stamped(before, leader))).toBe('certificate-expired')
  })

  test('that says it was signed before its certificate began', async () => {
    const early = "D:20240101090000+07'00'"
    expect(await faultOf(await signPdf({ by: leader, claimed: early }))).toBe('certificate-expired')
    expect(await faultOf(await signPdf({ by: leader, signingTime: '2024-01-01T02:00:00Z' }))).toBe(
      'certificate-expired',
    )
  })
})
