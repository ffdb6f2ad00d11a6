import { type Column, formatDateTime, Section, Spoken, Table, Tag, type Tone, useScene } from '#web'
import type { Handover, Supplement } from '../dossier.ts'
import { dossierWords, supplementStates, supplementWords, handoverTable as words } from './dossier.words.ts'
import { agencyName, type DossierCase } from './dossier-case.ts'

interface OfProps {
  readonly of: DossierCase
}

const stateTones = {
  proposed: 'soon',
  rejected: 'none',
  lapsed: 'none',
  sent: 'stopped',
  received: 'ok',
} as const satisfies Record<Supplement['state'], Tone>

const SupplementItem = ({ of, supplement }: OfProps & { readonly supplement: Supplement }) => {
  const { t } = useScene()
  const { phase, state, lines, requestedAt, sentAt, receivedAt, proposedBy, approvedBy } = supplement
  const [by, approver] = [of.people.post(proposedBy), of.people.post(approvedBy)]
  const facts = [
    `${t(supplementWords.asked)} ${formatDateTime(requestedAt)}`,
    ...(sentAt === null ? [] : [`${t(supplementWords.sent)} ${formatDateTime(sentAt)}`]),
    ...(receivedAt === null ? [] : [`${t(supplementWords.received)} ${formatDateTime(receivedAt)}`]),
    ...(by === null ? [] : [`${t(supplementWords.by)}: ${by.name}`]),
    ...(approver === null || approver.name === by?.name ? [] : [`${t(supplementWords.approvedBy)}: ${approver.name}`]),
  ]
  return (
    <li>
      <p>
        <strong>{t(supplementWords.phase[phase])}</strong> <Tag tone={stateTones[state]}>{supplementStates[state]}</Tag>
      </p>
      <ul class="asked-lines">
        {lines.map(({ component, reason }) => (
          <li key={component + reason}>
            <strong>
              <Spoken>{component}</Spoken>
            </strong>
            : <Spoken>{reason}</Spoken>
          </li>
        ))}
      </ul>
      <p class="section-foot num">{facts.join(' · ')}</p>
    </li>
  )
}

/** What the citizen was asked for. Rows of their own, so that «once» can be counted. */
export const Supplements = ({ of }: OfProps) =>
  of.dossier.supplements.length === 0 ? null : (
    <Section id="bo-sung" title={dossierWords.supplements}>
      <ul class="record-list">
        {of.dossier.supplements.map((supplement) => (
          <SupplementItem key={supplement.id} of={of} supplement={supplement} />
        ))}
      </ul>
    </Section>
  )

const isLate = ({ dueAt, confirmedAt }: Handover, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(confirmedAt ?? now, dueAt) > 0

const Confirmed = ({ row }: { readonly row: Handover }) => {
  const { now } = useScene()
  const late = isLate(row, now)
  if (row.confirmedAt === null) return <Tag tone={late ? 'late' : 'soon'}>{late ? words.late : words.waiting}</Tag>
  return (
    <>
      <span class="num">{formatDateTime(row.confirmedAt)}</span> {late && <Tag tone="late">{words.late}</Tag>}
    </>
  )
}

const Way = ({ of, row }: OfProps & { readonly row: Handover }) => {
  const { t } = useScene()
  return (
    <>
      {t(agencyName(of, row.fromAgency))} → {t(agencyName(of, row.toAgency))}
      <small>{t(row.medium === 'paper' ? words.paper : words.electronic)}</small>
    </>
  )
}

const columns = (of: DossierCase): readonly Column<Handover>[] => [
  { head: words.way, title: true, cell: (row) => <Way of={of} row={row} /> },
  { head: words.sent, cell: ({ sentAt }) => <span class="num">{formatDateTime(sentAt)}</span> },
  {
    head: words.due,
    cell: ({ dueAt }) => <span class="num">{formatDateTime(dueAt)}</span>,
  },
  { head: words.confirmed, cell: (row) => <Confirmed row={row} /> },
]

/** The control sheet of the dossier: every hand-over, paper and electronic told apart. */
export const Handovers = ({ of }: OfProps) =>
  of.dossier.handovers.length === 0 ? null : (
    <Section id="chuyen-giao" title={dossierWords.handovers}>
      <Table caption={words.caption} columns={columns(of)} rows={of.dossier.handovers} keyOf={({ id }) => id} />
    </Section>
  )
