import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { Officer } from '../reading/officer.test-support.ts'
import { messages, openCounter, readyDesk } from '../reception/counter.test-support.ts'
import { beneficiariesOf } from './beneficiaries.ts'

const counter = openCounter()
const number = (n: number): string => `000200${String(n).padStart(6, '0')}`
const letters = (n: number): string =>
  [...String(n).padStart(3, '0')].map((digit) => 'bcdghklmnt'[Number(digit)]).join('')
const list = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `${n + 1}\tKsor H’${letters(n)} Siu\t${1950 + (n % 50)}\tNữ\t${number(n)}\tBuôn ${n}`,
  ).join('\n')

describe('a list of 500 people', () => {
  test('is pasted, handed in with the dossier, shown a page at a time, found, printed and counted once', async () => {
    const { desk, shown } = await readyDesk(counter)
    const before = await counter.count()
    const checked = await desk.press(shown, 'check-beneficiaries', { beneficiaries: list(500) })
    expect(checked.problems).toEqual([])
    expect(checked.html).toContain('Hồ sơ theo nhóm: 500 người thụ hưởng')
    expect(checked.html).toContain('và 480 người nữa')
    const dossier = await desk.taken(await desk.press(checked, 'accept'))
    expect(await counter.count()).toBe(before + 1)
    const people = beneficiariesOf(dossier)
    expect(people.map(({ idNumber }) => idNumber)).toEqual(Array.from({ length: 500 }, (_, n) => number(n)))

    const page = (await desk.open(`/can-bo/ho-so/${dossier.id}?nhom=2`)).html
    expect(page).toContain('Người thứ 26–50 trong 500 người')
    expect(page).toContain(people[25]?.name.replace('’', '’') ?? '')
    expect(page).not.toContain(people[24]?.name ?? '')
    expect(page).not.toContain(number(25))
    expect((await desk.open(`/can-bo/ho-so/${dossier.id}?nhom=99`)).html).toContain('Người thứ 476–500')
    expect((await desk.open(`/can-bo/ho-so/${dossier.id}/day-du?nhom=2`)).html).toContain(number(25))
    const annex = (await desk.open(`/can-bo/ho-so/${dossier.id}/danh-sach`)).html
    expect(annex).toContain(`mã hồ sơ ${dossier.code}`)
    expect(annex.match(/<tr>/g)?.length).toBe(501)
    const { db } = counter.service.database
    const read = await sql<{ n: number }>`select count(*)::int as n from access_record
      where ${dossier.id} = any(dossiers) and (door like '%/day-du' or door like '%/danh-sach')`.execute(db)
    expect(read.rows[0]?.n).toBe(2)

    const words = await sql<{
      n: number
    }>`select count(*)::int as n from dossier_name_word where dossier_id = ${dossier.id}`.execute(db)
    expect(words.rows[0]?.n).toBeLessThan(30)
    const { rows } = await sql<{ said: string }>`select c::text as said from dossier_form_content c
      join dossier_form f on f.id = c.form_id where f.dossier_id = ${dossier.id}`.execute(db)
    expect(rows[0]?.said).toContain('Trần Văn Bé và 500 người theo danh sách')
  })

  test('is found by a name or a number of the list, and says that there are more', async () => {
    const token = await counter.service.token('receptionist', 'H13.64.02')
    const beneficiaries = [
      { kind: 'person', name: 'Y Blim Niê', identity: { type: 'can-cuoc', number: '000300000001' } },
      { kind: 'person', name: 'H’Ngăm Êban' },
    ]
    const body = { procedure: '1.004873', territory: 'phuong-nga-nam', owners: [{ kind: 'person', name: 'Danh Út' }] }
    const answer = await counter.service.call('POST', '/api/v1/dossiers', {
      token,
      body: { ...body, beneficiaries, components: lookedAt('1.004873') },
    })
    const { id, code } = answer.json() as { id: string; code: string }
    const view = (await counter.service.call('GET', `/api/v1/dossiers/${id}`, { token })).json() as {
      parties: readonly { role: string; name: string }[]
    }
    expect(view.parties.filter(({ role }) => role === 'beneficiary').map(({ name }) => name)).toEqual([
      'Y Blim Niê',
      'H’Ngăm Êban',
    ])
    const officer = new Officer((await counter.signIn()).visitor)
    const found = async (q: string) => {
      const { location } = await officer.send(await officer.open('/can-bo/tim'), '/can-bo/tim', { q })
      return (await officer.open(location)).text
    }
    expect(await found('ngam eban')).toContain(code)
    expect(await found('000300000001')).toContain('và 2 người theo danh sách')
    expect(await found('ngam nie')).not.toContain(code)
    const twice = { ...body, beneficiaries: [beneficiaries[0], beneficiaries[1], beneficiaries[0]] }
    const refused = await counter.service.call('POST', '/api/v1/dossiers', { token, body: twice })
    expect([refused.status, (refused.json() as { code?: string }).code ?? refused.text]).toEqual([
      422,
      expect.stringContaining('beneficiary-twice'),
    ])
    expect(refused.text).not.toContain('000300000001')
  })
})

describe('a list with mistakes', () => {
  test('comes back as it was typed, every wrong line named, and nothing is taken in', async () => {
    const { desk, shown } = await readyDesk(counter)
    const before = await counter.count()
    const text = `An\t1960\n\t1970\nCúc\t31/2/1980\t\t${number(1)}\nDần\t\t\t${number(1)}`
    const answer = await desk.press(shown, 'accept', { beneficiaries: text })
    expect(messages(answer)).toEqual(['Danh sách người thụ hưởng còn 2 dòng cần sửa: dòng 2, 3'])
    expect(answer.fields.beneficiaries).toBe(text)
    expect(answer.html).toContain('thiếu họ tên')
    expect(await counter.count()).toBe(before)
    const less = await desk.press(answer, 'remove-beneficiary.2')
    expect(less.fields.beneficiaries?.split('\n')[1]).toContain('Cúc')
    const one = { 'beneficiary.name': 'Kim Hạnh', 'beneficiary.birth': '2/9/1975', 'beneficiary.number': number(7) }
    const added = await desk.press(less, 'add-beneficiary', { beneficiaries: 'An\t1960', ...one })
    expect([added.fields.beneficiaries, added.fields['beneficiary.name']]).toEqual([
      `An\t1960\nKim Hạnh\t2/9/1975\t\t${number(7)}`,
      '',
    ])
    const dossier = await desk.taken(await desk.press(added, 'accept'))
    expect(beneficiariesOf(dossier).map(({ name, birthDate }) => [name, birthDate])).toEqual([
      ['An', '1960'],
      ['Kim Hạnh', '1975-09-02'],
    ])
  })
})
