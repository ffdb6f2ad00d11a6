import { type Static, Type } from 'typebox'
import { workingMinutesBetween } from '#calendar'
import { type Telling, waitedMinutes } from '../consulting/next-view.ts'
import { openedSchema, openedView } from '../dossier-view.ts'
import type { WholeBundle } from './bundle.store.ts'
import { legState, nextUp } from './bundle.ts'

const words = Type.Object({ vi: Type.String(), en: Type.String() })
const moment = Type.Union([Type.String(), Type.Null()])

/** What the API says of a bundle. Codes and states of each leg; people stand in the dossiers themselves. */
export const bundleSchema = Type.Object({
  id: Type.String(),
  bundle: Type.String({ description: 'Key of catalogue/bundles.yaml' }),
  name: words,
  receivedAt: Type.String(),
  openedAt: Type.String(),
  appointmentAt: moment,
  legs: Type.Array(
    Type.Object({
      key: Type.String(),
      name: words,
      after: Type.Union([Type.String(), Type.Null()]),
      state: Type.String({ description: 'waiting, to-send, working, ready or ended' }),
      dossier: Type.Union([openedSchema, Type.Null()]),
      external: Type.Union([
        Type.Object({
          receiver: words,
          startedAt: moment,
          dueAt: moment,
          sentAt: moment,
          answeredAt: moment,
          outcome: Type.Union([Type.String(), Type.Null()]),
          documentNumber: Type.Union([Type.String(), Type.Null()]),
          handedAt: moment,
        }),
        Type.Null(),
      ]),
    }),
  ),
  next: Type.Array(
    Type.Object({
      leg: Type.String(),
      who: Type.String({ description: 'agency, one-stop, outside, citizen or other-result' }),
      agency: Type.Union([Type.String(), Type.Null()]),
      since: Type.String(),
      dueAt: moment,
      workingMinutes: waitedMinutes,
    }),
  ),
})

const at = (value: Temporal.Instant | null): string | null => value?.toString() ?? null

/** `readable`: legs whose dossiers the asker may read; of the others he learns only how far they are. */
export const bundleView = (
  { bundle, legs }: WholeBundle,
  readable: ReadonlySet<string>,
  { origin, now, calendarOf }: Telling,
): Static<typeof bundleSchema> => ({
  id: bundle.id,
  bundle: bundle.key,
  name: bundle.name,
  receivedAt: bundle.agency,
  openedAt: bundle.openedAt.toString(),
  appointmentAt: at(bundle.appointmentAt),
  legs: legs.map((leg) => ({
    key: leg.key,
    name: leg.name,
    after: leg.after,
    state: legState(leg),
    dossier: leg.dossier !== null && readable.has(leg.dossier.id) ? openedView(leg.dossier, origin) : null,
    external:
      leg.external === null
        ? null
        : {
            receiver: leg.external.receiver,
            startedAt: at(leg.external.startedAt),
            dueAt: at(leg.external.dueAt),
            sentAt: at(leg.external.sentAt),
            answeredAt: at(leg.external.answeredAt),
            outcome: leg.external.outcome,
            documentNumber: leg.external.documentNumber,
            handedAt: at(leg.external.handedAt),
          },
  })),
  next: nextUp(bundle, legs).map((next) => ({
    ...next,
    since: next.since.toString(),
    dueAt: at(next.dueAt),
    // an agency outside keeps no calendar here
    workingMinutes: Math.round(workingMinutesBetween(next.since, now, calendarOf(next.agency ?? ''))),
  })),
})
