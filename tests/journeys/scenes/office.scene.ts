import { sql } from 'kysely'
import { printRegister, runClock } from '#dossier'
import { demoPassword } from '#identity'
import { tellOfficers } from '#notice'
import type { Db } from '#platform'
import { trackingUrl } from '../../../src/dossier/slip-view.ts'
import { loadRouteWork, publishRoute } from '../../../src/procedure/routing/publish-route.ts'
import { testNow, Visitor } from '../../support/doors.ts'
import { codeOf, shownSecret } from '../../support/totp.ts'
import { done, sendFile } from './hands.ts'
import { at } from './solving.scene.ts'
import { dossierUrl, granted, hour, type Sight, type Stage, usual } from './stage.ts'

const seen = (login: string, state: string, url: string): Sight => ({ login, state, url })

/** Scans, notes with a file, and what is written to the citizen and proposed. */
export const written = async (stage: Stage): Promise<readonly Sight[]> => {
  const dossier = await stage.act(await stage.open(), usual.transfer)
  const [mai, hoang] = [await stage.officer('mai'), await stage.officer('hoang')]
  const scanned = await sendFile(
    mai.visitor,
    dossierUrl(dossier, 'ban-quet'),
    { component: dossier.components[0]?.key ?? '' },
    'file',
  )
  const notes = dossierUrl(dossier, 'ghi-chu')
  await sendFile(
    hoang.visitor,
    notes,
    { act: 'write', note: 'Đã gọi điện, hẹn mang bản chính chiều nay.' },
    'note-file',
  )
  const messages = dossierUrl(dossier, 'tin-nhan')
  const asks = { act: 'send', message: 'Mời Ông/Bà mang bản chính đến đối chiếu.' }
  await sendFile(mai.visitor, messages, asks, 'message-file')
  await done(hoang, messages, { act: 'propose', message: 'Mời Ông/Bà cho biết ngày đăng ký trước đây.' })
  const slip = new Visitor(stage.service.app())
  const tracked = (await slip.get(trackingUrl(dossier, '') ?? '')).body
  const talk = /action="(\/tra-cuu\/trao-doi[^"]*)"/.exec(tracked)?.[1] ?? ''
  return [
    { login: null, state: 'talk', url: talk },
    { login: null, state: 'talk-empty', url: talk, typed: { message: '' } },
    seen('mai', 'scans', scanned),
    ...at('hoang', 'written', dossier),
    ...at('hoang', 'written', dossier, 'kiem-tra', 'ghi-chu', 'tin-nhan'),
    ...at('mai', 'written', dossier, 'tin-nhan'),
    seen('mai', 'messages-waiting', '/can-bo/tin-nhan'),
  ]
}

/** What the clock says to officers, once a step is late. */
export const reminded = async ({ db, services, open, act }: Stage): Promise<readonly Sight[]> => {
  for (const day of [9, 16]) {
    const late = await act(await open({}, { when: hour(day, '08:00') }), ['mai', usual.transfer[1], hour(day, '08:20')])
    await runClock(db, services, late.id, testNow, tellOfficers(services.agencies, testNow))
  }
  return ['hoang', 'phuc', 'dinh'].map((login) => seen(login, 'reminders', '/can-bo/thong-bao'))
}

/** A step is looked at twice from today on: dossiers under way keep their route or are moved. */
export const routeChanged = async ({ db, services, actor, open, act }: Stage): Promise<readonly Sight[]> => {
  const code = '1.004859'
  const under = await act(await open({ procedure: code }), usual.transfer)
  const agencies = await services.agencies()
  const work = granted(await loadRouteWork(db, code, agencies, testNow))
  const [first, second, ...others] = work.typed.steps
  if (first === undefined || second === undefined) throw new Error(`${code} has no second step`)
  const again = { ...second, key: 'second-look', name: 'Thẩm định lần hai', nameEn: 'Appraise again', value: '1' }
  const typed = {
    steps: [first, { ...second, ways: [{ step: again.key, when: '' }] }, again, ...others],
    decision: {
      number: '2026/QĐ-UBND',
      authority: 'Chủ tịch Ủy ban nhân dân thành phố',
      title: '',
      date: '2026-11-20',
      effectiveFrom: '2026-11-23',
    },
  }
  const keeper = { ...actor('tung'), role: 'administrator' as const, agency: 'H13' }
  const seenNow = { version: work.latest.id, revision: work.draft?.revision ?? 0 }
  granted(await publishRoute(db, keeper, work, typed, seenNow, await services.procedures.current(), testNow))
  return [
    seen('phuc', 'routes-to-move', `/can-bo/doi-quy-trinh?thu-tuc=${code}`),
    ...at('phuc', 'old-route', under, 'chuyen-quy-trinh'),
    seen('quantri', 'route-editor', `/can-bo/quy-trinh/${code}`),
    seen('dinh', 'route-editor-drafting', '/can-bo/quy-trinh/1.013225'),
  ]
}

