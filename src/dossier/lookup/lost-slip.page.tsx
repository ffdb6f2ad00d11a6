import { type Actor, may, officerFace } from '#identity'
import { localDate, type Words } from '#platform'
import {
  again,
  Button,
  CardScan,
  type Column,
  type Door,
  EmptyState,
  type Form,
  formatMoment,
  OfficerLayout,
  page,
  readCard,
  redirect,
  Section,
  Table,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { couldBeNumber } from '../accepting/identity-number.ts'
import { findDossier } from '../dossier.store.ts'
import type { Dossier } from '../dossier.ts'
import { showDossier } from '../read-dossier.ts'
import { actPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { lostSlipWords as words } from './lost-slip.words.ts'
import { searchFor } from './search-results.query.ts'

type Own = Visit<Actor, unknown>

export const lostSlipPath = '/can-bo/mat-giay-hen'

/** The number of a scanned card, or of a paper whose number was typed; null for anything else, a name among it. */
export const numberIn = (typed: string): string | null => {
  const reading = readCard(typed)
  if (reading.kind === 'card') return reading.card.number
  return reading.kind === 'none' && couldBeNumber(typed) ? typed.trim() : null
}

/** Dossiers of this number whose slip this officer may print again. */
const reprintable = async (services: DossierServices, visit: Own, number: string): Promise<readonly Dossier[]> => {
  const { db, actor, now } = visit
  const { rows } = await searchFor(db, number, { actor, directory: await services.agencies(), now }, { byPaper: true })
  const found: Dossier[] = []
  for (const { id, finishedAt } of rows) {
    const dossier = await findDossier(db, id)
    // a slip still fetches a result that waits at the counter
    if (dossier === null || (dossier.closedAt !== null && finishedAt !== null)) continue
    if ((await showDossier(services, actor, dossier, now)).actions.includes('reprint-slip')) found.push(dossier)
  }
  return found
}

const load = (services: DossierServices) => async (visit: Own) => {
  const { db, actor, now, query } = visit
  const number = visit.reveal(query.get('s'))
  const directory = await services.agencies()
  return {
    directory,
    nav: await officerNav(db, actor, directory, now, services),
    found: number === null ? null : await reprintable(services, visit, number),
  }
}

/** A card that an input method has changed is none that was forgotten. */
const scanFault = (typed: string): Words => (typed.includes('|') ? words.typingAid : words.missing)

/** The number never stands in the address. */
const submit = async (visit: Own, form: Form) => {
  const number = numberIn(form.get('scan'))
  return number === null
    ? again<never>([{ field: 'scan', message: scanFault(form.get('scan')) }])
    : redirect(`${lostSlipPath}?s=${encodeURIComponent(visit.conceal(number))}`)
}

const Found = ({ found }: { readonly found: readonly Dossier[] }) => {
  const { t, lang } = useScene()
  const columns: readonly Column<Dossier>[] = [
    { head: words.dossier, title: true, cell: ({ code }) => <span class="num">{code}</span> },
    { head: words.owner, cell: ({ ownerName }) => ownerName },
    {
      head: words.due,
      cell: ({ dueAt }) => <span class="num">{dueAt === null ? '–' : formatMoment(dueAt, lang)}</span>,
    },
    {
      head: words.reprint,
      actions: true,
      cell: ({ id, code }) => (
        <a href={actPath(id, 'in-lai-giay-hen')} aria-label={`${t(words.reprint)}: ${code}`}>
          {t(words.reprint)}
        </a>
      ),
    },
  ]
  return (
    <Section id="found" title={words.found}>
      <Table
        caption={words.found}
        columns={columns}
        rows={found}
        keyOf={({ id }) => id}
        empty={<EmptyState>{t(words.none)}</EmptyState>}
      />
    </Section>
  )
}

/** Somebody has lost the slip: the card finds the dossiers, the officer compares, and the reprint is recorded as an act. */
export const lostSlipPage = (services: DossierServices): Door =>
  page(lostSlipPath, {
    who: may('dossier.reprint-slip'),
    load: load(services),
    submit,
    record: { as: 'dossier.lost-slip', of: ({ found }) => found?.map(({ id }) => id) ?? [] },
    view: ({ directory, nav, found }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, directory.shortNameAt(visit.actor.agency, localDate(visit.now)))}
        nav={nav}
        current={lostSlipPath}
      >
        <h1>{visit.t(words.title)}</h1>
        <p>{visit.t(words.hint)}</p>
        <form method="post" action={lostSlipPath} novalidate>
          <input type="hidden" name="_csrf" value={visit.csrf()} />
          <CardScan name="scan" label={words.scan} autofocus={found === null} />
          <Button shortcut={workKeys.find}>{words.find}</Button>
        </form>
        {found !== null && <Found found={found} />}
      </OfficerLayout>
    ),
  })
