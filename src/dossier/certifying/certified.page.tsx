import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate, refuse } from '#platform'
import {
  ButtonLink,
  ButtonRow,
  type Column,
  type Door,
  type Fact,
  formatMoment,
  formatMoney,
  Kbd,
  keyed,
  maskIdentity,
  OfficerLayout,
  page,
  Section,
  Spoken,
  SummaryList,
  Table,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { certificationRules } from './certification-rules.ts'
import { type EnteredLine, type EnteredVisit, findVisit } from './certifications.query.ts'
import { numberText } from './certify.ts'
import { certifiedWords as words } from './certify.words.ts'
import { certifyPath, clausePath, receiptPath } from './certify-paths.ts'

export type Own = Visit<Actor, { readonly id: string }>

export const symbolOf = (book: string): string =>
  certificationRules().books.find(({ key }) => key === book)?.symbol ?? book

/** A visit as its pages see it: of the officer's own agency only. */
export const loadVisit = (services: DossierServices) => async (visit: Own) => {
  const { db, actor, now, params } = visit
  const directory = await services.agencies()
  const entered = await findVisit(db, params.id, directory.authorityOf(actor.agency).code)
  if (entered === null) return refuse('dossier-not-found')
  return { entered, directory, nav: await officerNav(db, actor, directory, now, services) }
}

export const dossiersOf = ({ entered }: { readonly entered: EnteredVisit }): readonly string[] =>
  entered.lines.map(({ dossierId }) => dossierId)

const Lines = ({ entered }: { readonly entered: EnteredVisit }) => {
  const { t, lang } = useScene()
  const columns: readonly Column<EnteredLine>[] = [
    {
      head: words.number,
      title: true,
      cell: (line) => (
        <span class="num">
          <Spoken>{numberText(line, symbolOf(line.book))}</Spoken>
        </span>
      ),
    },
    {
      head: words.paper,
      cell: ({ paper, copies, pages }) => `${paper} · ${t(words.amount(copies, pages))}`,
    },
    {
      head: words.dossier,
      cell: ({ dossierId, dossierCode }) => (
        <a class="num" href={dossierPath(dossierId)}>
          {dossierCode}
        </a>
      ),
    },
    { head: words.fee, figures: true, cell: ({ fee }) => formatMoney(fee, lang) },
    {
      head: words.clause,
      actions: true,
      cell: ({ dossierCode, id }) => (
        <a href={clausePath(entered.id, id)} aria-label={`${t(words.clause)}: ${dossierCode}`}>
          {t(words.clause)}
        </a>
      ),
    },
  ]
  return <Table caption={words.lines} columns={columns} rows={entered.lines} keyOf={({ id }) => id} />
}

const Facts = ({ entered }: { readonly entered: EnteredVisit }) => {
  const { t, lang } = useScene()
  const { requester, signer, receiptNumber, total, at } = entered
  const number = requester.idNumber === null ? '' : ` · ${maskIdentity(requester.idNumber)}`
  const facts: readonly Fact[] = [
    { label: words.requester, value: `${requester.name}${number}` },
    { label: words.signer, value: `${signer.name} · ${signer.title}` },
    { label: words.at, value: <span class="num">{formatMoment(at, lang)}</span> },
    { label: words.receiptNumber, value: <span class="num">{receiptNumber ?? t(words.free)}</span> },
  ]
  return (
    <>
      <p class="promise-date num">
        {t(words.total)}: {formatMoney(total, lang)}
      </p>
      <SummaryList facts={facts} />
    </>
  )
}

const Ways = ({ entered }: { readonly entered: EnteredVisit }) => {
  const { t } = useScene()
  return (
    <ButtonRow>
      <a class="button" href={certifyPath} {...keyed('Alt+7')} autofocus>
        {t(words.next)}
        <Kbd keys="Alt+7" />
      </a>
      <ButtonLink href={clausePath(entered.id)} look="plain" shortcut={workKeys.print}>
        {words.clauses}
      </ButtonLink>
      {entered.receiptNumber !== null && (
        <ButtonLink href={receiptPath(entered.id)} look="plain" shortcut="Alt+R">
          {words.receipt}
        </ButtonLink>
      )}
    </ButtonRow>
  )
}

/** What one visit came to: numbers, fee, and what may be printed. */
export const certifiedPage = (services: DossierServices): Door =>
  page('/can-bo/chung-thuc/luot/:id', {
    who: may('dossier.search'),
    load: loadVisit(services),
    record: { as: 'certification.read', of: dossiersOf },
    view: ({ entered, directory, nav }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
        nav={nav}
        current={certifyPath}
      >
        <div class="done">
          <h1>{visit.t(words.title)}</h1>
          <Ways entered={entered} />
          <Section id="lines" title={words.lines}>
            <Lines entered={entered} />
          </Section>
          <Facts entered={entered} />
        </div>
      </OfficerLayout>
    ),
  })
