import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import { type Db, localDate } from '#platform'
import type { CurrentProcedure, Found } from '#procedure'
import type { Form } from '#web'
import { type Away, awayFrom } from '../accepting/away.ts'
import { type Earlier, earlierDossiers } from '../accepting/earlier-dossiers.ts'
import type { Mismatch } from '../accepting/identity-number.ts'
import { countedFrom } from '../entering-late/late-entry.form.ts'
import { type BundleRules, bundlesOn } from '../joining/bundle-rules.ts'
import { type LookupScope, scopeOf } from '../reach.ts'
import type { DossierServices } from '../services.ts'
import { asksPages, counterChannels, ownerFields } from './intake.form.ts'
import { completed } from './intake-defaults.form.ts'
import { askedPapers, type PaperLine, readPapers } from './papers.form.ts'
import { formerNumberIn, isFromCard, isOrganisation, personMismatches, residence } from './person.form.ts'
import { type Preview, previewOf } from './preview.ts'

/** What is told of a residence in another place than the territory chosen. */
export interface ResidenceAway extends Away {
  readonly address: string
  readonly from: 'card' | 'typed'
}

/** One person of the form, with what the system has to say beside the fields. */
export interface PersonScreen {
  /** Begin of the names of the fields. */
  readonly of: string
  readonly organisation: boolean
  readonly fromCard: boolean
  readonly mismatches: readonly Mismatch[]
  /** The residence where it is not the territory chosen. */
  readonly away: ResidenceAway | null
  readonly earlier: Earlier | null
  /** The look-up as the form carries it; null when it has to be sealed first. */
  readonly sealed: string | null
}

/** The counter's one screen: the form as it is to be shown, and everything that follows from what is chosen in it. */
export interface IntakeScreen {
  readonly form: Form
  readonly day: Temporal.PlainDate
  readonly directory: AgencyDirectory
  readonly procedure: CurrentProcedure | null
  /** Procedures to choose from when the words mean several. */
  readonly found: readonly Found<CurrentProcedure>[]
  readonly papers: readonly PaperLine[]
  readonly people: readonly PersonScreen[]
  readonly preview: Preview | null
  /** Bundles of procedures that may be chosen instead of one. */
  readonly bundles: readonly BundleRules[]
  /** Dossiers whose data were read for this answer. */
  readonly read: readonly string[]
}

export interface Asker {
  readonly actor: Actor
  readonly now: Temporal.Instant
  readonly db: Db
  reveal(sealed: string | null): string | null
}

const peopleFields = (form: Form): readonly string[] => [
  ...ownerFields(form),
  ...(form.get('submitter') === 'same' ? [] : ['submitter']),
  ...(form.get('recipient') === 'other' ? ['recipient'] : []),
]

/** Only owners: whose dossier it is decides the territory more often than who brings it. */
const awayOf = (form: Form, of: string, directory: AgencyDirectory, day: Temporal.PlainDate): ResidenceAway | null => {
  const address = of.startsWith('owner.') ? residence(form, of) : ''
  const away = awayFrom(directory, address, form.get('territory'), day)
  const from = form.get(`${of}.scanned`) === '' ? ('typed' as const) : ('card' as const)
  return away && { ...away, address, from }
}

interface Where {
  readonly directory: AgencyDirectory
  readonly day: Temporal.PlainDate
  readonly scope: LookupScope
}

const lookPerson = async (form: Form, of: string, asker: Asker, { directory, day, scope }: Where) => {
  const organisation = isOrganisation(form, of)
  const number = organisation ? '' : form.get(`${of}.idNumber`).replace(/[\s.]/g, '')
  const carried = form.get(`${of}.earlier`)
  const opened = asker.reveal(carried)
  const former = formerNumberIn(form, of)
  const numbers = { number, former: former === '' ? null : former }
  const { read, ...looked } = await earlierDossiers(asker.db, numbers, { sealed: carried, opened }, scope)
  const person: PersonScreen = {
    of,
    organisation,
    fromCard: isFromCard(form, of),
    mismatches: personMismatches(form, of),
    away: awayOf(form, of, directory, day),
    ...looked,
  }
  return { person, read }
}

const previewFor = (
  services: DossierServices,
  directory: AgencyDirectory,
  procedure: CurrentProcedure,
  form: Form,
  now: Temporal.Instant,
): Preview => {
  const pages = form.get('pages')
  const territory = directory.territoryOn(form.get('territory'), localDate(now))?.key ?? null
  return previewOf(
    services,
    directory,
    {
      procedure,
      caseKey: form.get('case'),
      channel: counterChannels(procedure).find((each) => each === form.get('channel')) ?? 'counter',
      territory,
      pages: asksPages(procedure, form.get('case')) && /^[1-9]\d{0,3}$/.test(pages) ? Number(pages) : undefined,
    },
    now,
  )
}

/** Everything of the screen from what has been typed so far. The form given may be empty: then it is a new dossier. */
export const intakeScreen = async (services: DossierServices, typed: Form, asker: Asker): Promise<IntakeScreen> => {
  const { actor, now } = asker
  const day = localDate(now)
  const [procedures, directory] = await Promise.all([services.procedures.current(), services.agencies()])
  const { form, procedure, found } = completed(typed, { procedures, directory, actor, day })
  const where = { directory, day, scope: scopeOf(directory, actor.agency, day) }
  const looked = []
  for (const of of peopleFields(form)) looked.push(await lookPerson(form, of, asker, where))
  return {
    form,
    day,
    directory,
    procedure,
    found,
    papers: procedure === null ? [] : readPapers(form, askedPapers(procedure, form.get('case'))),
    people: looked.map(({ person }) => person),
    preview: procedure === null ? null : previewFor(services, directory, procedure, form, countedFrom(form, now)),
    bundles: bundlesOn(day, (code) => procedures.at(code, day)),
    read: looked.flatMap(({ read }) => read),
  }
}
