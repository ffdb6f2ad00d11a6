import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Role } from '#identity'
import { isRefusal } from '#platform'
import { pdfText } from '../../../tests/support/pdf.ts'
import { readyAtOneStop } from '../handing-over/ready.test-support.ts'
import { historyOf } from '../history/history.query.ts'
import { openOffice } from '../reading/officer.test-support.ts'
import { monday } from '../reception/counter.test-support.ts'
import { askCode, checkCode, codeRules, makeCode, tellCodeState } from './return-code.store.ts'

// nothing is sent: the worker does not run here
const office = openOffice(monday, { mail: { url: 'smtp://127.0.0.1:9', from: 'motcua@ward.example' } })
const { database } = office.service
const path = (id: string) => `/can-bo/ho-so/${id}/tra-bang-ma`

/** What the worker does: makes the code that was asked for last, and says that it went out. */
const sent = async (dossierId: string, at = monday): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select id from dossier_return_code
    where dossier_id = ${dossierId}::uuid order by asked_at desc, id desc limit 1`.execute(database.db)
  const code = await makeCode(database.db, rows[0]!.id, at)
  await tellCodeState(database.db, rows[0]!.id, 'sent', '09•••678')
  return code
}
const other = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

describe('a result for somebody without an identity paper', () => {
  test('is handed over by the code; a wrong one counts, and the receipt says how he was known', async () => {
    const mai = await office.officer('mai')
    const dossier = await readyAtOneStop(office)
    expect((await mai.open(`/can-bo/ho-so/${dossier.id}/tra-ket-qua`)).html).toContain(`href="${path(dossier.id)}"`)
    const first = await mai.open(path(dossier.id))
    expect(first.text).toContain('Gửi mã')
    await mai.send(first, path(dossier.id), { act: 'ask' })
    const code = await sent(dossier.id)
    const page = await mai.open(path(dossier.id))
    expect(page.text).toContain('Gửi đến 09•••678, dùng được đến 09:05')
    const wrong = await mai.send(page, path(dossier.id), { act: 'prove', code: other(code), said: '1' })
    expect([wrong.status, wrong.text.includes('còn 4 lần')]).toEqual([422, true])
    const unnamed = await mai.send(wrong, path(dossier.id), { act: 'prove', code, name: 'Danh Út', said: '1' })
    expect(unnamed.problems.map(([field]) => field)).toEqual(['basis'])
    const done = await mai.send(unnamed, path(dossier.id), {
      act: 'prove',
      code,
      name: 'Danh Út',
      basis: 'Giấy uỷ quyền 05',
      said: '1',
    })
    expect(done.status).toBe(303)
    expect(await office.stored(dossier.id)).toMatchObject({ status: 'returned' })
    const receipt = await mai.open(`/can-bo/ho-so/${dossier.id}/bien-nhan`)
    for (const said of ['BIÊN NHẬN TRẢ KẾT QUẢ', 'Danh Út', 'Giấy uỷ quyền 05', 'mã xác nhận', 'Sơn Thị Mai'])
      expect(receipt.text).toContain(said)
  })

  test('only a hash is kept, and no job holds the code', async () => {
    const dossier = await readyAtOneStop(office)
    await askCode(database.db, { dossierId: dossier.id, by: 'p' }, monday)
    const code = await sent(dossier.id)
    const { rows } = await sql<{ all: string }>`select (select jsonb_agg(to_jsonb(c)) from dossier_return_code c)::text
      || coalesce((select jsonb_agg(to_jsonb(o)) from outbox o)::text, '') as all`.execute(database.db)
    expect(rows[0]?.all).not.toContain(`"${code}"`)
  })

  test('a code holds five minutes, five tries and one use; a fourth in a quarter of an hour is refused', async () => {
    const dossier = await readyAtOneStop(office)
    const ask = (at = monday) => askCode(database.db, { dossierId: dossier.id, by: 'p' }, at)
    const check = async (code: string, at = monday) => {
      const answer = await checkCode(database.db, dossier.id, code, at)
      return isRefusal(answer) ? answer.refusal : 'right'
    }
    await ask()
    const late = await sent(dossier.id)
    expect(await check(late, monday.add({ minutes: codeRules.minutes }))).toBe('code-expired')
    await ask()
    const guessed = await sent(dossier.id)
    for (let miss = 1; miss <= codeRules.tries; miss += 1) expect(await check(other(guessed))).toBe('code-wrong')
    expect(await check(guessed)).toBe('code-expired')
    await ask()
    const good = await sent(dossier.id)
    expect([await check(good), await check(good)]).toEqual(['right', 'code-expired'])
    expect(await ask()).toMatchObject({ refusal: 'code-too-often' })
    expect(isRefusal(await ask(monday.add({ minutes: codeRules.within, seconds: 1 })))).toBe(false)
  })
})

test('over HTTP too nobody unknown to the dossier receives a result without an authority', async () => {
  const dossier = await readyAtOneStop(office)
  const token = await office.service.token('receptionist', 'H13.64')
  const url = `/api/v1/dossiers/${dossier.id}/actions/hand-over`
  const stranger = { kind: 'person', name: 'Người Lạ', identity: { type: 'can-cuoc', number: '000188004444' } }
  const give = (recipient: object, more = {}) =>
    office.service.call('POST', url, { token, body: { by: 'counter', recipient, ...more } })
  const refused = await give(stranger)
  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('/recipient/basis')])
  expect(await office.stored(dossier.id)).toMatchObject({ status: 'decided' })
  expect((await give({ kind: 'person', name: 'Người Lạ' })).text).toContain('who-received')
  expect((await give({ ...stranger, basis: 'Giấy uỷ quyền 09' })).status).toBe(200)
  expect((await historyOf(database.db, dossier.id)).at(-1)).toMatchObject({
    event: { data: { by: 'counter', proof: 'signature' } },
    detail: { recipient: 'Người Lạ' },
  })
})

test('the slip’s number and secret go to whoever gives slips out, and to no other reader: by API, on paper and in bundles', async () => {
  const dossier = await office.accept()
  const url = `/api/v1/dossiers/${dossier.id}`
  const told = async (role: Role, agency: string) => {
    const token = await office.service.token(role, agency)
    const answer = await office.service.call('GET', url, { token })
    const pdf = await office.service.call('GET', `${url}/slip.pdf`, { token })
    const { slipNumber, trackingUrl } = answer.json()
    return { status: answer.status, slip: [slipNumber, trackingUrl], pdf: pdf.bytes }
  }
  const desk = await told('receptionist', 'H13.64.02')
  expect(desk.slip).toEqual([dossier.slipNumber, expect.stringContaining(`/t/${dossier.code}.`)])
  expect(pdfText(desk.pdf)).toContain(dossier.slipNumber.replace(/^(\d{4})/, '$1 '))
  for (const [role, agency] of [
    ['inspector', 'H13.64'],
    ['reform-controller', 'H13.64'],
    ['signatory', 'H13.64'],
  ] as const) {
    const other = await told(role, agency)
    expect([other.status, other.slip]).toEqual([200, [null, null]])
    expect(pdfText(other.pdf)).toContain(dossier.code)
    expect(pdfText(other.pdf)).not.toContain(dossier.slipNumber.replace(/^(\d{4})/, '$1 '))
  }
})
