import { describe, expect, test } from 'vitest'
import { makeDirectory, readAgencyFiles } from '#agency'
import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import { decide } from '../decide.ts'
import { agencies, at, context, live, type Told, wall } from '../dossier.test-support.ts'
import { type Dossier, openSteps } from '../dossier.ts'
import {
  appraise,
  handOver,
  number,
  open,
  processing,
  refusal,
  register,
  review,
  sign,
  sky,
  wind,
} from '../life.test-support.ts'
import { opinionDesk } from '../reach.ts'
import { opinionKey } from '../step-keys.ts'
import { askedHere, consultationsOf, unanswered } from './opinion.ts'

type Asking = CommandOf<'ask-opinion'>['body']

/** The department and the committee, Friday 20/11 at 10:00. */
const ask = (change: Partial<Asking> = {}, when = '2026-11-20 10:00'): Told => {
  const to = [{ agency: agencies.department }, { agency: agencies.committee }]
  return [
    'handler',
    when,
    { action: 'ask-opinion', body: { to, question: 'Có vướng gì?', workingHours: 8, ...change } },
  ]
}
const give = (who: 'outside' | 'inside', when: string, change: object = {}): Told => [
  who,
  when,
  { action: 'give-opinion', body: { answer: 'Không', ...change } },
]
const cancel = (when: string, change: object = {}): Told => [
  'handler',
  when,
  { action: 'cancel-opinion', body: { reason: 'Đã tự xác minh', ...change } },
]
const remind = (when: string): Told => ['handler', when, { action: 'remind-opinion', body: {} }]
const states = (dossier: Dossier, when = '2026-11-20 12:00') =>
  consultationsOf(dossier, at(when)).map(({ step, state }) => `${step.agency} ${state}`)

describe('asking', () => {
  test('several agencies at once: each a step of its own, open from now on, with its own clock', () => {
    const to = [
      { agency: agencies.department, workingHours: 2 },
      { agency: agencies.committee, question: 'Có bị kê biên không?' },
    ]
    const asked = live(processing(), ask({ to, papers: ['form', 'form'] }))
    const steps = openSteps(asked).filter(({ key }) => key === opinionKey)
    expect(steps.map(({ agency, dueAt }) => [agency, wall(dueAt)])).toEqual([
      ['H13.09', '2026-11-20 14:00'],
      ['H13.64', '2026-11-23 10:30'],
    ])
    expect(asked.opinions).toMatchObject([
      { id: steps[0]?.id, question: 'Có vướng gì?', papers: ['form'], askedFrom: agencies.division },
      { id: steps[1]?.id, question: 'Có bị kê biên không?', papers: ['form'], askedBy: 'post-handler' },
    ])
    expect(asked.handovers.slice(-2).map(({ toAgency, stepId }) => [toAgency, stepId])).toEqual(
      steps.map(({ agency, id }) => [agency, id]),
    )
    expect([asked.status, asked.dueAt]).toEqual([processing().status, processing().dueAt])
  })

  test.each([
    [
      'nobody is asked while another is misspelt',
      { to: [{ agency: agencies.department }, { agency: 'H99' }] },
      'unknown-agency',
    ],
    ['nor the own agency', { to: [{ agency: agencies.division }] }, 'own-opinion'],
    ['one agency twice in one act', { to: [{ agency: 'H13.09' }, { agency: 'H13.09' }] }, 'asked-twice'],
    ['no question at all', { question: undefined }, 'question-missing'],
    ['no time', { workingHours: undefined }, 'time-to-answer-missing'],
    ['a paper that the dossier does not have', { papers: ['form', 'mơ'] }, 'unknown-component'],
  ])('%s', (_, change, code) => {
    expect(refusal(ask(change as Partial<Asking>), processing())).toBe(code)
  })

  test('another is added while the first still waits, and both hold the step that asked', () => {
    const first = live(processing(), ask({ to: [{ agency: agencies.department }] }))
    const both = live(first, ask({ to: [{ agency: agencies.committee }] }, '2026-11-20 11:00'))
    expect(states(both)).toEqual(['H13.09 waiting', 'H13.64 waiting'])
    const one = live(both, give('outside', '2026-11-20 11:30'))
    expect(refusal(['handler', '2026-11-20 12:00', { action: 'complete-step', body: {} }], one)).toBe('opinion-waiting')
    expect(open(live(one, give('inside', '2026-11-20 13:30'), ['handler', '2026-11-20 14:00', appraise[2]]))).toEqual([
      'wind',
      'sky',
    ])
  })
})

test('a question goes where somebody handles dossiers: not to a one-stop, and to nobody unknown', () => {
  const files = readAgencyFiles()
  if (!('agencies' in files)) throw new Error(JSON.stringify(files))
  const directory = makeDirectory(files)
  const desk = (code: string) => opinionDesk(directory, code, 'xay-dung', Temporal.PlainDate.from('2026-11-20'))
  const refused = (code: string) => (desk(code) as { refusal?: string }).refusal
  expect([desk('H13.09'), desk('H13.64.01')]).toEqual(['H13.09', 'H13.64.01'])
  expect(['H13.64.02', 'H13.02', 'H13', 'H13.9999'].map(refused)).toEqual([
    'nobody-answers',
    'nobody-answers',
    'nobody-answers',
    'unknown-agency',
  ])
  const nobody = refuse('nobody-answers', { agency: 'H13.64.02' })
  const told = decide(processing(), ask()[2], context('handler', '2026-11-20 10:00', { opinionDesk: () => nobody }))
  expect(told).toEqual(nobody)
})

