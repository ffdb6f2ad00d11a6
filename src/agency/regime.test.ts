import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testFolder } from '../../tests/support/folder.ts'
import { type RegimeConcern, regimeConcerns } from './regime.schema.ts'
import { makeRegimes, readRegimes, regimes, regimesFolder } from './regime.ts'

const day = Temporal.PlainDate.from

describe('the regimes that ship', () => {
  test('change with the first of July 2025', () => {
    expect(regimes().on(day('2018-06-21')).id).toBe('nd61')
    expect(regimes().on(day('2025-06-30')).id).toBe('nd61')
    expect(regimes().on(day('2025-07-01')).id).toBe('nd118')
    expect(regimes().on(day('2030-12-31')).id).toBe('nd118')
    expect(() => regimes().on(day('2018-06-20'))).toThrow('no regime')
    expect(() => regimes().get('nd99')).toThrow('no regime nd99')
  })

  test('say what the decrees say', () => {
    const [old, now] = [regimes().get('nd61'), regimes().get('nd118')]
    expect(old.dossierCode).toMatchObject({ grammar: 'tt01-2018', agency: 'received-at' })
    expect(now.dossierCode).toMatchObject({ grammar: 'qd20-2020', agency: 'competent' })
    expect(old.supplement.closeUnanswered).toBeNull()
    expect(now.supplement.closeUnanswered).toEqual({ value: 15, unit: 'day' })
    expect(now.online).toMatchObject({ noticeHours: 2, replyWorkingHours: 8 })
    expect(old.forms.stop).toBeUndefined()
    expect(now.forms.stop?.number).toBe('05')
    for (const regime of regimes().all) {
      expect(regime.transfer).toMatchObject({ cutoff: '15:00', graceHours: 1 })
      expect(regime.supplement).toMatchObject({
        timesAfter: 1,
        within: { value: 3, unit: 'working-day' },
        clock: 'restart',
      })
      expect(regime.apology).toMatchObject({ daysBefore: 1, reappointments: 1 })
      expect(regime.correction.within).toEqual({ value: 3, unit: 'working-day' })
      expect(regime.publicByCode).toEqual(['in-process', 'ready', 'closed'])
      expect(regime.pauses.map(({ key }) => key)).toContain('financial-obligation')
    }
  })
})

describe('a dossier that lives through the change', () => {
  const acceptedOn = day('2025-06-27')
  const actOn = day('2025-07-02')

  test.each([
    ['dossier-code', 'nd61'],
    ['time-limit', 'nd61'],
    ['forms', 'nd118'],
    ['notices', 'nd118'],
    ['acts', 'nd118'],
    ['transfer', 'nd61'],
    ['tracking', 'nd118'],
  ] as const)('%s follows %s', (concern, id) => {
    expect(regimes().for(concern, { acceptedOn, actOn }).id).toBe(id)
  })

  test('the mapping is data: the regime of the act decides, whatever it says', () => {
    const byData = fc.record(
      Object.fromEntries(regimeConcerns.map((concern) => [concern, fc.constantFrom('acceptance', 'act')])) as Record<
        RegimeConcern,
        fc.Arbitrary<'acceptance' | 'act'>
      >,
    )
    fc.assert(
      fc.property(byData, byData, fc.constantFrom(...regimeConcerns), (older, newer, concern) => {
        const own = makeRegimes([
          { ...regimes().get('nd61'), appliesBy: older },
          { ...regimes().get('nd118'), appliesBy: newer },
        ])
        expect(own.for(concern, { acceptedOn, actOn }).id).toBe(newer[concern] === 'acceptance' ? 'nd61' : 'nd118')
        expect(own.for(concern, { acceptedOn, actOn: acceptedOn }).id).toBe('nd61')
      }),
    )
  })
})

describe('regime files', () => {
  const changed = (file: string, from: string, to: string): readonly string[] => {
    const folder = testFolder('regimes')
    cpSync(regimesFolder, folder, { recursive: true })
    const text = readFileSync(join(folder, file), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(folder, file), text.replace(from, to))
    const read = readRegimes(folder)
    return 'on' in read
      ? []
      : read.map(({ file: path, line, reason }) => `${path.split('/').at(-1)}:${line}: ${reason}`)
  }

  test.each([
    ['nd61.yaml', 'to: 2025-06-30', 'to: 2025-06-29', /^nd61\.yaml:5: to: must be the day before nd118/],
    ['nd61.yaml', 'to: 2025-06-30', 'to: 2025-07-01', /^nd61\.yaml:5: to: must be the day before nd118/],
    ['nd61.yaml', 'to: 2025-06-30\n', '', /^nd61\.yaml:4: to: must be the day before nd118/],
    ['nd61.yaml', 'to: 2025-06-30', 'to: 2025-06-31', /^nd61\.yaml:5: to: there is no such day/],
    [
      'nd118.yaml',
      'from: 2025-07-01',
      'from: 2025-07-01\nto: 2030-01-01',
      /^nd118\.yaml:5: to: the last regime must be open/,
    ],
    [
      'nd118.yaml',
      'from: 2025-07-01',
      'from: 2025-07-01\nto: 2025-06-01',
      /^nd118\.yaml:5: to: the regime ends before/,
    ],
    ['nd118.yaml', 'id: nd118', 'id: nd61', /id: nd61 is given twice/],
    ['nd118.yaml', 'cutoff: "15:00"', 'cutoff: "25:00"', /transfer\.cutoff/],
    ['nd118.yaml', 'timesAfter: 1', 'timesAfter: many', /supplement\.timesAfter: must be integer/],
    ['nd118.yaml', '  forms: act\n', '', /appliesBy: must have required properties forms/],
  ])('%s with %j → %j is refused', (file, from, to, reason) => {
    const problems = changed(file, from, to)
    expect(
      problems.some((problem) => reason.test(problem)),
      problems.join('\n'),
    ).toBe(true)
  })

  test('an untouched copy is accepted', () => {
    expect(changed('nd61.yaml', 'id: nd61', 'id: nd61')).toEqual([])
  })
})
