import { localDate } from '#platform'
import { formatDate, formatDateTime, Notice, Section, Spoken, Tag, type Tone, useScene } from '#web'
import type { ResultRow } from '../dossier.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import { correctionStateWords, foundByWords, oldPaperWords, correctingWords as words } from './correcting.words.ts'
import { type Correction, openCorrections } from './correction.ts'
import { correctionReasonName } from './reasons.ts'

interface OfProps {
  readonly of: DossierCase
}

const tones = { open: 'soon', corrected: 'ok', upheld: 'none', ended: 'none' } as const satisfies Record<
  Correction['state'],
  Tone
>

/** Beside the status: that it corrects another, or that another has corrected it. */
export const CorrectionTags = ({ of: { dossier } }: OfProps) => (
  <>
    {dossier.corrects !== null && <Tag tone="plain">{words.mark}</Tag>}
    {dossier.results.some(({ correctedAt }) => correctedAt !== null) && <Tag tone="stopped">{words.markCorrected}</Tag>}
    {openCorrections(dossier).length > 0 && <Tag tone="soon">{correctionStateWords.open}</Tag>}
  </>
)

/** The mark of a result that was replaced, with the way to the one that took its place. */
export const Replaced = ({ result }: { readonly result: ResultRow }) => {
  const { t } = useScene()
  if (result.correctedAt === null || result.correctedBy === null) return null
  return (
    <p>
      <Tag tone="stopped">{correctionStateWords.corrected}</Tag>{' '}
      <a class="num" href={dossierPath(result.correctedBy)}>
        {t(words.replacedBy(result.correctedNumber, formatDate(localDate(result.correctedAt))))}
      </a>
    </p>
  )
}

/** Said before the old result is handed over. */
export const CorrectionWaits = ({ of: { dossier } }: OfProps) => {
  const { t } = useScene()
  const marked = dossier.results.some(({ correctedAt }) => correctedAt !== null)
  return marked || openCorrections(dossier).length > 0 ? <Notice tone="warning">{t(words.waits)}</Notice> : null
}

const Row = ({ of, row }: OfProps & { readonly row: Correction }) => {
  const { t } = useScene()
  const asker = of.people.post(row.askedBy)
  return (
    <li>
      <p>
        <Tag tone={tones[row.state]}>{correctionStateWords[row.state]}</Tag>{' '}
        <a class="num" href={dossierPath(row.correctingId)}>
          {t(words.inDossier)} {row.correctingCode}
        </a>
      </p>
      <p>
        <Spoken>{`${t(words.wrong)}: ${row.entry}. ${t(correctionReasonName(row.reasonCode))}: ${row.reason}`}</Spoken>
      </p>
      <p class="section-foot num">
        {t(foundByWords[row.foundBy])} · {t(words.asked)} {formatDateTime(row.askedAt)}
        {asker === null ? '' : `: ${asker.name}`}
        {row.endedAt !== null && ` · ${t(words.ended)} ${formatDateTime(row.endedAt)}`}
      </p>
    </li>
  )
}

/** Of a correcting dossier: which result it corrects, what is wrong there, and where the old paper is. */
const WhatIsWrong = ({ of: { dossier, mistake } }: OfProps) => {
  const { t } = useScene()
  const { corrects } = dossier
  if (corrects === null) return null
  return (
    <>
      <p>
        {t(words.corrects(corrects.documentNumber))}{' '}
        <a class="num" href={dossierPath(corrects.dossier)}>
          {corrects.code}
        </a>
      </p>
      {mistake !== null && (
        <p>
          {t(words.wrong)}:{' '}
          <strong>
            <Spoken>{mistake.entry}</Spoken>
          </strong>
          . {t(correctionReasonName(mistake.reasonCode))}: <Spoken>{mistake.reason}</Spoken>
        </p>
      )}
      <p class="section-foot">
        {mistake !== null && `${t(foundByWords[mistake.foundBy])} · `}
        {t(oldPaperWords[corrects.oldPaper])}
      </p>
    </>
  )
}

export const Corrections = ({ of }: OfProps) => {
  const { corrections, corrects } = of.dossier
  if (corrections.length === 0 && corrects === null) return null
  return (
    <Section id="dinh-chinh" title={words.title}>
      <WhatIsWrong of={of} />
      {corrections.length > 0 && (
        <ul class="record-list">
          {corrections.toReversed().map((row) => (
            <Row key={row.id} of={of} row={row} />
          ))}
        </ul>
      )}
    </Section>
  )
}
