import type { ComponentChildren } from 'preact'
import type { AgencyDirectory } from '#agency'
import { type Actor, officerFace, placeOf } from '#identity'
import { localDate, type Words } from '#platform'
import { type CurrentProcedure, wordsOf } from '#procedure'
import { formatDateTime, type NavGroup, OfficerLayout, type Scene, Tag, useScene } from '#web'
import { paperNames } from '../handing-over/paper.words.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { ListCounted, ListHead, Piece } from './handover-lists.query.ts'
import { listWords as lists, newListWords as words } from './list.words.ts'
import { listsPath } from './list-paths.ts'

export interface Place {
  readonly actor: Actor
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
}

export interface PapersFrameProps extends Place {
  readonly visit: Scene
  readonly title: Words
  readonly back?: { readonly href: string; readonly label: Words }
  readonly islands?: readonly string[]
  readonly current?: string
  readonly children: ComponentChildren
}

/** A page about papers on their way, with the works at its side. */
export const PapersFrame = ({
  visit,
  title,
  actor,
  directory,
  nav,
  back,
  islands,
  current,
  children,
}: PapersFrameProps) => (
  <OfficerLayout
    visit={visit}
    title={title}
    officer={officerFace(actor, placeOf(directory, actor.agency, localDate(visit.now)))}
    nav={nav}
    current={current ?? listsPath}
    {...(back === undefined ? {} : { back })}
    {...(islands === undefined ? {} : { islands })}
  >
    {children}
  </OfficerLayout>
)

export const numberOf = ({ number, symbol, year }: Pick<ListHead, 'number' | 'symbol' | 'year'>): string =>
  `${String(number).padStart(2, '0')}/${year}/${symbol}`

export type Procedures = ReadonlyMap<number, CurrentProcedure>

export const DossierCell = ({ piece, procedures }: { readonly piece: Piece; readonly procedures: Procedures }) => {
  const { t } = useScene()
  const procedure = procedures.get(piece.procedureVersionId)
  return (
    <>
      <a href={dossierPath(piece.dossierId)} class="num">
        {piece.code}
      </a>
      {procedure !== undefined && <small>{t(wordsOf(procedure.name))}</small>}
    </>
  )
}

export const WhatCell = ({ piece }: { readonly piece: Piece }) => {
  const { t } = useScene()
  const { what, originals, copies } = piece
  return (
    <>
      {t(paperNames[what])}
      {what === 'papers' && <small class="num">{t(words.sheets(originals, copies))}</small>}
    </>
  )
}

export const DueCell = ({ piece }: { readonly piece: Piece }) => {
  const { t, now } = useScene()
  const late = Temporal.Instant.compare(piece.dueAt, now) < 0
  return (
    <>
      <span class="num">{formatDateTime(piece.dueAt)}</span> {late && <Tag tone="late">{lateWord}</Tag>}
      {piece.missingAt !== null && <small>{t(words.missed)}</small>}
    </>
  )
}

const lateWord: Words = { vi: 'Quá hạn', en: 'Late' }

/** Where a list stands, in a colour, an icon and words. */
export const ListState = ({ list }: { readonly list: ListHead & Partial<Pick<ListCounted, 'open' | 'missing'>> }) => {
  if (list.cancelledAt !== null) return <Tag tone="none">{lists.cancelled}</Tag>
  if (list.sentAt === null) return <Tag tone="none">{lists.draft}</Tag>
  const missing = list.missing ?? 0
  if ((list.open ?? 0) > 0)
    return (
      <>
        <Tag tone="soon">{lists.waits(list.open ?? 0)}</Tag>{' '}
        {missing > 0 && <Tag tone="late">{lists.missing(missing)}</Tag>}
      </>
    )
  return missing > 0 ? <Tag tone="late">{lists.doneButMissing}</Tag> : <Tag tone="ok">{lists.done}</Tag>
}
