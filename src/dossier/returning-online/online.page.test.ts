import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { addAnchors, removeAnchor } from '#document'
import { Visitor } from '../../../tests/support/doors.ts'
import { plainPdf, signPdf } from '../../../tests/support/signed-pdf.ts'
import { certified, type TestSigner } from '../../../tests/support/signers.ts'
import { slipToken } from '../accepting/slip-token.ts'
import type { Dossier } from '../dossier.ts'
import { readyAtOneStop } from '../handing-over/ready.test-support.ts'
import { historyOf } from '../history/history.query.ts'
import { Officer, openOffice } from '../reading/officer.test-support.ts'
import { monday } from '../reception/counter.test-support.ts'
import { makeCode, tellCodeState } from '../returning/return-code.store.ts'

// codes go by e-mail; the worker that sends them does not run here
const office = openOffice(monday, { mail: { url: 'smtp://127.0.0.1:9', from: 'motcua@ward.example' } })
const db = () => office.service.database.db

let authority: TestSigner
let leader: TestSigner
let document: Buffer

beforeAll(async () => {
  authority = await certified({ name: 'Tổ chức thử', authority: true })
  leader = await certified({ name: 'Trần Văn Thử', organisation: 'UBND phường Ngã Năm', by: authority })
  document = await signPdf({ by: leader })
})

const trust = () => addAnchors(db(), [authority.x509], 'test', monday)
const distrust = () => removeAnchor(db(), authority.x509.fingerprint256, monday)
const attachPath = ({ id }: Pick<Dossier, 'id'>) => `/can-bo/ho-so/${id}/ket-qua-dien-tu`
const attach = (who: Officer, dossier: Dossier, file: Buffer | null, typed = {}) =>
  who.sendFiles(attachPath(dossier), { paper: 'with', ...typed }, file === null ? {} : { 'result-file': [file] })
const online = (who: Officer, dossier: Dossier) => who.act(dossier, 'tra-ket-qua', {}, '?cach=truc-tuyen')
const types = async ({ id }: Dossier) => (await historyOf(db(), id)).map(({ event }) => event.type)

/** What the worker does: makes the code that was asked for last, and says that it went out. */
const sentCode = async ({ id }: Dossier): Promise<string> => {
  const { rows } = await sql<{ id: string; purpose: string }>`select id, purpose from dossier_return_code
    where dossier_id = ${id}::uuid order by asked_at desc, id desc limit 1`.execute(db())
  expect(rows[0]?.purpose).toBe('online')
  const code = await makeCode(db(), rows[0]!.id, monday)
  await tellCodeState(db(), rows[0]!.id, 'sent', '09•••678')
  return code
}

