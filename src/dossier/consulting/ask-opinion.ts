import { isRefusal, localDate, type Words } from '#platform'
import type { FormProblem } from '#web'
import type { ActField } from '../acting/act-field.ts'
import type { Ask } from '../acting/ask-travel.ts'
import { isAbsent, listedName } from '../checking/checked-papers.ts'
import { opinionDesk } from '../reach.ts'
import { agencyName, type DossierCase } from '../reading/dossier-case.ts'
import { answerFiles } from './ask-document.ts'
import { consultingAsk as ask } from './consulting.words.ts'
import { askedHere, type Consultation, unanswered } from './opinion.ts'

const order = ['division', 'department', 'commune-committee', 'commune-police'] as const

/** Who can be asked: the other divisions of the own authority, departments, other communes and the police; all that answer elsewhere. */
const askable = ({ directory, now, asker, procedure }: DossierCase) => {
  const day = localDate(now)
  const answersElsewhere = (code: string) => {
    const desk = opinionDesk(directory, code, procedure.field, day)
    return !isRefusal(desk) && !asker.reach.has(desk)
  }
  return order.flatMap((wanted) =>
    directory
      .activeOn(day)
      .filter(({ kind, parent }) => kind === wanted && (wanted !== 'division' || parent === asker.authority))
      .filter(({ code }) => answersElsewhere(code)),
  )
}

/** Rows for agencies; whoever asks more of them sends the form again. */
export const askedRows = 6

const papersField = ({ dossier }: DossierCase): readonly ActField[] => {
  const there = dossier.components.filter((row) => !isAbsent(row))
  const choices = there.map(({ key, name }) => ({ value: key, label: listedName(name) }))
  return choices.length === 0
    ? []
    : [{ kind: 'ticks', name: 'papers', label: ask.papers, hint: ask.papersHint, choices }]
}

export const askOpinionFields: Ask = (of) => {
  const day = localDate(of.now)
  const choices = askable(of).map(({ code }) => ({ value: code, label: of.directory.nameAt(code, day) }))
  return [
    { kind: 'agencies', name: 'to', choices, rows: askedRows },
    { kind: 'text', name: 'question', label: ask.question, hint: ask.questionHint, optional: true },
    {
      kind: 'number',
      name: 'workingHours',
      label: ask.workingHours,
      hint: ask.workingHoursHint,
      value: 16,
      least: 1,
      unit: ask.hours,
    },
    ...papersField(of),
  ]
}

/** Every agency is asked something. */
export const everyoneAsked = (body: Readonly<Record<string, unknown>>): readonly FormProblem[] => {
  const to = (body.to ?? []) as readonly { readonly question?: string }[]
  const silent = body.question === undefined && to.some(({ question }) => question === undefined)
  return silent ? [{ field: 'question', message: ask.noQuestion }] : []
}

/** The question that an answer is for: the one named in the address, or the first that waits here. */
export const questionAsked = (of: DossierCase, query: URLSearchParams): Consultation | undefined => {
  const { actor, reach } = of.asker
  const mine = unanswered(of.dossier, of.now).filter(({ step }) => reach.has(step.agency) && step.role === actor.role)
  return mine.find(({ step }) => step.id === query.get('buoc')) ?? mine[0]
}

export const askAnswer: Ask = (of, query) => {
  const asked = questionAsked(of, query)
  return [
    ...(asked === undefined ? [] : [{ kind: 'fixed', name: 'step', value: asked.step.id } as const]),
    { kind: 'text', name: 'answer', label: ask.answer },
    { kind: 'line', name: 'documentNumber', label: ask.documentNumber, optional: true },
    { kind: 'day', name: 'documentDate', label: ask.documentDate, optional: true },
    { kind: 'file', name: answerFiles, label: ask.file },
  ]
}

const nameOf = (of: DossierCase, { opinion, step }: Consultation): Words => {
  const { vi, en } = agencyName(of, step.agency)
  const short = opinion.question.length > 80 ? `${opinion.question.slice(0, 79)}…` : opinion.question
  return { vi: `${vi}: ${short}`, en: `${en}: ${short}` }
}

/** Which of the own questions is meant, where there are several. */
const whichQuestion: Ask = (of, query) => {
  const mine = askedHere(of.dossier, of.asker.reach, of.now)
  const named =
    mine.find(({ opinion }) => opinion.id === query.get('buoc')) ?? (mine.length === 1 ? mine[0] : undefined)
  if (named !== undefined) return [{ kind: 'fixed', name: 'opinion', value: named.opinion.id }]
  const choices = mine.map((each) => ({ value: each.opinion.id, label: nameOf(of, each) }))
  return [{ kind: 'choice', name: 'opinion', label: ask.whichQuestion, choices }]
}

export const askRemind: Ask = whichQuestion

export const askCancel: Ask = (of, query) => [
  ...whichQuestion(of, query),
  { kind: 'text', name: 'reason', label: ask.reason },
]
