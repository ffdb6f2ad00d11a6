import type { Actor } from '#identity'
import { type Db, isRefusal, type Refusal } from '#platform'
import { actOnDossier } from '../act-on-dossier.ts'
import type { Command } from '../action-bodies.ts'
import { listedName } from '../checking/checked-papers.ts'
import type { Dossier } from '../dossier.ts'
import { intakeFaults } from '../reception/intake.words.ts'
import type { PaperLine } from '../reception/papers.form.ts'
import { type Fault, fault, tooLong } from '../reception/typed.ts'
import type { DossierServices } from '../services.ts'
import { acceptAtOnce, takeIn } from './open-dossier.ts'
import type { TakeIn } from './take-in.schema.ts'

/** What the counter may do with a dossier that was just typed in. */
export const intakeActs = ['accept', 'supplement', 'decline', 'take-in'] as const
export type IntakeAct = (typeof intakeActs)[number]

export const isIntakeAct = (act: string): act is IntakeAct => intakeActs.some((each) => each === act)

/** What goes with an act besides the dossier itself. */
export interface IntakeExtras {
  readonly declineReason: string
  /** Number of what is given at once: of a certification, for example. */
  readonly documentNumber: string
  readonly immediate: boolean
  /** A fee goes by the page and nobody has counted them. */
  readonly pagesMissing: boolean
}

const uncheckedFaults = (papers: readonly PaperLine[]): readonly Fault[] =>
  papers
    .filter(({ verdict }) => verdict === 'unchecked')
    .map(({ of, component }) => fault(`${of}.verdict`, intakeFaults.unchecked(component.name.vi)))

const supplementFaults = (papers: readonly PaperLine[]): readonly Fault[] => {
  const first = papers[0]
  if (papers.some(({ verdict }) => verdict === 'fail')) return []
  return [fault(first === undefined ? 'procedure' : `${first.of}.verdict`, intakeFaults.noneFailed)]
}

const declineFaults = ({ declineReason }: IntakeExtras): readonly Fault[] =>
  declineReason === ''
    ? [fault('declineReason', intakeFaults.declineReason)]
    : tooLong('declineReason', declineReason, 2000)

/**
 * What an act still needs. Papers are looked at before an acceptance, and all of them before a supplement is asked for: it
 * may be asked for only once (NĐ 118/2025/NĐ-CP Điều 17.2, 19.5).
 */
export const actFaults = (act: IntakeAct, papers: readonly PaperLine[], extras: IntakeExtras): readonly Fault[] => {
  if (act === 'decline') return declineFaults(extras)
  const pages = extras.pagesMissing ? [fault('pages', intakeFaults.pages)] : []
  if (act === 'take-in') return pages
  const unchecked = uncheckedFaults(papers)
  return [...pages, ...(unchecked.length > 0 || act === 'accept' ? unchecked : supplementFaults(papers))]
}

/** What was done with a dossier that is entered late was done when it came. */
const lateOf = ({ occurredAt, lateReason }: TakeIn) => ({
  ...(occurredAt === undefined ? {} : { occurredAt }),
  ...(lateReason === undefined ? {} : { lateReason }),
})

const commandFor = (
  act: IntakeAct,
  papers: readonly PaperLine[],
  extras: IntakeExtras,
  late: ReturnType<typeof lateOf>,
): Command | null => {
  if (act === 'decline') return { action: 'decline', body: { reason: extras.declineReason, ...late } }
  if (act === 'supplement') {
    const failed = papers.filter(({ verdict }) => verdict === 'fail')
    const lines = failed.map(({ component, reason }) => ({ component: listedName(component.name.vi), reason }))
    return { action: 'request-supplement', body: { lines, ...late } }
  }
  return act === 'accept'
    ? { action: 'issue-immediately', body: { documentNumber: extras.documentNumber, ...late } }
    : null
}

/** Runs inside the door's transaction: a refusal of the second step leaves nothing of the first. */
export const performIntake = async (
  tx: Db,
  services: DossierServices,
  by: { readonly actor: Actor; readonly now: Temporal.Instant },
  told: {
    readonly act: IntakeAct
    readonly input: TakeIn
    readonly papers: readonly PaperLine[]
    readonly extras: IntakeExtras
  },
): Promise<Dossier | Refusal> => {
  const { act, input, papers, extras } = told
  if (act === 'accept' && !(extras.immediate && extras.documentNumber !== '')) {
    return acceptAtOnce(tx, services, by.actor, input, by.now)
  }
  const taken = await takeIn(tx, services, by.actor, input, by.now, { owes: act !== 'decline' })
  const command = commandFor(act, papers, extras, lateOf(input))
  return isRefusal(taken) || command === null ? taken : actOnDossier(tx, services, taken.id, command, by)
}