describe('answering', () => {
  test('with number and date of the document; the other question waits on', () => {
    const answered = live(
      processing(),
      ask(),
      give('outside', '2026-11-20 11:00', { documentNumber: '12/SXD-QH', documentDate: '2026-11-20' }),
    )
    expect(states(answered)).toEqual(['H13.09 answered', 'H13.64 waiting'])
    expect(answered.opinions[0]).toMatchObject({
      answer: 'Không',
      documentNumber: '12/SXD-QH',
      documentDate: '2026-11-20',
      answeredBy: 'post-handler',
    })
    expect(refusal(give('outside', '2026-11-20 11:05'), answered)).toBe('no-opinion-asked')
  })

  test('a document is not dated ahead', () => {
    const asked = live(processing(), ask())
    expect(refusal(give('outside', '2026-11-20 11:00', { documentDate: '2026-11-21' }), asked)).toBe(
      'document-date-ahead',
    )
  })

  test('nobody answers what another agency was asked', () => {
    const asked = live(processing(), ask({ to: [{ agency: agencies.department }] }))
    expect(refusal(give('inside', '2026-11-20 11:00'), asked)).toBe('no-opinion-asked')
    expect(refusal(give('inside', '2026-11-20 11:00', { step: asked.opinions[0]?.id }), asked)).toBe('no-opinion-asked')
  })

  test('late it is taken and marked; at the very hour it is not late', () => {
    const late = (when: string) =>
      consultationsOf(live(processing(), ask(), give('outside', when)), at('2026-12-30 08:00'))[0]?.late
    expect([late('2026-11-23 10:30'), late('2026-11-23 10:31')]).toEqual([false, true])
  })

  test('overtaken by the work and by the decision it is kept on file, and changes no step', () => {
    const toOne = ask({ to: [{ agency: agencies.department }], workingHours: 1 })
    const [, , completed] = appraise
    const gone = live(processing(), toOne, ['handler', '2026-11-20 13:00', completed])
    expect(states(gone)).toEqual(['H13.09 overtaken'])
    const decided = live(gone, wind, sky, review, sign)
    const answered = live(decided, give('outside', '2026-11-23 09:10', { answer: 'Có vướng' }))
    expect(answered.steps).toEqual(decided.steps)
    expect(consultationsOf(answered, at('2026-11-23 09:10'))[0]).toMatchObject({
      state: 'answered',
      late: true,
      afterDecision: true,
    })
    expect(live(decided, number, register, handOver, give('outside', '2026-12-21 08:00')).opinions[0]?.answer).toBe(
      'Không',
    )
  })
})

describe('reminding and taking back', () => {
  test('a reminder is counted, and comes once a day', () => {
    const once = live(processing(), ask({ to: [{ agency: agencies.department }] }), remind('2026-11-20 15:00'))
    expect(refusal(remind('2026-11-20 16:00'), once)).toBe('reminded-today')
    expect(live(once, remind('2026-11-23 08:00')).opinions[0]).toMatchObject({
      reminders: 2,
      remindedAt: at('2026-11-23 08:00'),
    })
  })

  test('what is taken back holds nobody up, is not answered any more, and says why', () => {
    const asked = live(processing(), ask())
    const [first] = asked.opinions
    const one = live(asked, cancel('2026-11-20 11:00', { opinion: first?.id }))
    expect(states(one)).toEqual(['H13.09 cancelled', 'H13.64 waiting'])
    expect(one.opinions[0]?.cancelReason).toBe('Đã tự xác minh')
    expect(refusal(give('outside', '2026-11-20 11:10'), one)).toBe('no-opinion-asked')
    expect(open(live(one, cancel('2026-11-20 11:20'), ['handler', '2026-11-20 11:30', appraise[2]]))).toEqual([
      'wind',
      'sky',
    ])
  })

  test('only by the agency that asked, and only while it waits', () => {
    const asked = live(processing(), ask())
    expect(refusal(['outside', '2026-11-20 11:00', cancel('')[2]], asked)).toBe('no-opinion-waiting')
    const answered = live(asked, give('outside', '2026-11-20 11:00'), give('inside', '2026-11-20 11:00'))
    expect(refusal(cancel('2026-11-20 11:30'), answered)).toBe('no-opinion-waiting')
    expect(refusal(remind('2026-11-20 11:30'), answered)).toBe('no-opinion-waiting')
    const { reach } = context('handler', '2026-11-20 11:00')
    expect([
      askedHere(asked, reach, at('2026-11-20 11:00')).length,
      unanswered(answered, at('2026-11-20 12:00')),
    ]).toEqual([2, []])
  })
})
