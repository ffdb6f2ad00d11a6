import type { AgencyDirectory } from '#agency'
import { localDate } from '#platform'
import { DueTag, Section, useScene } from '#web'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DeskRow } from '../today/desk.ts'
import { todayWords } from '../today/today.words.ts'
import { watchUrl } from './watch.form.ts'
import { watchWords as words } from './watch.words.ts'

interface Props {
  readonly rows: readonly DeskRow[]
  readonly directory: AgencyDirectory
}

/** Beneath what waits for the head himself: the first that are late in his unit, and who has them. */
export const UnitLate = ({ rows, directory }: Props) => {
  const { t, now } = useScene()
  if (rows.length === 0) return null
  return (
    <Section id="don-vi-qua-han" title={words.unitLate}>
      <ul class="brief">
        {rows.map(({ stepId, dossierId, code, ownerName, due, step, officer, agency }) => (
          <li key={stepId}>
            <DueTag state={due.tone}>{due.word}</DueTag>
            <span class="brief-what">
              <a href={dossierPath(dossierId)} class="num">
                {code ?? t(todayWords.noCode)}
              </a>{' '}
              {ownerName}
              <small>
                {[t(directory.shortNameAt(agency, localDate(now))), t(step), officer]
                  .filter((part) => part !== null)
                  .join(' · ')}
              </small>
            </span>
          </li>
        ))}
      </ul>
      <p class="section-foot">
        <a href={watchUrl({ list: 'late' })}>{t(words.all)}</a>
      </p>
    </Section>
  )
}
