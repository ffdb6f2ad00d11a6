import { type Dossier, runBundle } from '#dossier'
import { fieldsOf, person, scanned } from '../../../src/dossier/reception/counter.test-support.ts'
import { at } from './solving.scene.ts'
import { hour, type Sight, type Stage, type Told, toResult, usual } from './stage.ts'

type Fields = Readonly<Record<string, string>>

/** The counter's one form: typed over as it stands, and a button pressed. */
const counter = async (stage: Stage, path: string) => {
  const { visitor } = await stage.officer('mai')
  let fields: Fields = fieldsOf((await visitor.get(path)).body)
  return {
    press: async (act: string, typed: Fields = {}): Promise<string> => {
      const { body, headers } = await visitor.post(path, { ...fields, ...typed, act })
      fields = fieldsOf(body)
      return String(headers.location ?? '')
    },
  }
}

const led = (location: string): string => {
  if (!location.startsWith('/')) throw new Error('the form was sent back')
  return location
}

/** Three papers certified at once, with their clauses, the receipt and the book. */
export const certified = async (stage: Stage): Promise<readonly Sight[]> => {
  const path = '/can-bo/chung-thuc'
  const desk = await counter(stage, path)
  const line = (n: number, paper: string, pages: string, copies: string, book: string) => ({
    [`line.${n}.paper`]: paper,
    [`line.${n}.pages`]: pages,
    [`line.${n}.copies`]: copies,
    [`line.${n}.book`]: book,
  })
  const visit = led(
    await desk.press('accept', {
      'owner.0.scan': scanned,
      ...line(0, 'cccd', '2', '3', 'copy'),
      ...line(1, 'Bằng tốt nghiệp đại học', '5', '1', 'copy'),
      ...line(2, 'uq', '', '2', 'signature'),
    }),
  )
  return [
    { login: 'mai', state: 'certify', url: path },
    { login: 'mai', state: 'certified', url: visit },
    { login: 'mai', state: 'certified-clauses', url: `${visit}/loi-chung` },
    { login: 'mai', state: 'certified-receipt', url: `${visit}/phieu-thu` },
    { login: 'mai', state: 'certified-book', url: `${path}/so` },
  ]
}

const bundleAt = async (stage: Stage): Promise<string> => {
  const path = '/can-bo/tiep-nhan/lien-thong/birth'
  const desk = await counter(stage, path)
  await desk.press('all-pass', person('owner.0'))
  return led(await desk.press('accept'))
}

const legOf = async ({ service, stored }: Stage, bundle: string, leg: number): Promise<Dossier> => {
  const token = await service.token('receptionist', 'H13.64.02')
  const read = await service.call('GET', `/api/v1/bundles/${bundle}`, { token })
  const { legs } = read.json() as unknown as { readonly legs: readonly { readonly dossier: { readonly id: string } }[] }
  return stored(legs[leg]?.dossier.id ?? '')
}

/** What each result says, for the procedure that rests on it. */
const said: readonly Readonly<Record<string, string>>[] = [
  { child: 'Lý Bé Ba', born: '2026-11-10', 'personal-number': '000226000001' },
  { address: 'Khóm 1, phường Ngã Năm' },
]

/** The ward's police decide on residence, each in the place of who decides the others. */
const police: Readonly<Partial<Record<Told[0], Told[0]>>> = { hoang: 'nghia', tung: 'dung', bich: 'oanh' }
const residence = 1

/** Solves one of its procedures, and lets the next one begin. */
const solveLeg = async (stage: Stage, bundle: string, leg: number): Promise<Dossier> => {
  const number: Told = [
    'bich',
    { action: 'complete-step', body: { documentNumber: '71/2026', facts: said[leg] ?? {} } },
  ]
  const acts = toResult
    .map((told) => (told === usual.number ? number : told))
    .map(([who, ...told]): Told => [leg === residence ? (police[who] ?? who) : who, ...told])
  const solved = await stage.act(await legOf(stage, bundle, leg), ...acts)
  await runBundle(stage.db, stage.services, bundle, solved.lastActAt)
  return solved
}

/** Birth, residence, health card: just begun, with the first result there, and with only the agency outside left. */
export const bundles = async (stage: Stage): Promise<readonly Sight[]> => {
  const idOf = (path: string): string => path.split('/').at(-1) ?? ''
  stage.service.setNow(hour(23, '07:45'))
  const [begun, onward, outside] = [await bundleAt(stage), await bundleAt(stage), await bundleAt(stage)]
  stage.service.setNow(hour(23, '08:50'))
  const lead = await solveLeg(stage, idOf(onward), 0)
  await solveLeg(stage, idOf(outside), 0)
  await solveLeg(stage, idOf(outside), 1)
  return [
    { login: 'mai', state: 'bundle-intake', url: '/can-bo/tiep-nhan/lien-thong/birth' },
    { login: 'mai', state: 'bundles', url: '/can-bo/lien-thong' },
    { login: 'mai', state: 'bundle-begun', url: begun },
    { login: 'mai', state: 'bundle-onward', url: onward },
    { login: 'mai', state: 'bundle-outside', url: outside },
    ...at('mai', 'bundle-part', lead),
  ]
}
