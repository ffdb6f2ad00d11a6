import { expect, test } from 'vitest'
import { isRefusal } from '#platform'
import { intakeRefusals } from './accepting/intake.refusals.ts'
import type { PartyInput } from './party.schema.ts'
import { partyOf } from './party.ts'
import { partyFaults, peopleRefusal } from './party-rules.ts'

const today = Temporal.PlainDate.from('2026-11-23')
const person = { kind: 'person', name: 'Trần Văn Bé' } as const
const card = { type: 'can-cuoc', number: '000199004873' } as const

test.each([
  [{ birthDate: '2026-11-24' }, ['/birthDate birthLater']],
  [{ birthDate: '2026-12' }, ['/birthDate birthLater']],
  [{ birthDate: '2027' }, ['/birthDate birthLater']],
  [{ birthDate: '2026-11-23' }, []],
  [{ birthDate: '2026-11' }, []],
  [{ birthDate: '2026' }, []],
  [{ identity: { ...card, issuedOn: '2026-11-24' } }, ['/identity/issuedOn idDateLater']],
  [{ identity: card }, []],
  [{ identity: { type: 'can-cuoc', number: '000 199 004 873' } }, []],
  [{ identity: { type: 'can-cuoc', number: '123' } }, ['/identity/number can-cuoc']],
  [{ identity: { type: 'cmnd', number: '12345678' } }, ['/identity/number cmnd']],
  [{ identity: { type: 'other', number: 'Thẻ 12' } }, []],
  [{ phone: 'không có' }, ['/phone phone']],
  [{ phone: '+84 912 345 678' }, []],
  [{ phone: '+1 202 555 0100' }, []],
  [{ email: 'zzz' }, ['/email email']],
  [{ email: 'ten@noi.vn' }, []],
  [{ name: '\u202e\u200b' }, ['/name name']],
  [{ kind: 'organisation', name: '---' }, ['/name organisationName']],
] as const)('the data %j have the faults %j', (changed, faults) => {
  const found = partyFaults({ ...person, ...changed } as PartyInput, '', today.toString())
  expect(found.map(({ pointer, fault }) => `${pointer} ${fault}`)).toEqual(faults)
})

test('everything wrong with the people of a dossier is told at once, each with its place', () => {
  const refusal = peopleRefusal(
    {
      owners: [person, { ...person, phone: '12' }],
      representative: { ...person, email: 'x' },
      beneficiaries: [{ ...person, identity: { ...card, number: '1' } }],
      returnChannel: 'post',
    },
    today,
  )
  expect(isRefusal(refusal) && refusal.facts.fields).toEqual([
    '/owners/1/phone',
    '/representative/email',
    '/beneficiaries/0/identity/number',
    '/representative/basis',
    '/representative/address',
  ])
  const facts = refusal?.facts ?? {}
  expect(intakeRefusals['party-invalid'].errors(facts)[0]?.reason.vi).toMatch(/^Số điện thoại chưa đúng/)
  expect(intakeRefusals['party-invalid'].vi(facts)).toContain('Số căn cước phải đủ 12 chữ số')
})

test('what goes by post needs the address of whoever gets it', () => {
  const told = (people: Omit<Parameters<typeof peopleRefusal>[0], 'returnChannel'>) =>
    peopleRefusal({ ...people, returnChannel: 'post' }, today)?.facts.fields ?? []
  const home = { ...person, address: '12 Ấp 1' }
  expect(told({ owners: [person] })).toEqual(['/owners/0/address'])
  expect(told({ owners: [home] })).toEqual([])
  expect(told({ owners: [home], submitter: person })).toEqual(['/submitter/address'])
  expect(told({ owners: [person], submitter: person, recipient: home })).toEqual([])
  expect(peopleRefusal({ owners: [person] }, today)).toBeNull()
})

test('a kept name has no marks that turn the writing round, a kept number no dots', () => {
  const kept = partyOf(
    'owner',
    { ...person, name: 'Trần \u202eVăn\u200b Bé', identity: { type: 'can-cuoc', number: '000.199.004873' } },
    'id',
    Temporal.Instant.from('2026-11-23T02:00:00Z'),
  )
  expect([kept.name, kept.folded, kept.idNumber]).toEqual(['Trần Văn Bé', 'tran van be', '000199004873'])
})
