import type { AgencyDirectory } from '#agency'
import { localDate } from '#platform'
import { formatDateTime, Notice, useScene } from '#web'
import { dossierPath } from '../reading/dossier-paths.ts'
import { missedWords as words } from './list.words.ts'
import { listsPath } from './list-paths.ts'
import type { Missed } from './missed.query.ts'

interface MissedPapersProps {
  readonly missed: readonly Missed[]
  readonly directory: AgencyDirectory
}

/** On the day's page of whoever sent papers that have not arrived: to be looked for and sent again. */
export const MissedPapers = ({ missed, directory }: MissedPapersProps) => {
  const { t, now } = useScene()
  if (missed.length === 0) return null
  return (
    <Notice tone="warning" title={words.title(missed.length)}>
      <ul class="govuk-list">
        {missed.map(({ dossierId, code, toAgency, missingAt }) => (
          <li key={`${dossierId} ${missingAt}`}>
            <a class="num" href={dossierPath(dossierId)}>
              {code}
            </a>{' '}
            {t(words.by(directory.shortNameAt(toAgency, localDate(now)), formatDateTime(missingAt)))}
          </li>
        ))}
      </ul>
      <a href={listsPath}>{t(words.onward)}</a>
    </Notice>
  )
}
