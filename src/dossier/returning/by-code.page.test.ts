import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { readyAtOneStop } from '../handing-over/ready.test-support.ts'
import { openOffice } from '../reading/officer.test-support.ts'
import { monday } from '../reception/counter.test-support.ts'
import { askCode, checkCode, codeRules, makeCode, tellCodeState } from './return-code.store.ts'

const office = openOffice()
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
    await mai.send(await mai.open(path(dossier.id)), path(dossier.id), { act: 'ask' })
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
