import type { AgencyDirectory } from '#agency'
import { type Actor, may, officerFace, permits } from '#identity'
import { isRefusal, localDate, type Refusal, refuse, type Words } from '#platform'
import {
  type Again,
  again,
  ButtonLink,
  ButtonRow,
  type Door,
  type Form,
  formatDateTime,
  type NavGroup,
  OfficerLayout,
  page,
  type Redirect,
  redirect,
  Section,
  SummaryList,
  type Visit,
  workKeys,
} from '#web'
import { fieldFaults } from '../acting/act.words.ts'
import { bodyProblems } from '../acting/act-body.ts'
import { firstForm, readBody, withScans } from '../acting/act-field.form.ts'
import { formOf } from '../acting/act-forms.ts'
import { printedPath } from '../issuing/printed.page.tsx'
import { deskOf } from '../reach.ts'
import { mayRead } from '../read-dossier.ts'
import { withFirst } from '../reading/dossier-frame.component.tsx'
import { actPath } from '../reading/dossier-paths.ts'
import { BundleDates } from '../reappointing/bundle-dates.component.tsx'
import { bundleDateWords } from '../reappointing/reappointing.words.ts'
import { type BundleHandOver, handOverBundle } from '../returning/hand-over-bundle.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { BundleTable, nameOfLeg } from './bundle.component.tsx'
import { findWhole, type WholeBundle } from './bundle.store.ts'
import { expectedAt } from './bundle.ts'
import { bundleListPath, bundlePath } from './bundle-paths.ts'
import { BundleHandOverPart, KnownParts, receiverFields } from './bundle-results.component.tsx'
import { answerLeg, sendLeg } from './external-leg.ts'
import { joiningWords as words } from './joining.words.ts'

type Own = Visit<Actor, unknown>

interface Shown {
  readonly whole: WholeBundle
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
  readonly expected: Temporal.Instant | null
  /** Whether this post sends and answers for the agencies outside. */
  readonly keeps: boolean
  /** Legs whose dossiers this post may read. */
  readonly readable: readonly string[]
}

/** Whoever may read one of the dossiers sees how the others stand, and no more of them than that. */
const loadBundle = async (services: DossierServices, visit: Own, id: string): Promise<Shown | Refusal> => {
  const { db, actor, now } = visit
  const [whole, directory] = [await findWhole(db, id), await services.agencies()]
  if (whole === null) return refuse('bundle-not-found')
  const readable = whole.legs.flatMap(({ dossier }) =>
    dossier !== null && mayRead(actor, directory, dossier, now) === true ? [dossier.id] : [],
  )
  if (readable.length === 0) return refuse('bundle-not-found')
  const own = deskOf(directory, actor.agency, localDate(now)).includes(whole.bundle.agency)
  return {
    whole,
    directory,
    nav: await officerNav(db, actor, directory, now, services),
    expected: expectedAt(whole.legs, services.calendarOf, now),
    keeps: own && permits(actor, 'dossier.transfer', ['received-at-agency']) === true,
    readable,
  }
}

const nameOf = ({ whole }: Pick<Shown, 'whole'>): Words => whole.bundle.name

/** Said once and done for every result; the forms of one dossier and of a bundle ask the same. */
const handOver = async (
  services: DossierServices,
  { db, actor, now }: Own,
  id: string,
  form: Form,
): Promise<Redirect | Again<Shown> | Refusal> => {
  const fields = receiverFields((await findWhole(db, id))?.legs[0]?.dossier?.ownerName ?? '')
  if (withScans(fields, form) !== form) return again([{ message: fieldFaults.scanned }])
  const { body, problems } = readBody(fields, form, localDate(now).toString())
  const wrong = problems.length > 0 ? problems : bodyProblems('hand-over', body)
  if (wrong.length > 0) return again(wrong)
  const done = await handOverBundle(db, services, id, body as BundleHandOver, { actor, now })
  return isRefusal(done) ? done : redirect(bundlePath(id), { flash: words.allHandedOver })
}

