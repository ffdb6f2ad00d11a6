import { sql } from 'kysely'
import type { AgencyDirectory } from '#agency'
import { type Actor, may, officerFace, placeOf } from '#identity'
import { isRefusal, localDate, type Words } from '#platform'
import {
  again,
  Button,
  type Column,
  type Door,
  EmptyState,
  type Form,
  FormBox,
  formatDateTime,
  type NavGroup,
  OfficerLayout,
  page,
  redirect,
  Table,
  Textarea,
  useScene,
  type Visit,
} from '#web'
import { actOnDossier } from '../act-on-dossier.ts'
import { dossierRefusals } from '../dossier.refusals.ts'
import { deskOf } from '../reach.ts'
import type { DossierServices } from '../services.ts'
import { dossierPath } from '../solving/dossier-paths.ts'
import { officerNav, toClosePath } from '../today/officer-nav.ts'
import { mostListed, type Unanswered, unansweredAt } from './unanswered.query.ts'
import { unansweredWords as words } from './unanswered.words.ts'

type Own = Visit<Actor, unknown>

interface ToClose {
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
  readonly rows: readonly Unanswered[]
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now }: Own): Promise<ToClose> => {
    const directory = await services.agencies()
    const desk = deskOf(directory, actor.agency, localDate(now))
    const [nav, rows] = await Promise.all([
      officerNav(db, actor, directory, now),
      unansweredAt(db, services, desk, now),
    ])
    return { directory, nav, rows }
  }

/** Each dossier stands for itself: what one is refused undoes nothing of the others, and is told by its code. */
const closeOne = async (services: DossierServices, visit: Own, id: string, reason: string): Promise<Words | null> => {
  const { db, actor, now } = visit
  await sql`savepoint one_closing`.execute(db)
  const done = await actOnDossier(
    db,
    services,
    id,
    { action: 'stop', body: { cause: 'unanswered', reason } },
    { actor, now },
  )
  if (!isRefusal(done)) {
    await sql`release savepoint one_closing`.execute(db)
    return null
  }
  await sql`rollback to savepoint one_closing`.execute(db)
  const told = dossierRefusals[done.refusal as keyof typeof dossierRefusals]
  return told === undefined
    ? { vi: done.refusal, en: done.refusal }
    : { vi: told.vi(done.facts as never), en: told.en(done.facts as never) }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const submit = (services: DossierServices) => async (visit: Own, form: Form) => {
  const chosen = [...new Set(form.all('dossier'))].filter((id) => uuid.test(id)).slice(0, mostListed)
  const reason = form.get('reason')
  const problems = [
    ...(chosen.length === 0 ? [{ field: 'dossier', message: words.chooseOne }] : []),
    ...(reason === '' || reason.length > 2000 ? [{ field: 'reason', message: words.giveReason }] : []),
  ]
  if (problems.length > 0) return again<ToClose>(problems)
  const listed = (await load(services)(visit)).rows
  const refused: Words[] = []
  for (const id of chosen) {
    const no = await closeOne(services, visit, id, reason)
    const code = listed.find(({ dossierId }) => dossierId === id)?.code ?? id
    if (no !== null) refused.push({ vi: `${code} (${no.vi})`, en: `${code} (${no.en})` })
  }
  const closed = words.closed(chosen.length - refused.length)
  const [vi, en] = (['vi', 'en'] as const).map((lang) =>
    refused.length === 0 ? closed[lang] : closed[lang] + words.notClosed(refused.map((no) => no[lang]))[lang],
  )
  const flash = { vi: vi ?? '', en: en ?? '' }
  return redirect(toClosePath, { flash, ...(refused.length === 0 ? {} : { kind: 'note' as const }) })
}

const Choose = ({ row }: { readonly row: Unanswered }) => {
  const { t, form } = useScene()
  return (
    <label class="choose-row">
      <input
        type="checkbox"
        name="dossier"
        value={row.dossierId}
        checked={form.typed.all('dossier').includes(row.dossierId)}
      />
      <span class="govuk-visually-hidden">
        {t(words.choose)} {row.code}
      </span>
    </label>
  )
}

const columns: readonly Column<Unanswered>[] = [
  { head: words.choose, cell: (row) => <Choose row={row} /> },
  {
    head: words.dossier,
    title: true,
    cell: ({ dossierId, code, procedure }) => (
      <>
        <a class="num" href={dossierPath(dossierId)}>
          {code}
        </a>
        <small>{procedure}</small>
      </>
    ),
  },
  { head: words.owner, cell: ({ ownerName }) => ownerName },
  { head: words.returned, cell: ({ sentAt }) => <span class="num">{formatDateTime(sentAt)}</span> },
  { head: words.until, cell: ({ until }) => <span class="num">{formatDateTime(until)}</span> },
]

const view = ({ directory, nav, rows }: ToClose, visit: Own) => {
  const typed = visit.form.typed.entries.length > 0
  return (
    <OfficerLayout
      visit={visit}
      title={words.title}
      officer={officerFace(visit.actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
      nav={nav}
      current={toClosePath}
    >
      <h1>{visit.t(words.title)}</h1>
      <p class="sub">{visit.t(words.sub)}</p>
      {rows.length === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        <FormBox action={toClosePath}>
          <div id="f-dossier">
            <Table caption={words.title} columns={columns} rows={rows} keyOf={({ dossierId }) => dossierId} />
          </div>
          <Textarea
            name="reason"
            label={words.reason}
            rows={2}
            {...(typed ? {} : { value: visit.t(words.usualReason) })}
          />
          <Button look="warning" shortcut="Alt+8">
            {words.close}
          </Button>
        </FormBox>
      )}
    </OfficerLayout>
  )
}

/** The one-stop's list of returns that nobody answered; several are closed at a press, each for itself. */
export const unansweredPage = (services: DossierServices): Door =>
  page(toClosePath, {
    who: may('dossier.stop'),
    load: load(services),
    submit: submit(services),
    record: { as: 'inbox.read', of: ({ rows }) => rows.map(({ dossierId }) => dossierId) },
    view,
  })
