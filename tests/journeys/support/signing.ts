import { type OfficeJourney, openFromToday, press, type Seat } from './office.ts'

/** Who signs and who numbers, each before a screen of their own. */
export interface Desks {
  readonly tung: Seat
  readonly bich: Seat
}

/** They sign in once and stay for all journeys of a file. */
export const signingDesks = (office: OfficeJourney): (() => Promise<Desks>) => {
  let seated: Promise<Desks> | undefined
  return () => {
    seated ??= Promise.all([office.sit('tung'), office.sit('bich')]).then(([tung, bich]) => ({ tung, bich }))
    return seated
  }
}

/** The decision is signed; the registrar numbers it and enters, once, what the signed paper says. */
export const sign = async ({ tung, bich }: Desks, code: string, documentNumber: string, facts = {}): Promise<void> => {
  await openFromToday(tung, code)
  await tung.page.check('input[name="outcome"][value="granted"]')
  await press(tung, 'Ký quyết định', 'Đã ký quyết định')
  await openFromToday(bich, code)
  await bich.page.fill('[name="documentNumber"]', documentNumber)
  for (const [key, value] of Object.entries(facts)) await bich.page.fill(`[name="facts.${key}"]`, String(value))
  await press(bich, 'Hoàn thành, chuyển bước', 'chuyển tiếp')
}
