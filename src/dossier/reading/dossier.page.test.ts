import { describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { actForms, formOf } from '../acting/act-forms.ts'
import { type ActionName, actionNames } from '../actions.ts'
import type { Dossier } from '../dossier.ts'
import { formsOn, type Officer, openOffice, type Page, request } from './officer.test-support.ts'

const office = openOffice()

const pathOf = ({ id }: Pick<Dossier, 'id'>): string => `/can-bo/ho-so/${id}`

/** The acts that a page leads to, by a form or by a link. */
const offered = (page: Page, dossier: Dossier): readonly ActionName[] => {
  const links = [...page.html.matchAll(/ href="([^"?]*)/g)].map(([, href]) => href ?? '')
  const ways = new Set([...links, ...formsOn(page)])
  return actionNames.filter((name) => ways.has(`${pathOf(dossier)}/${actForms[name].slug}`))
}

/** What the API says is open to a service in the same post. */
const openByApi = async (dossier: Dossier, token: string): Promise<readonly string[]> => {
  const answer = await office.service.call('GET', `/api/v1/dossiers/${dossier.id}`, { token })
  return (answer.json() as { actions?: { action: string }[] }).actions?.map(({ action }) => action) ?? []
}

const posts = [
  ['mai', 'receptionist', 'H13.64.02'],
  ['hoang', 'handler', 'H13.64.01'],
  ['phuc', 'unit-head', 'H13.64.01'],
  ['hoa', 'signatory', 'H13.64'],
  ['bich', 'registrar', 'H13.64'],
] as const
type Login = (typeof posts)[number][0]

/** A life in which every post has its turn. */
const life: readonly (readonly [Login, ActionName, Readonly<Record<string, string>>])[] = [
  ['mai', 'accept', { all: 'pass' }],
  ['mai', 'transfer', { medium: 'paper' }],
  ['hoang', 'confirm-handover', {}],
  ['hoang', 'take-step', {}],
  ['hoang', 'pause', { cause: 'verification' }],
  ['hoang', 'resume', {}],
  ['hoang', 'complete-step', {}],
  ['hoa', 'decide', { outcome: 'granted' }],
  ['bich', 'complete-step', { documentNumber: '1/XN' }],
  ['mai', 'register-result', {}],
  ['mai', 'hand-over', { proof: 'signature', paper: 'Căn cước' }],
]

/** Giving back is for who has the work, and the token's holder is another; taking on what is one's own would change nothing; the check stands with the papers, where there are any. */
const leftOut: readonly string[] = ['take-step', 'release-step', 'check-components']
const telling = (names: readonly string[]) => names.filter((name) => !leftOut.includes(name))

describe('what can I do now', () => {
  const compare = async (dossier: Dossier, [login, role, agency]: (typeof posts)[number]) => {
    const open = await openByApi(dossier, await office.service.token(role, agency))
    const shown = offered(await (await office.officer(login)).open(pathOf(dossier)), dossier)
    expect(telling(shown).filter((name) => !open.includes(name))).toEqual([])
    expect([login, ...telling(open)]).toEqual([login, ...telling(shown)])
  }

  test('offers at every step of a life exactly the acts that are open, to each post', { timeout: 60_000 }, async () => {
    const dossier = await office.accept({ draft: true })
    for (const post of posts) await compare(dossier, post)
    for (const [who, action, typed] of life) {
      const done = await (await office.officer(who)).act(dossier, formOf(action).slug, typed)
      expect([action, done.status, done.problems]).toEqual([action, 303, []])
      for (const post of posts) await compare(dossier, post)
    }
  })

  test('those who only watch are offered nothing, and told for whom the dossier waits', async () => {
    const dossier = await office.accept()
    const page = await (await office.officer('thanhtra')).open(pathOf(dossier))
    expect(page.status).toBe(200)
    expect(offered(page, dossier)).toEqual([])
    expect(page.text).toContain(
      'Đang chờ: Tiếp nhận, tra cứu dữ liệu dân cư, số hóa hồ sơ · Trung tâm PVHCC phường Ngã Năm.',
    )
  })
})

