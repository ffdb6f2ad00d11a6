import { type Actor, permits } from '#identity'
import { type Db, isRefusal, localDate, type Refusal, refuse } from '#platform'
import { actOnDossier } from '../act-on-dossier.ts'
import type { ActionBody } from '../action-bodies.ts'
import { findWhole, updateExternal, type WholeBundle } from '../joining/bundle.store.ts'
import { isHandedOver, type Leg, legState } from '../joining/bundle.ts'
import { proceedBundle } from '../joining/proceed-bundle.ts'
import { deskOf } from '../reach.ts'
import type { DossierServices } from '../services.ts'

/** Who received everything: said once, for all results alike. */
export type BundleHandOver = ActionBody<'hand-over'>

/** What the citizen is given: results and written refusals that lie at the one-stop, and cards from outside. */
export const toHandOver = (legs: readonly Leg[]): readonly Leg[] =>
  legs.filter((leg) =>
    leg.dossier === null
      ? legState(leg) === 'ready' && !isHandedOver(leg)
      : leg.dossier.status === 'decided' && leg.dossier.finishedAt !== null,
  )

/** What is not there yet: one act gives everything, so that nobody comes twice. */
export const stillOut = (legs: readonly Leg[]): readonly Leg[] =>
  legs.filter((leg) => !['ready', 'ended'].includes(legState(leg)))

/**
 * All results of a bundle in one act (NĐ 63/2024/NĐ-CP: one submission, one return): each dossier is handed over as it
 * would be alone, with its own history; work outside is marked as given. All of it or nothing.
 */
export const handOverBundle = async (
  tx: Db,
  services: DossierServices,
  id: string,
  body: BundleHandOver,
  { actor, now }: { readonly actor: Actor; readonly now: Temporal.Instant },
): Promise<WholeBundle | Refusal> => {
  const whole = await findWhole(tx, id, 'lock')
  const own = deskOf(await services.agencies(), actor.agency, localDate(now))
  const held = whole !== null && own.includes(whole.bundle.agency) ? (['received-at-agency'] as const) : []
  if (whole === null || permits(actor, 'dossier.hand-over', held) !== true) return refuse('bundle-not-found')
  const out = stillOut(whole.legs)
  if (out.length > 0)
    return refuse('bundle-not-ready', { vi: out.map(({ name }) => name.vi), en: out.map(({ name }) => name.en) })
  const given = toHandOver(whole.legs)
  if (given.length === 0) return refuse('nothing-to-hand-over')
  for (const leg of given) {
    if (leg.external !== null) {
      await updateExternal(tx, id, leg.key, { ...leg.external, handedAt: now })
      continue
    }
    const done = await actOnDossier(tx, services, leg.dossier?.id ?? '', { action: 'hand-over', body }, { actor, now })
    if (isRefusal(done)) return done
  }
  await proceedBundle(tx, services, id, now)
  return (await findWhole(tx, id)) ?? whole
}
