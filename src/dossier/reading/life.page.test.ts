import { describe, expect, test } from 'vitest'
import type { Dossier } from '../dossier.ts'
import { verifyHistory } from '../history/history.query.ts'
import { type Officer, openOffice, request } from './officer.test-support.ts'

const office = openOffice()

const permit = { ...request, procedure: '1.013225', case: 'house' }

/** Follows the redirect of an act to the page it leads to. */
const done = (page: { status: number; location: string; problems: unknown }, path: string) => {
  expect([page.status, page.location, page.problems]).toEqual([303, path, []])
}

const people = async <const L extends readonly string[]>(...logins: L) =>
  (await Promise.all(logins.map(office.officer))) as { [K in keyof L]: Officer }

/** On paper to the division, where it is received, taken on, and sent by a branch to the department and back. */
const appraise = async (dossier: Dossier, path: string) => {
  const [mai, ngoc, vinh, thu] = await people('mai', 'ngoc', 'vinh', 'thu')
  done(await mai.send(await mai.open(path), `${path}/chuyen`, { medium: 'paper' }), path)
  const list = await ngoc.open('/can-bo/hom-nay')
  expect(list.text).toContain(`${dossier.code}`)
  expect(list.text).toContain('Chờ xác nhận')
  done(await ngoc.send(await ngoc.open(path), `${path}/xac-nhan-giao-nhan`), path)
  done(await ngoc.send(await ngoc.open(path), `${path}/nhan-xu-ly`), path)
  const page = await ngoc.open(path)
  expect(page.text).toContain('Cần kiểm tra thực địa')
  const undecided = await ngoc.send(page, `${path}/hoan-thanh`, { note: 'Đã xem bản vẽ' })
  expect([undecided.status, undecided.problems]).toEqual([422, [['next', 'Hãy chọn bước tiếp theo']]])
  expect(undecided.html).toContain('Đã xem bản vẽ')
  done(await ngoc.act(dossier, 'hoan-thanh', { next: 'field-inspection' }), path)
  done(await ngoc.act(dossier, 'hoan-thanh', { next: 'department-opinion' }), path)
  expect((await vinh.open(path)).status).toBe(200)
  done(await vinh.act(dossier, 'hoan-thanh'), path)
  // the head sends the opinion back once, which has to be explained, then lets it go; the department keeps its own part
  const mute = await thu.act(dossier, 'hoan-thanh', { next: 'department-opinion' })
  expect(mute.problems).toEqual([['note', 'Trả lại bước trước thì phải nêu rõ lý do']])
  done(await thu.send(mute, `${path}/hoan-thanh`, { note: 'Chưa nêu chỉ giới' }), path)
  expect((await vinh.open(path)).text).toContain('Chưa nêu chỉ giới')
  done(await vinh.act(dossier, 'hoan-thanh'), path)
  done(await thu.act(dossier, 'hoan-thanh'), path)
}

/** Reviewed, signed with a reason where one is needed, numbered. */
const decide = async (dossier: Dossier, path: string) => {
  const [khang, hoa, bich] = await people('khang', 'hoa', 'bich')
  done(await khang.send(await khang.open(path), `${path}/hoan-thanh`), path)
  // whoever signs may have it looked at again instead
  done(await hoa.act(dossier, 'hoan-thanh', { note: 'Làm rõ cao độ nền' }), path)
  const review = await khang.open(path)
  expect(review.text).toContain('Làm rõ cao độ nền')
  done(await khang.send(review, `${path}/hoan-thanh`), path)
  const bare = await hoa.send(await hoa.open(path), `${path}/ky`, { outcome: 'refused' })
  expect(bare.problems).toEqual([['reason', 'Từ chối giải quyết thì phải nêu rõ lý do']])
  done(await hoa.send(bare, `${path}/ky`, { outcome: 'granted' }), path)
  done(await bich.act(dossier, 'hoan-thanh', { documentNumber: '124/GPXD' }), path)
}

