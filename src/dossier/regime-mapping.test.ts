import { describe, expect, test } from 'vitest'
import { makeRegimes, type Regime, type RegimeConcern, type Regimes, regimes } from '#agency'
import { isRefusal } from '#platform'
import { testDatabase } from '../../tests/support/database.ts'
import { granted } from '../../tests/support/granted.ts'
import { acceptAtOnce } from './accepting/open-dossier.ts'
import { actOnDossier } from './act-on-dossier.ts'
import { actRules } from './act-rules.ts'
import { calendarChangeOf } from './carrying-over/calendar-change.ts'
import { at, newId, wall } from './dossier.test-support.ts'
import { friday, request, services, ward } from './services.test-support.ts'
import { type DossierServices, regimeOf } from './services.ts'
import { stageByCode } from './tracking/track-dossier.ts'

const database = testDatabase()

/** Two invented decrees: the law changes over the weekend, and the newer one says which day chooses. */
const before: Regime = { ...regimes().get('nd61'), id: 'before', to: '2026-11-22' }
const after: Regime = {
  ...regimes().get('nd118'),
  id: 'after',
  from: '2026-11-23',
  transfer: { ...before.transfer, cutoff: '09:00', graceHours: 4 },
  supplement: { ...before.supplement, timesAfter: 0 },
  pauses: [{ key: 'flood', name: { vi: 'Lụt', en: 'Flood' }, awaits: 'agency', basis: 'Điều 1' }],
  publicByCode: [],
}

const choosing = (by: Partial<Record<RegimeConcern, 'acceptance' | 'act'>>): Regimes =>
  makeRegimes([before, { ...after, appliesBy: { ...after.appliesBy, ...by } }])

const under = (made: Regimes): DossierServices => ({ ...services(), regimeFor: made.for })

const monday = at('2026-11-23 09:30')

describe('which day chooses the regime is data', () => {
  test.each([
    ['time-limit', ({ cutoff }) => cutoff, '15:00', '09:00'],
    ['transfer', ({ transfer }) => transfer.graceHours, 1, 4],
    ['acts', ({ supplement }) => supplement.timesAfter, 1, 0],
    ['acts', ({ pauses }) => pauses.map(({ key }) => key).includes('flood'), false, true],
    ['dossier-code', ({ regime }) => regime, 'before', 'after'],
  ] as const satisfies readonly (readonly [
    RegimeConcern,
    (rules: ReturnType<typeof actRules>) => unknown,
    unknown,
    unknown,
  ])[])('for %s', (concern, rule, accepted, acted) => {
    const rules = (day: 'acceptance' | 'act') =>
      actRules(regimeOf(under(choosing({ [concern]: day })), { acceptedAt: friday }, monday))
    expect([rule(rules('acceptance')), rule(rules('act'))]).toEqual([accepted, acted])
  })

  test(
    'a pause is possible for the causes of the regime that the acts follow',
    database.rolledBack(async (tx) => {
      const outcome = async (day: 'acceptance' | 'act') => {
        const world = under(choosing({ acts: day }))
        const act = { actor: ward.receptionist, now: friday }
        const accepted = granted(await acceptAtOnce(tx, world, ward.receptionist, request, friday))
        granted(await actOnDossier(tx, world, accepted.id, { action: 'transfer', body: {} }, act))
        const paused = { actor: ward.handler, now: monday }
        const pause = { action: 'pause', body: { cause: 'flood' } } as const
        const done = await actOnDossier(tx, world, accepted.id, pause, paused)
        return isRefusal(done) ? done.refusal : done.stops.map(({ cause }) => cause)
      }
      expect(await outcome('act')).toEqual(['flood'])
      expect(await outcome('acceptance')).toBe('unknown-pause-cause')
    }),
  )

  test(
    'the code is written in the grammar of the regime that is asked for the code, and by no other concern',
    database.rolledBack(async (tx) => {
      const own: DossierServices = {
        ...services(),
        regimeFor: (concern, days) =>
          concern === 'dossier-code' ? regimes().get('nd61') : regimes().for(concern, days),
      }
      const { code, regime } = granted(await acceptAtOnce(tx, own, ward.receptionist, request, friday))
      expect([code, regime]).toEqual([expect.stringMatching(/^000\.\d\d\.\d\d\.H13-261120-0001$/), 'nd61'])
    }),
  )

  test(
    'a limit within the day keeps the cut-off of the regime that its limit follows, a changed calendar too',
    database.rolledBack(async (tx) => {
      const accepted = granted(await acceptAtOnce(tx, services(), ward.receptionist, request, friday))
      const { clock } = accepted
      if (clock === null) throw new Error('no clock')
      const limit = { value: 1, unit: 'same-day' } as const
      const sameDay = {
        ...accepted,
        clock: { ...clock, startedAt: monday.toString(), limit, statutory: limit },
      }
      const due = (day: 'acceptance' | 'act') =>
        calendarChangeOf(sameDay, under(choosing({ 'time-limit': day })), monday, newId).flatMap((event) =>
          event.type === 'due-set' && event.carry.lawful ? [wall(event.carry.dueAt)] : [],
        )
      expect([...due('acceptance'), ...due('act')]).toEqual(['2026-11-23 17:00', '2026-11-25 17:00'])
    }),
  )

  test(
    'what the code alone tells follows its own concern',
    database.rolledBack(async (tx) => {
      const { code } = granted(await acceptAtOnce(tx, services(), ward.receptionist, request, friday))
      const told = (day: 'acceptance' | 'act') =>
        stageByCode(tx, under(choosing({ tracking: day })), code ?? '', monday)
      expect([await told('acceptance'), await told('act')]).toEqual(['in-process', 'hidden'])
    }),
  )
})
