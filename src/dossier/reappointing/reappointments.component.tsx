import type { Words } from '#platform'
import { formatDate, formatDateTime, formatMoment, Notice, Section, Spoken, Tag, useScene } from '#web'
import type { DossierCase } from '../reading/dossier-case.ts'
import { appointmentIn } from './bundle-dates.ts'
import { bundleDateWords, lateApology, reappointmentStates, reappointingWords as words } from './reappointing.words.ts'
import { apologisesLate, lastDayToApologise, pendingReappointment, type Reappointment } from './reappointment.ts'
import { reasonName } from './reasons.ts'

interface OfProps {
  readonly of: DossierCase
}

interface RowProps extends OfProps {
  readonly row: Reappointment
}

/** The date that was promised and the one that is asked for, with the reason as the citizen reads it. */
const Facts = ({ row }: { readonly row: Reappointment }) => {
  const { t, lang } = useScene()
  return (
    <>
      <p>
        <strong class="num">{t(words.newDate(formatMoment(row.dueAt, lang)))}</strong>{' '}
        {row.late && <Tag tone="late">{lateApology}</Tag>}
      </p>
      <p>
        {t(reasonName(row.reasonCode))}: <Spoken>{row.reason}</Spoken>
      </p>
    </>
  )
}

/** Until when an apology comes in time; after it, that this one will be marked. */
const InTime = ({ of, dueAt }: OfProps & { readonly dueAt: Temporal.Instant }) => {
  const { t, now } = useScene()
  const { daysBefore } = of.regime.apology
  const day = formatDate(lastDayToApologise(dueAt, daysBefore))
  return apologisesLate(now, dueAt, daysBefore) ? (
    <Notice tone="warning">{t(words.tooLate(day))}</Notice>
  ) : (
    <p class="num">{t(words.inTime(day))}</p>
  )
}

/** What each of the three hands has to see before it acts. */
export const BeforeReappointing = ({ of, asks }: OfProps & { readonly asks: boolean }) => {
  const { t, lang } = useScene()
  const { dueAt } = of.dossier
  const pending = pendingReappointment(of.dossier)
  const joint = appointmentIn(of.bundle?.bundle.dates ?? [])
  const told = joint !== null && dueAt !== null && Temporal.Instant.compare(joint, dueAt) < 0 ? joint : dueAt
  return (
    <>
      {joint !== null && <p class="num">{t(bundleDateWords.joint(formatMoment(joint, lang)))}</p>}
      {dueAt !== null && <p class="num">{t(words.now(formatMoment(dueAt, lang)))}</p>}
      {pending !== undefined && <Facts row={pending} />}
      {told !== null && (asks || pending?.state === 'asked') && <InTime of={of} dueAt={told} />}
    </>
  )
}

const Hand = ({ of, by, at, what }: OfProps & { by: string; at: Temporal.Instant; what: Words }) => {
  const { t } = useScene()
  const holder = of.people.post(by)
  return (
    <>
      {t(what)} {formatDateTime(at)}
      {holder === null ? '' : `: ${holder.name}`}
    </>
  )
}

const tones = { asked: 'soon', signed: 'soon', rejected: 'none', told: 'ok' } as const

const Row = ({ of, row }: RowProps) => {
  const hands = [
    { what: words.asked, by: row.askedBy, at: row.askedAt },
    { what: words.signed, by: row.signedBy, at: row.signedAt },
    { what: words.told, by: row.toldBy, at: row.toldAt },
  ]
  return (
    <li>
      <Tag tone={tones[row.state]}>{reappointmentStates[row.state]}</Tag>
      <Facts row={row} />
      <p class="section-foot num">
        {hands.map(({ what, by, at }, index) =>
          by === null || at === null ? null : (
            <>
              {index > 0 && ' · '}
              <Hand of={of} what={what} by={by} at={at} />
            </>
          ),
        )}
      </p>
    </li>
  )
}

/** Who asked, who signed, who told the citizen, and whether it came in time. */
export const Reappointments = ({ of }: OfProps) =>
  of.dossier.reappointments.length === 0 ? null : (
    <Section id="xin-loi" title={words.title}>
      <ul class="record-list">
        {of.dossier.reappointments.toReversed().map((row) => (
          <Row key={row.id} of={of} row={row} />
        ))}
      </ul>
    </Section>
  )
