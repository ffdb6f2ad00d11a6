import { localDate } from '#platform'
import { formatDate, Notice, useScene } from '#web'
import type { Tracking } from '../tracking/tracking.ts'
import { correctionStateWords, correctingWords as words } from './correcting.words.ts'

/** What whoever holds a slip has to know of a correction; no name, and no word of what was wrong. */
export const TrackedCorrection = ({
  tracking: { corrected, correctedIn, corrects },
}: {
  readonly tracking: Pick<Tracking, 'corrected' | 'correctedIn' | 'corrects'>
}) => {
  const { t } = useScene()
  if (corrected.length === 0 && correctedIn === null && corrects === null) return null
  return (
    <Notice tone={corrects === null ? 'warning' : 'note'}>
      {corrected.map(({ number, at }) => (
        <p key={at.toString()} class="num">
          {t(words.replacedBy(number, formatDate(localDate(at))))}.
        </p>
      ))}
      {correctedIn !== null && (
        <p class="num">
          {t(correctionStateWords.open)}: {t(words.inDossier)} {correctedIn}.
        </p>
      )}
      {corrects !== null && (
        <p class="num">
          {t(words.corrects(corrects.number))} {corrects.code}. {corrects.bringOld && t(words.bringOld)}
        </p>
      )}
    </Notice>
  )
}
