import { type Actor, may } from '#identity'
import { localDate, type Refusal, refuse } from '#platform'
import { wordsOf } from '#procedure'
import {
  ButtonLink,
  ButtonRow,
  type Column,
  type Door,
  formatDateTime,
  page,
  SummaryList,
  Table,
  Tag,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { printedPath, sheafPath } from '../issuing/printed.page.tsx'
import { houseOf } from '../listing/keep-list.ts'
import { onListWords, sheetWords } from '../listing/list.words.ts'
import { numberOf, PapersFrame, type Place, type Procedures } from '../listing/list-frame.component.tsx'
import { postIntakePath, sittingPath, sittingPrintPath } from '../listing/list-paths.ts'
import { proceduresOf } from '../listing/procedures-of.ts'
import { Sheet, SheetNumber, SheetPage, SheetTable, SheetTotal } from '../listing/sheet.component.tsx'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { statuses } from '../status.ts'
import { officerNav } from '../today/officer-nav.ts'
import { postWords } from './post.words.ts'
import { postIntakeWords as intake, sittingWords as words } from './post-intake.words.ts'
import { findSitting, type SittingLine, type WholeSitting } from './post-intakes.query.ts'

type Own = Visit<Actor, { readonly id: string }>

interface OneSitting extends Place {
  readonly sitting: WholeSitting
  readonly procedures: Procedures
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now, params }: Own): Promise<OneSitting | Refusal> => {
    const sitting = await findSitting(db, params.id, await houseOf(services, { actor, now }))
    if (sitting === null) return refuse('list-not-found')
    const directory = await services.agencies()
    const procedures = await proceduresOf(services, sitting.lines, now)
    return { actor, directory, nav: await officerNav(db, actor, directory, now, services), sitting, procedures }
  }

const readIn = ({ sitting }: OneSitting): readonly string[] => sitting.lines.map(({ dossierId }) => dossierId)

const Code = ({ line: { dossierId, code, status } }: { readonly line: SittingLine }) => {
  const { t } = useScene()
  const { words: state } = statuses[status]
  return (
    <>
      <a href={dossierPath(dossierId)} class="num">
        {code ?? t(words.noCode)}
      </a>
      <small>{t(state)}</small>
    </>
  )
}

const Next = ({ line: { dossierId, code, ownerName } }: { readonly line: SittingLine }) => {
  const { t } = useScene()
  return code === null ? (
    <a href={dossierPath(dossierId)} aria-label={t(words.checkOf(ownerName))}>
      {t(words.check)}
    </a>
  ) : (
    <a href={printedPath(dossierId, 'giay-hen')} aria-label={t(words.slipOf(code))}>
      {t(words.slip)}
    </a>
  )
}

const Lines = ({ sitting, procedures }: Pick<OneSitting, 'sitting' | 'procedures'>) => {
  const { t } = useScene()
  const columns: readonly Column<SittingLine>[] = [
    { head: words.dossier, title: true, cell: (line) => <Code line={line} /> },
    { head: intake.owner, cell: ({ ownerName }) => ownerName },
    {
      head: sheetWords.procedure,
      cell: ({ procedureVersionId }) => {
        const procedure = procedures.get(procedureVersionId)
        return procedure === undefined ? '' : t(wordsOf(procedure.name))
      },
    },
    {
      head: words.due,
      cell: ({ dueAt }) =>
        dueAt === null ? <Tag tone="soon">{words.noCode}</Tag> : <span class="num">{formatDateTime(dueAt)}</span>,
    },
    { head: postWords.number, cell: ({ trackingNumber }) => <span class="num">{trackingNumber ?? '–'}</span> },
    { head: words.slip, actions: true, cell: (line) => <Next line={line} /> },
  ]
  return <Table caption={words.lines} columns={columns} rows={sitting.lines} keyOf={({ dossierId }) => dossierId} />
}

