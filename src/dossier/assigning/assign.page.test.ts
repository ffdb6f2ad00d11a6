import { describe, expect, test } from 'vitest'
import { tables } from '#platform'
import type { DossierTables } from '../dossier.tables.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { openOffice } from '../reading/officer.test-support.ts'
import { loadsOf } from './team.query.ts'

const office = openOffice()

const pathOf = ({ id }: Pick<Dossier, 'id'>): string => `/can-bo/ho-so/${id}`

/** At the appraisal of phường Ngã Năm, where nobody has it. */
const inProcess = async () => {
  const dossier = await office.accept()
  await (await office.officer('mai')).act(dossier, 'chuyen')
  return dossier
}

const optionOf = (html: string, name: string): string => {
  const found = new RegExp(`<option[^>]*value="([^"]+)"[^>]*>\\s*${name}`).exec(html)?.[1]
  if (found === undefined) throw new Error(`nobody is called ${name}`)
  return found
}

const holder = async (dossier: Dossier) =>
  (await office.stored(dossier.id)).steps.find(({ finishedAt }) => finishedAt === null)?.officerId

describe('assignment by hand on the dossier’s page', () => {
  test('the head gives it, moves it for a reason, takes it back; the history says who, whom and why', async () => {
    const dossier = await inProcess()
    const phuc = await office.officer('phuc')
    const form = await phuc.open(`${pathOf(dossier)}/phan-cong`)
    const [hoang, hanh] = [optionOf(form.html, 'Lâm Hoàng'), optionOf(form.html, 'Dương Mỹ Hạnh')]
    expect(form.html).not.toContain('Nguyễn Thị Ngọc')
    expect((await phuc.act(dossier, 'phan-cong', { officer: hoang })).status).toBe(303)
    expect(await holder(dossier)).toBe(hoang)
    const refused = await phuc.act(dossier, 'phan-cong', { officer: hanh })
    expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Hãy ghi lý do chuyển')])
    expect((await phuc.act(dossier, 'phan-cong', { officer: hanh, reason: 'Chia đều việc' })).status).toBe(303)
    expect((await phuc.act(dossier, 'tra-lai-viec', { reason: 'Để bàn lại' })).status).toBe(303)
    expect(await holder(dossier)).toBeNull()
    const { text } = await phuc.open(`${pathOf(dossier)}/lich-su`)
    expect(text).toContain('Lâm Hoàng → Dương Mỹ Hạnh')
    expect(text).toContain('lý do: Chia đều việc')
    expect(text).toContain('lý do: Để bàn lại')
  })

  test('a colleague takes over for a reason, which no event holds in the open', async () => {
    const dossier = await inProcess()
    await (await office.officer('hoang')).act(dossier, 'nhan-xu-ly')
    const hanh = await office.officer('hanh')
    const empty = await hanh.act(dossier, 'nhan-xu-ly')
    expect(empty.problems).toEqual([['reason', 'Hãy nhập vì sao nhận thay đồng nghiệp']])
    expect((await hanh.act(dossier, 'nhan-xu-ly', { reason: 'Anh Hoàng đi họp' })).status).toBe(303)
    const events = await tables<DossierTables>(office.service.database.db)
      .selectFrom('dossier_event')
      .select(['type', 'data'])
      .where('dossier_id', '=', dossier.id)
      .orderBy('seq')
      .execute()
    const taken = events.filter(({ type }) => type === 'step-taken')
    expect(taken).toHaveLength(2)
    expect(taken.at(-1)?.data).toHaveProperty('from')
    expect(JSON.stringify(taken)).not.toContain('đi họp')
  })

  test('nobody else finds the door open', async () => {
    const dossier = await inProcess()
    for (const login of ['mai', 'hoang', 'bich', 'dinh', 'quantri', 'thanhtra'])
      expect([login, (await (await office.officer(login)).open(`${pathOf(dossier)}/phan-cong`)).status]).toEqual([
        login,
        403,
      ])
    const khang = await (await office.officer('khang')).open(`${pathOf(dossier)}/phan-cong`)
    expect(khang.status).toBeGreaterThanOrEqual(300)
  })
})

describe('in somebody’s place', () => {
  test('his work is mine, the act needs no reason, and the history says in whose place', async () => {
    const dossier = await inProcess()
    const hoang = await office.officer('hoang')
    await hoang.act(dossier, 'nhan-xu-ly')
    const mineOf = async (who: typeof hoang) => (await who.open('/can-bo/hom-nay?loc=cua-toi')).html
    const hanh = await office.officer('hanh')
    expect(await mineOf(hanh)).not.toContain(dossier.code)
    const page = await hoang.open('/can-bo/vang-mat')
    const day = { day: '23', month: '11', year: '2026' }
    const days = Object.fromEntries(
      ['from', 'to'].flatMap((n) => Object.entries(day).map(([k, v]) => [`${n}.${k}`, v])),
    )
    const recorded = await hoang.send(page, '/can-bo/vang-mat', {
      ...days,
      delegate: optionOf(page.html, 'Dương Mỹ Hạnh'),
    })
    expect(recorded.status).toBe(303)
    const list = await hanh.open('/can-bo/hom-nay?loc=tat-ca')
    const chip = /name="post" value="([^"]+)"(?:(?!<form).)*\(thay Lâm Hoàng\)/s.exec(list.html)?.[1] ?? ''
    await hanh.visitor.submit('/can-bo/tai-khoan', { act: 'post', post: chip })
    expect(await mineOf(hanh)).toContain(dossier.code)
    expect((await hanh.act(dossier, 'nhan-xu-ly')).status).toBe(303)
    const { text } = await hanh.open(`${pathOf(dossier)}/lich-su`)
    expect(text).toContain('Dương Mỹ Hạnh · thay mặt Lâm Hoàng')
    office.service.setNow(at('2026-11-24 09:00'))
    expect(await mineOf(hanh)).not.toContain('(thay Lâm Hoàng)')
    office.service.setNow(at('2026-11-23 09:00'))
  })
})

test('the team is told what is near its date from that instant on, and as late from the date on', async () => {
  const stored = await office.stored((await inProcess()).id)
  const step = stored.steps.find(({ finishedAt }) => finishedAt === null)!
  const { dossier_soon_at: kept } = await tables<DossierTables>(office.service.database.db)
    .selectFrom('dossier_step')
    .select('dossier_soon_at')
    .where('id', '=', step.id)
    .executeTakeFirstOrThrow()
  const soonAt = Temporal.Instant.fromEpochMilliseconds(new Date(String(kept)).getTime())
  const dueAt = step.dossierDueAt!
  const told = async (when: Temporal.Instant) => {
    const [nobody] = await loadsOf(office.service.database.db, [step.agency], [], when)
    return [nobody!.soon, nobody!.late]
  }
  const minute = { minutes: 1 }
  const before = await told(soonAt.subtract(minute))
  const near = await told(soonAt)
  const over = await told(dueAt.add(minute))
  expect(near[0]).toBeGreaterThan(before[0]!)
  expect(near[1]).toBe(before[1])
  expect([over[0], over[1]! > 0]).toEqual([0, true])
})