describe('a signed result is attached', () => {
  test('only when its signatures hold: each fault has its own sentence, and nothing is kept', async () => {
    const mai = await office.officer('mai')
    const dossier = await readyAtOneStop(office)
    const expired = await certified({ name: 'Lý Hết Hạn', by: authority, to: '2026-06-30T00:00:00Z' })
    const faults: readonly (readonly [Buffer | null, string])[] = [
      [null, 'Hãy chọn tệp PDF đã ký số'],
      [Buffer.from('ffd8ffe000104a464946000101', 'hex'), 'Mỗi kết quả là một tệp PDF'],
      [plainPdf(), 'chưa có chữ ký số'],
      [Buffer.concat([document, Buffer.from('%')]), 'bị thay đổi sau khi ký số'],
      [await signPdf({ by: expired }), 'hiệu lực đến 30/06/2026'],
    ]
    for (const [file, said] of faults) {
      const again = await attach(mai, dossier, file)
      expect([again.status, again.text]).toEqual([422, expect.stringContaining(said)])
    }
    const stored = await office.stored(dossier.id)
    expect([stored.electronic, stored.eventCount]).toEqual([[], dossier.eventCount])
  })

  test('and says who signed, by whose authority, and which bytes; the history keeps no name', async () => {
    await trust()
    const bich = await office.officer('bich')
    const dossier = await readyAtOneStop(office)
    expect((await attach(bich, dossier, document)).status).toBe(303)
    const digest = createHash('sha256').update(document).digest('hex')
    expect((await office.stored(dossier.id)).electronic).toMatchObject([
      { digest, bytes: document.length, verdict: 'trusted', signers: [{ name: 'Trần Văn Thử' }], replacedAt: null },
    ])
    const page = await bich.open(`/can-bo/ho-so/${dossier.id}`)
    for (const said of ['Chữ ký số hợp lệ', 'Trần Văn Thử', 'UBND phường Ngã Năm', digest, leader.x509.serialNumber])
      expect(page.text).toContain(said)
    const entry = (await historyOf(db(), dossier.id)).at(-1)
    expect(entry?.event.data).toMatchObject({ digest, verdict: 'trusted', signatures: 1, bound: true })
    expect(JSON.stringify(entry)).not.toContain('Trần Văn Thử')
    const file = (await office.stored(dossier.id)).electronic[0]!
    const shown = await bich.visitor.get(`${attachPath(dossier)}/tep/${file.id}`)
    expect(createHash('sha256').update(shown.rawPayload).digest('hex')).toBe(digest)
    await distrust()
  })

  test('over the API too: sent ahead, then named; a stranger’s token learns nothing', async () => {
    const dossier = await readyAtOneStop(office)
    const url = `/api/v1/dossiers/${dossier.id}`
    const token = await office.service.token('registrar', 'H13.64')
    const headers = { 'content-type': 'application/octet-stream' }
    const sent = await office.service.call('POST', `${url}/files`, { token, raw: document, headers })
    const act = `${url}/actions/attach-result`
    const done = await office.service.call('POST', act, { token, body: { files: [sent.json().id], paper: 'none' } })
    expect(done.json()).toMatchObject({ electronic: [{ verdict: 'intact' }], results: [{ paper: 'none' }] })
    const [kept] = (await office.stored(dossier.id)).electronic
    const file = `${url}/results/files/${kept?.id}`
    expect((await office.service.call('GET', file, { token })).status).toBe(200)
    const stranger = await office.service.token('registrar', 'H13.65')
    expect((await office.service.call('GET', file, { token: stranger })).status).toBe(404)
    expect((await office.service.call('POST', act, { token: stranger, body: {} })).status).toBe(404)
    const handler = await office.service.token('handler', 'H13.64')
    expect((await office.service.call('POST', act, { token: handler, body: {} })).status).toBe(403)
  })
})

