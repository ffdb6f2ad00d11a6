import { type Static, Type } from 'typebox'
import { workingMinutesBetween } from '#calendar'
import { type Telling, waitedMinutes } from '../consulting/next-view.ts'
import type { Dossier } from '../dossier.ts'
import { appointmentIn } from '../reappointing/bundle-dates.ts'
import { readSchema, readView } from '../slip-view.ts'
import type { WholeBundle } from './bundle.store.ts'
import { type ExternalWork, legState, nextUp } from './bundle.ts'

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
  dates: Type.Array(
    Type.Object({
      dueAt: Type.String(),
      cause: Type.String(),
      leg: Type.Union([Type.String(), Type.Null()]),
      setAt: Type.String(),
    }),
    {
      description: 'Every date that was given for all results, the slip’s first; the last one holds',
    },
  ),
  legs: Type.Array(
    Type.Object({
      key: Type.String(),
      name: words,
      after: Type.Union([Type.String(), Type.Null()]),
      state: Type.String({ description: 'waiting, to-send, working, ready or ended' }),
      dossier: Type.Union([readSchema, Type.Null()]),
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

const legDossier = (dossier: Dossier | null, readable: ReadonlyMap<string, boolean>, origin: string) => {
  const slip = dossier === null ? undefined : readable.get(dossier.id)
  return dossier === null || slip === undefined ? null : readView(dossier, origin, slip)
}

const at = (value: Temporal.Instant | null): string | null => value?.toString() ?? null

const externalView = (external: ExternalWork | null) =>
  external === null
    ? null
    : {
        receiver: external.receiver,
        startedAt: at(external.startedAt),
        dueAt: at(external.dueAt),
        sentAt: at(external.sentAt),
        answeredAt: at(external.answeredAt),
        outcome: external.outcome,
        documentNumber: external.documentNumber,
        handedAt: at(external.handedAt),
      }

/**
 * `readable`: legs whose dossiers the asker may read, and whether he gives out their slip; of the others he learns only how far they
 * are.
 */
export const bundleView = (
  { bundle, legs }: WholeBundle,
  readable: ReadonlyMap<string, boolean>,
  { origin, now, calendarOf }: Telling,
): Static<typeof bundleSchema> => ({
  id: bundle.id,
  bundle: bundle.key,
  name: bundle.name,
  receivedAt: bundle.agency,
  openedAt: bundle.openedAt.toString(),
  appointmentAt: at(appointmentIn(bundle.dates)),
  dates: bundle.dates.map(({ dueAt, cause, leg, setAt }) => ({
    dueAt: dueAt.toString(),
    cause,
    leg,
    setAt: setAt.toString(),
  })),
  legs: legs.map((leg) => ({
    key: leg.key,
    name: leg.name,
    after: leg.after,
    state: legState(leg),
    dossier: legDossier(leg.dossier, readable, origin),
    external: externalView(leg.external),
  })),
  next: nextUp(bundle, legs).map((next) => ({
    ...next,
    since: next.since.toString(),
    dueAt: at(next.dueAt),
    // an agency outside keeps no calendar here
    workingMinutes: Math.round(workingMinutesBetween(next.since, now, calendarOf(next.agency ?? ''))),
  })),
})
