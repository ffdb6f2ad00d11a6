import type { Db } from '#platform'
import { granted } from '../../../tests/support/granted.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { findDossier } from '../dossier.store.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { type BundleIntake, openBundle } from '../joint-intake/open-bundle.ts'
import { kitePermit } from '../kite-permit.test-support.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import { findWhole, type WholeBundle } from './bundle.store.ts'
import type { BundleRules } from './bundle-rules.ts'

export const world = services()

/** Two kites, the second of which needs the first, and a ribbon from outside. */
const leg = { procedure: kitePermit.code, case: 'small' }
export const rules: readonly BundleRules[] = [
  {
    key: 'kites',
    name: { vi: 'Hai con diều và một dải lụa', en: 'Two kites and a ribbon' },
    legalBasis: [{ number: '1/2024/NĐ-CP' }],
    effective: { from: '2024-07-01' },
    legs: [
      {
        key: 'first',
        ...leg,
        gives: [
          { key: 'number', is: 'document-number', name: { vi: 'Số giấy phép', en: 'Permit number' } },
          { key: 'kite', name: { vi: 'Tên diều', en: 'Name of the kite' } },
        ],
      },
      {
        key: 'second',
        ...leg,
        after: 'first',
        feeds: ['photo'],
        uses: ['first/number', 'first/kite'],
        shares: { form: 'first/form' },
      },
      {
        key: 'ribbon',
        after: 'second',
        uses: ['first/kite'],
        external: {
          name: { vi: 'Dải lụa', en: 'Ribbon' },
          receiver: { vi: 'Hợp tác xã Lụa', en: 'Silk cooperative' },
          limit: { value: 2, unit: 'working-day' },
        },
      },
    ],
  },
]

export const papers = [
  { at: 'first/form', originals: 1, copies: 0, verdict: 'pass' as const },
  { at: 'first/photo', originals: 2, copies: 0, verdict: 'pass' as const },
]

export const open = async (tx: Db, more: Partial<BundleIntake> = {}, known = rules): Promise<WholeBundle> =>
  granted(
    await openBundle(
      tx,
      world,
      ward.receptionist,
      { bundle: 'kites', owners: request.owners, papers, ...more },
      friday,
      known,
    ),
  )

export const again = async (tx: Db, { bundle }: WholeBundle): Promise<WholeBundle> => {
  const whole = await findWhole(tx, bundle.id)
  if (whole === null) throw new Error('the bundle is gone')
  return whole
}

export const dossierAt = ({ legs }: WholeBundle, index: number): Dossier => {
  const dossier = legs[index]?.dossier
  if (dossier == null) throw new Error(`leg ${index} has no dossier`)
  return dossier
}

const next: Command = { action: 'complete-step', body: {} }
const life: readonly (readonly [keyof typeof ward, Command])[] = [
  ['receptionist', { action: 'transfer', body: {} }],
  ['handler', next],
  ['department', next],
  ['inside', next],
  ['head', { action: 'complete-step', body: { next: 'signing' } }],
  ['signatory', { action: 'decide', body: { outcome: 'granted' } }],
  ['registrar', { action: 'complete-step', body: { documentNumber: '12/GP-UBND' } }],
  ['receptionist', { action: 'register-result', body: {} }],
]

export const finish = async (
  tx: Db,
  dossier: Dossier,
  when: Temporal.Instant,
  outcome = 'granted' as 'granted' | 'refused',
  number?: string,
) => {
  for (const [who, command] of life) {
    const first = dossier.bundle?.leg === 'first'
    const facts = first && outcome === 'granted' ? { facts: { kite: 'Diều sáo' } } : {}
    const told: Command =
      command.action === 'complete-step' && command.body.documentNumber !== undefined
        ? { ...command, body: { documentNumber: number ?? (first ? '12/GP-UBND' : '13/GP-UBND'), ...facts } }
        : command.action === 'decide'
          ? { action: 'decide', body: { outcome, ...(outcome === 'refused' ? { reason: 'Không đủ điều kiện' } : {}) } }
          : command
    granted(await actOnDossier(tx, world, dossier.id, told, { actor: ward[who], now: when }))
  }
  return granted(await findDossier(tx, dossier.id))
}

export const monday = at('2026-11-23 10:00')
export const tuesday = at('2026-11-24 15:30')
