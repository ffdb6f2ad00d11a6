import { describe, expect, test } from 'vitest'
import { makeForm } from '#web'
import type { Command } from '../action-bodies.ts'
import { askChecks, askSupplement, paperLines } from '../checking/ask-papers.ts'
import { isAbsent, uncheckedPapers } from '../checking/checked-papers.ts'
import { type ActorName, actors, live, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import type { Leg } from '../joining/bundle.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { askReappointment } from '../reappointing/ask-reappointment.ts'
import { readBody } from './act-field.form.ts'
import type { ActField, KindOf } from './act-field.ts'
import { askExtension, askHandOver, askPause, askReceipt, askRegister, askStop, refusalNeedsReason } from './ask-law.ts'
import { askComplete, askTake, askTransfer, nextChoices, workStep } from './ask-travel.ts'
import { caseOf } from './case.test-support.ts'

const seen = (dossier: Dossier, who: ActorName): DossierCase => caseOf(dossier, actors[who])
const query = (text = '') => new URLSearchParams(text)

const accepted = () => live(takenIn(), ['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }])
const atWork = () => live(accepted(), ['receptionist', '2026-11-20 10:00', { action: 'transfer', body: {} }])
const complete: Command = { action: 'complete-step', body: {} }
const reviewed = () =>
  live(
    atWork(),
    ['handler', '2026-11-20 11:00', complete],
    ['outside', '2026-11-20 14:00', complete],
    ['inside', '2026-11-20 14:30', complete],
  )
const signed = () =>
  live(
    reviewed(),
    ['unit-head', '2026-11-20 15:00', { action: 'complete-step', body: { next: 'signing' } }],
    ['signatory', '2026-11-20 16:00', { action: 'decide', body: { outcome: 'granted' } }],
  )

const field = <K extends ActField['kind']>(fields: readonly ActField[], kind: K, name: string): KindOf<K> | undefined =>
  fields.find((each): each is KindOf<K> => each.kind === kind && each.name === name)

describe('completing a step asks', () => {
  test('nothing about the way where all branches begin at once', () => {
    const dossier = atWork()
    const fields = askComplete(seen(dossier, 'handler'), query())
    expect(field(fields, 'choice', 'next')).toBeUndefined()
    expect(field(fields, 'fixed', 'step')?.value).toBe(dossier.steps.at(-1)?.id)
  })

  test('whether papers go along only where they lie; else it says where that is, and goes electronically', () => {
    const asked = (of: DossierCase) => askComplete(of, query()).find(({ name }) => name === 'medium')
    const elsewhere = asked(seen(atWork(), 'handler'))
    expect(elsewhere).toMatchObject({ kind: 'says', value: 'electronic' })
    expect((elsewhere as KindOf<'says'>).says.vi).toContain('bản giấy đang ở Văn phòng')
    expect(readBody([elsewhere!], makeForm([]), '2026-11-20').body).toEqual({ medium: 'electronic' })
    const onPaper = live(accepted(), [
      'receptionist',
      '2026-11-20 10:00',
      { action: 'transfer', body: { medium: 'paper' } },
    ])
    const promised = asked(seen(onPaper, 'handler')) as KindOf<'says'>
    expect([promised.kind, promised.says.vi]).toEqual(['says', expect.stringContaining('chờ nơi đó xác nhận')])
    const here = live(onPaper, ['handler', '2026-11-20 10:30', { action: 'confirm-handover', body: {} }])
    expect(asked(seen(here, 'handler'))?.kind).toBe('choice')
    // who sees only his part is not told where the papers are
    const part = asked({ ...seen(atWork(), 'handler'), sight: 'part' }) as KindOf<'says'>
    expect(part.says.vi).not.toContain('Văn phòng')
    expect(askTransfer(seen(accepted(), 'receptionist'), query())[0]?.kind).toBe('choice')
  })

  test('which way at a branch; the way on is chosen beforehand, the way back says that it is one', () => {
    const of = seen(reviewed(), 'unit-head')
    const next = field(askComplete(of, query()), 'choice', 'next')
    expect(next?.value).toBe('signing')
    expect(next?.choices.map(({ value }) => value)).toEqual(['signing', 'appraisal'])
    const back = nextChoices(of, workStep(of, query())!).find(({ value }) => value === 'appraisal')
    expect(back?.hint).toMatchObject({ vi: expect.stringContaining('trả lại để làm thêm') })
  })

  test('the number of the document at the registrar, and nowhere else', () => {
    expect(field(askComplete(seen(signed(), 'registrar'), query()), 'line', 'documentNumber')?.optional).toBeUndefined()
    expect(field(askComplete(seen(reviewed(), 'unit-head'), query()), 'line', 'documentNumber')).toBeUndefined()
  })

  test('about the step that the address names, when it is one of this post', () => {
    const dossier = atWork()
    const own = dossier.steps.at(-1)!
    const of = seen(dossier, 'handler')
    for (const text of [`buoc=${own.id}`, 'buoc=nobody', ''])
      expect(field(askTake(of, query(text)), 'fixed', 'step')?.value).toBe(own.id)
    expect(askTake(seen(dossier, 'signatory'), query())).toEqual([])
  })
})

describe('papers', () => {
  const checked = (dossier: Dossier, verdicts: Readonly<Record<string, 'pass' | 'fail'>>) =>
    live(dossier, [
      'receptionist',
      '2026-11-20 09:30',
      {
        action: 'check-components',
        body: {
          checks: Object.entries(verdicts).map(([key, verdict]) => ({
            key,
            verdict,
            ...(verdict === 'fail' ? { reason: `Sai ${key}` } : {}),
          })),
        },
      },
    ])

  test('one that an earlier result stands for names that result, and leads there where its dossier may be read', () => {
    const dossier = checked(takenIn(), { form: 'pass', photo: 'pass' })
    const shared = { uses: [], limit: { value: 1, unit: 'day' as const }, external: null }
    const before = { ...signed(), id: 'before' }
    const first: Leg = {
      ...shared,
      key: 'first',
      name: { vi: 'Giấy phép diều', en: 'Permit' },
      after: null,
      feeds: [],
      dossier: before,
    }
    const second: Leg = { ...first, key: 'second', after: 'first', feeds: ['photo'], dossier }
    const of = (feeder: Leg): DossierCase => ({
      ...seen(dossier, 'receptionist'),
      bundle: { legs: [feeder, second] } as unknown as NonNullable<DossierCase['bundle']>,
    })
    const fed = (feeder: Leg) => paperLines(of(feeder)).map(({ component, fedBy }) => [component.key, fedBy])
    const says = 'Theo kết quả Giấy phép diều'
    expect(fed(first)).toEqual([
      ['form', undefined],
      ['photo', { says, href: '/can-bo/ho-so/before' }],
    ])
    const elsewhere = { receivedAtAgency: 'H13.66.02', competentAgency: 'H13.66', returnedAtAgency: 'H13.66.02' }
    const strange = { ...before, ...elsewhere, territory: 'other', agencies: [], steps: [] }
    expect(fed({ ...first, dossier: strange })[1]).toEqual(['photo', { says, href: null }])
    expect(paperLines(seen(dossier, 'receptionist')).every(({ fedBy }) => fedBy === undefined)).toBe(true)
  })

  test('the failed ones are the lines of a supplement, with room for others', () => {
    const of = seen(checked(takenIn(), { form: 'pass', photo: 'fail' }), 'receptionist')
    expect(askSupplement(of, query())).toEqual([
      { kind: 'lines', name: 'lines', failed: [{ component: 'Ảnh diều', reason: 'Sai photo' }], spare: 2 },
    ])
    expect(field(askSupplement(seen(takenIn(), 'receptionist'), query()), 'lines', 'lines')).toMatchObject({
      failed: [],
      spare: 3,
    })
  })

  test('a name beyond what a line holds is shortened, not refused', () => {
    const long = checked(takenIn(), { photo: 'fail' })
    const components = long.components.map((row) => ({ ...row, name: 'Ả'.repeat(300) }))
    const lines = field(askSupplement(seen({ ...long, components }, 'receptionist'), query()), 'lines', 'lines')
    expect(lines?.failed[0]?.component).toHaveLength(200)
  })

  test('what need not be brought and was not is neither unchecked nor asked about', () => {
    const [form, photo] = takenIn('unchecked').components
    expect(uncheckedPapers([form!, photo!])).toHaveLength(2)
    const absent = { ...photo!, originals: 0, copies: 0 }
    expect([isAbsent(absent), isAbsent(form!)]).toEqual([true, false])
    expect(uncheckedPapers([form!, absent])).toEqual([form])
  })

  test('stand in the order of the procedure, with the sheets that came', () => {
    const dossier = { ...takenIn(), components: takenIn().components.toReversed() }
    const lines = paperLines(seen(dossier, 'receptionist'))
    expect(lines.map(({ component, originals }) => [component.key, originals])).toEqual([
      ['form', 1],
      ['photo', 1],
    ])
    expect(askChecks(seen(dossier, 'receptionist'), query())).toEqual([
      { kind: 'papers', name: 'checks', papers: lines },
    ])
  })
})

describe('the law', () => {
  test('a pause asks for the causes that the regime of today names', () => {
    const cause = field(askPause(seen(atWork(), 'handler'), query()), 'choice', 'cause')
    expect(cause?.choices.map(({ value }) => value)).toEqual(['financial-obligation', 'verification'])
    expect(cause?.value).toBeUndefined()
  })

  test('a stop asks for the causes that would pass; the only one is chosen beforehand', () => {
    const of = seen(atWork(), 'receptionist')
    const one = { ...of, asker: { ...of.asker, stopCauses: ['unanswered'] as const } }
    const cause = field(askStop(one, query()), 'list', 'cause')
    expect([cause?.choices.map(({ value }) => value), cause?.value]).toEqual([['unanswered'], 'unanswered'])
    expect(field(askStop(of, query()), 'list', 'cause')?.value).toBeUndefined()
  })

  test('the only extension is chosen beforehand; a used one is not offered again', () => {
    const first = field(askExtension(seen(atWork(), 'unit-head'), query()), 'choice', 'extension')
    expect([first?.value, first?.choices.length]).toEqual(['verification', 1])
    const used = live(atWork(), [
      'unit-head',
      '2026-11-20 11:00',
      { action: 'extend', body: { extension: 'verification', ground: 'x' } },
    ])
    const left = field(askExtension(seen(used, 'unit-head'), query()), 'choice', 'extension')
    expect([left?.value, left?.choices]).toEqual([undefined, []])
  })

  test('a new appointment comes at the end of a day unless another hour is given', () => {
    expect(field(askReappointment(seen(atWork(), 'handler'), query()), 'moment', 'dueAt')?.time).toBe('17:00')
  })

  test('a refusal needs its reason, a grant does not', () => {
    expect(refusalNeedsReason({ outcome: 'refused' })).toMatchObject([{ field: 'reason' }])
    expect(refusalNeedsReason({ outcome: 'refused', reason: 'x' })).toEqual([])
    expect(refusalNeedsReason({ outcome: 'granted' })).toEqual([])
  })

  test('a result without a number is asked for it when it arrives, a numbered one is not', () => {
    expect(askRegister(seen(signed(), 'receptionist'), query()).map(({ name }) => name)).toEqual([
      'documentNumber',
      'common',
    ])
    const numbered = live(signed(), [
      'registrar',
      '2026-11-20 16:30',
      { action: 'complete-step', body: { documentNumber: '1/GP' } },
    ])
    expect(askRegister(seen(numbered, 'receptionist'), query())).toEqual([])
  })

  test('a fee is the one of the address, else the first that is owed, with its amount', () => {
    const dossier = takenIn()
    const [fee] = dossier.fees
    const twice = { ...dossier, fees: [fee!, { ...fee!, id: 'x', key: 'second', amount: 7_000 }] }
    const asked = (text: string) => {
      const fields = askReceipt(seen(twice, 'receptionist'), query(text))
      return [field(fields, 'list', 'fee')?.value, field(fields, 'number', 'amount')?.value]
    }
    expect(asked('phi=second')).toEqual(['second', 7_000])
    expect([asked(''), asked('phi=nothing')]).toEqual([
      ['fee', 15_000],
      ['fee', 15_000],
    ])
  })

  test('who receives the result is the owner by name, or somebody else', () => {
    expect(askHandOver(seen(signed(), 'receptionist'), query())[0]).toEqual({
      kind: 'recipient',
      name: 'recipient',
      owner: 'Lý Thị Sa Rươl',
    })
  })
})
