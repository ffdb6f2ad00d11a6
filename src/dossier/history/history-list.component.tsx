import type { Lang } from '#platform'
import { formatDateTime, Spoken, Tag, useScene } from '#web'
import { type EventType, eventTypes } from '../events.ts'
import { agencyName, caseOf, type DossierCase, nameOfStep } from '../reading/dossier-case.ts'
import type { Act } from './acts.ts'
import { destroyedBefore } from './chain.ts'
import { eventFacts, type Naming } from './event-lines.ts'
import type { HistoryEntry } from './history.query.ts'
import { historyWords as words } from './history.words.ts'

interface OfProps {
  readonly of: DossierCase
}

const namingFor = (of: DossierCase, lang: Lang): Naming => ({
  lang,
  dossier: of.dossier,
  agency: (code) => agencyName(of, code)[lang],
  officer: of.people.officer,
  step: (step) => nameOfStep(of, step)[lang],
  pause: (cause) => of.regime.pauses.find(({ key }) => key === cause)?.name[lang] ?? cause,
  extension: (key) => caseOf(of)?.extensions?.find((each) => each.key === key)?.name[lang] ?? key,
})

interface LineProps {
  readonly entry: HistoryEntry
  readonly naming: Naming
  /** Details of events before this one were destroyed. */
  readonly destroyed: number
}

const Line = ({ entry, naming, destroyed }: LineProps) => {
  const { t } = useScene()
  const { event, detail } = entry
  const facts = eventFacts(entry, naming)
  return (
    <li>
      {t(eventTypes[event.type as EventType])}
      {facts.length > 0 && (
        <small class="num">
          <Spoken>{facts.join(' · ')}</Spoken>
        </small>
      )}
      {event.detailDigest !== null && detail === null && (
        <small>{t(event.seq < destroyed ? words.destroyed : words.gone)}</small>
      )}
    </li>
  )
}

const Who = ({ of, act }: OfProps & { readonly act: Act }) => {
  const { t } = useScene()
  if (act.officer === 'law') return <>{t(words.program)}</>
  if (act.officer === 'citizen') return <>{t(words.citizen)}</>
  const holder = of.people.post(act.post)
  const name = of.people.officer(act.officer) ?? holder?.name ?? t(words.unknownOfficer)
  const behalf = of.people.officer(act.behalf)
  return (
    <>
      <strong>{name}</strong>
      {behalf !== null && ` · ${t(words.behalfOf(behalf))}`}
      {holder !== null && ` · ${t(holder.title)}, ${t(agencyName(of, holder.agency))}`}
    </>
  )
}

type ActProps = OfProps & Omit<LineProps, 'entry'> & { readonly act: Act }

const ActItem = ({ of, act, naming, destroyed }: ActProps) => {
  const { t } = useScene()
  return (
    <li class="act-item">
      <p class="act-head">
        <time class="num" dateTime={act.occurredAt.toString()}>
          {formatDateTime(act.occurredAt)}
        </time>
        <span>
          <Who of={of} act={act} />
        </span>
        {act.late && <Tag tone="soon">{words.late}</Tag>}
      </p>
      {act.late && (
        <p class="act-late num">
          {t(words.lateAt(formatDateTime(act.recordedAt)))}
          {act.lateReason !== null && ` · ${t(words.lateReason)}: ${act.lateReason}`}
        </p>
      )}
      <ul class="act-lines">
        {act.entries.map((entry) => (
          <Line key={entry.event.seq} entry={entry} naming={naming} destroyed={destroyed} />
        ))}
      </ul>
    </li>
  )
}

/** What happened, act by act, the latest first: who, when, and what followed from it. */
export const HistoryList = ({ of, acts }: OfProps & { readonly acts: readonly Act[] }) => {
  const { lang } = useScene()
  const naming = namingFor(of, lang)
  const destroyed = destroyedBefore(of.history.map(({ event }) => event))
  return (
    <ol class="history">
      {acts.map((act) => (
        <ActItem key={act.entries[0]?.event.seq ?? 0} of={of} act={act} naming={naming} destroyed={destroyed} />
      ))}
    </ol>
  )
}
