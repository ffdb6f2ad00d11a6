import { type OfficeJourney, openFromToday, press, type Seat } from './office.ts'

/** Who signs and who numbers, each before a screen of their own. */
export interface Desks {
  readonly signatory: Seat
  readonly registrar: Seat
}

/** They sign in once and stay for all journeys of a file. */
export const signingDesks = (
  office: OfficeJourney,
  { signs, numbers }: { readonly signs: string; readonly numbers: string } = { signs: 'tung', numbers: 'bich' },
): (() => Promise<Desks>) => {
  let seated: Promise<Desks> | undefined
  return () => {
    seated ??= Promise.all([office.sit(signs), office.sit(numbers)]).then(([signatory, registrar]) => ({
      signatory,
      registrar,
    }))
    return seated
  }
}

/** The decision is signed; the registrar numbers it and enters, once, what the signed paper says. */
export const sign = async (
  { signatory, registrar }: Desks,
  code: string,
  documentNumber: string,
  facts = {},
): Promise<void> => {
  await openFromToday(signatory, code)
  await signatory.page.check('input[name="outcome"][value="granted"]')
  await press(signatory, 'Ký quyết định', 'Đã ký quyết định')
  await openFromToday(registrar, code)
  await registrar.page.fill('[name="documentNumber"]', documentNumber)
  for (const [key, value] of Object.entries(facts)) await registrar.page.fill(`[name="facts.${key}"]`, String(value))
  await press(registrar, 'Hoàn thành, chuyển bước', 'chuyển tiếp')
}
