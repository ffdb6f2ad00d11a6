import { type Actor, may } from '#identity'
import { isRefusal } from '#platform'
import { type Door, type NavItem, OfficerLayout, page, Section, type Visit } from '#web'
import { firstForm } from '../acting/act-field.form.ts'
import { emptyQuery } from '../acting/act-form.component.tsx'
import { formOf } from '../acting/act-forms.ts'
import { ActPanel } from '../acting/act-panel.component.tsx'
import { mainAct } from '../acting/panel.ts'
import { askChecks } from '../checking/ask-papers.ts'
import { AskedDossier } from '../consulting/asked.component.tsx'
import { scansShown } from '../consulting/opinion-file.page.tsx'
import { Opinions } from '../consulting/opinions.component.tsx'
import { Corrections } from '../correcting/corrections.component.tsx'
import { Messages } from '../corresponding/messages.component.tsx'
import { type MessagesScene, messagesScene } from '../corresponding/messages.query.ts'
import { FactsOf } from '../feeding/facts.component.tsx'
import { Beneficiaries, pageIn } from '../grouping/beneficiary-list.component.tsx'
import { Whereabouts } from '../handing-over/whereabouts.component.tsx'
import { actsOf } from '../history/acts.ts'
import { historyWords } from '../history/history.words.ts'
import { HistoryList } from '../history/history-list.component.tsx'
import { todayPath } from '../inbox/looking.form.ts'
import { PrintedPapers } from '../issuing/printed-papers.component.tsx'
import { BundlePartOf } from '../joining/bundle-part.component.tsx'
import { Notes } from '../noting/notes.component.tsx'
import { type NotesScene, notesScene } from '../noting/notes.query.ts'
import { readAsInvolved, readDossier } from '../read-dossier.ts'
import { Reappointments } from '../reappointing/reappointments.component.tsx'
import type { DossierServices } from '../services.ts'
import { Course } from './course.component.tsx'
import { dossierWords as words } from './dossier.words.ts'
import { type DossierCase, loadCase, titleOf } from './dossier-case.ts'
import { faceIn, withFirst } from './dossier-frame.component.tsx'
import { DossierHead } from './dossier-head.component.tsx'
import { historyPath } from './dossier-paths.ts'
import { Dues } from './dues.component.tsx'
import { Fees, Related, Results } from './outcome.component.tsx'
import { Papers } from './papers.component.tsx'
import { Parties } from './parties.component.tsx'
import { Present, presenceIsland } from './presence.component.tsx'
import { bePresent, type Present as Colleague } from './presence.store.ts'
import { Handovers, Supplements } from './travel.component.tsx'

type Own = Visit<Actor, { readonly id: string }>

/** Acts that stand on the page itself; the others are a link away. */
const recentActs = 6

const fieldsHere = (of: DossierCase) => {
  const main = mainAct(of)
  return [...(main === null ? [] : formOf(main).ask(of, emptyQuery)), ...askChecks(of, emptyQuery)]
}

const Recent = ({ of, visit }: { readonly of: DossierCase; readonly visit: Own }) => {
  const acts = actsOf(of.history)
  return (
    <Section id="lich-su" title={words.history}>
      <HistoryList of={of} acts={acts.slice(0, recentActs)} />
      <p class="section-foot">
        <a href={historyPath(of.dossier.id)}>{visit.t(historyWords.whole(of.history.length))}</a>
      </p>
    </Section>
  )
}

interface WholeProps {
  readonly of: DossierCase
  readonly present: readonly Colleague[]
  readonly visit: Own
  readonly full: boolean
  /** Null: not for this officer's eyes. */
  readonly notes: NotesScene | null
  readonly messages: MessagesScene | null
}

/** Not every role has a day's list: back goes to the first place of the side. */
const backIn = (nav: DossierCase['nav']): Pick<NavItem, 'href' | 'label'> =>
  nav[0]?.items[0] ?? { href: todayPath, label: words.back }

const Whole = ({ of, present, visit, full, notes, messages }: WholeProps) => (
  <OfficerLayout
    visit={withFirst(visit, firstForm(fieldsHere(of)))}
    title={titleOf(of.dossier)}
    officer={faceIn(of)}
    nav={of.nav}
    back={backIn(of.nav)}
    islands={[presenceIsland, 'dossier/noting/mention']}
  >
    <Present of={of} present={present} />
    <DossierHead of={of} />
    <div class="work dossier">
      <div class="work-side">
        <ActPanel of={of} />
      </div>
      <div class="work-main">
        <Corrections of={of} />
        <Papers of={of} />
        <Parties of={of} full={full} />
        <FactsOf of={of} full={full} />
        <Beneficiaries of={of} full={full} page={pageIn(visit.query)} />
        {messages !== null && <Messages of={of} scene={messages} />}
        {notes !== null && <Notes of={of} scene={notes} />}
        <Supplements of={of} />
        <Opinions of={of} />
        <Course of={of} />
        <Dues of={of} />
        <Reappointments of={of} />
        <Whereabouts of={of} />
        <Handovers of={of} />
        <PrintedPapers of={of} />
        <Fees of={of} />
        <Results of={of} />
        <BundlePartOf of={of} />
        <Related of={of} />
        <Recent of={of} visit={visit} />
      </div>
    </div>
  </OfficerLayout>
)

const load = (services: DossierServices, full: boolean) => async (visit: Own) => {
  const of = await loadCase(visit, services, visit.params.id, full ? readDossier : readAsInvolved)
  if (isRefusal(of)) return of
  const nobody = { of, present: [], notes: null, messages: null, scans: [] }
  if (of.sight === 'part') return { ...nobody, scans: await scansShown(visit.db, of.dossier) }
  const [present, notes, messages] = await Promise.all([
    bePresent(visit.db, of.dossier.id, visit.actor.officerId, visit.now, 'page'),
    notesScene(visit.db, of, visit),
    messagesScene(visit.db, services, of, visit),
  ])
  return { ...nobody, present, notes, messages }
}

const door = (services: DossierServices, path: '/can-bo/ho-so/:id' | '/can-bo/ho-so/:id/day-du', full: boolean): Door =>
  page(path, {
    who: may('dossier.read'),
    load: load(services, full),
    record: { as: full ? 'dossier.read-full' : 'dossier.read', of: ({ of: { dossier } }) => [dossier.id] },
    view: ({ scans, ...model }, visit) =>
      model.of.sight === 'part' ? (
        <AskedDossier of={model.of} scans={scans} visit={visit} />
      ) : (
        <Whole {...model} visit={visit} full={full} />
      ),
  })

/** Everything about one dossier on one page, and the same with personal data in full: a door of its own in the register. */
export const dossierPages = (services: DossierServices): readonly Door[] => [
  door(services, '/can-bo/ho-so/:id', false),
  door(services, '/can-bo/ho-so/:id/day-du', true),
]