describe('a result goes online', () => {
  test('only with a signed file of a known authority; when one becomes known, the file is checked again', async () => {
    const mai = await office.officer('mai')
    const dossier = await readyAtOneStop(office, 'online')
    expect((await online(mai, dossier)).text).toContain('Chưa có bản điện tử đã ký số')
    await attach(mai, dossier, document)
    expect((await online(mai, dossier)).text).toContain('chưa kiểm được tổ chức cấp chứng thư')
    await trust()
    expect((await attach(mai, dossier, null)).status).toBe(303)
    expect((await online(mai, dossier)).status).toBe(303)
    const stored = await office.stored(dossier.id)
    expect(stored).toMatchObject({
      status: 'returned',
      results: [{ paper: 'with' }],
      electronic: [{ verdict: 'trusted' }],
    })
    expect(stored.results[0]?.onlineAt?.equals(stored.results[0].handedOverAt!)).toBe(true)
    const entry = (await historyOf(db(), dossier.id)).findLast(({ event }) => event.type === 'handed-over')
    expect(entry?.event.data).toMatchObject({ by: 'online', files: [{ digest: stored.electronic[0]?.digest }] })
    expect(await types(dossier)).toContain('result-rechecked')
    // the paper has not moved: it is still to be had
    expect((await mai.open(`/can-bo/ho-so/${dossier.id}`)).text).toMatch(/Kết quả bản giấy: Trung tâm/)
    const given = { receiver: 'owner', proof: 'signature', paper: 'Căn cước' }
    expect((await mai.act(dossier, 'trao-ban-giay', given)).status).toBe(303)
    expect((await mai.open(`/can-bo/ho-so/${dossier.id}`)).text).toContain('Kết quả bản giấy: đã trao cho người nhận')
    await distrust()
  })

  test('and is fetched with slip and code: neither alone opens it, and the first time is written down', async () => {
    await trust()
    const mai = await office.officer('mai')
    const dossier = await readyAtOneStop(office, 'online')
    await attach(mai, dossier, document)
    const citizen = new Officer(new Visitor(office.service.app()))
    const slip = `/t/${slipToken(dossier.code ?? '', dossier.trackSecret)}`
    expect((await citizen.open(slip)).html).not.toContain('/tra-cuu/ket-qua')
    await online(mai, dossier)
    const page = await citizen.open(slip)
    const { digest } = (await office.stored(dossier.id)).electronic[0]!
    expect(page.text).toContain(`SHA-256: ${digest}`)
    expect(page.text).not.toContain('Trần Văn Thử')
    const fetch = (/href="(\/tra-cuu\/ket-qua\?s=[^"]*)"/.exec(page.html)?.[1] ?? '').replaceAll('&amp;', '&')
    const first = await citizen.open(fetch)
    expect(first.html).not.toContain('/tep/')
    await citizen.send(first, fetch, { act: 'ask' })
    const code = await sentCode(dossier)
    const other = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    const wrong = await citizen.send(await citizen.open(fetch), fetch, { act: 'prove', code: other })
    expect([wrong.status, wrong.text.includes('còn 4 lần')]).toEqual([422, true])
    // asked for online, it does not serve at the counter
    const right = await citizen.send(await citizen.open(fetch), fetch, { act: 'prove', code })
    const opened = await citizen.open(right.location)
    const link = (/href="(\/tra-cuu\/ket-qua\/tep\/[^"]*)"/.exec(opened.html)?.[1] ?? '').replaceAll('&amp;', '&')
    for (const bad of [link.replace(/m=.*/, `m=${fetch.split('s=')[1]}`), link.replace(/\?m=.*/, '')])
      expect((await citizen.open(bad)).status).toBe(404)
    const bytes = await citizen.visitor.get(link)
    expect(createHash('sha256').update(bytes.rawPayload).digest('hex')).toBe(digest)
    await citizen.visitor.get(link)
    expect((await types(dossier)).filter((type) => type === 'result-fetched')).toHaveLength(1)
    expect((await mai.open(`/can-bo/ho-so/${dossier.id}`)).text).toContain('Công dân tải lần đầu lúc')
    // a correction has taken its place: nobody is offered the wrong one any more
    await sql`update dossier_result set corrected_at = now() where dossier_id = ${dossier.id}::uuid`.execute(
      office.service.database.owner,
    )
    expect((await citizen.open(link)).status).toBe(404)
    expect((await citizen.open(slip)).html).not.toContain('/tra-cuu/ket-qua')
    await distrust()
  })
})

test('the citizen changes his mind at the one-stop, as far as the result can go that way', async () => {
  const mai = await office.officer('mai')
  const dossier = await readyAtOneStop(office)
  expect((await mai.act(dossier, 'doi-cach-nhan', { by: 'online' })).status).toBe(303)
  expect(await office.stored(dossier.id)).toMatchObject({ returnChannel: 'online', dueAt: dossier.dueAt })
  const token = await office.service.token('receptionist', 'H13.64')
  const url = `/api/v1/dossiers/${dossier.id}/actions/choose-return`
  const same = await office.service.call('POST', url, { token, body: { by: 'online' } })
  expect(same.text).toContain('return-unchanged')
})
