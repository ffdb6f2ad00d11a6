import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { CitizenLayout } from '#web'
import { testScene } from '../../../tests/support/scene.ts'
import { caseOf } from '../acting/case.test-support.ts'
import { actors, newId, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { partyOf } from '../party.ts'
import { BatchForm } from './batch.component.tsx'
import type { BatchAction } from './batch.ts'

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
