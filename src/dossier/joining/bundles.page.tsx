import { type Actor, may, officerFace } from '#identity'
import { type Db, localDate } from '#platform'
import { type Door, EmptyState, OfficerLayout, page, Section } from '#web'
import { deskOf } from '../reach.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { BundleTable } from './bundle.component.tsx'
import { findWhole, openBundles, type WholeBundle } from './bundle.store.ts'
import { bundleListPath, bundlePath } from './bundle-paths.ts'
import { joiningWords as words } from './joining.words.ts'

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
  return { directory, bundles, nav: await officerNav(db, actor, directory, now, services) }
}

/** One person may have two bundles under way: the first code tells them apart. */
const whoseOf = ({ legs }: WholeBundle): string =>
  [legs[0]?.dossier?.ownerName, legs[0]?.dossier?.code].filter((part) => part != null).join(' · ')

/** What is under way in this one-stop, until everything is handed over. */
export const bundlesPage = (services: DossierServices): Door =>
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
              vi: `${whole.bundle.name.vi}: ${whoseOf(whole)}`,
              en: `${whole.bundle.name.en}: ${whoseOf(whole)}`,
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
