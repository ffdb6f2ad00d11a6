import { useScene } from '#web'
import type { DossierCase } from './dossier-case.ts'
import { dossierPath } from './dossier-paths.ts'
import type { Present as Colleague } from './presence.store.ts'
import { presentLines } from './presence.ts'
import { presenceWords as words } from './presence.words.ts'

export const presenceIsland = 'dossier/reading/presence'

interface PresentProps {
  readonly of: DossierCase
  /** Those who were there when the page was drawn; a line tells of those who come later. */
  readonly present?: readonly Colleague[]
}

/** Who else has the dossier open, and what was done since the page was drawn. Only for those who may read it whole. */
export const Present = ({ of: { dossier, sight }, present }: PresentProps) => {
  const { t } = useScene()
  if (sight === 'part') return null
  return (
    <div
      class="present"
      id="co-mat"
      role="status"
      data-present={`${dossierPath(dossier.id)}/co-mat?seen=${dossier.eventCount}`}
      data-reload={t(words.reload)}
    >
      {presentLines(present ?? []).map((line) => (
        <p key={line.vi}>{t(line)}</p>
      ))}
    </div>
  )
}
