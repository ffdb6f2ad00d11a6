import { describe, expect, test } from 'vitest'
import { readCard } from './card-qr.ts'

const scanned = '000199004873||Lý Thị Sa Rươl|04031999|Nữ|Khóm 3, phường Ngã Năm, TP. Cần Thơ|12082021'

describe('a card typed by a scanner', () => {
  test('fills the person', () => {
    expect(readCard(scanned)).toEqual({
      kind: 'card',
      card: {
        number: '000199004873',
        oldNumber: '',
        fullName: 'Lý Thị Sa Rươl',
        birthDate: '1999-03-04',
        sex: 'female',
        residence: 'Khóm 3, phường Ngã Năm, TP. Cần Thơ',
        issuedOn: '2021-08-12',
      },
    })
  })

  test('further fields of the 2024 card, decomposed text and the final line feed do not matter', () => {
    const reading = readCard(`${scanned.normalize('NFD')}|||Nguyễn Văn A\n`)
    expect(reading).toEqual(readCard(scanned))
  })

  test('six fields are a card whose empty old number was left out', () => {
    expect(readCard(scanned.replace('||', '|'))).toEqual(readCard(scanned))
  })

  test('an old number stays', () => {
    expect(readCard(scanned.replace('||', '|365123456|'))).toMatchObject({ card: { oldNumber: '365123456' } })
  })
})

test.each([
  ['letters in the number', scanned.replace('000199004873', '00019900487e')],
  ['a birth date that is no day', scanned.replace('04031999', '31021999')],
  ['a date changed by the input method', scanned.replace('12082021', '1208202ơ')],
  ['no name', scanned.replace('Lý Thị Sa Rươl', '')],
])('%s: the typing aid was on', (_what, text) => expect(readCard(text)).toEqual({ kind: 'typing-aid' }))

test.each(['Khóm 3, phườngf Ngã Năm, TP. Cần Thơ', 'Khómj 3, phường Ngã Năm', 'Khóm 3, phươngs Ngã Năm'])(
  'a key of Telex that was left behind a syllable is no address of a card: %s',
  (residence) => {
    const changed = scanned.replace('Khóm 3, phường Ngã Năm, TP. Cần Thơ', residence)
    expect(readCard(changed)).toEqual({ kind: 'typing-aid' })
  },
)

test.each([
  'Buôn Kô Siêr, phường Tân Lập, Đắk Lắk',
  'Ấp Sóc Bưng, xã Tân Long',
  "H'Wing, Krông Pắc, Ea Đrơng",
  'KP. Wonderland, phường Thới An Đông',
])('names of every people are an address: %s', (residence) => {
  const card = scanned.replace('Khóm 3, phường Ngã Năm, TP. Cần Thơ', residence)
  expect(readCard(card).kind).toBe('card')
})

test.each(['', '000199004873', 'Lý Thị Sa Rươl', '1|2|3'])('«%s» is no card', (text) =>
  expect(readCard(text)).toEqual({ kind: 'none' }),
)
