import { beforeAll, describe, expect, test } from 'vitest'
import { accessesOf } from '#identity'
import { lookedAt } from '../../../tests/support/looked-at.ts'
import { actForms } from '../acting/act-forms.ts'
import { actionNames } from '../actions.ts'
import type { Dossier } from '../dossier.ts'
import { historyOf } from '../history/history.query.ts'
import { formsOf } from '../issuing/form.store.ts'
import { type Officer, openOffice } from './officer.test-support.ts'

const office = openOffice()
let mai: Officer
let dossier: Dossier

beforeAll(async () => {
  mai = await office.officer('mai')
  dossier = await office.accept()
})

const path = () => `/can-bo/ho-so/${dossier.id}`

describe('addresses that nobody gave out', () => {
  test.each([
    'x',
    '0',
    "'; drop table dossier; --",
    '%00',
    '%F0%9F%98%80',
    '../../etc/passwd',
    '00000000-0000-4000-8000-000000000000',
    'H13.64-999999-0001',
    `${'9'.repeat(2000)}`,
  ])('%s is no dossier, and no fault', async (id) => {
    for (const rest of ['', '/day-du', '/lich-su', '/hoan-thanh']) {
      const page = await mai.open(`/can-bo/ho-so/${id.includes('%') ? id : encodeURIComponent(id)}${rest}`)
      expect([id, rest, page.status >= 400 && page.status < 500]).toEqual([id, rest, true])
    }
  })

  test('an act that does not exist is no page', async () => {
    for (const slug of ['approve-return', 'constructor', '__proto__', 'HOAN-THANH'])
      expect((await mai.open(`${path()}/${slug}`)).status).toBe(404)
  })

  test('foreign words behind the question mark change nothing', async () => {
    const plain = await mai.open(`${path()}/sua-thong-tin`)
    for (const query of ['?nguoi=x', '?nguoi=__proto__', '?buoc=%00', '?phi=constructor', '?seen=999'])
      expect((await mai.open(`${path()}/sua-thong-tin${query}`)).status).toBe(plain.status)
  })
})

describe('forms that no page of ours made', () => {
  test('without its proof nothing is done, for any act', async () => {
    const before = (await historyOf(office.service.database.db, dossier.id)).length
    for (const name of actionNames) {
      const page = await mai.open(path())
      const sent = await mai.send(
        { ...page, html: `<form action="${path()}/${actForms[name].slug}"></form>` },
        `${path()}/${actForms[name].slug}`,
        { _csrf: 'x' },
      )
      expect([name, sent.status]).toEqual([name, 403])
    }
    expect(await historyOf(office.service.database.db, dossier.id)).toHaveLength(before)
  })

  test('strange values are told as mistakes, never as faults', async () => {
    const values = [
      '',
      ' ',
      '\u0000',
      'á'.normalize('NFD'),
      '𝒳'.repeat(50),
      '<script>',
      '{"$gt":""}',
      '-1',
      '1e999',
      'null',
    ]
    for (const value of values) {
      const typed = Object.fromEntries(
        ['cause', 'reason', 'seen', '_once', 'occurredAt.day'].map((name) => [name, value]),
      )
      const page = await mai.open(`${path()}/rut-ho-so`)
      const sent = await mai.send(page, `${path()}/rut-ho-so`, { ...typed, 'occurredAt.day': '99' })
      expect([value, sent.status < 500, sent.status >= 400]).toEqual([value, true, true])
    }
    expect((await office.stored(dossier.id)).status).toBe('accepted')
  })

  test('a number of events that never was refuses the act', async () => {
    const page = await mai.open(path())
    const sent = await mai.send(page, `${path()}/chuyen`, { seen: '99999' })
    expect(sent.status).toBe(409)
    expect(sent.problems[0]?.[1]).toContain('trước Ông/Bà')
  })

  test('a text in separate marks is stored as people write it', async () => {
    const own = await office.accept()
    const reason = 'Nguyễn Thị Hường đã rút'
    await mai.act(own, 'rut-ho-so', { reason: reason.normalize('NFD') })
    const history = await historyOf(office.service.database.db, own.id)
    expect(history.findLast(({ event }) => event.type === 'closed')?.detail).toEqual({ reason })
  })

  test('a form of more than it may hold is refused before it is read', async () => {
    const page = await mai.open(`${path()}/rut-ho-so`)
    expect((await mai.send(page, `${path()}/rut-ho-so`, { reason: 'x'.repeat(300_000) })).status).toBe(413)
  })
})

describe('searching for what cannot be', () => {
  test.each([
    '%',
    '_',
    '\\',
    "'",
    '"',
    '%%%%',
    '____',
    'a%b_c\\',
    '\u0000\u0000',
    '🦆🦆',
    'x'.repeat(5000),
    '9'.repeat(400),
  ])('%s finds nothing and breaks nothing', async (q) => {
    const sent = await mai.send(await mai.open('/can-bo/tim'), '/can-bo/tim', { q })
    const shown = sent.status === 303 ? await mai.open(sent.location) : sent
    expect(shown.status).toBeLessThan(500)
    expect(shown.text).not.toContain('Lý Thị Sa Rươl')
  })
})

describe('papers of others', () => {
  const paper = (id: string, query = '') => `/can-bo/ho-so/${id}/giay-hen.pdf${query}`

  test('another agency’s notice is printed neither by its dossier nor by its id; the own one is, and its reading is written down', async () => {
    const { db } = office.service.database
    const token = await office.service.token('receptionist', 'H13.65.02')
    const owners = [{ kind: 'person', name: 'Danh Út' }]
    const components = lookedAt('1.004873')
    const body = { procedure: '1.004873', territory: 'phuong-my-quoi', owners, components }
    const taken = await office.service.call('POST', '/api/v1/dossiers', { token, body })
    const theirs = (taken.json() as { id: string }).id
    const [form] = await formsOf(db, theirs)
    expect(form?.kind).toBe('receipt')
    const before = (await accessesOf(db, dossier.id)).length
    expect((await mai.open(paper(theirs))).status).toBe(404)
    expect((await mai.open(paper(theirs, `?phieu=${form?.id}`))).status).toBe(404)
    const stolen = await mai.open(paper(dossier.id, `?phieu=${form?.id}`))
    expect(stolen.status).toBeGreaterThanOrEqual(400)
    expect(stolen.text).not.toContain('Danh Út')
    expect(await accessesOf(db, theirs)).toEqual([])
    expect(await accessesOf(db, dossier.id)).toHaveLength(before)
    expect((await mai.open(paper(dossier.id))).status).toBe(200)
    expect((await accessesOf(db, dossier.id))[0]).toMatchObject({
      officer: 'Sơn Thị Mai',
      door: '/can-bo/ho-so/:id/giay-hen.pdf',
    })
  })
})
