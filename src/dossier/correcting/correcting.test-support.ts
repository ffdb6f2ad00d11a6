import type { Db } from '#platform'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { findDossier } from '../dossier.store.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { friday, request, services, ward } from '../services.test-support.ts'

export const told: string[] = []
export const world = services((dossier, events) => {
  told.push(...events.map(({ type }) => `${dossier.code} ${type}`))
  return []
})

type Who = keyof typeof ward
export const tell = (db: Db, { id }: { readonly id: string }, who: Who, command: Command, when = friday) =>
  actOnDossier(db, world, id, command, { actor: ward[who], now: when })
export const act = async (...command: Parameters<typeof tell>): Promise<Dossier> => granted(await tell(...command))

const next: Command = { action: 'complete-step', body: {} }
export const monday = at('2026-12-21 08:00')

export const registered = async (db: Db): Promise<Dossier> => {
  const dossier = granted(await acceptAtOnce(db, world, ward.receptionist, request, friday))
  await act(db, dossier, 'receptionist', { action: 'transfer', body: {} })
  await act(db, dossier, 'handler', next)
  await act(db, dossier, 'department', next)
  await act(db, dossier, 'inside', next)
  await act(db, dossier, 'head', { action: 'complete-step', body: { next: 'signing' } })
  await act(db, dossier, 'signatory', { action: 'decide', body: { outcome: 'granted' } })
  await act(db, dossier, 'registrar', { action: 'complete-step', body: { documentNumber: '12/GP-UBND' } })
  return act(db, dossier, 'receptionist', { action: 'register-result', body: {} })
}

export const returned = async (db: Db): Promise<Dossier> =>
  act(db, await registered(db), 'receptionist', { action: 'hand-over', body: { paper: 'Căn cước' } })

export const asks = (change: object = {}): Command => ({
  action: 'request-correction',
  body: {
    entry: 'Họ tên mẹ',
    reasonCode: 'personal-data',
    reason: 'Khai sinh ghi Lý Thị Sa',
    foundBy: 'citizen',
    oldPaper: 'with-citizen',
    ...change,
  },
})

export const stored = async (db: Db, { id }: { readonly id: string }): Promise<Dossier> =>
  (await findDossier(db, id)) as Dossier

/** The wrong dossier after the request, and the one that corrects it. */
export const begun = async (db: Db, wrong: Dossier, who: Who = 'receptionist', when = monday, change: object = {}) => {
  const asked = await act(db, wrong, who, asks(change), when)
  const id = asked.corrections.at(-1)?.correctingId ?? ''
  return { asked, correcting: await stored(db, { id }) }
}

export const finish = async (
  db: Db,
  correcting: Dossier,
  outcome: 'granted' | 'refused',
  when = monday,
  documentNumber = '31/GP-UBND',
): Promise<Dossier> => {
  const reason = outcome === 'refused' ? { reason: 'Kết quả đúng với khai sinh' } : {}
  if (correcting.status === 'accepted')
    await act(db, correcting, 'receptionist', { action: 'transfer', body: {} }, when)
  await act(db, correcting, 'handler', next, when)
  await act(db, correcting, 'head', next, when)
  await act(db, correcting, 'signatory', { action: 'decide', body: { outcome, ...reason } }, when)
  await act(db, correcting, 'registrar', { action: 'complete-step', body: { documentNumber } }, when)
  return act(db, correcting, 'receptionist', { action: 'register-result', body: {} }, when)
}
