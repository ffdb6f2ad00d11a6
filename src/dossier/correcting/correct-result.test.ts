import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '../../../tests/support/database.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { at, wall } from '../dossier.test-support.ts'
import { dossierView } from '../dossier-view.ts'
import { countLines, registerLines } from '../entering/register.query.ts'
import { destroyDetails } from '../history/destroy-details.ts'
import { verifyHistory } from '../history/history.query.ts'
import { inbox } from '../inbox/inbox.query.ts'
import { searchDossiers } from '../lookup/search.query.ts'
import { readDossier } from '../read-dossier.ts'
import { post, request, ward } from '../services.test-support.ts'
import { trackingOf } from '../tracking/tracking.ts'
import {
  act,
  asks,
  begun,
  finish,
  monday,
  registered,
  returned,
  stored,
  tell,
  told,
  world,
} from './correcting.test-support.ts'
import { mistakeOf } from './correction.query.ts'

const database = testDatabase()
const telling = { origin: 'https://motcua.example', now: monday, calendarOf: world.calendarOf }

describe('a correction', () => {
  test(
    'is a dossier of its own, linked, with people, version, case and place of the wrong one',
    database.rolledBack(async (tx) => {
      told.length = 0
      const wrong = await returned(tx)
      const { correcting } = await begun(tx, wrong)
      expect(correcting).toMatchObject({
        code: 'H13.64-261221-0001',
        status: 'accepted',
        procedureVersionId: wrong.procedureVersionId,
        caseKey: wrong.caseKey,
        competentAgency: wrong.competentAgency,
        ownerName: 'Lý Thị Sa Rươl',
        fees: [],
        links: [{ kind: 'corrects', otherId: wrong.id }],
        corrects: { dossier: wrong.id, code: wrong.code, documentNumber: '12/GP-UBND', oldPaper: 'with-citizen' },
      })
      expect(wall(correcting.dueAt)).toBe('2026-12-24 17:00')
      expect(correcting.parties.map(({ role, idNumber }) => [role, idNumber])).toEqual([['owner', '000199004873']])
      expect(told).toContain('H13.64-261221-0001 accepted')
      expect(await mistakeOf(tx, correcting.id)).toMatchObject({ entry: 'Họ tên mẹ', reasonCode: 'personal-data' })
      const { rows } = await sql`select kind, number from dossier_form where dossier_id = ${correcting.id}`.execute(tx)
      expect(rows).toEqual([{ kind: 'receipt', number: 2 }])
      expect(await verifyHistory(tx)).toMatchObject({ dossiers: 2, broken: [] })
    }),
  )

  test(
    'marks the old result when its own is registered, and changes nothing else of it',
    database.rolledBack(async (tx) => {
      const wrong = await returned(tx)
      const { correcting } = await begun(tx, wrong)
      expect((await stored(tx, wrong)).results).toEqual(wrong.results)
      const done = await finish(tx, correcting, 'granted')
      const after = await stored(tx, wrong)
      expect(after.corrections).toMatchObject([{ state: 'corrected', correctingCode: done.code }])
      const mark = { correctedBy: done.id, correctedNumber: '31/GP-UBND', correctedAt: done.finishedAt }
      expect(JSON.stringify(after.results)).toBe(JSON.stringify([{ ...wrong.results[0], ...mark }]))
      expect([after.status, after.outcome, after.finishedAt?.toString()]).toEqual([
        wrong.status,
        wrong.outcome,
        wrong.finishedAt?.toString(),
      ])
      expect(await verifyHistory(tx)).toMatchObject({ dossiers: 2, broken: [] })
      const again = await tell(tx, wrong, 'receptionist', asks(), at('2026-12-28 08:00'))
      expect(again).toMatchObject({ refusal: 'already-corrected', facts: { code: done.code } })
      // the new result may be wrong in its turn
      const handed = await act(tx, done, 'receptionist', {
        action: 'hand-over',
        body: { paper: 'Căn cước', oldPaper: 'taken-back' },
      })
      expect(handed.corrects?.oldPaper).toBe('taken-back')
      const third = await begun(tx, handed, 'receptionist', at('2026-12-28 08:00'))
      expect(third.correcting.corrects).toMatchObject({ dossier: done.id, documentNumber: '31/GP-UBND' })
    }),
  )

  test(
    'that the agency refuses in writing leaves the result as right; one that was withdrawn leaves it open',
    database.rolledBack(async (tx) => {
      const wrong = await returned(tx)
      const first = await begun(tx, wrong)
      await finish(tx, first.correcting, 'refused')
      const upheld = await stored(tx, wrong)
      expect(upheld.corrections).toMatchObject([{ state: 'upheld' }])
      expect(upheld.results[0]?.correctedAt).toBeNull()
      const second = await begun(tx, wrong)
      await act(tx, second.correcting, 'receptionist', { action: 'withdraw', body: {} }, monday)
      expect((await stored(tx, wrong)).corrections.map(({ state }) => state)).toEqual(['upheld', 'ended'])
    }),
  )

  test(
    'is done once at a time: the second is refused, and the database would refuse it too',
    database.rolledBack(async (tx) => {
      const wrong = await returned(tx)
      const { asked } = await begun(tx, wrong)
      const before = await sql`select count(*)::int as n from dossier`.execute(tx)
      expect(await tell(tx, wrong, 'handler', asks({ foundBy: 'agency' }), monday)).toMatchObject({
        refusal: 'correction-open',
        facts: { code: asked.corrections[0]?.correctingCode },
      })
      expect(await sql`select count(*)::int as n from dossier`.execute(tx)).toEqual(before)
      const copy = sql`insert into dossier_correction select gen_random_uuid(), dossier_id, result_id, correcting_id,
        correcting_code, state, entry, reason_code, reason, found_by, asked_by, asked_at, ended_at from dossier_correction`
      await expect(copy.execute(tx)).rejects.toThrow('dossier_correction_once')
    }),
  )

  test(
    'that the solving agency asks for lies with its handler at once; a stranger may not ask, an inspector neither',
    database.rolledBack(async (tx) => {
      const wrong = await registered(tx)
      const { correcting } = await begun(tx, wrong, 'handler', monday, { foundBy: 'agency', oldPaper: 'none' })
      expect(correcting).toMatchObject({ status: 'processing', acceptedBy: 'Kim Hoàng' })
      expect(correcting.steps).toMatchObject([{ key: 'appraisal', agency: 'H13.64.01', finishedAt: null }])
      expect(await tell(tx, wrong, 'elsewhere', asks(), monday)).toMatchObject({ refusal: 'dossier-not-found' })
      const inspector = { actor: post('inspector', 'H13', 'Trần Thanh'), now: monday }
      expect(await actOnDossier(tx, world, wrong.id, asks(), inspector)).toMatchObject({
        refusal: 'identity.role-may-not',
      })
    }),
  )

  test(
    'of a result of an agency that has ended is done by its successor, under the law of today',
    database.rolledBack(async (tx) => {
      const old = post('receptionist', 'H51.19.21.001', 'Mã Thị Sa')
      const then = { ...request, procedure: '1.900002', territory: 'phuong-1-nga-nam' }
      const wrong = granted(await acceptAtOnce(tx, world, old, then, at('2025-06-20 09:00')))
      expect([wrong.status, wrong.competentAgency.slice(0, 3)]).toEqual(['returned', 'H51'])
      const { asked, correcting } = await begun(tx, wrong)
      expect(correcting).toMatchObject({
        code: 'H13.64-261221-0001',
        regime: 'nd118',
        receivedAtAgency: 'H13.64.02',
        competentAgency: 'H13.64',
        returnedAtAgency: 'H13.64.02',
      })
      expect(correcting.plan.map(({ agency }) => agency.slice(0, 6))).toEqual(correcting.plan.map(() => 'H13.64'))
      expect(correcting.agencies.filter((code) => code.startsWith('H51'))).toEqual([])
      expect(asked.code).toBe(wrong.code)
      await finish(tx, correcting, 'granted')
      expect((await stored(tx, wrong)).results[0]?.correctedNumber).toBe('31/GP-UBND')
    }),
  )
})

