import type { Words } from '#platform'
import { Details, formatDateTime, Section, Spoken, Tag, useScene } from '#web'
import { agencyName, type DossierCase } from '../reading/dossier-case.ts'
import { paperNames, whereWords as words } from './paper.words.ts'
import { type Paper, type PaperPlace, type PaperTrail, paperTrail } from './paper-places.ts'

type Named = Pick<DossierCase, 'directory' | 'now'>

export const placeName = (of: Named, place: PaperPlace): Words => {
  const name = (code: string) => agencyName(of, code)
  switch (place.at) {
    case 'agency':
      return name(place.agency)
    case 'way':
      return (place.missing ? words.missing : words.way)(name(place.from), name(place.to))
    case 'post':
      return words.post(place.carrier, place.trackingNumber)
    default:
      return words.citizen
  }
}

interface OnePaper {
  readonly of: DossierCase
  readonly paper: Paper
  readonly trail: PaperTrail
}

const Trail = ({ of, trail }: OnePaper) => (
  <Details summary={words.trail}>
    <ol class="paper-trail">
      {trail.stays.map(({ place, since }) => (
        <Stop key={since.toString()} of={of} place={place} since={since} />
      ))}
    </ol>
  </Details>
)

const Stop = ({
  of,
  place,
  since,
}: {
  readonly of: DossierCase
  readonly place: PaperPlace
  readonly since: Temporal.Instant
}) => {
  const { t } = useScene()
  return (
    <li>
      <span class="num">{formatDateTime(since)}</span> <Spoken>{t(placeName(of, place))}</Spoken>
    </li>
  )
}

const One = (props: OnePaper) => {
  const { t } = useScene()
  const { of, paper, trail } = props
  const last = trail.stays.at(-1)
  if (last === undefined) return null
  const { place, since } = last
  return (
    <li>
      <p>
        {place.at === 'way' && place.missing && <Tag tone="late">{words.missingTag}</Tag>} {t(paperNames[paper])}:{' '}
        <strong>
          <Spoken>{t(placeName(of, place))}</Spoken>
        </strong>
        , {t(words.since)} <span class="num">{formatDateTime(since)}</span>
        {trail.goesTo !== null && ` · ${t(words.goesTo(agencyName(of, trail.goesTo)))}`}
      </p>
      {trail.stays.length > 1 && <Trail {...props} />}
    </li>
  )
}

/** Where the dossier's papers and its result are now, since when, and where they have been. */
export const Whereabouts = ({ of }: { readonly of: DossierCase }) => {
  const { t } = useScene()
  if (of.dossier.acceptedAt === null) return null
  const trails = (['papers', 'result'] as const).map((paper) => ({ paper, trail: paperTrail(of.dossier, paper) }))
  const none = trails.every(({ trail }) => trail.stays.length === 0)
  return (
    <Section id="ban-giay" title={words.title}>
      {none ? (
        <p class="section-foot">{t(words.none)}</p>
      ) : (
        <ul class="record-list">
          {trails.map(({ paper, trail }) => (
            <One key={paper} of={of} paper={paper} trail={trail} />
          ))}
        </ul>
      )}
    </Section>
  )
}
