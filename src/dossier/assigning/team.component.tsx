import {
  Button,
  type Column,
  EmptyState,
  FormBox,
  formatDate,
  formatDateTime,
  Notice,
  Section,
  Select,
  Table,
  Tag,
  Textarea,
  useScene,
} from '#web'
import type { InboxRow } from '../inbox/inbox.query.ts'
import { nobody } from '../inbox/looking.form.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import { refusalWords } from '../refusal-words.ts'
import { receiverChoices } from './ask-assignment.ts'
import type { Load } from './team.query.ts'
import { teamWords as words } from './team.words.ts'
import type { Team } from './team-screen.ts'

interface Props {
  readonly team: Team
  readonly path: string
}

const whoIs = ({ colleagues }: Pick<Team, 'colleagues'>, id: string | null) =>
  colleagues.find((each) => each.id === id) ?? null

const nameOf = (team: Pick<Team, 'colleagues'>, id: string | null) => whoIs(team, id)?.name ?? null

const Name = ({ team, path, load }: Props & { readonly load: Load }) => {
  const { t } = useScene()
  const until = whoIs(team, load.officer)?.away ?? null
  return (
    <>
      <a
        href={`${path}?cb=${load.officer ?? nobody}`}
        {...(isShown(team, load) ? { 'aria-current': 'true' as const } : {})}
      >
        {nameOf(team, load.officer) ?? t(words.nobody)}
      </a>
      {until !== null && (
        <small>
          <Tag tone="none">{words.away(formatDate(Temporal.PlainDate.from(until)))}</Tag>
        </small>
      )}
    </>
  )
}

const isShown = ({ whose }: Team, { officer }: Load): boolean => whose === (officer ?? nobody)

const figure = (n: number) => <span class="num">{words.count(n)}</span>

/** What everybody has in hand, those who have nothing too. */
export const Loads = ({ team, path }: Props) => (
  <Table
    caption={words.handlers}
    columns={[
      { head: words.name, title: true, cell: (load: Load) => <Name team={team} path={path} load={load} /> },
      { head: words.open, cell: ({ open }) => figure(open) },
      { head: words.soon, cell: ({ soon }) => (soon === 0 ? figure(0) : <Tag tone="soon">{words.count(soon)}</Tag>) },
      { head: words.late, cell: ({ late }) => (late === 0 ? figure(0) : <Tag tone="late">{words.count(late)}</Tag>) },
    ]}
    rows={team.loads}
    keyOf={({ officer }) => officer ?? nobody}
  />
)

/** After a press only what was refused stays chosen: a second press shall not repeat the first. */
const Choose = ({ team: { answers }, row }: Pick<Props, 'team'> & { readonly row: InboxRow }) => {
  const { t, form } = useScene()
  const again = answers === null || answers.some(({ asked, done }) => done === null && asked === row.dossierId)
  const value = `${row.dossierId}/${row.stepId}`
  return (
    <label class="choose-row">
      <input type="checkbox" name="viec" value={value} checked={again && form.typed.all('viec').includes(value)} />
      <span class="govuk-visually-hidden">
        {t(words.choose)} {row.code}
      </span>
    </label>
  )
}

const Due = ({ dueAt }: Pick<InboxRow, 'dueAt'>) => {
  const { t, now } = useScene()
  if (dueAt === null) return <>{t(words.noDue)}</>
  const text = <span class="num">{formatDateTime(dueAt)}</span>
  return Temporal.Instant.compare(dueAt, now) < 0 ? (
    <>
      <Tag tone="late">{words.late}</Tag> {text}
    </>
  ) : (
    text
  )
}

const Whose = ({ team, row }: Pick<Props, 'team'> & { readonly row: InboxRow }) => {
  const { t } = useScene()
  return <>{nameOf(team, row.officerId) ?? (row.officerId === null ? t(words.nobody) : '–')}</>
}

const columnsOf = (team: Team): readonly Column<InboxRow>[] => [
  { head: words.choose, cell: (row) => <Choose team={team} row={row} /> },
  {
    head: words.dossier,
    title: true,
    cell: ({ dossierId, code }) => (
      <a class="num" href={dossierPath(dossierId)}>
        {code}
      </a>
    ),
  },
  { head: words.owner, cell: ({ ownerName }) => (ownerName === '' ? '–' : ownerName) },
  { head: words.due, cell: (row) => <Due dueAt={row.dueAt} /> },
  { head: words.who, cell: (row) => <Whose team={team} row={row} /> },
]

const Told = ({ answers }: Pick<Team, 'answers'>) => {
  const { t } = useScene()
  if (answers === null) return null
  const refused = answers.filter(({ done }) => done === null)
  const given = answers.length - refused.length
  return (
    <>
      {given > 0 && <Notice tone="success">{t(words.done(given))}</Notice>}
      {refused.length > 0 && (
        <Notice tone="warning">
          <p>{t(words.notDone(refused.length))}</p>
          <ul>
            {refused.map(({ asked, code, refusal }, at) => (
              <li key={`${asked} ${at}`}>
                <a class="num" href={dossierPath(asked)}>
                  {code ?? asked}
                </a>
                {refusal !== null && `: ${t(refusalWords(refusal))}`}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

const More = ({ team: { work, whose }, path }: Props) => {
  const { t } = useScene()
  if (work.next === null) return null
  const onward = `${path}?${whose === null ? '' : `cb=${whose}&`}sau=${encodeURIComponent(work.next)}`
  return (
    <p>
      <a href={onward}>{t(words.more)}</a>
    </p>
  )
}

/** The open work by due date, given out by ticks. */
export const Work = ({ team, path }: Props) => {
  const { t } = useScene()
  const { work, whose } = team
  const name = whose === null ? null : nameOf(team, whose)
  const title = words.work(name === null ? (whose === null ? words.everybody : words.nobody) : { vi: name, en: name })
  const here = whose === null ? path : `${path}?cb=${whose}`
  return (
    <Section id="viec" title={title}>
      <Told answers={team.answers} />
      {whose !== null && (
        <p>
          <a href={path}>{t(words.everybody)}</a>
        </p>
      )}
      {work.rows.length === 0 ? (
        <EmptyState>{words.empty}</EmptyState>
      ) : (
        <FormBox action={here}>
          <div id="f-viec">
            <Table caption={title} columns={columnsOf(team)} rows={work.rows} keyOf={({ stepId }) => stepId} />
          </div>
          <Select name="officer" label={words.officer} empty={words.chooseOfficer} choices={receiverChoices(team)} />
          <Textarea name="reason" label={words.reason} hint={words.reasonHint} rows={2} optional />
          <Button shortcut="Alt+9">{words.assign}</Button>
        </FormBox>
      )}
      <More team={team} path={path} />
    </Section>
  )
}