/** A mistake in it is found: asked for on its page, worked on in a dossier of its own, and marked on the old one. */
const correct = async (dossier: Dossier, path: string) => {
  const [mai, ngoc, khang, hoa, bich] = await people('mai', 'ngoc', 'khang', 'hoa', 'bich')
  const form = {
    entry: 'Diện tích sàn',
    reasonCode: 'object-data',
    reason: 'Bản vẽ ghi 96 m²',
    oldPaper: 'with-citizen',
  }
  const bare = await mai.act(dossier, 'dinh-chinh-ket-qua', { ...form, entry: '' })
  expect(bare.problems).toEqual([['entry', 'Hãy nhập mục sai']])
  done(await mai.send(bare, `${path}/dinh-chinh-ket-qua`, form), path)
  const asked = await mai.open(path)
  expect(asked.text).toContain('Đang đính chính')
  expect(asked.text).not.toContain('Yêu cầu đính chính kết quả Alt Y')
  const [{ correctingId: id }] = (await office.stored(dossier.id)).corrections as [Dossier['corrections'][number]]
  const own = `/can-bo/ho-so/${id}`
  done(await mai.send(await mai.open(own), `${own}/chuyen`), own)
  const page = await ngoc.open(own)
  expect(page.text).toContain('Sai ở: Diện tích sàn')
  expect(page.text).toContain('không đòi lại giấy tờ')
  const { plan } = await office.stored(id)
  const hands = { appraisal: ngoc, review: khang } as const
  for (const { function: is } of plan)
    if (is === 'appraisal' || is === 'review') await hands[is].act({ id }, 'hoan-thanh')
  await hoa.act({ id }, 'ky', { outcome: 'granted' })
  if (plan.some(({ function: is }) => is === 'registering'))
    await bich.act({ id }, 'hoan-thanh', { documentNumber: '131/GPXD' })
  done(await mai.act({ id }, 'nhan-ket-qua'), own)
  const old = await mai.open(path)
  expect(old.text).toContain('Đã đính chính bằng kết quả số 131/GPXD ngày 23/11/2026')
  expect(old.text).toContain('Số 124/GPXD')
  const given = await mai.act({ id }, 'tra-ket-qua', { receiver: 'owner', proof: 'signature', paper: 'Căn cước' })
  expect(given.problems).toEqual([['oldPaper', 'Hãy chọn bản cũ có sai sót']])
  done(await mai.send(given, `${own}/tra-ket-qua`, { oldPaper: 'taken-back' }), own)
  expect((await mai.open(own)).text).toContain('Đã thu lại bản cũ')
}

describe('a building permit from the counter to the citizen, by the pages alone', () => {
  test('every officer finds it in the day’s work, is offered what the step asks, and passes it on', async () => {
    const dossier = await office.accept(permit)
    const path = `/can-bo/ho-so/${dossier.id}`
    const [mai] = await people('mai')
    expect((await mai.open(path)).text).toContain('Tiếp theo: Thẩm định')
    await appraise(dossier, path)
    await decide(dossier, path)
    done(await mai.send(await mai.open(path), `${path}/nhan-ket-qua`), path)
    expect((await mai.open(path)).text).toContain('Xong sớm hạn')
    // nothing can be sent from here: no code is offered
    expect((await mai.open(`${path}/tra-ket-qua`)).html).not.toContain('tra-bang-ma')
    const byCode = await mai.open(`${path}/tra-bang-ma`)
    expect(byCode.text).toContain('Hệ thống chưa có kênh gửi tin')
    for (const field of ['value="ask"', 'value="prove"']) expect(byCode.html).not.toContain(field)
    done(
      await mai.act(dossier, 'tra-ket-qua', { receiver: 'owner', proof: 'signature', paper: 'Căn cước 000199004873' }),
      path,
    )
    const closed = await mai.open(path)
    expect(closed.text).toContain('Hồ sơ đã kết thúc.')
    expect(closed.text).toContain('Số 124/GPXD')
    expect(await office.stored(dossier.id)).toMatchObject({
      status: 'returned',
      code: dossier.code,
      timeliness: 'early',
      results: [{ documentNumber: '124/GPXD', signedBy: 'Lê Thị Hoa', signedAs: 'TM.' }],
    })
    await correct(dossier, path)
    expect(await verifyHistory(office.service.database.db)).toMatchObject({ broken: [] })
  })

  test('the history tells it act by act, with names, and no number of an identity paper', async () => {
    const dossier = await office.accept(permit)
    const mai = await office.officer('mai')
    await mai.act(dossier, 'chuyen')
    const history = await mai.open(`/can-bo/ho-so/${dossier.id}/lich-su`)
    expect(history.status).toBe(200)
    expect(history.text).toContain('Chuỗi lịch sử nguyên vẹn')
    for (const told of [
      'Tiếp nhận, cấp mã hồ sơ',
      `mã ${dossier.code}`,
      'Ấn định ngày hẹn trả',
      'Sơn Thị Mai',
      'Chuyển hồ sơ',
    ])
      expect(history.text).toContain(told)
    expect(history.html).not.toContain('000199004873')
  })
})

