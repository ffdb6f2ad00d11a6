import type { Words } from '#platform'
import { type Column, formatDateTime, formatMoment, Notice, SummaryList, Table, Tag, useScene } from '#web'
import { dueCauses } from '../reading/dossier.words.ts'
import { appointmentIn, type BundleDate } from './bundle-dates.ts'
import { bundleDateWords as words } from './reappointing.words.ts'

export interface BundleDatesProps {
  readonly dates: readonly BundleDate[]
  /** When the last result is there, as things stand; null: it is there, or nothing limits it. */
  readonly expected: Temporal.Instant | null
  readonly nameOf: (leg: string) => Words | null
}

const isLater = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) > 0

const Promised = ({ dates, expected }: BundleDatesProps) => {
  const { t, lang, now } = useScene()
  const due = appointmentIn(dates)
  if (due === null) return <>{t(words.none)}</>
  return (
    <>
      <span class="num">{formatMoment(due, lang)}</span>{' '}
      {expected !== null && isLater(now, due) && <Tag tone="late">{words.late}</Tag>}
    </>
  )
}

/** Every date that was given, the latest first, and what moved it. */
const List = ({ dates, nameOf }: BundleDatesProps) => {
  const { t, lang } = useScene()
  const columns: readonly Column<BundleDate>[] = [
    { head: words.date, title: true, cell: ({ dueAt }) => <span class="num">{formatMoment(dueAt, lang)}</span> },
    {
      head: words.cause,
      cell: ({ cause, leg }) => {
        const name = leg === null ? null : nameOf(leg)
        return `${t(dueCauses[cause])}${name === null ? '' : `: ${t(name)}`}`
      },
    },
    { head: words.setAt, cell: ({ setAt }) => <span class="num">{formatDateTime(setAt)}</span> },
  ]
  return <Table caption={words.all} columns={columns} rows={dates.toReversed()} keyOf={({ id }) => id} />
}

/**
 * The one appointment of a bundle: what was promised, whether it is kept, and when the last result is to be expected. The same for
 * the citizen and for officers; `advice` says to either what can be done about a date that is not kept.
 */
export const BundleDates = ({ advice, ...props }: BundleDatesProps & { readonly advice: Words | null }) => {
  const { t, lang } = useScene()
  const { dates, expected } = props
  const due = appointmentIn(dates)
  const missed = due !== null && expected !== null && isLater(expected, due)
  const facts = [
    { label: words.promised, value: <Promised {...props} /> },
    ...(expected === null
      ? []
      : [{ label: words.expected, value: <span class="num">{formatMoment(expected, lang)}</span> }]),
  ]
  return (
    <>
      <SummaryList facts={facts} />
      {missed && advice !== null && <Notice tone="warning">{t(advice)}</Notice>}
      {dates.length > 1 && <List {...props} />}
    </>
  )
}
