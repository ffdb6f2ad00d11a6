import { makeDirectory, readAgencyFiles, regimes } from '#agency'
import type { Actor } from '#identity'
import { at, vietnam } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import { published } from '../kite-permit.test-support.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { stopCauseKeys } from '../solving/decide-stop.ts'

const files = readAgencyFiles()
if (!('agencies' in files)) throw new Error(JSON.stringify(files))
const directory = makeDirectory(files)
const now = at('2026-11-25 08:00')

/** A dossier as its page sees it, with nothing around it. */
export const caseOf = (dossier: Dossier, actor: Actor): DossierCase => ({
  dossier,
  procedure: {
    ...published(),
    versionId: 1,
    versionNumber: 1,
    publishedBy: published().decision,
    publishedAt: now,
  },
  directory,
  actions: [],
  newRoute: null,
  colleagues: [],
  ruled: false,
  sight: 'whole',
  asker: { actor, reach: new Set([actor.agency]), authority: 'H13.64', returnsAllowed: 1, stopCauses: stopCauseKeys },
  now,
  regime: regimes().on(Temporal.PlainDate.from('2026-11-25')),
  calendar: vietnam,
  calendarOf: () => vietnam,
  soonOf: () => null,
  history: [],
  forms: [],
  answers: [],
  legs: [],
  people: { officer: () => null, post: () => null },
  nav: [],
  sends: true,
  bundle: null,
  mistake: null,
})