describe('the supplement, there and back', () => {
  test('before acceptance: checked, asked once with every failed paper, recorded, accepted', async () => {
    const mai = await office.officer('mai')
    const { id } = await office.accept({ draft: true })
    const path = `/can-bo/ho-so/${id}`
    const early = await mai.open(`${path}/yeu-cau-bo-sung`)
    expect(early.text).toContain('giấy tờ chưa kiểm tra')
    expect(early.html).not.toContain('lines.0.component')

    const fail = { 'paper.declaration.verdict': 'fail', 'paper.declaration.reason': 'Chưa ký tên' }
    const checked = await mai.send(await mai.open(path), `${path}/kiem-tra`, { ...fail, all: 'pass' })
    done(checked, path)
    const { components } = await office.stored(id)
    expect(components.filter(({ verdict }) => verdict === 'fail').map(({ key, reason }) => [key, reason])).toEqual([
      ['declaration', 'Chưa ký tên'],
    ])
    expect(components.filter(({ verdict, required }) => required && verdict === 'unchecked')).toEqual([])

    done(
      await mai.act({ id }, 'yeu-cau-bo-sung', { 'lines.1.component': 'Ảnh', 'lines.1.reason': 'Thêm ảnh 4x6' }),
      path,
    )
    const asked = await mai.open(path)
    expect(asked.text).toContain('Chờ bổ sung hồ sơ')
    expect(asked.text).toContain('Thêm ảnh 4x6')
    done(await mai.send(asked, `${path}/ghi-nhan-bo-sung`), path)

    expect((await office.stored(id)).status).toBe('submitted')
    // what was brought is looked at before it is accepted
    const refused = await mai.act({ id }, 'tiep-nhan')
    expect(refused.status).toBe(422)
    expect(refused.problems[0]?.[1]).toContain('Hãy kiểm tra giấy tờ này')
    done(await mai.send(await mai.open(path), `${path}/kiem-tra`, { 'paper.declaration.verdict': 'pass' }), path)
    done(await mai.send(await mai.open(path), `${path}/tiep-nhan`), path)
    expect((await office.stored(id)).code).toMatch(/^H13\.64-261123-\d{4}$/)
  })

  test('after acceptance: proposed, approved by the head who found it in the day’s work, restarted', async () => {
    const [mai, hoang, phuc] = await Promise.all(['mai', 'hoang', 'phuc'].map(office.officer))
    const dossier = await office.accept()
    const path = `/can-bo/ho-so/${dossier.id}`
    await mai!.act(dossier, 'chuyen')
    const check = await hoang!.open(path)
    await hoang!.send(check, `${path}/kiem-tra`, {
      'paper.declaration.verdict': 'fail',
      'paper.declaration.reason': 'Ghi thiếu nơi sinh',
      all: 'pass',
    })
    done(await hoang!.act(dossier, 'de-xuat-tra-lai'), path)
    expect((await hoang!.open('/can-bo/hom-nay')).text).toContain('Chờ duyệt trả lại')

    const desk = await phuc!.open('/can-bo/hom-nay')
    expect(desk.text).toContain('Đề xuất trả lại, chờ Ông/Bà duyệt')
    expect(desk.text).toContain(`${dossier.code}`)
    expect(desk.text).toContain('Tất cả 1')
    const proposal = await phuc!.open(path)
    expect(proposal.text).toContain('Ghi thiếu nơi sinh')
    done(await phuc!.send(proposal, `${path}/duyet-tra-lai`), path)

    const paused = await mai!.open(path)
    expect(paused.text).toContain('Chờ bổ sung')
    expect(paused.text).toContain('chờ công dân bổ sung')
    done(await mai!.send(paused, `${path}/ghi-nhan-bo-sung`, { note: 'Đã nộp tờ khai mới' }), path)
    const after = await office.stored(dossier.id)
    expect(after.dues.map(({ cause }) => cause)).toEqual(['initial', 'restart'])
    expect((await mai!.open(path)).text).toContain('Tính lại từ đầu sau bổ sung')
  })
})
