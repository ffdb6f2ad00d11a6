import { type Component, componentsFor, type PublishedProcedure } from '#procedure'
import type { Form } from '#web'
import type { Verdict } from '../dossier.ts'
import { intakeFaults } from './intake.words.ts'
import { type Fault, fault, tooLong } from './typed.ts'

/** `none`: a paper that this citizen need not bring. It is stored as not checked, with no sheet received. */
export const paperVerdicts = ['unchecked', 'none', 'pass', 'fail'] as const
export type PaperVerdict = (typeof paperVerdicts)[number]

export interface PaperLine {
  readonly component: Component
  /** Begin of the names of its fields. */
  readonly of: string
  readonly originals: number
  readonly copies: number
  readonly verdict: PaperVerdict
  readonly reason: string
  /** Chosen from the usual reasons; empty where the form has no such choice. */
  readonly reasonKey?: string
  /** The earlier result of its bundle that stands for it. */
  readonly fedBy?: FedBy
}

export interface FedBy {
  readonly says: string
  /** Its dossier, where the officer may read it. */
  readonly href: string | null
}

/** Papers that are asked for; notes are guidance and cannot be handed in. */
export const askedPapers = (procedure: PublishedProcedure, caseKey: string): readonly Component[] =>
  componentsFor(procedure, caseKey).filter(({ mode }) => mode !== 'note')

export const paperField = (key: string): string => `paper.${key}`

/** What stands in a row before anybody has looked at the paper. */
export const firstVerdict = ({ required }: Component): PaperVerdict => (required ? 'unchecked' : 'none')

/** Absent: what the procedure asks for. NaN when it is no number of sheets. */
const readCount = (form: Form, field: string, asked: number): number => {
  const typed = form.get(field)
  if (typed === '') return asked
  return /^\d{1,2}$/.test(typed) ? Number(typed) : Number.NaN
}

const lineOf = (form: Form, component: Component): PaperLine => {
  const of = paperField(component.key)
  const chosen = form.get(`${of}.verdict`)
  return {
    component,
    of,
    originals: readCount(form, `${of}.originals`, component.originals),
    copies: readCount(form, `${of}.copies`, component.copies),
    verdict: paperVerdicts.find((each) => each === chosen) ?? firstVerdict(component),
    reason: form.get(`${of}.reason`),
    reasonKey: form.get(`${of}.reasonKey`),
  }
}

/** Only papers of the case are looked at: fields of other names are nobody's. */
export const readPapers = (form: Form, components: readonly Component[]): readonly PaperLine[] =>
  components.map((component) => lineOf(form, component))

/** What was typed of the papers as they stand, with the results that stand for some of them. */
export const readStored = (form: Form, stored: readonly PaperLine[]): readonly PaperLine[] =>
  stored.map(({ component, fedBy }) => ({ ...lineOf(form, component), ...(fedBy === undefined ? {} : { fedBy }) }))

export const paperFaults = (lines: readonly PaperLine[]): readonly Fault[] =>
  lines.flatMap(({ of, originals, copies, verdict, reason, reasonKey = '', component }) => [
    ...(Number.isNaN(originals) ? [fault(`${of}.originals`, intakeFaults.count)] : []),
    ...(Number.isNaN(copies) ? [fault(`${of}.copies`, intakeFaults.count)] : []),
    ...(verdict === 'fail' && reason + reasonKey === ''
      ? [fault(`${of}.reason`, intakeFaults.reason(component.name.vi))]
      : []),
    ...tooLong(`${of}.reason`, reason, 2000),
  ])

interface PaperInput {
  readonly key: string
  readonly originals: number
  readonly copies: number
  readonly verdict: Verdict
  readonly reason?: string
  readonly reasonKey?: string
}

/** A paper that is not brought counts no sheets, so that the slip does not say it was received. */
export const paperInput = (line: PaperLine): PaperInput => {
  const { originals, copies, verdict, reason, reasonKey = '' } = line
  const { key } = line.component
  const why = { ...(reason === '' ? {} : { reason }), ...(reasonKey === '' ? {} : { reasonKey }) }
  if (verdict === 'none') return { key, originals: 0, copies: 0, verdict: 'unchecked' }
  return { key, originals, copies, verdict, ...(verdict === 'fail' ? why : {}) }
}
