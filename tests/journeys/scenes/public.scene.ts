import type { Dossier } from '#dossier'
import { trackingUrl } from '../../../src/dossier/slip-view.ts'
import { demoPerson } from '../../../src/main/demo/demo-people.ts'
import { Visitor } from '../../support/doors.ts'
import { done } from './hands.ts'
import { firstPerson, type Sight, type Stage, usual } from './stage.ts'

const open = (state: string, url: string, more: Partial<Sight> = {}): Sight => ({ login: null, state, url, ...more })

/** Five wrong numbers, and then even the right one is refused for a while. */
const lockedSlip = async (service: Stage['service'], { code, slipNumber }: Dossier): Promise<Sight> => {
  const typed = { 'ma-ho-so': code ?? '', 'so-phieu': slipNumber ?? '' }
  const guess = { ...typed, 'so-phieu': slipNumber === '00000000' ? '11111111' : '00000000' }
  for (let miss = 0; miss < 5; miss += 1) await new Visitor(service.app()).submit('/tra-cuu', guess)
  return open('track-locked', '/tra-cuu', { typed, status: 423 })
}

/** What anybody may open: with and without results, with mistakes, and what is not there. */
export const publicPages = async ({ open: accept, service }: Stage): Promise<readonly Sight[]> => {
  const [dossier, guessed] = [await accept(), await accept()]
  const slip = { 'ma-ho-so': dossier.code ?? '', 'so-phieu': dossier.slipNumber ?? '' }
  return [
    await lockedSlip(service, guessed),
    open('home', '/'),
    open('procedures', '/thu-tuc'),
    open('procedures-found', '/thu-tuc?q=khai+sinh'),
    open('procedures-none', '/thu-tuc?q=zzzz'),
    open('procedures-life-event', '/thu-tuc?viec=marriage'),
    open('procedure', '/thu-tuc/1.013225?truong-hop=house&noi=phuong-nga-nam'),
    open('procedure-immediate', '/thu-tuc/2.000815'),
    open('procedure-unknown', '/thu-tuc/1.999999', { status: 404 }),
    open('process-sheet', '/thu-tuc/1.013225/quy-trinh'),
    open('posting', '/niem-yet/H13.64.02'),
    open('calculator', '/tinh-ngay-hen'),
    open('calculator-result', '/tinh-ngay-hen?so=7&don-vi=working-day&ngay=13/2/2026&gio=9h'),
    open('calculator-beyond', '/tinh-ngay-hen?so=60&don-vi=day&ngay=13/2/2028&gio=9h'),
    open('calculator-wrong', '/tinh-ngay-hen?so=x&don-vi=day&ngay=31/2/2026&gio=99'),
    open('track', '/tra-cuu'),
    open('track-unknown-code', '/tra-cuu?ma=H13.64-261120-9999'),
    open('track-known-code', `/tra-cuu?ma=${dossier.code}`),
    open('track-found', '/tra-cuu', { typed: slip, status: 200 }),
    open('track-wrong-slip', '/tra-cuu', { typed: { ...slip, 'so-phieu': '1234' } }),
    open('link-unknown', '/t/wrong', { status: 404 }),
    open('help', '/tro-giup'),
    open('sign-in', '/dang-nhap'),
    open('sign-in-wrong', '/dang-nhap', { typed: { login: 'mai', password: 'sai' }, status: 401 }),
    open('sign-out', '/dang-xuat'),
    open('no-such-page', '/khong-co', { status: 404 }),
    { login: 'hoang', state: 'no-such-officer-page', url: '/can-bo/khong-co', status: 404 },
    { login: 'hoang', state: 'not-allowed', url: '/can-bo/quan-tri/can-bo', status: 403 },
    {
      login: 'hoang',
      state: 'no-such-dossier',
      url: '/can-bo/ho-so/01234567-89ab-4cde-8f01-23456789abcd',
      status: 404,
    },
  ]
}

/** Every dossier that an officer is shown, as its citizen follows it by the slip. */
export const tracked = (sights: readonly Sight[]): readonly Sight[] => {
  const shown = new Map(
    sights.flatMap(({ state, dossier }) => {
      const url = dossier === undefined ? null : trackingUrl(dossier, '')
      return dossier === undefined || url === null ? [] : [[dossier.id, open(`tracked-${state}`, url)]]
    }),
  )
  return [...shown.values()]
}

/** What is found, and nothing. */
export const searches = async ({ officer }: Stage): Promise<readonly Sight[]> => {
  const mai = await officer('mai')
  const seen = (state: string, url: string): Sight => ({ login: 'mai', state, url })
  const found = await done(mai, '/can-bo/tim', { q: 'ly thi' }, '/can-bo/tim')
  const none = await done(mai, '/can-bo/tim', { q: 'zzz zzz' }, '/can-bo/tim')
  const slip = (number: string) => done(mai, '/can-bo/mat-giay-hen', { scan: number })
  return [
    seen('found', found),
    seen('found-none', none),
    seen('slip-found', await slip(demoPerson(firstPerson).identity.number)),
    seen('slip-none', await slip('000199009999')),
  ]
}

/** One act on several dossiers: chosen, and what became of each. */
export const batches = async ({ open: accept, act }: Stage): Promise<readonly Sight[]> => {
  const [one, two, gone] = [await accept(), await accept(), await act(await accept(), usual.transfer)]
  const [three, four] = [await accept(), await accept()]
  const url = (...ids: readonly string[]) => `/can-bo/hang-loat?${ids.map((id) => `hs=${id}`).join('&')}`
  return [
    { login: 'mai', state: 'batch-which', url: url(one.id, two.id) },
    { login: 'mai', state: 'batch-none', url: '/can-bo/hang-loat' },
    { login: 'mai', state: 'batch-no-act', url: url(one.id, gone.id) },
    {
      login: 'mai',
      state: 'batch-answers',
      url: `${url(three.id, four.id)}&viec=transfer`,
      typed: { medium: 'electronic' },
      status: 200,
    },
    { login: 'mai', state: 'batch-act', url: `${url(one.id, two.id)}&viec=transfer` },
  ]
}
