import { type Actor, may } from '#identity'
import { isRefusal, localDate, type Refusal, refuse, type Words } from '#platform'
import {
  type Again,
  again,
  Button,
  ButtonRow,
  type Door,
  EmptyState,
  type Form,
  FormBox,
  page,
  type Redirect,
  redirect,
  type Visit,
  workKeys,
} from '#web'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { type Piece, piecesTo } from './handover-lists.query.ts'
import { houseOf, openHandoverList } from './keep-list.ts'
import { listFaults, listWords, newListWords as words } from './list.words.ts'
import { PapersFrame, type Place, type Procedures } from './list-frame.component.tsx'
import { listPath, listsPath } from './list-paths.ts'
import { readPicks, scanRead } from './picks.form.ts'
import { Pieces } from './pieces.component.tsx'
import { proceduresOf } from './procedures-of.ts'
import { ScanLine } from './scan-line.component.tsx'

type Own = Visit<Actor, unknown>

interface NewList extends Place {
  readonly to: string
  readonly name: Words
  readonly pieces: readonly Piece[]
  readonly procedures: Procedures
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now, query }: Own): Promise<NewList | Refusal> => {
    const directory = await services.agencies()
    const to = query.get('den') ?? ''
    if (directory.find(to) === undefined) return refuse('unknown-agency')
    const pieces = await piecesTo(db, await houseOf(services, { actor, now }), to)
    const [nav, procedures] = await Promise.all([
      officerNav(db, actor, directory, now, services),
      proceduresOf(services, pieces, now),
    ])
    return { actor, directory, nav, procedures, pieces, to, name: directory.shortNameAt(to, localDate(now)) }
  }

const submit =
  (services: DossierServices) =>
  async (visit: Own, form: Form): Promise<Redirect | Again<NewList> | Refusal> => {
    const { db, actor, now, query } = visit
    const to = query.get('den') ?? ''
    const pieces = await piecesTo(db, await houseOf(services, { actor, now }), to)
    const { picked, problems } = readPicks(form, pieces)
    if (problems.length > 0 || form.get('act') !== 'make') return again(problems)
    if (picked.length === 0) return again([{ message: listFaults.none }])
    const id = await openHandoverList(db, services, { to, handovers: picked }, { actor, now })
    return isRefusal(id) ? id : redirect(listPath(id))
  }

const view = (list: NewList, visit: Own) => {
  const { typed, problems } = visit.form
  const ticked = new Set(readPicks(typed, list.pieces).picked)
  const shown = { ...visit, form: { typed: scanRead(typed, problems), problems } }
  return (
    <PapersFrame
      visit={shown}
      title={words.title(list.name)}
      back={{ href: listsPath, label: listWords.title }}
      {...list}
    >
      <h1>{visit.t(words.title(list.name))}</h1>
      {list.pieces.length === 0 ? (
        <EmptyState onward={{ href: listsPath, label: listWords.title }}>{listWords.nothingToGive}</EmptyState>
      ) : (
        <FormBox class="hand-list">
          <ScanLine ticked={ticked.size} />
          <Pieces pieces={list.pieces} procedures={list.procedures} ticked={ticked} />
          <ButtonRow>
            <Button name="act" value="make" shortcut={workKeys.main}>
              {words.make}
            </Button>
          </ButtonRow>
        </FormBox>
      )}
    </PapersFrame>
  )
}

/** Opens a hand-over list to one agency: ticks and scans choose among the papers that wait to go there. */
export const newHandoverListPage = (services: DossierServices): Door =>
  page(`${listsPath}/lap`, {
    who: may('handover-list.keep'),
    load: load(services),
    submit: submit(services),
    record: { as: 'handover-list.read', of: ({ pieces }) => pieces.map(({ dossierId }) => dossierId) },
    view,
  })
