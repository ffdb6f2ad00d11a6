import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { CitizenLayout, makeForm } from '#web'
import { testScene } from '../../../tests/support/scene.ts'
import { readBody } from '../acting/act-field.form.ts'
import { askFact } from '../acting/ask-law.ts'
import { caseOf } from '../acting/case.test-support.ts'
import { actors, at, takenIn } from '../dossier.test-support.ts'
import type { Leg } from '../joining/bundle.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import type { FactRow, FactType } from './fact.ts'
import { FactsOf } from './facts.component.tsx'

const name = { vi: 'Tên diều', en: 'Kite' }
const row = (value: string, type: FactType, more: Partial<FactRow>): FactRow => ({
  ...{ id: 'one', key: 'kite', name, type, value, source: null },
  ...{ enteredAt: at('2026-11-20 10:00'), changedAt: null, ...more },
})

/** What one press sends, read as the act's own page reads it. */
const pressed = (html: string, before: string, type: FactType) => {
  const form = /<form[^>]*sua-noi-dung.*?<\/form>/s.exec(html)?.[0] ?? ''
  const sent = [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  )
  const dossier = { ...takenIn(), id: 'second', facts: [row(before, type, { key: 'first/kite' })] }
  const fields = askFact(caseOf(dossier, actors.handler), new URLSearchParams('muc=one'))
  return readBody(fields, makeForm(sent), '2026-11-25')
}

/** The second leg's page, after the first leg's result was corrected to `now`. */
const drawn = (before: string, now: string, type: FactType, full = false, may = true): string => {
  const first = { ...takenIn(), facts: [row(now, type, { changedAt: at('2026-11-23 10:00') })] }
  const source = { leg: 'first', name, dossier: 'first', number: null }
  const dossier = { ...takenIn(), id: 'second', facts: [row(before, type, { key: 'first/kite', source })] }
  const leg = { key: 'first', dossier: first } as unknown as Leg
  const bundle = { legs: [leg] } as unknown as NonNullable<DossierCase['bundle']>
  const of: DossierCase = { ...caseOf(dossier, actors.handler), bundle, actions: may ? ['correct-fact'] : [] }
  return renderToString(
    <CitizenLayout visit={testScene()} title="x">
      <FactsOf of={of} full={full} />
    </CitizenLayout>,
  )
}

test('what the earlier result now says stands beside what was carried, and one press takes it over', () => {
  const html = drawn('Diều sáo', 'Diều quạ', 'text')
  expect(html).toMatch(/Diều sáo.*Kết quả trước đã sửa thành.*Diều quạ/s)
  expect(html).toContain('action="/can-bo/ho-so/second/sua-noi-dung?muc=one"')
  expect(html).toContain('name="value" value="Diều quạ"')
  expect(html).toContain('Dùng nội dung đã sửa')
  const reason = 'Theo kết quả trước đã được sửa'
  const body = { fact: 'one', value: 'Diều quạ', reason }
  expect(pressed(html, 'Diều sáo', 'text')).toEqual({ body, problems: [] })
  const day = pressed(drawn('2026-11-20', '2026-11-21', 'date'), '2026-11-20', 'date')
  expect(day).toEqual({ body: { ...body, value: '2026-11-21' }, problems: [] })
  expect(drawn('Diều sáo', 'Diều quạ', 'text', false, false)).not.toContain('Dùng nội dung đã sửa')
  expect(drawn('Diều sáo', 'Diều sáo', 'text')).not.toContain('Kết quả trước đã sửa')
})

test('a number of a person stays masked, and is taken over where it is shown whole', () => {
  const masked = drawn('000199004873', '000199004874', 'personal-number')
  expect(masked).toContain('Xem đầy đủ để dùng')
  expect(masked).not.toContain('000199004874')
  expect(drawn('000199004873', '000199004874', 'personal-number', true)).toContain('value="000199004874"')
})
