import type { Dossier, Step } from '../dossier.ts'

/** What a desk's lists ask of the dossier, kept beside its open step so that one index answers them. */
interface DeskFacts {
  readonly dossier_status: string | null
  readonly result_ready: boolean | null
  readonly unchecked: boolean | null
  readonly papers_coming: boolean | null
  /** Other agencies where a step is open; null where there is none. */
  readonly elsewhere: readonly string[] | null
  readonly transfer_due_at: string | null
  readonly bundle_id: string | null
  /** Who decides the dossier. */
  readonly competent_agency: string | null
  /** Another step of it is open. */
  readonly parallel: boolean | null
}

/** A step that is done stands in no list. */
const nothing: DeskFacts = {
  dossier_status: null,
  result_ready: null,
  unchecked: null,
  papers_coming: null,
  elsewhere: null,
  transfer_due_at: null,
  bundle_id: null,
  competent_agency: null,
  parallel: null,
}

export const deskColumns = Object.keys(nothing) as readonly (keyof DeskFacts)[]

const unchecked = ({ components }: Dossier): boolean =>
  components.some(
    ({ verdict, required, originals, copies }) => verdict === 'unchecked' && (required || originals + copies > 0),
  )

const elsewhere = ({ steps }: Dossier, { agency }: Step): readonly string[] | null => {
  const others = new Set(steps.flatMap((step) => (step.finishedAt === null ? [step.agency] : [])))
  others.delete(agency)
  return others.size === 0 ? null : [...others].sort()
}

/** At once for what came online, by the cut-off for what is on paper (NĐ 118/2025 Điều 20). */
const transferDue = ({ status, transferDue: due, channel }: Dossier): string | null =>
  status === 'accepted' && due !== null ? due[channel === 'online' ? 'electronic' : 'paper'] : null

export const deskFacts = (dossier: Dossier, step: Step): DeskFacts =>
  step.finishedAt !== null
    ? nothing
    : {
        dossier_status: dossier.status,
        result_ready: dossier.finishedAt !== null,
        unchecked: unchecked(dossier),
        papers_coming: dossier.handovers.some(({ stepId, confirmedAt }) => stepId === step.id && confirmedAt === null),
        elsewhere: elsewhere(dossier, step),
        transfer_due_at: transferDue(dossier),
        bundle_id: dossier.bundle?.id ?? null,
        competent_agency: dossier.competentAgency,
        parallel: dossier.steps.filter(({ finishedAt }) => finishedAt === null).length > 1,
      }

/** Steps that an act left untouched while it changed what lists ask of their dossier. */
export const movedInLists = (before: Dossier, after: Dossier): readonly Step[] =>
  after.steps.filter(
    (step) =>
      before.steps.includes(step) && JSON.stringify(deskFacts(before, step)) !== JSON.stringify(deskFacts(after, step)),
  )