/** A register whose export waits, and one that is ready. */
export const registerPrinted = async ({ db, services, officer }: Stage): Promise<readonly Sight[]> => {
  const mai = await officer('mai')
  const page = await mai.open('/can-bo/so-theo-doi')
  const action = /action="(\/can-bo\/so-theo-doi\?[^"]*)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&') ?? ''
  const ask = (as: string) => done(mai, '/can-bo/so-theo-doi', { as }, action)
  const [waits, ready, sheet, failed] = [await ask('pdf'), await ask('pdf'), await ask('xlsx'), await ask('pdf')]
  for (const print of [ready, sheet]) await printRegister(db, services, { id: print.split('/').at(-1) ?? '' }, testNow)
  await sql`update dossier_register_print set state = 'failed', rows_read = 7 where id = ${failed.split('/').at(-1)}`.execute(
    db,
  )
  return [
    seen('mai', 'register-failed', failed),
    seen('mai', 'register', '/can-bo/so-theo-doi'),
    seen('mai', 'register-late', '/can-bo/so-theo-doi?xem=late'),
    seen('mai', 'register-waits', waits),
    seen('mai', 'register-ready', ready),
    seen('mai', 'register-sheet-ready', sheet),
  ]
}

/** From now on a code is asked for at every signing in. */
const withSecondFactor = async (visitor: Visitor, login: string): Promise<void> => {
  const account = '/can-bo/tai-khoan'
  await visitor.submit('/dang-nhap', { login, password: demoPassword })
  await visitor.submit(account, { act: 'begin', password: demoPassword })
  const code = await codeOf(shownSecret((await visitor.get(account)).body), 0)
  const { statusCode } = await visitor.submit(account, { act: 'confirm', code })
  if (statusCode !== 303) throw new Error(`the second factor of ${login}: ${statusCode}`)
}

/** What somebody types who is away next week. */
const absenceOf = async (db: Db, absent: string, delegate: string): Promise<Readonly<Record<string, string>>> => {
  const postOf = async (login: string): Promise<string> => {
    const { rows } = await sql<{ id: string }>`select p.id from post p join sign_in_user u on u.id = p.officer
      where u.username = ${login} and p.role = 'handler' and p.valid_to is null`.execute(db)
    return rows[0]?.id ?? ''
  }
  const day = (name: string, of: string) => ({ [`${name}.day`]: of, [`${name}.month`]: '11', [`${name}.year`]: '2026' })
  return { post: await postOf(absent), delegate: await postOf(delegate), ...day('from', '26'), ...day('to', '27') }
}

/** What is shown once, and what waits for a code. */
export const accounts = async ({ officer, service, db }: Stage): Promise<readonly Sight[]> => {
  const keeper = await officer('quantri')
  const list = '/can-bo/quan-tri/can-bo'
  const [first] = [...(await keeper.open(list)).html.matchAll(/href="(\/can-bo\/quan-tri\/can-bo\/[0-9a-f-]{36})"/g)]
  const one = first?.[1] ?? ''
  const post = /href="([^"]*\/ket-thuc\/[^"]*)"/.exec((await keeper.open(one)).html)?.[1] ?? ''
  const shown = { login: 'quantri', status: 303 } as const
  const token = { act: 'make', name: 'Phần mềm thử', role: 'receptionist', agency: 'H13.64.02' }
  await withSecondFactor(new Visitor(service.app()), 'bao')
  const hoang = await officer('hoang')
  await done(hoang, '/can-bo/vang-mat', await absenceOf(db, 'hoang', 'hanh'))
  return [
    {
      login: null,
      state: 'code-asked',
      url: '/dang-nhap',
      typed: { login: 'bao', password: demoPassword },
      status: 303,
    },
    { ...shown, state: 'password-once', url: one, typed: { act: 'password' } },
    { ...shown, state: 'token-once', url: '/can-bo/quan-tri/ma-dich-vu', typed: token },
    seen('hoang', 'absences', '/can-bo/vang-mat'),
    seen('quantri', 'officers', list),
    seen('quantri', 'officer', one),
    seen('quantri', 'end-of-post', post),
    seen('quantri', 'tokens', '/can-bo/quan-tri/ma-dich-vu'),
  ]
}
