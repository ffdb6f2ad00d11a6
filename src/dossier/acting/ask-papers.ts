import type { Component } from '#procedure'
import { isAbsent, listedName } from '../checking/checked-papers.ts'
import type { ComponentRow } from '../dossier.ts'
import { askedPapers, type PaperLine, paperField } from '../reception/papers.form.ts'
import type { DossierCase } from '../solving/dossier-case.ts'
import type { ActField } from './act-field.ts'
import { askWords as ask } from './act-fields.words.ts'
import type { Ask } from './ask-travel.ts'

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
export const paperLines = ({ dossier, procedure }: DossierCase): readonly PaperLine[] =>
  askedPapers(procedure, dossier.caseKey).flatMap((component) => {
    const row = dossier.components.find(({ key }) => key === component.key)
    return row === undefined ? [] : [lineOf(component, row)]
  })

export const askChecks: Ask = (of) => [{ kind: 'papers', name: 'checks', papers: paperLines(of) }]

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