describe('what others see of it', () => {
  const year = {
    agency: 'H13.64.02',
    from: Temporal.PlainDate.from('2026-01-01'),
    to: Temporal.PlainDate.from('2026-12-31'),
  }

  test(
    'register, search and inbox count each dossier once, and each line names the other',
    database.rolledBack(async (tx) => {
      const wrong = await returned(tx)
      const { correcting } = await begun(tx, wrong)
      await finish(tx, correcting, 'granted')
      const ask = { ...year, show: 'all' } as const
      expect(await countLines(tx, ask, monday, 100)).toBe(2)
      const lines = await registerLines(tx, ask, monday, 100)
      expect(lines.map(({ code, corrects, correctedBy }) => [code, corrects, correctedBy])).toEqual([
        [wrong.code, null, correcting.code],
        [correcting.code, wrong.code, null],
      ])
      const found = await searchDossiers(tx, 'sa ruol', { agencies: ['H13.64.02'] })
      expect(found.map(({ code, corrects, corrected }) => [code, corrects, corrected])).toEqual([
        [correcting.code, true, false],
        [wrong.code, false, true],
      ])
      const { rows } = await inbox(tx, { agencies: ['H13.64.02'], role: 'receptionist' })
      expect(rows.map(({ code, corrects, corrected }) => [code, corrects, corrected])).toEqual([
        [correcting.code, true, false],
      ])
    }),
  )

  test(
    'the API tells the request, the mark and what is corrected; the slip’s page says what to bring',
    database.rolledBack(async (tx) => {
      const wrong = await returned(tx)
      const { asked, correcting } = await begun(tx, wrong)
      expect(trackingOf(asked)).toMatchObject({ corrected: [], correctedIn: correcting.code, corrects: null })
      expect(trackingOf(correcting).corrects).toEqual({ code: wrong.code, number: '12/GP-UBND', bringOld: true })
      expect(JSON.stringify(trackingOf(asked))).not.toContain('mẹ')
      const done = await finish(tx, correcting, 'granted')
      const of = granted(await readDossier(tx, world, ward.receptionist, wrong.id, monday))
      const view = dossierView(of, telling)
      expect(view.corrections).toMatchObject([{ state: 'corrected', correctingId: done.id, entry: 'Họ tên mẹ' }])
      expect(view.results).toMatchObject([{ correctedBy: done.id, correctedNumber: '31/GP-UBND' }])
      expect(view.actions.map(({ action }) => action)).not.toContain('request-correction')
      expect(trackingOf(await stored(tx, wrong))).toMatchObject({
        corrected: [{ number: '31/GP-UBND' }],
        correctedIn: null,
      })
      const own = granted(await readDossier(tx, world, ward.receptionist, done.id, monday))
      expect(dossierView(own, telling).corrects).toMatchObject({ dossier: wrong.id, oldPaper: 'with-citizen' })
    }),
  )

  test(
    'what was typed about the mistake is destroyed with the other details, and the chain holds',
    database.rolledBack(async (tx) => {
      const wrong = await returned(tx)
      await finish(tx, (await begun(tx, wrong)).correcting, 'granted')
      const later = { actor: ward.signatory, now: at('2028-06-01 08:00') }
      granted(await destroyDetails(tx, world, wrong.id, { decision: '9/QĐ-UBND', reason: 'Hết hạn' }, later))
      const left = await sql`select entry, reason from dossier_correction where dossier_id = ${wrong.id}`.execute(tx)
      expect(left.rows).toEqual([{ entry: '–', reason: '–' }])
      const { rows } =
        await sql`select 1 from dossier_event_detail where dossier_id = ${wrong.id} and body::text like '%mẹ%'`.execute(
          tx,
        )
      expect(rows).toEqual([])
      expect(await verifyHistory(tx)).toMatchObject({ broken: [] })
    }),
  )
})
