import fc from 'fast-check'
import { Compile } from 'typebox/compile'
import { describe, expect, test } from 'vitest'
import { makeForm } from '#web'
import { takeInSchema } from '../accepting/take-in.schema.ts'
import { partySchema } from '../party.schema.ts'
import { directory, services, ward } from '../services.test-support.ts'
import { scanned } from './counter.test-support.ts'
import { readIntake } from './intake.form.ts'
import { completed } from './intake-defaults.form.ts'
import { applyScan, change, isFromCard, readPerson } from './person.form.ts'

const today = '2026-11-20'
const day = Temporal.PlainDate.from(today)
const validParty = Compile(partySchema)
const validTakeIn = Compile(takeInSchema)

/** What people and others type: the right thing, nearly the right thing, and anything at all. */
const typedText = fc.oneof(
  fc.constantFrom(
    '',
    'Danh Út',
    'H’Hen Niê',
    '1960',
    '5/1/1960',
    '000060000123',
    '0912 345 678',
    'ten@noi.vn',
    scanned,
  ),
  fc.constantFrom('none', 'other', 'organisation', 'male', 'passport', 'C1234567', '99', '50', 'fail', 'pass', 'post'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ minLength: 190, maxLength: 600 }),
)

const personFields = ['kind', 'scan', 'name', 'birth', 'sex', 'idType', 'idNumber', 'idDate', 'idIssuer', 'phone']
  .concat('email', 'address', 'basis')
  .map((field) => `owner.0.${field}`)

describe('a person', () => {
  test('is either as the register takes it, or has something to mend that names a field', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...personFields), typedText), fc.boolean(), (typed, basis) => {
        const { party, faults } = readPerson(makeForm(Object.entries(typed)), 'owner.0', today, { basis })
        expect(party === null).toBe(faults.length > 0)
        if (party !== null) expect([...validParty.Errors(party)]).toEqual([])
        for (const { field } of faults) expect(personFields).toContain(field)
      }),
    )
  })

  test('a card fills once: what was typed over it stays, and a second look changes nothing', () => {
    const filled = applyScan(makeForm([['owner.0.scan', scanned]]), 'owner.0')
    expect(isFromCard(filled, 'owner.0')).toBe(true)
    expect(applyScan(filled, 'owner.0').entries).toEqual(filled.entries)
    fc.assert(
      fc.property(fc.constantFrom('name', 'birth', 'idNumber', 'address'), typedText, (field, text) => {
        const mended = change(filled, { [`owner.0.${field}`]: text })
        expect(applyScan(mended, 'owner.0').raw(`owner.0.${field}`)).toBe(makeForm([['x', text]]).raw('x'))
      }),
    )
  })
})

describe('a whole form', () => {
  const names = [
    ...personFields,
    ...['act', 'choose', 'case', 'territory', 'channel', 'owners', 'submitter', 'recipient', 'sets', 'return', 'pages'],
    ...['returnedAt', 'submitter.name', 'submitter.basis', 'recipient.address', 'seen'],
    ...['paper.form.verdict', 'paper.form.reason', 'paper.form.originals', 'paper.photo.verdict', 'paper.photo.copies'],
  ]

  test('completed and read, it is what the command takes, or has something to mend', async () => {
    const counter = { procedures: await services().procedures.current(), directory, actor: ward.receptionist, day }
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), typedText), (typed) => {
        const given = makeForm(Object.entries({ ...typed, procedure: '1.900001' }))
        const { form, procedure } = completed(given, counter)
        if (procedure === null) return
        const { input, faults } = readIntake(form, { procedure, directory, day })
        expect(input === null).toBe(faults.length > 0)
        if (input !== null) expect([...validTakeIn.Errors(input)]).toEqual([])
        expect(completed(form, counter).form.entries.toSorted()).toEqual(form.entries.toSorted())
      }),
    )
  })
})
