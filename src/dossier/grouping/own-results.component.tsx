import { type Column, formatDateTime, Tag, useScene } from '#web'
import { Replaced } from '../correcting/corrections.component.tsx'
import type { Party, ResultRow } from '../dossier.ts'
import { resultWords } from '../reading/dossier.words.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { dossierPath } from '../reading/dossier-paths.ts'
import { resultsSheetPath } from './beneficiaries.ts'
import { groupingWords as words } from './grouping.words.ts'
import { tallyOfEach } from './results-for-each.ts'

interface OfProps {
  readonly of: DossierCase
}

/** Results of a list in one line: how many, by whom, and where everybody's stands. */
export const OwnResults = ({ of: { dossier } }: OfProps) => {
  const { t } = useScene()
  const tally = tallyOfEach(dossier.results)
  const first = dossier.results.find(({ beneficiaryId }) => beneficiaryId !== null)
  if (tally === null || first === undefined) return null
  const { signedAs, signedBy, decidedAt, registeredAt, handedOverAt } = first
  const facts = [
    `${t(resultWords.signed)} ${formatDateTime(decidedAt)}: ${[signedAs, signedBy].filter(Boolean).join(' ')}`,
    ...(registeredAt === null ? [] : [`${t(resultWords.registered)} ${formatDateTime(registeredAt)}`]),
    ...(handedOverAt === null ? [] : [`${t(resultWords.handedOver)} ${formatDateTime(handedOverAt)}`]),
  ]
  return (
    <li>
      <p>
        <Tag tone={tally.granted > 0 ? 'ok' : 'late'}>{resultWords[tally.granted > 0 ? 'granted' : 'refused']}</Tag>{' '}
        <strong>{t(words.tally(tally.granted, tally.refused))}</strong>
      </p>
      <p class="section-foot num">{facts.join(' · ')}</p>
      <p>
        <a href={`${dossierPath(dossier.id)}#thu-huong`}>{t(words.seeEach)}</a> ·{' '}
        <a href={resultsSheetPath(dossier.id)}>{t(words.resultsSheet)}</a>
      </p>
    </li>
  )
}

const Own = ({ result }: { readonly result: ResultRow | undefined }) => {
  const { t } = useScene()
  if (result === undefined) return null
  const { outcome, documentNumber, reason } = result
  return (
    <>
      <Tag tone={outcome === 'granted' ? 'ok' : 'late'}>{words[outcome]}</Tag>{' '}
      <span class="num">{documentNumber ?? t(resultWords.noNumber)}</span>
      {reason !== null && <small>{reason}</small>}
      <Replaced result={result} />
    </>
  )
}

/** Beside each of the list, once each has a result of his own. */
export const ownResultColumns = ({ dossier }: DossierCase): readonly Column<Party>[] =>
  tallyOfEach(dossier.results) === null
    ? []
    : [
        {
          head: words.result,
          cell: ({ id }) => <Own result={dossier.results.find(({ beneficiaryId }) => beneficiaryId === id)} />,
        },
      ]
