import { describe, expect, test } from 'vitest'
import { formOf } from '../acting/act-forms.ts'
import { type ActionName, actions } from '../actions.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { historyOf } from '../history/history.query.ts'
import { type Officer, openOffice } from '../reading/officer.test-support.ts'

const office = openOffice()

const pathOf = ({ id }: Pick<Dossier, 'id'>): string => `/can-bo/ho-so/${id}`

/** In the hands of the appraisal of phường Ngã Năm. */
const inProcess = async () => {
  const dossier = await office.accept()
  await (await office.officer('mai')).act(dossier, formOf('transfer').slug)
  return { dossier, hoang: await office.officer('hoang') }
}

const succeeded = async (officer: Officer, dossier: Dossier, action: ActionName, typed = {}) => {
  const answer = await officer.act(dossier, formOf(action).slug, typed)
  expect([action, answer.status, answer.problems]).toEqual([action, 303, []])
  return office.stored(dossier.id)
}

const day = (name: string, text: string, time: string) => {
  const [dd = '', mm = '', yyyy = ''] = text.split('/')
  return { [`${name}.day`]: dd, [`${name}.month`]: mm, [`${name}.year`]: yyyy, [`${name}.time`]: time }
}

describe('two officers at once', () => {
  test('the second is told who and what; typed words stay; looking again lets him go on', async () => {
    const { dossier, hoang } = await inProcess()
    const hanh = await office.officer('hanh')
    const path = pathOf(dossier)
    const [his, hers] = [await hoang.open(path), await hanh.open(`${path}/hoan-thanh`)]
    expect((await hoang.send(his, `${path}/nhan-xu-ly`)).status).toBe(303)
    const told = await hanh.send(hers, `${path}/hoan-thanh`, { note: 'Đủ điều kiện' })
    expect(told.status).toBe(409)
    expect(told.problems[0]?.[1]).toContain('Lâm Hoàng vừa làm «Nhận xử lý»')
    expect(told.html).toContain('Đủ điều kiện')
    expect((await office.stored(dossier.id)).status).toBe('processing')
    expect((await hanh.send(told, `${path}/hoan-thanh`)).status).toBe(303)
  })

  test('when the work is gone the page says what is possible now, and still shows what was typed', async () => {
    const { dossier, hoang } = await inProcess()
    const hanh = await office.officer('hanh')
    const path = pathOf(dossier)
    const hers = await hanh.open(`${path}/hoan-thanh`)
    await succeeded(hoang, dossier, 'complete-step')
    const told = await hanh.send(hers, `${path}/hoan-thanh`, { note: 'Đủ điều kiện' })
    expect(told.status).toBeGreaterThanOrEqual(400)
    expect(told.text).toContain('Lâm Hoàng đã làm «Hoàn thành, chuyển bước», hôm nay 09:00')
    expect(told.text).toMatch(/Nội dung Ông\/Bà đã gõ .*Đủ điều kiện/)
    expect(told.html).not.toContain('hoan-thanh"')
    expect(told.html).not.toContain('name="note"')
    expect(told.text).toContain('Lúc này không còn làm được «Hoàn thành, chuyển bước»')
    const again = await hanh.open(`${path}/hoan-thanh`)
    expect([again.status, again.location]).toEqual([303, path])
  })

  test('the colleague’s name stands in the panel', async () => {
    const { dossier, hoang } = await inProcess()
    await succeeded(hoang, dossier, 'take-step')
    const page = await (await office.officer('hanh')).open(pathOf(dossier))
    expect(page.text).toContain('Lâm Hoàng đang xử lý bước này từ hôm nay 09:00')
    expect(page.text).toContain('Nhận xử lý thay')
  })

  test('a form sent twice acts once and gives the same answer', async () => {
    const { dossier, hoang } = await inProcess()
    const path = pathOf(dossier)
    const page = await hoang.open(path)
    const answers = [await hoang.send(page, `${path}/nhan-xu-ly`), await hoang.send(page, `${path}/nhan-xu-ly`)]
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, path],
      [303, path],
    ])
    const history = await historyOf(office.service.database.db, dossier.id)
    expect(history.filter(({ event }) => event.type === 'step-taken')).toHaveLength(1)
  })
})

describe('a late entry', () => {
  test('keeps both times and why; it is marked in the history', async () => {
    office.service.setNow(at('2026-11-23 16:00'))
    const { dossier, hoang } = await inProcess()
    office.service.setNow(at('2026-11-25 09:00'))
    const late = { ...day('occurredAt', '23/11/2026', '16h30'), lateReason: 'Mất điện' }
    const taken = await succeeded(hoang, dossier, 'take-step', late)
    expect(taken.lastActAt).toEqual(at('2026-11-23 16:30'))
    const { text } = await hoang.open(`${pathOf(dossier)}/lich-su`)
    expect(text).toContain('Ghi lùi')
    expect(text).toContain('ghi lúc 25/11/2026 09:00 · Vì sao ghi muộn: Mất điện')
    office.service.setNow(at('2026-11-23 09:00'))
  })

  test('an hour without a reason is asked for it', async () => {
    const { dossier, hoang } = await inProcess()
    const page = await hoang.act(dossier, 'nhan-xu-ly', day('occurredAt', '20/11/2026', '9:00'))
    expect(page.problems).toEqual([['lateReason', 'Hãy nhập vì sao ghi muộn']])
  })
})

describe('who may', () => {
  test('every act has a door of its own that asks for its permission', async () => {
    const { dossier } = await inProcess()
    const thanhtra = await office.officer('thanhtra')
    for (const action of Object.keys(actions) as ActionName[]) {
      const page = await thanhtra.open(`${pathOf(dossier)}/${formOf(action).slug}`)
      expect([action, page.status]).toEqual([action, 403])
    }
  })

  test('nobody acts on a dossier of another commune, nor learns that it exists', async () => {
    const { dossier } = await inProcess()
    const loc = await office.officer('loc')
    for (const page of [pathOf(dossier), `${pathOf(dossier)}/hoan-thanh`, `${pathOf(dossier)}/lich-su`])
      expect((await loc.open(page)).status).toBe(404)
  })
})