const Facts = ({ sitting }: Pick<OneSitting, 'sitting'>) => (
  <SummaryList
    facts={[
      {
        label: intake.clerk,
        value: [sitting.clerkName, sitting.clerkNumber].filter((part) => part !== null).join(' · '),
      },
      { label: intake.carrier, value: sitting.carrier },
      { label: intake.at, value: `${formatDateTime(sitting.openedAt)} · ${sitting.openedName}` },
    ]}
  />
)

/** What was accepted at once has its slip; the rest is to be checked first. */
const slipsOf = ({ lines }: WholeSitting): readonly string[] =>
  lines.filter(({ code }) => code !== null).map(({ dossierId }) => dossierId)

/** What one sitting came to: a dossier an envelope, each with its slip. */
export const sittingPage = (services: DossierServices): Door =>
  page(`${postIntakePath}/lan/:id`, {
    who: may('dossier.draft'),
    load: load(services),
    record: { as: 'post-intake.read', of: readIn },
    view: (one, visit) => {
      const title = words.one(numberOf(one.sitting))
      return (
        <PapersFrame
          visit={visit}
          title={title}
          {...one}
          back={{ href: postIntakePath, label: intake.title }}
          current={postIntakePath}
        >
          <h1>{visit.t(title)}</h1>
          <Facts {...one} />
          <ButtonRow>
            <ButtonLink href={sittingPrintPath(one.sitting.id)} shortcut={workKeys.print}>
              {words.print}
            </ButtonLink>
            {slipsOf(one.sitting).length > 0 && (
              <ButtonLink href={sheafPath('giay-hen', slipsOf(one.sitting))} look="plain" shortcut="Alt+G">
                {words.slips(slipsOf(one.sitting).length)}
              </ButtonLink>
            )}
            <ButtonLink href={postIntakePath} look="plain" shortcut={workKeys.add}>
              {words.more}
            </ButtonLink>
          </ButtonRow>
          <Lines {...one} />
        </PapersFrame>
      )
    },
  })

const heads = [onListWords.position, words.dossier, sheetWords.procedure, intake.owner, words.due, postWords.number]

const PrintedLine = ({
  line,
  at,
  procedures,
}: {
  readonly line: SittingLine
  readonly at: number
  readonly procedures: Procedures
}) => {
  const procedure = procedures.get(line.procedureVersionId)
  return (
    <tr>
      <td class="num">{at + 1}</td>
      <td class="num">{line.code ?? words.noCode.vi}</td>
      <td>{procedure === undefined ? '' : wordsOf(procedure.name).vi}</td>
      <td>{line.ownerName}</td>
      <td class="num">{line.dueAt === null ? '' : formatDateTime(line.dueAt)}</td>
      <td class="num">{line.trackingNumber ?? ''}</td>
    </tr>
  )
}

const SittingSheet = ({ sitting, directory, procedures }: OneSitting) => (
  <Sheet
    house={directory.nameAt(sitting.agency, localDate(sitting.openedAt))}
    heading={words.heading}
    hands={[
      { title: words.giver.vi, name: sitting.clerkName },
      { title: words.taker.vi, name: sitting.openedName },
    ]}
  >
    <SheetNumber of={sitting} at={sitting.openedAt} />
    <p>
      {postWords.carrier.vi}: {sitting.carrier}
    </p>
    <SheetTable heads={heads}>
      {sitting.lines.map((line, at) => (
        <PrintedLine key={line.dossierId} {...{ line, at, procedures }} />
      ))}
    </SheetTable>
    <SheetTotal count={sitting.lines.length} />
  </Sheet>
)

/** The summary sheet of a sitting, made for the printer: what was brought, by whom, to whom. */
export const sittingPrintPage = (services: DossierServices): Door =>
  page(`${postIntakePath}/lan/:id/in`, {
    who: may('dossier.draft'),
    load: load(services),
    record: { as: 'post-intake.print', of: readIn },
    view: (one, visit) => {
      const title = words.one(numberOf(one.sitting))
      return (
        <SheetPage
          visit={visit}
          title={title}
          {...one}
          back={{ href: sittingPath(one.sitting.id), label: title }}
          current={postIntakePath}
        >
          <SittingSheet {...one} />
        </SheetPage>
      )
    },
  })
