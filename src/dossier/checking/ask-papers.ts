import type { Component } from '#procedure'
import type { FormProblem } from '#web'
import { fieldFaults } from '../acting/act.words.ts'
import type { ActField } from '../acting/act-field.ts'
import { askWords as ask } from '../acting/act-fields.words.ts'
import type { Ask } from '../acting/ask-travel.ts'
import type { ComponentRow } from '../dossier.ts'
import { awaitedPapers, broughtPapers, standsFor } from '../feeding/feed.ts'
import { mayRead } from '../read-dossier.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import { askedPapers, type PaperLine, paperField } from '../reception/papers.form.ts'
import { isAbsent, listedName, uncheckedPapers } from './checked-papers.ts'

type GivenCount = Pick<ComponentRow, 'key' | 'verdict' | 'originals' | 'copies'>

/** The earlier result that stands for a paper, linked where this officer may read its dossier. */
const feederOf = ({ dossier, bundle, asker, directory, now }: DossierCase, { key, verdict }: ComponentRow) => {
  const leg = bundle?.legs.find((each) => each.dossier?.id === dossier.id)
  const feeder =
    verdict === 'pass' && leg?.feeds.includes(key) ? bundle?.legs.find((each) => each.key === leg.after) : undefined
  if (feeder === undefined) return {}
  const readable = feeder.dossier !== null && mayRead(asker.actor, directory, feeder.dossier, now) === true
  return { fedBy: { says: standsFor(feeder), href: readable ? dossierPath(feeder.dossier.id) : null } }
}

const lineOf = (component: Component, row: ComponentRow): PaperLine => ({
  // the sheets that came, not those that are asked for
  component: { ...component, originals: row.originals, copies: row.copies },
  of: paperField(component.key),
  originals: row.originals,
  copies: row.copies,
  verdict: isAbsent(row) ? 'none' : row.verdict,
  reason: row.reason ?? '',
})

/** The papers of the dossier as the check shows them, in the order of the procedure. */
export const paperLines = (of: DossierCase): readonly PaperLine[] => {
  const { dossier, procedure } = of
  const awaited = awaitedPapers(dossier)
  return askedPapers(procedure, dossier.caseKey).flatMap((component) => {
    const row = dossier.components.find(({ key }) => key === component.key)
    return row === undefined || awaited.includes(row.key) ? [] : [{ ...lineOf(component, row), ...feederOf(of, row) }]
  })
}

export const askChecks: Ask = (of) => [{ kind: 'papers', name: 'checks', papers: paperLines(of) }]

/** Acceptance looks at what nobody has looked at yet, as the counter does: the slip lists what was received. */
export const askAccept: Ask = (of, query) =>
  uncheckedPapers(broughtPapers(of.dossier)).length === 0 ? [] : askChecks(of, query)

/** Nothing is accepted while a paper waits to be looked at; one that is not brought counts no sheets. */
export const allLookedAt = ({ checks }: Readonly<Record<string, unknown>>): readonly FormProblem[] =>
  ((checks ?? []) as readonly GivenCount[])
    .filter(({ verdict, originals, copies }) => verdict === 'unchecked' && originals + copies > 0)
    .map(({ key }) => ({ field: `${paperField(key)}.verdict`, message: fieldFaults.notLookedAt }))

/** Rows beside the failed papers, for what no list of papers knows. */
const spareRows = 2

/** Papers that failed the check are the lines; their reasons go to the citizen as they are, or better said. */
export const askSupplement: Ask = ({ dossier }): readonly ActField[] => {
  const failed = dossier.components
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ name, reason }) => ({ component: listedName(name), reason: reason ?? '' }))
  return [{ kind: 'lines', name: 'lines', failed, spare: failed.length === 0 ? spareRows + 1 : spareRows }]
}

export const askNote: Ask = () => [{ kind: 'text', name: 'note', label: ask.note, optional: true }]
