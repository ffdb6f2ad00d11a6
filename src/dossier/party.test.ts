import { expect, test } from 'vitest'
import { laterDate } from './party.ts'

const today = Temporal.PlainDate.from('2026-11-23')

test.each([
  [{ birthDate: '2026-11-24' }, 'birthDate'],
  [{ birthDate: '2026-12' }, 'birthDate'],
  [{ birthDate: '2027' }, 'birthDate'],
  [
    { birthDate: '2099-01-01', identity: { type: 'can-cuoc', number: '000199004873', issuedOn: '2099-01-02' } },
    'birthDate',
  ],
  [{ identity: { type: 'can-cuoc', number: '000199004873', issuedOn: '2026-11-24' } }, 'issuedOn'],
  [{ birthDate: '2026-11-23' }, null],
  [{ birthDate: '2026-11' }, null],
  [{ birthDate: '2026' }, null],
  [{ identity: { type: 'can-cuoc', number: '000199004873' } }, null],
] as const)('of %j the date after today is %s', (dates, later) => {
  expect(laterDate({ kind: 'person', name: 'Trần Văn Bé', ...dates }, today)).toBe(later)
})
