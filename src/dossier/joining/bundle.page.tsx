import type { AgencyDirectory } from '#agency'
import { type Actor, may, officerFace, permits } from '#identity'
import { type Db, localDate, type Refusal, refuse, type Words } from '#platform'
import {
  type Again,
  again,
  ButtonLink,
  ButtonRow,
  type Door,
  EmptyState,
  type Form,
  formatDateTime,
  formatMoment,
  type NavGroup,
  OfficerLayout,
  page,
  type Redirect,
  redirect,
  Section,
  SummaryList,
  type Visit,
} from '#web'
import { printedPath } from '../issuing/printed.page.tsx'
import { deskOf } from '../reach.ts'
import { mayRead } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { BundleTable } from './bundle.component.tsx'
import { findWhole, openBundles, type WholeBundle } from './bundle.store.ts'
import { appointmentOf } from './bundle.ts'
import { bundleListPath, bundlePath } from './bundle-paths.ts'
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
    nav: await officerNav(db, actor, directory, now),
    expected: appointmentOf(whole.legs, services.calendarOf),
    keeps: own && permits(actor, 'dossier.transfer', ['received-at-agency']) === true,
    readable,
  }
}

const nameOf = ({ whole }: Pick<Shown, 'whole'>): Words => whole.bundle.name

const act = async (
  services: DossierServices,
  visit: Own,
  id: string,
  form: Form,
): Promise<Redirect | Again<Shown> | Refusal> => {
  const leg = form.get('leg')
  const by = { actor: visit.actor, now: visit.now }
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
  const { t, lang } = visit
  const moment = (at: Temporal.Instant | null) =>
    at === null ? t(words.noLimit) : <span class="num">{formatMoment(at, lang)}</span>
  const facts = [
    { label: words.receivedAt, value: t(shown.directory.nameAt(bundle.agency, localDate(visit.now))) },
    { label: words.receivedOn, value: <span class="num">{formatDateTime(bundle.openedAt)}</span> },
    { label: words.promised, value: moment(bundle.appointmentAt) },
    { label: words.expected, value: moment(shown.expected) },
  ]
  return <SummaryList facts={facts} />
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
          <ButtonLink href={printedPath(lead.id, 'giay-hen')} look="plain">
            {words.printSlip}
          </ButtonLink>
        </ButtonRow>
      )}
      <Section id="tung-thu-tuc" title={words.legs}>
        <BundleTable whole={whole} directory={directory} now={visit.now} acts={keeps} />
      </Section>
      <Facts shown={shown} visit={visit} />
    </OfficerLayout>
  )
}

const bundlePage = (services: DossierServices): Door =>
  page('/can-bo/lien-thong/:id', {
    who: may('dossier.read'),
    load: (visit) => loadBundle(services, visit, visit.params.id),
    record: { as: 'dossier.read', of: ({ readable }) => readable },
    submit: (visit, form) => act(services, visit, visit.params.id, form),
    view: (shown, visit) => <Whole shown={shown} visit={visit} />,
  })

/** Longer lists are found by search; a one-stop has few bundles under way at a time. */
const listed = 50

const loadList = async (services: DossierServices, db: Db, actor: Actor, now: Temporal.Instant) => {
  const directory = await services.agencies()
  const ids = await openBundles(db, deskOf(directory, actor.agency, localDate(now)), listed)
  const bundles: WholeBundle[] = []
  for (const id of ids) {
    const whole = await findWhole(db, id)
    if (whole !== null) bundles.push(whole)
  }
  return { directory, bundles, nav: await officerNav(db, actor, directory, now) }
}

const listPage = (services: DossierServices): Door =>
  page(bundleListPath, {
    who: may('dossier.transfer'),
    load: ({ db, actor, now }) => loadList(services, db, actor, now),
    record: {
      as: 'dossier.read',
      of: ({ bundles }) => bundles.flatMap(({ legs }) => legs.flatMap(({ dossier }) => dossier?.id ?? [])),
    },
    view: ({ directory, bundles, nav }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.list}
        officer={officerFace(visit.actor, directory.shortNameAt(visit.actor.agency, localDate(visit.now)))}
        nav={nav}
      >
        <h1>{visit.t(words.list)}</h1>
        {bundles.length === 0 && <EmptyState>{visit.t(words.none)}</EmptyState>}
        {bundles.map((whole) => (
          <Section
            key={whole.bundle.id}
            id={`b-${whole.bundle.id}`}
            title={{
              vi: `${nameOf({ whole }).vi}: ${whole.legs[0]?.dossier?.ownerName ?? ''}`,
              en: `${nameOf({ whole }).en}: ${whole.legs[0]?.dossier?.ownerName ?? ''}`,
            }}
          >
            <BundleTable whole={whole} directory={directory} now={visit.now} />
            <p class="section-foot">
              <a href={bundlePath(whole.bundle.id)}>{visit.t(words.open)}</a>
            </p>
          </Section>
        ))}
      </OfficerLayout>
    ),
  })

export const bundlePages = (services: DossierServices): readonly Door[] => [listPage(services), bundlePage(services)]
