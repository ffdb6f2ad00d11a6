import { expect } from 'vitest'
import { runBundle } from '#dossier'
import { react } from '../../../src/main/reactions.ts'
import { makeServices, readCalendars } from '../../../src/main/services.ts'
import { testNow } from '../../support/doors.ts'
import { eyes } from './browser.ts'
import { card, intake } from './counter.ts'
import type { OfficeJourney, Seat } from './office.ts'

export interface Started {
  readonly id: string
  readonly code: string
  readonly trackingUrl: string
}

/** On a desk, and on the narrowest screen. */
export const looks = async (seat: Seat, name: string): Promise<void> => {
  await seat.look(`${name}-1280`)
  await seat.page.setViewportSize({ width: 320, height: 720 })
  await seat.fits(`${name}-320`)
  await seat.page.setViewportSize(eyes.desk.viewport)
}

/** The job that a result leaves for the worker. */
export const proceed = async ({ service }: OfficeJourney, bundle: string): Promise<void> => {
  const { db } = service.database
  await runBundle(db, await makeServices(db, react, readCalendars()), bundle, testNow)
}

export const legsOf = async ({ service }: OfficeJourney, bundle: string) => {
  const token = await service.token('receptionist', 'H13.64.02')
  const read = await service.call('GET', `/api/v1/bundles/${bundle}`, { token })
  return (read.json() as unknown as { legs: { dossier: Started | null }[] }).legs
}

/** Each agency reads its own leg of a bundle, and no other. */
export const readsOnlyIts = async (
  { service }: OfficeJourney,
  agency: string,
  own: Started,
  other: Started,
): Promise<void> => {
  const token = await service.token('handler', agency)
  const read = async ({ id }: Started) => (await service.call('GET', `/api/v1/dossiers/${id}`, { token })).status
  expect([await read(own), await read(other)]).toEqual([200, 404])
}

export const takeInBundle = async (mai: Seat): Promise<string> => {
  const { page } = mai
  await page.goto(intake)
  await page.click('a[href$="/lien-thong/birth"]')
  await page.fill('[name="owner.0.scan"]', card)
  await page.press('[name="owner.0.scan"]', 'Enter')
  await expect.poll(() => page.inputValue('[name="owner.0.name"]')).toBe('Lý Thị Sa Rươl')
  await looks(mai, 'bundle-intake')
  await page.click('button[value="all-pass"]')
  await page.waitForLoadState('networkidle')
  await page.click('button[value="accept"]')
  await page.waitForURL('**/can-bo/lien-thong/*')
  await mai.look('bundle-begun-1280')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** The card from outside: sent with what is known already, answered with its number. */
export const outside = async (mai: Seat, bundle: string): Promise<void> => {
  const { page } = mai
  await page.goto(`/can-bo/lien-thong/${bundle}`)
  for (const told of ['Thông tin gửi đi', '71/2026', '000226000001', 'Khóm 1, phường Ngã Năm'])
    expect(await mai.words()).toContain(told)
  await looks(mai, 'bundle-to-send')
  await page.click('main button:has-text("Đã gửi đi")')
  await page.click('summary:has-text("Ghi trả lời")')
  await page.selectOption('[name="outcome.health-card"]', 'granted')
  await page.fill('[name="number.health-card"]', 'TE1 92 000000001')
  await page.click('main button:has-text("Ghi trả lời")')
  await page.waitForSelector('#tra-tat-ca')
}
