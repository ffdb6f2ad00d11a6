import type { AgencyDirectory } from '#agency'
import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate, type Words } from '#platform'
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
  Pagination,
  page,
  redirect,
  Spoken,
  Table,
  Textarea,
  useScene,
  type Visit,
} from '#web'
import { deskOf } from '../reach.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import { refusalWords } from '../refusal-words.ts'
import type { DossierServices } from '../services.ts'
import { officerNav, toClosePath } from '../today/officer-nav.ts'
import { actOnMany, mostAtOnce } from '../together/batch.ts'
import { StopNotices } from './stop-notices.component.tsx'
import { type UnsignedNotice, unsignedNotices } from './stop-notices.query.ts'
import { type Unanswered, unansweredAt } from './unanswered.query.ts'
import { unansweredWords as words } from './unanswered.words.ts'

type Own = Visit<Actor, unknown>

interface ToClose {
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
  readonly rows: readonly Unanswered[]
  readonly next: string | null
  /** Of what the switch has closed. */
  readonly unsigned: readonly UnsignedNotice[]
  /** Where this page begins; null: at the oldest. */
  readonly from: string | null
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now, query }: Own): Promise<ToClose> => {
    const directory = await services.agencies()
    const desk = deskOf(directory, actor.agency, localDate(now))
    const from = query.get('sau')
    const [nav, listed, unsigned] = await Promise.all([
      officerNav(db, actor, directory, now, services),
      unansweredAt(db, services, desk, now, { from }),
      unsignedNotices(db, desk, mostAtOnce),
    ])
    return { directory, nav, ...listed, from, unsigned }
  }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const submit = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { db, apart, actor, now } = visit
  const chosen = [...new Set(form.all('dossier'))].filter((id) => uuid.test(id)).slice(0, mostAtOnce)
  const reason = form.get('reason')
  const problems = [
    ...(chosen.length === 0 ? [{ field: 'dossier', message: words.chooseOne }] : []),
    ...(reason === '' || reason.length > 2000 ? [{ field: 'reason', message: words.giveReason }] : []),
  ]
  if (problems.length > 0) return again<ToClose>(problems)
  const command = { action: 'stop', body: { cause: 'unanswered', reason } } as const
  const answers = await actOnMany({ db, apart, services, actor, now }, command, chosen)
  // by the answer, not by the list: what was answered meanwhile stands there no longer
  const refused = answers.flatMap(({ code, refusal }): readonly Words[] => {
    if (refusal === null) return []
    const why = refusalWords(refusal)
    return [code === null ? why : { vi: `${code} (${why.vi})`, en: `${code} (${why.en})` }]
  })
  const closed = words.closed(chosen.length - refused.length)
  const told = (lang: 'vi' | 'en') =>
    refused.length === 0 ? closed[lang] : closed[lang] + words.notClosed(refused.map((no) => no[lang]))[lang]
  const flash = { vi: told('vi'), en: told('en') }
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
        <small>
          <Spoken>{procedure}</Spoken>
        </small>
      </>
    ),
  },
  { head: words.owner, cell: ({ ownerName }) => ownerName },
  { head: words.returned, cell: ({ sentAt }) => <span class="num">{formatDateTime(sentAt)}</span> },
  { head: words.until, cell: ({ until }) => <span class="num">{formatDateTime(until)}</span> },
]

const view = ({ directory, nav, rows, next, from, unsigned }: ToClose, visit: Own) => {
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
        <FormBox action={from === null ? toClosePath : `${toClosePath}?sau=${from}`}>
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
      <Pagination
        newer={from === null ? null : toClosePath}
        older={next === null ? null : `${toClosePath}?sau=${next}`}
        labels={words.pages}
      />
      <StopNotices notices={unsigned} />
    </OfficerLayout>
  )
}

/** The one-stop's list of returns that nobody answered; up to a hundred are closed at a press, each in a transaction of its own. */
export const unansweredPage = (services: DossierServices): Door =>
  page(toClosePath, {
    who: may('dossier.stop'),
    load: load(services),
    submit: submit(services),
    apart: true,
    record: { as: 'inbox.read', of: ({ rows, unsigned }) => [...rows, ...unsigned].map(({ dossierId }) => dossierId) },
    view,
  })
