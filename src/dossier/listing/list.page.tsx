import { type Actor, may } from '#identity'
import { isRefusal, localDate, type Refusal, type Words } from '#platform'
import {
  again,
  ButtonLink,
  type Door,
  type Fact,
  type Form,
  formatDateTime,
  page,
  redirect,
  SummaryList,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { type HandoverList, piecesTo } from './handover-lists.query.ts'
import { addToList, cancelList, confirmList, dropFromList, houseOf, listFor, sendList } from './keep-list.ts'
import { backToList, nothingTicked, readFound } from './list.form.ts'
import { listFaults, listWords, onListWords as words } from './list.words.ts'
import { ListState, numberOf, PapersFrame, type Place, type Procedures } from './list-frame.component.tsx'
import { DraftLines, PlainLines, TakeLines } from './list-lines.component.tsx'
import { listPath, listPrintPath, listsPath } from './list-paths.ts'
import { readPicks, scanRead } from './picks.form.ts'
import { proceduresOf } from './procedures-of.ts'

export type OwnList = Visit<Actor, { readonly id: string }>

export interface OneList extends Place {
  readonly list: HandoverList
  readonly side: 'from' | 'to'
  readonly procedures: Procedures
}

export const loadList =
  (services: DossierServices) =>
  async ({ db, actor, now, params }: OwnList): Promise<OneList | Refusal> => {
    const found = await listFor(db, services, params.id, { actor, now })
    if (isRefusal(found)) return found
    const directory = await services.agencies()
    const [nav, procedures] = await Promise.all([
      officerNav(db, actor, directory, now, services),
      proceduresOf(services, found.list.lines, now),
    ])
    return { actor, directory, nav, procedures, ...found }
  }

type Doing = (services: DossierServices, visit: OwnList, form: Form, list: HandoverList) => Promise<Answer>
type Answer = Refusal | ReturnType<typeof redirect> | ReturnType<typeof again<OneList>>

const add: Doing = async (services, { db, actor, now }, form, { id, toAgency }) => {
  const waiting = await piecesTo(db, await houseOf(services, { actor, now }), toAgency)
  const { picked, problems } = readPicks(form, waiting)
  if (problems.length > 0) return again(problems)
  if (picked.length === 0) return again([{ message: listFaults.none }])
  const added = await addToList(db, services, { id, handovers: picked }, { actor, now })
  return isRefusal(added) ? added : redirect(listPath(id), { flash: words.wasAdded(added) })
}

const drop: Doing = async (services, { db, actor, now }, form, { id }) => {
  const dropped = await dropFromList(db, services, { id, handover: form.get('drop') }, { actor, now })
  return isRefusal(dropped) ? dropped : redirect(listPath(id), { flash: words.wasDropped })
}

const cancel: Doing = async (services, { db, actor, now }, _, { id }) => {
  const done = await cancelList(db, services, id, { actor, now })
  return isRefusal(done) ? done : redirect(listsPath, { flash: words.wasCancelled })
}

const send: Doing = async (services, { db, actor, now }, _, { id }) =>
  backToList(id, await sendList(db, services, id, { actor, now }), words.wasSent)

const take: Doing = async (services, { db, actor, now }, form, list) => {
  const { found, problems } = readFound(form, list)
  if (problems.length > 0 || form.get('act') !== 'confirm') return again(problems)
  if (found.confirmed.length + found.missing.length === 0) return nothingTicked
  const failed = await confirmList(db, services, found, { actor, now })
  const wrong = isRefusal(failed) ? [] : (failed as readonly { line: { handoverId: string } }[])
  const went = (ids: readonly string[]) => ids.filter((id) => !wrong.some(({ line }) => line.handoverId === id)).length
  const told = words.wasConfirmed(
    went(found.confirmed.map(({ handover }) => handover)),
    went(found.missing.map(({ handover }) => handover)),
  )
  return backToList(list.id, failed, told)
}

const drafting: Readonly<Record<string, Doing>> = { add, cancel, send }

const submit = (services: DossierServices) => async (visit: OwnList, form: Form) => {
  const found = await listFor(visit.db, services, visit.params.id, visit)
  if (isRefusal(found)) return found
  const { list, side } = found
  if (side === 'to') return take(services, visit, form, list)
  const doing = form.get('drop') === '' ? (drafting[form.get('act')] ?? add) : drop
  return doing(services, visit, form, list)
}

const Facts = ({ list, directory }: OneList) => {
  const { t, now } = useScene()
  const name = (code: string): Words => directory.nameAt(code, localDate(now))
  const facts: readonly Fact[] = [
    { label: words.from, value: t(name(list.agency)) },
    { label: words.to, value: t(name(list.toAgency)) },
    { label: words.openedBy, value: `${list.openedName} · ${formatDateTime(list.openedAt)}` },
    {
      label: words.sent,
      value: list.sentAt === null ? t(words.notYet) : `${formatDateTime(list.sentAt)} · ${list.sentName}`,
    },
  ]
  return <SummaryList facts={facts} />
}

const countOf = ({ lines }: HandoverList, which: 'open' | 'missing'): number =>
  lines.filter(({ outcome }) => outcome === which).length

const Lines = ({ one, visit }: { readonly one: OneList; readonly visit: OwnList }) => {
  const { list, side, procedures } = one
  if (list.cancelledAt !== null) return <PlainLines list={list} procedures={procedures} />
  if (list.sentAt === null) return <DraftLines list={list} procedures={procedures} />
  if (side === 'from' || countOf(list, 'open') === 0) return <PlainLines list={list} procedures={procedures} />
  const open = list.lines.filter(({ outcome }) => outcome === 'open')
  return <TakeLines list={list} procedures={procedures} ticked={new Set(readPicks(visit.form.typed, open).picked)} />
}

const view = (one: OneList, visit: OwnList) => {
  const { list } = one
  const { typed, problems } = visit.form
  const title = words.title(numberOf(list))
  const shown = { ...visit, form: { typed: scanRead(typed, problems), problems } }
  return (
    <PapersFrame visit={shown} title={title} back={{ href: listsPath, label: listWords.title }} {...one}>
      <h1>{visit.t(title)}</h1>
      <p>
        <ListState list={{ ...list, open: countOf(list, 'open'), missing: countOf(list, 'missing') }} />
      </p>
      <Facts {...one} />
      <p>
        <ButtonLink href={listPrintPath(list.id)} look="plain" shortcut={workKeys.print}>
          {words.print}
        </ButtonLink>
      </p>
      <Lines one={one} visit={visit} />
    </PapersFrame>
  )
}

/** One hand-over list: its sender fills, prints and sends it; the other side confirms it piece by piece. */
export const handoverListPage = (services: DossierServices): Door =>
  page(`${listsPath}/phieu/:id`, {
    who: may('handover-list.keep'),
    load: loadList(services),
    submit: submit(services),
    record: { as: 'handover-list.read', of: ({ list }) => list.lines.map(({ dossierId }) => dossierId) },
    view,
  })
