import type { Db } from '#platform'
import { granted } from '../../tests/support/granted.ts'
import { acceptAtOnce } from './accepting/open-dossier.ts'
import type { TakeIn } from './accepting/take-in.schema.ts'
import { actOnDossier } from './act-on-dossier.ts'
import type { Command } from './action-bodies.ts'
import type { Dossier } from './dossier.ts'
import { friday, request, ward } from './services.test-support.ts'
import type { DossierServices } from './services.ts'

/** What the officers of the ward do in a world; a refusal fails the test. */
export const wardActs = (world: DossierServices) => {
  const accept = async (db: Db, now = friday, more: Partial<TakeIn> = {}): Promise<Dossier> =>
    granted(await acceptAtOnce(db, world, ward.receptionist, { ...request, ...more }, now))
  return {
    accept,
    /** Accepts for somebody of this name. */
    acceptFor: (db: Db, name: string, now = friday, more: Partial<TakeIn> = {}): Promise<Dossier> =>
      accept(db, now, { owners: [{ ...request.owners[0], kind: 'person', name }], ...more }),
    act: async (db: Db, { id }: Pick<Dossier, 'id'>, who: keyof typeof ward, command: Command, now = friday) =>
      granted(await actOnDossier(db, world, id, command, { actor: ward[who], now })),
  }
}
