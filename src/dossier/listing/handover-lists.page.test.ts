import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Role } from '#identity'
import { testNow } from '../../../tests/support/doors.ts'
import { slipToken, trackSecret } from '../accepting/slip-token.ts'
import { openSteps } from '../dossier.ts'
import { paperTrail } from '../handing-over/paper-places.ts'
import { type Officer, openOffice, request } from '../reading/officer.test-support.ts'
import { findList } from './handover-lists.query.ts'
import { scannedCodes } from './scanned-codes.ts'

const office = openOffice()
const division = 'H13.64.01'
const making = `/can-bo/ban-giao/lap?den=${division}`

const transferred = async (mai: Officer) => {
  const dossier = await office.accept()
  await mai.act(dossier, 'chuyen', { medium: 'paper' })
  return office.stored(dossier.id)
}

const idIn = (location: string): string => /phieu\/([0-9a-f-]{36})$/.exec(location)?.[1] ?? ''
const listIn = async (id: string) => {
  const list = await findList(office.service.database.db, id)
  if (list === null) throw new Error(`there is no list ${id}`)
  return list
}
const path = (id: string) => `/can-bo/ban-giao/phieu/${id}`

/** A list sent to the division with these dossiers, chosen by their codes as a scanner types them. */
const sentWith = async (mai: Officer, codes: readonly (string | null)[]) => {
  const made = await mai.send(await mai.open(making), making, { scan: codes.join('\n'), act: 'make' })
  const id = idIn(made.location)
  await mai.send(await mai.open(path(id)), path(id), { act: 'send' })
  return id
}

const placeOf = async ({ id }: { readonly id: string }) =>
  paperTrail(await office.stored(id), 'papers').stays.at(-1)?.place

/** On the day's page and on the list of whoever sent it; on nobody else's. */
const toldMissing = async (sender: Officer, code: string | null, others: readonly Officer[]) => {
  expect((await sender.open('/can-bo/ban-giao')).text).toMatch(/Còn 1 chờ xác nhận.*Thiếu 1/)
  expect((await sender.open('/can-bo/hom-nay')).text).toMatch(new RegExp(`báo thiếu 1 bản giấy.*${code}`))
  for (const other of others) expect((await other.open('/can-bo/hom-nay')).text).not.toContain('báo thiếu 1 bản giấy')
}

