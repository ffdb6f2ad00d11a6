import { corrections, groups, opinions } from './agencies.scene.ts'
import { bundles, certified } from './counter.scene.ts'
import { accounts, registerPrinted, reminded, routeChanged, written } from './office.scene.ts'
import { online } from './online.scene.ts'
import { byPost, fromThePost, handOvers } from './papers.scene.ts'
import { batches, publicPages, searches, tracked } from './public.scene.ts'
import { ended, incomplete, onTheWay, timeMoved } from './solving.scene.ts'
import type { Sight, Stage } from './stage.ts'

const scenes = [
  routeChanged,
  onTheWay,
  incomplete,
  timeMoved,
  ended,
  opinions,
  groups,
  corrections,
  written,
  reminded,
  bundles,
  certified,
  handOvers,
  byPost,
  fromThePost,
  online,
  registerPrinted,
  accounts,
  searches,
  batches,
  publicPages,
]

/** One after the other: they act as the same officers, and lists show what came before. */
export const everything = async (stage: Stage): Promise<readonly Sight[]> => {
  const sights: Sight[] = []
  for (const scene of scenes) sights.push(...(await scene(stage)))
  return [...sights, ...tracked(sights)]
}
