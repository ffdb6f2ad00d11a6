import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { CitizenLayout } from '#web'
import { testScene } from '../../../tests/support/scene.ts'
import type { ActField } from '../acting/act-field.ts'
import { formOf } from '../acting/act-forms.ts'
import { caseOf } from '../acting/case.test-support.ts'
import type { ActionName } from '../actions.ts'
import { actors, newId, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { processing } from '../life.test-support.ts'
import { partyOf } from '../party.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { BatchForm } from './batch.component.tsx'
import type { BatchAction } from './batch.ts'
import { commonActions, hinderedActs, ownPart } from './batch-case.ts'
import { sharedForm } from './shared-fields.ts'

const alone = { ...takenIn(), id: 'alone', code: 'H13.64-261120-0001' }
const people = ['Danh Út', 'Kim Thị Hạnh'].map((name) =>
  partyOf('beneficiary', { kind: 'person', name }, newId(), alone.submittedAt),
)
const group = { ...alone, id: 'group', code: 'H13.64-261120-0002', parties: [...alone.parties, ...people] }

const drawn = (action: BatchAction, ...dossiers: readonly Dossier[]): string => {
  const cases = dossiers.map((dossier) => caseOf(dossier, actors.signatory))
  return renderToString(
    <CitizenLayout visit={testScene()} title="x">
      <BatchForm cases={cases} offered={[action]} action={action} tooMany={false} />
    </CitizenLayout>,
  )
}

test('a list that is signed for with others is named, and leads to where one of it can be refused', () => {
  const html = drawn('decide', alone, group)
  expect(html).toContain('1 hồ sơ theo nhóm: một kết quả cho cả danh sách')
  expect(html).toMatch(/<a href="\/can-bo\/ho-so\/group\/ky"[^>]*>.*danh sách 2 người/s)
  expect(html).not.toContain('/can-bo/ho-so/alone/ky')
  expect(drawn('decide', alone)).not.toContain('theo nhóm')
  expect(drawn('transfer', group)).not.toContain('theo nhóm')
})

const outcomeOf = (name: string, of: Dossier, open: readonly ActionName[] = ['decide']): DossierCase => {
  const base = caseOf(of, actors.signatory)
  const results = [{ ...base.procedure.results[0], key: 'result', name: { vi: name, en: name } }]
  return { ...base, procedure: { ...base.procedure, results } as DossierCase['procedure'], actions: open }
}

const page = (cases: readonly DossierCase[], action: BatchAction | null = 'decide'): string =>
  renderToString(
    <CitizenLayout visit={testScene()} title="x">
      <BatchForm cases={cases} offered={commonActions(cases)} action={action} tooMany={false} />
    </CitizenLayout>,
  )

test('a signature for several procedures speaks of none of them, and the list names the result of each', () => {
  const cases = [outcomeOf('Giấy phép thả diều', alone), outcomeOf('Văn bản trả lời', group)]
  expect(commonActions(cases)).toEqual(['decide'])
  const html = page(cases)
  const [form = ''] = /<form.*?<\/form>/s.exec(html) ?? []
  expect(form).toContain('Đồng ý giải quyết')
  expect(form).not.toContain('Giấy phép thả diều')
  expect(html).toMatch(/Giấy phép thả diều.*Văn bản trả lời/s)
  // one procedure: its result stands beside the choice, as on the page of a single dossier
  expect(page(cases.slice(0, 1))).toMatch(/<form.*Giấy phép thả diều.*<\/form>/s)
})

test('an act that is not for all is named with its reason, and with the dossiers that hinder it', () => {
  const [signing, other] = [outcomeOf('x', alone), outcomeOf('x', group, ['take-step'])]
  const html = page([signing, other], null)
  expect(html).toContain('Chưa làm cùng lúc được')
  expect(html).toMatch(/Ký quyết định<\/strong>: lúc này không làm được với H13\.64-261120-0002/)
  expect(html).toMatch(/Nhận xử lý<\/strong>: lúc này không làm được với H13\.64-261120-0001/)
  const unseen = { ...alone, components: takenIn('unchecked').components }
  const reception = outcomeOf('x', unseen, ['accept'])
  expect(hinderedActs([reception])).toEqual([expect.objectContaining({ action: 'accept', shut: [] })])
  expect(page([reception], null)).toContain('mỗi hồ sơ phải trả lời riêng ở mục «Giấy tờ, thông tin của hồ sơ»')
})

describe('fields of several forms', () => {
  const note = { kind: 'text', name: 'note', label: { vi: 'Ghi chú', en: 'Note' }, optional: true } as const
  const [one, two] = [outcomeOf('x', alone), outcomeOf('x', group)]
  const forms = (mine: readonly ActField[], yours: readonly ActField[]) =>
    sharedForm([
      { of: one, fields: mine },
      { of: two, fields: yours },
    ])

  test('asked alike stand once; a hint that one of them has and a duty that one of them has hold for all', () => {
    const hinted = { ...note, hint: { vi: 'Ghi rõ', en: 'Say why' } }
    expect(forms([note], [hinted]).shared.map(({ field }) => field)).toEqual([hinted])
    expect(forms([hinted], [note]).shared.map(({ field }) => field)).toEqual([hinted])
    const { optional: _, ...must } = note
    expect(forms([note], [must]).shared.map(({ field }) => field)).toEqual([must])
  })

  test('what only some ask is asked for these, and what they ask differently stands apart by name', () => {
    expect(forms([note], []).shared).toEqual([{ field: note, of: [one] }])
    const next = (value: string): ActField => ({
      kind: 'choice',
      name: 'next',
      label: { vi: 'Bước tiếp theo', en: 'Next' },
      choices: [{ value, label: { vi: value, en: value } }],
    })
    const { shared, apart } = forms([next('a')], [next('b')])
    expect([shared, apart.map(({ field: { name } }) => name)]).toEqual([[], ['next']])
    // a hint tells when a way is taken: where the law differs, nobody chooses for both
    const hinted = (hint: string): ActField => ({
      ...(next('a') as Extract<ActField, { kind: 'choice' }>),
      choices: [{ value: 'a', label: { vi: 'a', en: 'a' }, hint: { vi: hint, en: hint } }],
    })
    expect(forms([hinted('nhà trên 7 tầng')], [hinted('có tranh chấp')]).apart).toHaveLength(1)
    const papers: ActField = { kind: 'papers', name: 'checks', papers: [] }
    expect(forms([papers], [papers]).apart).toHaveLength(1)
  })

  test('of the answers each dossier is told only what its own act asks', () => {
    expect(ownPart({ outcome: 'granted', next: 'a' }, one, 'decide')).toEqual({ outcome: 'granted' })
  })

  test('what the form of one sends unasked goes along: at the counter also what was to go by post', () => {
    const posted = outcomeOf('x', { ...alone, returnChannel: 'post' }, ['hand-over'])
    const typed = { paper: 'Căn cước', proof: 'signature' }
    expect(ownPart(typed, posted, 'hand-over')).toEqual({ ...typed, by: 'counter' })
    // the form of one names its step; of each in the list the command finds it
    const open = caseOf(processing(), actors['unit-head'])
    const named = formOf('assign-step').ask(open, new URLSearchParams())
    expect(named).toContainEqual(expect.objectContaining({ kind: 'fixed', name: 'step' }))
    expect(ownPart({}, open, 'assign-step')).toEqual({})
  })
})