describe('a hand-over list', () => {
  test('is filled by ticks and by scans of codes and slips', async () => {
    const mai = await office.officer('mai')
    const [one, two, three] = [await transferred(mai), await transferred(mai), await transferred(mai)]
    expect((await mai.open('/can-bo/ban-giao')).html).toContain(`href="${making}"`)
    const slip = `https://motcua.example/t/${slipToken(two.code ?? '', trackSecret())}`
    const typed = { pick: one.handovers[0]!.id, scan: `${slip} ${three.code}`, act: 'add' }
    const ticked = await mai.send(await mai.open(making), making, typed)
    expect(ticked.text).toContain('Đã đánh dấu 3 bản')
    expect(ticked.html.match(/name="pick"[^>]* checked/g)).toHaveLength(3)
  })

  test('is numbered, sent, and confirmed piece by piece with one missing', async () => {
    const [mai, hoang] = [await office.officer('mai'), await office.officer('hoang')]
    const [one, two, three] = [await transferred(mai), await transferred(mai), await transferred(mai)]
    const id = await sentWith(mai, [one.code, two.code, three.code])
    const list = await listIn(id)
    expect(list).toMatchObject({ agency: 'H13.64.02', toAgency: division, symbol: 'PBG', openedName: 'Sơn Thị Mai' })
    expect((await office.stored(one.id)).handovers[0]).toMatchObject({ listId: id, missingAt: null })
    expect((await hoang.open('/can-bo/ban-giao')).text).toContain('Còn 3 chờ xác nhận')
    const page = await hoang.open(path(id))
    const none = await hoang.send(page, path(id), { act: 'confirm' })
    expect([none.status, none.problems[0]?.[1]]).toEqual([422, 'Chưa có bản nào được đánh dấu đã nhận hay ghi thiếu'])
    // a code that was refused and still stands in the field stops nothing; scanned anew it is refused again
    const stranger = { scan: 'H13.64-261123-9999', pick: one.handovers[0]!.id }
    const refused = await hoang.send(page, path(id), { ...stranger, act: 'confirm' })
    expect([refused.status, refused.problems[0]?.[0]]).toEqual([422, 'scan'])
    const again = { ...stranger, 'scan.refused': stranger.scan, act: 'add' }
    expect((await hoang.send(page, path(id), again)).problems[0]?.[0]).toBe('scan')
    const torn = { [`note.${one.handovers[0]!.id}`]: 'Rách góc' }
    const found = { ...again, ...torn, [`note.${two.handovers[0]!.id}`]: 'Không có trong bó', act: 'confirm' }
    const done = await hoang.send(page, path(id), found)
    expect([done.status, done.location]).toEqual([303, path(id)])
    expect((await listIn(id)).lines.map(({ outcome, note }) => [outcome, note])).toEqual([
      ['confirmed', 'Rách góc'],
      ['missing', 'Không có trong bó'],
      ['open', null],
    ])
    expect(await Promise.all([one, two, three].map(placeOf))).toEqual([
      { at: 'agency', agency: division },
      { at: 'way', from: 'H13.64.02', to: division, missing: true },
      { at: 'way', from: 'H13.64.02', to: division, missing: false },
    ])
    expect((await mai.open(`/can-bo/ho-so/${two.id}`)).text).toMatch(/Bản giấy đang ở đâu.*báo thiếu/)
    // whoever sent it sees it on the day's page and on the list; nobody else does
    await toldMissing(mai, two.code, [hoang])
    // the missing one waits to be sent again, and the open one is confirmed on its own page
    expect((await listIn(await sentWith(mai, [two.code]))).number).toBe(list.number + 1)
    await hoang.act(three, 'xac-nhan-giao-nhan')
    expect((await listIn(id)).lines.map(({ outcome }) => outcome)).toEqual(['confirmed', 'missing', 'confirmed'])
  })

  test('what is confirmed twice, taken off, or cancelled changes nothing else, and a number is never given again', async () => {
    const [mai, hoang] = [await office.officer('mai'), await office.officer('hoang')]
    const [one, two] = [await transferred(mai), await transferred(mai)]
    const made = await mai.send(await mai.open(making), making, { scan: `${one.code} ${two.code}`, act: 'make' })
    const draft = idIn(made.location)
    // a draft is nobody else's business, and its papers are on no second list
    expect((await hoang.open(path(draft))).status).toBe(404)
    expect((await mai.open(making)).text).not.toContain(one.code)
    await mai.send(await mai.open(path(draft)), path(draft), { drop: two.handovers[0]!.id })
    expect((await mai.open(making)).text).toContain(two.code)
    await mai.send(await mai.open(path(draft)), path(draft), { act: 'cancel' })
    const cancelled = await listIn(draft)
    expect(cancelled.cancelledAt).not.toBeNull()
    const id = await sentWith(mai, [one.code, two.code])
    expect((await listIn(id)).number).toBe(cancelled.number + 1)
    const page = await hoang.open(path(id))
    const typed = { pick: one.handovers[0]!.id, act: 'confirm' }
    await hoang.send(page, path(id), typed)
    const confirmed = (await office.stored(one.id)).handovers[0]?.confirmedAt
    await hoang.send(page, path(id), typed)
    expect((await office.stored(one.id)).handovers[0]?.confirmedAt).toEqual(confirmed)
    await transferred(mai)
    const late = await mai.send(await mai.open(making), making, { scan: one.code ?? '', act: 'make' })
    expect(late.problems[0]?.[1]).toContain('Không chờ ở phiếu này')
    expect((await office.stored(one.id)).handovers[0]).toMatchObject({ listId: id })
  })

  test('is printed with both sides’ lines for signature; another agency sees neither list nor print', async () => {
    const [mai, tuyet] = [await office.officer('mai'), await office.officer('tuyet')]
    const one = await transferred(mai)
    const id = await sentWith(mai, [one.code])
    const sheet = await mai.open(`${path(id)}/in`)
    for (const said of ['PHIẾU BÀN GIAO HỒ SƠ', one.code, one.ownerName, 'NGƯỜI GIAO', 'NGƯỜI NHẬN'])
      expect(sheet.text).toContain(said)
    expect([(await tuyet.open(path(id))).status, (await tuyet.open(`${path(id)}/in`)).status]).toEqual([404, 404])
  })

  test('two officers who open lists at once take two numbers, and a paper stands on one of them', async () => {
    const [mai, bao] = [await office.officer('mai'), await office.officer('bao')]
    const one = await transferred(mai)
    const [ours, theirs] = await Promise.all([mai.open(making), bao.open(making)])
    const typed = { scan: one.code ?? '', act: 'make' }
    const answers = await Promise.all([mai.send(ours, making, typed), bao.send(theirs, making, typed)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
    const { rows } = await sql<{ n: number; lists: number }>`select count(*)::int as n from handover_list_line
      where handover_id = ${one.handovers[0]!.id}::uuid and outcome is null`.execute(office.service.database.db)
    expect(rows[0]?.n).toBe(1)
  })
})

describe('papers that stayed behind', () => {
  /** The opinion of the department is given with the papers at hand, and passed on as a scan; nobody but the ward is left. */
  const leftAtDepartment = async () => {
    const { id } = await office.accept({ ...request, procedure: '1.013225', case: 'house' })
    const act = async (role: Role, agency: string, action: string, body: object = {}) => {
      const token = await office.service.token(role, agency)
      return office.service.call('POST', `/api/v1/dossiers/${id}/actions/${action}`, { token, body })
    }
    const acts: readonly Parameters<typeof act>[] = [
      ['receptionist', 'H13.64.02', 'transfer', { medium: 'paper' }],
      ['handler', ward, 'confirm-handover'],
      ['handler', ward, 'complete-step', { next: 'field-inspection', note: 'Xem thực địa' }],
      ['handler', ward, 'complete-step', { next: 'opinions' }],
      ['handler', ward, 'complete-step', { medium: 'paper' }],
      ['handler', department, 'confirm-handover'],
      ['handler', department, 'complete-step'],
      ['unit-head', department, 'complete-step', { next: 'review', note: 'Thống nhất' }],
    ]
    for (const each of acts) expect([each[2], (await act(...each)).status]).toEqual([each[2], 200])
    return { dossier: await office.stored(id), act }
  }
  const [ward, department, oneStop] = ['H13.64.03', 'H13.09', 'H13.64.02']
  const lists = '/can-bo/ban-giao'
  const kept = 'Còn giữ, hồ sơ đã đi tiếp'

  test('are on the list of whoever holds them, and go on a list to where the dossier is', async () => {
    const { dossier, act } = await leftAtDepartment()
    const next = openSteps(dossier)[0]!.agency
    const refused = await act('handler', 'H13.20', 'complete-step', { medium: 'paper' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('Sở Xây dựng')
    const thu = await office.officer('thu')
    expect((await thu.open(lists)).text).toMatch(new RegExp(`${kept}.*${dossier.code}`))
    expect((await (await office.officer('mai')).open(lists)).text).not.toContain(kept)
    await thu.act(dossier, 'chuyen-tiep-ban-giay')
    const after = await thu.open(lists)
    expect(after.text).not.toContain(kept)
    expect(after.html).toContain(`den=${next}`)
    expect(await placeOf(dossier)).toEqual({ at: 'agency', agency: department })
    const draft = `${lists}/lap?den=${next}`
    const made = await thu.send(await thu.open(draft), draft, { scan: dossier.code ?? '', act: 'make' })
    const id = idIn(made.location)
    await thu.send(await thu.open(path(id)), path(id), { act: 'send' })
    expect(await placeOf(dossier)).toMatchObject({ at: 'way', from: department, to: next })
  })

  test('once the citizen has his result they come back from whoever was only asked, as his papers and not as a result', async () => {
    const { dossier, act } = await leftAtDepartment()
    const ends: readonly Parameters<typeof act>[] = [
      ['handler', 'H13.20', 'complete-step'],
      ['unit-head', ward, 'complete-step', { next: 'signing' }],
      ['signatory', 'H13.64', 'decide', { outcome: 'granted' }],
      ['registrar', 'H13.64', 'complete-step', { documentNumber: '77/GPXD' }],
      ['receptionist', oneStop, 'register-result'],
      ['receptionist', oneStop, 'hand-over', { paper: 'Căn cước' }],
    ]
    for (const [at, each] of ends.entries()) {
      office.service.setNow(testNow.add({ minutes: at + 1 }))
      expect([each[2], (await act(...each)).status]).toEqual([each[2], 200])
    }
    const [thu, mai] = [await office.officer('thu'), await office.officer('mai')]
    expect((await office.stored(dossier.id)).status).toBe('returned')
    expect((await mai.open('/can-bo/giay-phai-tra')).text).toMatch(new RegExp(`${dossier.code}.*Chưa về đến đây`))
    expect((await thu.open(lists)).html).toContain(`den=${oneStop}`)
    const draft = `${lists}/lap?den=${oneStop}`
    const page = await thu.open(draft)
    expect(page.text).toContain(dossier.code)
    expect(page.text).not.toContain('Kết quả')
    const made = await thu.send(page, draft, { scan: dossier.code ?? '', act: 'make' })
    await thu.send(await thu.open(made.location), made.location, { act: 'send' })
    await mai.act(dossier, 'xac-nhan-giao-nhan')
    expect(await placeOf(dossier)).toEqual({ at: 'agency', agency: oneStop })
    await mai.act(dossier, 'tra-lai-giay-to', { paper: 'Căn cước', proof: 'signature' })
    expect(await placeOf(dossier)).toEqual({ at: 'citizen' })
    office.service.setNow(testNow)
  })
})

test('codes are read from slips, control sheets and hands; what is none is named', () => {
  const slip = `https://m.example/t/${slipToken('H13.64-261120-0002', trackSecret())}`
  const [address, ...spoilt] = [slip, slip.replace('0002', '0003'), slip.replace('-2611', '-2161'), slip.slice(0, -1)]
  expect(scannedCodes(`h13.64-261120-0031, ${address} H13.64-261120-0031\nHà Nội`)).toEqual({
    codes: ['H13.64-261120-0031', 'H13.64-261120-0002'],
    strange: ['Hà', 'Nội'],
  })
  // the two letters at its end show that it was read wrong: it is not another dossier's
  expect(scannedCodes(spoilt.join(' '))).toEqual({ codes: [], strange: spoilt })
})
