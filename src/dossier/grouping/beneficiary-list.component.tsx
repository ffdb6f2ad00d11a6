import { Pagination, Section, Table, useScene, useText } from '#web'
import { partyWords } from '../reading/dossier.words.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { dossierPath, fullPath } from '../reading/dossier-paths.ts'
import { personColumns } from '../reading/parties.component.tsx'
import { annexPath, beneficiariesOf } from './beneficiaries.ts'
import { groupingWords as words } from './grouping.words.ts'
import { ownResultColumns } from './own-results.component.tsx'

const pageSize = 25
const anchor = 'thu-huong'

/** Which page of the list is asked for, from 1. */
export const pageIn = (query: URLSearchParams): number => {
  const typed = query.get('nhom') ?? ''
  return /^[1-9]\d{0,2}$/.test(typed) ? Number(typed) : 1
}

interface ListProps {
  readonly of: DossierCase
  /** Everything is shown; the door of this view recorded it. */
  readonly full: boolean
  readonly page: number
}

const Foot = ({ of, full }: Omit<ListProps, 'page'>) => {
  const { t } = useScene()
  const { id } = of.dossier
  return (
    <p class="section-foot">
      {full ? (
        <a href={`${dossierPath(id)}#${anchor}`}>{t(partyWords.hide)}</a>
      ) : (
        <a href={`${fullPath(id)}#${anchor}`}>{t(partyWords.showAll)}</a>
      )}{' '}
      · <a href={annexPath(id)}>{t(words.annex)}</a>
    </p>
  )
}

/** The people of a group dossier, in the order of their list, so many a page; numbers masked like everywhere. */
export const Beneficiaries = ({ of, full, page }: ListProps) => {
  const { t } = useScene()
  const text = useText()
  const all = beneficiariesOf(of.dossier)
  if (all.length === 0) return null
  const at = Math.min(page, Math.ceil(all.length / pageSize))
  const from = (at - 1) * pageSize
  const shown = all.slice(from, from + pageSize)
  const path = full ? fullPath(of.dossier.id) : dossierPath(of.dossier.id)
  const href = (to: number) => `${path}?nhom=${to}#${anchor}`
  return (
    <Section id={anchor} title={words.count(all.length)}>
      <Table
        caption={words.range(from + 1, from + shown.length, all.length)}
        columns={[
          { head: words.ordinal, figures: true, cell: (party) => <span class="num">{all.indexOf(party) + 1}</span> },
          ...personColumns(of, full),
          ...ownResultColumns(of),
        ]}
        rows={shown}
        keyOf={({ id }) => id}
      />
      {all.length > pageSize && <p class="num">{t(words.range(from + 1, from + shown.length, all.length))}</p>}
      <Pagination
        newer={at > 1 ? href(at - 1) : null}
        older={from + pageSize < all.length ? href(at + 1) : null}
        labels={{ newer: text(words.newer), older: text(words.older) }}
      />
      <Foot of={of} full={full} />
    </Section>
  )
}
