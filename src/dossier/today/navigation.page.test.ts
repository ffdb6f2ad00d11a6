import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { demoSignIns, type Permission, permissionNames, placesOf, type Role, relationsFor, roles } from '#identity'
import { localDate } from '#platform'
import { openOffice } from '../reading/officer.test-support.ts'
import { monday } from '../reception/counter.test-support.ts'

const office = openOffice()

/** The pages that a role may open by the table: written down here once more, so that a slip in the list of places shows. */
const doors: Readonly<Record<string, Permission>> = {
  '/can-bo/hom-nay': 'inbox.read',
  '/can-bo/theo-doi': 'deadlines.watch',
  '/can-bo/tiep-nhan': 'dossier.draft',
  '/can-bo/buu-chinh/nhan': 'dossier.draft',
  '/can-bo/chung-thuc': 'dossier.accept',
  '/can-bo/mat-giay-hen': 'dossier.reprint-slip',
  '/can-bo/ban-giao': 'handover-list.keep',
  '/can-bo/buu-chinh': 'dossier.hand-over',
  '/can-bo/giay-phai-tra': 'dossier.hand-over',
  '/can-bo/tim': 'dossier.search',
  '/can-bo/da-chuyen': 'part.read',
  '/can-bo/nhom': 'dossier.assign-step',
  '/can-bo/nhom/quy-tac': 'assignment.set-rule',
  '/can-bo/vang-mat': 'absence.record',
  '/can-bo/so-theo-doi': 'register.read',
  '/can-bo/quan-tri/can-bo': 'admin.officers',
  '/can-bo/quan-tri/can-bo/them': 'admin.officers',
  '/can-bo/quan-tri/ma-dich-vu': 'admin.officers',
  '/can-bo/quy-trinh': 'procedure.edit-route',
  '/can-bo/doi-quy-trinh': 'dossier.change-route',
}

const logins = new Map<Role, string>()

beforeAll(async () => {
  const { db } = office.service.database
  const { rows } = await sql<{ username: string; role: Role }>`
    select u.username, p.role from post p join sign_in_user u on u.id = p.officer
    where p.position = 0 and p.valid_to is null`.execute(db)
  const today = new Set(demoSignIns(localDate(monday)).map(({ username }) => username))
  for (const { username, role } of rows) if (today.has(username)) logins.set(role, username)
})

/** Where the side and the bar at the top lead, with the address of the quick search. */
const offered = (html: string): readonly string[] => {
  const side = /<nav class="side-nav".*?<\/nav>/s.exec(html)?.[0] ?? ''
  const bar = /<header class="top-bar".*?<\/header>/s.exec(html)?.[0] ?? ''
  const links = [...(side + bar).matchAll(/ (?:href|action)="(\/can-bo[^"]*)"/g)].map(([, to]) => to ?? '')
  return [
    ...new Set(links.map((link) => link.replaceAll('&amp;', '&')).filter((link) => !/[?&](lang|chu)=/.test(link))),
  ]
}

describe.each(roles)('%s', (role) => {
  test('is led only to pages that open, and no page that does not open is offered', async () => {
    const login = logins.get(role)
    expect(login, `the demo has no ${role}`).toBeDefined()
    const officer = await office.officer(login ?? '')
    const allowed = Object.entries(doors).filter(([, permission]) => relationsFor(permission, role).length > 0)
    const pages = [(await officer.open('/can-bo')).location, '/can-bo/tai-khoan', ...allowed.map(([path]) => path)]
    // the side is the same on every page: a link is opened once
    const tried = new Set<string>()
    for (const path of pages) {
      const page = await officer.open(path)
      // no agency under this post keeps a book: nobody leads there, which the links of the other pages prove
      if (path === '/can-bo/so-theo-doi' && page.status === 403) continue
      expect(page.status, path).toBe(200)
      for (const link of offered(page.html)) {
        if (tried.has(link)) continue
        tried.add(link)
        const answer = await officer.open(link)
        expect(answer.status, `${path} leads to ${link}`).toBe(link === '/can-bo' ? 303 : 200)
      }
    }
    const side = offered((await officer.open('/can-bo/tai-khoan')).html)
    for (const [path, permission] of Object.entries(doors)) {
      if (relationsFor(permission, role).length > 0) continue
      expect((await officer.open(path)).status, path).toBe(403)
      expect(side).not.toContain(path)
    }
  })
})

test('every place asks for a permission of the table, and nobody without a post is led anywhere', () => {
  expect(Object.values(doors).every((permission) => permissionNames.includes(permission))).toBe(true)
  expect(placesOf(null)).toEqual([])
  const led = roles.flatMap((role) => placesOf(role).flatMap(({ items }) => items.map(({ href }) => href)))
  expect(new Set(led).difference(new Set(Object.keys(doors)))).toEqual(new Set())
})

test('an officer who switches the single keys off finds them off on every page and computer, without any script', async () => {
  const account = '/can-bo/tai-khoan'
  const mai = await office.officer('mai')
  const heading = async () => (await (await office.officer('mai')).open('/can-bo/hom-nay')).html
  expect(await heading()).not.toContain('data-single-keys')
  const form = { act: 'keys', keys: '' }
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await mai.open(account)).html)?.[1] ?? ''
  const off = await mai.visitor.post(account, { _csrf: csrf, _once: 'a'.repeat(32), ...form })
  expect([off.statusCode, off.headers.location]).toEqual([303, account])
  expect(await heading()).toContain('data-single-keys="off"')
  expect((await mai.open(account)).html).not.toMatch(/name="keys"[^>]* checked/)
  await mai.visitor.post(account, { _csrf: csrf, _once: 'b'.repeat(32), act: 'keys', keys: 'on' })
  expect(await heading()).not.toContain('data-single-keys')
})