const act = async (
  services: DossierServices,
  visit: Own,
  id: string,
  form: Form,
): Promise<Redirect | Again<Shown> | Refusal> => {
  const leg = form.get('leg')
  const by = { actor: visit.actor, now: visit.now }
  if (form.get('act') === 'hand-over') return handOver(services, visit, id, form)
  if (form.get('act') === 'send') {
    const sent = await sendLeg(visit.db, services, { bundle: id, leg }, by)
    return sent === true ? redirect(bundlePath(id)) : sent
  }
  const outcome = (['granted', 'refused'] as const).find((each) => each === form.get(`outcome.${leg}`))
  if (outcome === undefined) return again([{ field: `outcome.${leg}`, message: words.choose }])
  const documentNumber = form.get(`number.${leg}`).slice(0, 80) || null
  const answered = await answerLeg(visit.db, services, { bundle: id, leg, outcome, documentNumber }, by)
  return answered === true ? redirect(bundlePath(id)) : answered
}

const Facts = ({ shown, visit }: { readonly shown: Shown; readonly visit: Own }) => {
  const { bundle } = shown.whole
  const { t } = visit
  const facts = [
    { label: words.receivedAt, value: t(shown.directory.nameAt(bundle.agency, localDate(visit.now))) },
    { label: words.receivedOn, value: <span class="num">{formatDateTime(bundle.openedAt)}</span> },
  ]
  return (
    <>
      <SummaryList facts={facts} />
      <BundleDates
        dates={bundle.dates}
        expected={shown.expected}
        nameOf={nameOfLeg(shown.whole)}
        advice={bundleDateWords.forOfficers}
      />
    </>
  )
}

const Whole = ({ shown, visit }: { readonly shown: Shown; readonly visit: Own }) => {
  const { whole, directory, keeps } = shown
  const lead = whole.legs[0]?.dossier
  const mayPrint = lead?.code != null && shown.readable.includes(lead.id)
  return (
    <OfficerLayout
      visit={visit}
      title={nameOf(shown)}
      officer={officerFace(visit.actor, directory.shortNameAt(visit.actor.agency, localDate(visit.now)))}
      nav={shown.nav}
      {...(keeps ? { back: { href: bundleListPath, label: words.list } } : {})}
    >
      <h1>{visit.t(nameOf(shown))}</h1>
      <p class="sub">
        {visit.t(words.title)}
        {mayPrint && ` · ${lead.ownerName}`}
      </p>
      {mayPrint && (
        <ButtonRow>
          <ButtonLink href={printedPath(lead.id, 'giay-hen')} look="plain" shortcut={workKeys.print}>
            {words.printSlip}
          </ButtonLink>
          <ButtonLink
            href={actPath(lead.id, formOf('reprint-slip').slug)}
            look="quiet"
            shortcut={formOf('reprint-slip').shortcut}
          >
            {words.reprintSlip}
          </ButtonLink>
        </ButtonRow>
      )}
      <Section id="tung-thu-tuc" title={words.legs}>
        <BundleTable whole={whole} directory={directory} now={visit.now} acts={keeps} />
      </Section>
      {keeps && <BundleHandOverPart whole={whole} />}
      {keeps && <KnownParts whole={whole} />}
      <Facts shown={shown} visit={visit} />
    </OfficerLayout>
  )
}

/** One bundle: every procedure, what is to be sent, and all results in one act. */
export const bundlePage = (services: DossierServices): Door =>
  page('/can-bo/lien-thong/:id', {
    who: may('dossier.read'),
    load: (visit) => loadBundle(services, visit, visit.params.id),
    record: { as: 'dossier.read', of: ({ readable }) => readable },
    submit: (visit, form) => act(services, visit, visit.params.id, form),
    view: (shown, visit) => {
      const fields = receiverFields(shown.whole.legs[0]?.dossier?.ownerName ?? '')
      return <Whole shown={shown} visit={{ ...visit, form: withFirst(visit, firstForm(fields)).form }} />
    },
  })
