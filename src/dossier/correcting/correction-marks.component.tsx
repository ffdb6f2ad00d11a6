import { Tag } from '#web'
import { correctingWords as words } from './correcting.words.ts'

interface Marked {
  readonly corrects: boolean
  readonly corrected: boolean
}

/** What a line of a list says of corrections. */
export const CorrectionMarks = ({ of: { corrects, corrected } }: { readonly of: Marked }) => (
  <>
    {corrects && <Tag tone="plain">{words.mark}</Tag>}
    {corrected && <Tag tone="stopped">{words.markCorrected}</Tag>}
  </>
)
