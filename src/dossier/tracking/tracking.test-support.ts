import type { Refusal } from '#platform'
import { procedureRefusals } from '#procedure'
import type { ServerOptions } from '#web'
import { testDatabase } from '../../../tests/support/database.ts'
import { openDoors, Visitor } from '../../../tests/support/doors.ts'
import { granted } from '../../../tests/support/granted.ts'
import { acceptAtOnce } from '../accepting/open-dossier.ts'
import { slipToken } from '../accepting/slip-token.ts'
import { actOnDossier } from '../act-on-dossier.ts'
import { dossierRefusals } from '../dossier.refusals.ts'
import { at } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { friday, request, services, ward } from '../services.test-support.ts'
import type { DossierServices } from '../services.ts'
import { trackingDoors } from './tracking-doors.ts'

/** So many looks that the limit of an address never stands in the way of a test; the limit has a test of its own. */
const generous = { tracking: { max: 1_000_000, seconds: 60 } }

export const textOf = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
export const tokenOf = ({ code, trackSecret }: Dossier): string => `/t/${slipToken(code ?? '', trackSecret)}`

/** What belongs to the owner of the dossier, in any spelling. */
export const personal = /Rươl|ruol|000199|0912|1999/i

/** A one-stop that accepts kite permits, and the doors through which citizens look. */
export const openLookup = () => {
  const database = testDatabase()
  const world = services()
  const inOne = <T>(work: (tx: typeof database.db) => Promise<T | Refusal>): Promise<T> =>
    database.db.transaction().execute(work).then(granted)
  const open = async (now = friday, options: Partial<ServerOptions> = {}, own: DossierServices = world) => {
    const { app, lines } = await openDoors(database.db, trackingDoors(own), {
      refusals: [dossierRefusals, procedureRefusals],
      clock: { now: () => now, offset: new Temporal.Duration() },
      limits: generous,
      ...options,
    })
    return { app, lines, visitor: new Visitor(app) }
  }
  return {
    database,
    world,
    open,
    accept: (now = friday): Promise<Dossier> => inOne((tx) => acceptAtOnce(tx, world, ward.receptionist, request, now)),
    act: (dossier: Dossier, who: keyof typeof ward, action: string, body: object, when: string): Promise<Dossier> => {
      const command = { action, body } as Parameters<typeof actOnDossier>[3]
      return inOne((tx) => actOnDossier(tx, world, dossier.id, command, { actor: ward[who], now: at(when) }))
    },
    /** What the holder of the slip reads at that time. */
    read: async (dossier: Dossier, when: string): Promise<string> => {
      const { visitor } = await open(at(when))
      return textOf((await visitor.get(tokenOf(dossier))).body)
    },
  }
}
