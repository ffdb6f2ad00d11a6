import type { Words } from '#platform'
import { findStep, wordsOf } from '#procedure'
import type { Choice, FormProblem } from '#web'
import { askDocument } from '../consulting/ask-document.ts'
import type { Step } from '../dossier.ts'
import { askFacts } from '../feeding/ask-facts.ts'
import { askRefusalNumber } from '../grouping/ask-each.ts'
import { notAlongWords as notAlong } from '../handing-over/paper.words.ts'
import { type PapersNotAtHand, papersSetOff } from '../handing-over/papers-at-hand.ts'
import { lacksNumber } from '../numbering/document-number.ts'
import { numberingWords } from '../numbering/numbering.words.ts'
import { agencyName, type DossierCase, mySteps, nameOfStep } from '../reading/dossier-case.ts'
import { isOwn } from '../relations.ts'
import { plannedStep } from '../solving/steps.ts'
import { goesBackFrom, leadsBack, waysOn } from '../solving/ways.ts'
import { awaitSupplementKey, opinionKey } from '../step-keys.ts'
import { fieldFaults as faults } from './act.words.ts'
import type { ActField } from './act-field.ts'
import { askWords as ask } from './act-fields.words.ts'

/** What the acts ask that move a dossier between steps and agencies. */
export type Ask = (of: DossierCase, query: URLSearchParams) => readonly ActField[]

/** What no single field can see. */
export type Check = (body: Readonly<Record<string, unknown>>, of: DossierCase) => readonly FormProblem[]

const both = (one: Words, other: Words): Words => ({ vi: `${one.vi} · ${other.vi}`, en: `${one.en} · ${other.en}` })

const medium: ActField = {
  kind: 'choice',
  name: 'medium',
  label: ask.medium,
  value: 'electronic',
  choices: [
    { value: 'electronic', label: ask.electronic },
    { value: 'paper', label: ask.paper },
  ],
}

/** With papers only from where they lie; elsewhere it is said where that is, and the dossier goes on by itself. */
const mediumFrom = (of: DossierCase, step: Pick<Step, 'agency'>): ActField => {
  const from = papersSetOff(of.dossier, step, of.asker.reach)
  return typeof from === 'string'
    ? medium
    : { kind: 'says', name: 'medium', value: 'electronic', says: whyNot(of, from) }
}

/** Whoever sees only his part of a dossier is not told where its papers are. */
const whyNot = (of: DossierCase, { refusal, facts }: PapersNotAtHand): Words => {
  const code = of.sight === 'whole' ? facts?.agency : undefined
  if (typeof code !== 'string') return notAlong.elsewhere
  return (refusal === 'papers-promised' ? notAlong.promised : notAlong.at)(agencyName(of, code))
}

const note: ActField = { kind: 'text', name: 'note', label: ask.note, optional: true }

/** Where a way leads back, whoever goes it says why. */
const noteFor = (of: DossierCase, { key }: Step): ActField =>
  goesBackFrom(of.dossier.plan, key) ? { ...note, hint: ask.noteHint } : note

/** The step that an act completes: the one named in the address, or the first of this post. */
export const workStep = (of: DossierCase, query: URLSearchParams): Step | undefined => {
  const mine = mySteps(of).filter(({ key }) => key !== opinionKey && key !== awaitSupplementKey)
  return mine.find(({ id }) => id === query.get('buoc')) ?? mine[0]
}

/** Where a branch leads: the step with its agency, and the words that the route gives this way. */
const choiceOf = (of: DossierCase, from: string, key: string): Choice => {
  const planned = plannedStep(of.dossier, key)
  const edge = findStep(of.procedure.route, from)?.next.find(({ step }) => step === key)
  const name = planned === undefined ? { vi: key, en: key } : nameOfStep(of, planned)
  const hint = [
    ...(edge?.when === undefined ? [] : [wordsOf(edge.when)]),
    ...(planned === undefined ? [] : [agencyName(of, planned.agency)]),
    ...(leadsBack(of.dossier.plan, from, key) ? [ask.back] : []),
  ]
  return { value: key, label: name, ...(hint.length === 0 ? {} : { hint: hint.reduce(both) }) }
}

/** Nothing is chosen beforehand where the law makes the difference; where the way on is plain, the way on is. */
const usual = (of: DossierCase, from: string): string | undefined => {
  const [on, ...others] = waysOn(of.dossier.plan, from)
  const edges = findStep(of.procedure.route, from)?.next ?? []
  return others.length > 0 && edges.some(({ when }) => when !== undefined) ? undefined : on
}

/** A signature has an act of its own: without it the dossier only goes back. */
const waysFrom = ({ dossier }: DossierCase, { key, function: is }: Step): readonly string[] => {
  const next = plannedStep(dossier, key)?.next ?? []
  return is === 'signing' ? next.filter((to) => leadsBack(dossier.plan, key, to)) : next
}

export const nextChoices = (of: DossierCase, step: Step): readonly Choice[] =>
  waysFrom(of, step).map((key) => choiceOf(of, step.key, key))

const nextField = (of: DossierCase, step: Step): readonly ActField[] => {
  const planned = plannedStep(of.dossier, step.key)
  if (planned === undefined || planned.parallel || planned.next.length < 2) return []
  const value = step.function === 'signing' ? waysFrom(of, step)[0] : usual(of, step.key)
  return [
    {
      kind: 'choice',
      name: 'next',
      label: ask.next,
      choices: nextChoices(of, step),
      ...(value === undefined ? {} : { value }),
    },
  ]
}

/** The number is demanded where the command demands it; a common document is said to be one. */
const numberFields = ({ dossier }: DossierCase): readonly ActField[] => [
  {
    kind: 'line',
    name: 'documentNumber',
    label: ask.documentNumber,
    hint: ask.documentNumberHint,
    ...(lacksNumber(dossier.results, undefined) ? {} : { optional: true }),
  },
  ...askRefusalNumber(dossier),
  { kind: 'tick', name: 'common', label: numberingWords.commonOne },
]

export const askComplete: Ask = (of, query) => {
  const step = workStep(of, query)
  if (step === undefined) return [note]
  return [
    { kind: 'fixed', name: 'step', value: step.id },
    ...nextField(of, step),
    ...(step.function === 'registering' ? [...numberFields(of), ...askFacts(of.dossier)] : []),
    noteFor(of, step),
    ...askDocument(of.dossier, step),
    mediumFrom(of, step),
  ]
}

/** A return to an earlier step says why. */
export const returnNeedsReason: Check = ({ next, note: why, step: id }, of) => {
  const step = workStep(of, new URLSearchParams({ buoc: String(id) }))
  const back = step !== undefined && leadsBack(of.dossier.plan, step.key, String(next))
  return back && why === undefined ? [{ field: 'note', message: faults.reasonToGoBack }] : []
}

export const askTransfer: Ask = (of) => {
  const step = mySteps(of).find(({ key }) => key === of.dossier.plan[0]?.key)
  return [step === undefined ? medium : mediumFrom(of, step)]
}

export const askTake: Ask = (of, query) => {
  const step = mySteps(of).find(({ id }) => id === query.get('buoc')) ?? mySteps(of)[0]
  if (step === undefined) return []
  const taken = step.officerId !== null && !isOwn(of.asker.actor, step.officerId)
  return [
    { kind: 'fixed', name: 'step', value: step.id },
    ...(taken ? [{ kind: 'text', name: 'reason', label: ask.takeOverReason } as const] : []),
  ]
}