describe('personal data', () => {
  const everything = {
    ...request,
    owners: [
      {
        kind: 'person',
        name: 'Lý Thị Sa Rươl',
        birthDate: '1999-03-04',
        identity: { type: 'can-cuoc', number: '000199004873', issuer: 'Bộ Công an', issuedOn: '2021-08-12' },
        phone: '0912345678',
        email: 'saruol@example.test',
        address: 'Khóm 3, phường Ngã Năm',
      },
    ],
  }
  const secrets = ['000199004873', '0912345678', '0912 345 678', 'saruol@example.test', 'Khóm 3', '04/03/1999']

  test('are masked until somebody asks to see them, and the asking is a record of its own', async () => {
    const dossier = await office.accept(everything)
    const mai = await office.officer('mai')
    const masked = await mai.open(pathOf(dossier))
    for (const secret of secrets) expect(masked.text).not.toContain(secret)
    expect(masked.text).toContain('000•••••4873')
    const full = await mai.open(`${pathOf(dossier)}/day-du`)
    for (const secret of ['000199004873', '0912 345 678', 'saruol@example.test', '04/03/1999'])
      expect(full.text).toContain(secret)
    const readings = await accessesOf(office.service.database.db, dossier.id)
    expect(readings.map(({ officer, door }) => [officer, door])).toEqual([
      ['Sơn Thị Mai', '/can-bo/ho-so/:id/day-du'],
      ['Sơn Thị Mai', '/can-bo/ho-so/:id'],
    ])
  })

  test('a page that is refused leaves no record, and says no more than that nothing is there', async () => {
    const dossier = await office.accept(everything)
    const stranger = await (await office.officer('loc')).open(pathOf(dossier))
    expect(stranger.status).toBe(404)
    expect(stranger.text).not.toContain('Sa Rươl')
    const nowhere = await (await office.officer('loc')).open(pathOf({ id: '00000000-0000-4000-8000-000000000000' }))
    expect(stranger.text.replaceAll(dossier.id, '')).toBe(
      nowhere.text.replaceAll('00000000-0000-4000-8000-000000000000', ''),
    )
    expect(await accessesOf(office.service.database.db, dossier.id)).toEqual([])
  })

  test('names are text, whatever they look like', async () => {
    const name = '<img src=x onerror=alert(1)> & "Bé"'
    const dossier = await office.accept({ owners: [{ kind: 'person', name }] })
    const page = await (await office.officer('mai')).open(pathOf(dossier))
    expect(page.html).not.toContain('<img')
    expect(page.text).toContain(name)
  })
})

describe('the page', () => {
  const openAs = async (login: string, body = {}): Promise<readonly [Page, Dossier, Officer]> => {
    const dossier = await office.accept(body)
    const officer = await office.officer(login)
    return [await officer.open(pathOf(dossier)), dossier, officer]
  }

  test('says which dossier, for whom, until when, where it lies, and leads to the slip', async () => {
    const [page, dossier] = await openAs('mai')
    expect(page.html).toContain(`<title>${dossier.code} · Một Cửa</title>`)
    for (const told of [
      'Đã tiếp nhận',
      'Lý Thị Sa Rươl',
      'Còn 2 ngày làm việc',
      '17:00, thứ Năm 26/11/2026',
      '3 ngày làm việc',
    ])
      expect(page.text).toContain(told)
    expect(page.html).toContain(`${pathOf(dossier)}/giay-hen.pdf`)
  })

  test('explains the date day by day', async () => {
    const [page] = await openAs('mai')
    expect(page.text).toContain('Vì sao là 26/11/2026?')
    expect(page.text).toContain('Thứ Ba 24/11/2026: không tính, nghỉ lễ Ngày Văn hóa Việt Nam')
  })

  test('opens by its code as well as by its id', async () => {
    const [page, dossier, mai] = await openAs('mai')
    expect((await mai.open(pathOf({ id: dossier.code ?? '' }))).text).toContain(dossier.code)
    expect(page.status).toBe(200)
  })

  test('speaks English to those who ask for it', async () => {
    const [, dossier, mai] = await openAs('mai')
    const { text } = await mai.open(`${pathOf(dossier)}?lang=en`)
    for (const told of [
      'What you can do now',
      'Certificate of marital status',
      '2 working days left',
      'not checked yet',
      'Transfer',
    ])
      expect(text).toContain(told)
    await mai.open(`${pathOf(dossier)}?lang=vi`)
  })

  test('one press of an officer is one act of the history, with its events beneath', async () => {
    const [page, dossier] = await openAs('mai')
    expect(page.html.match(/class="act-item"/g)).toHaveLength(1)
    expect(dossier.eventCount).toBeGreaterThan(3)
  })

  test('a dossier without a code says so and prints nothing', async () => {
    const [page, dossier] = await openAs('mai', { draft: true })
    expect(page.text).toContain('Hồ sơ chưa có mã')
    expect(page.html).not.toContain('giay-hen.pdf')
    expect(dossier.code).toBeNull()
  })

  test('shows codes of other systems', async () => {
    const [page] = await openAs('mai', { aliases: [{ system: 'Cổng DVCQG', value: 'G12.99-261120-0007' }] })
    expect(page.text).toContain('Cổng DVCQG')
    expect(page.text).toContain('G12.99-261120-0007')
  })
})
