import type { Words } from '#platform'
import { CitizenLayout } from './citizen-layout.component.tsx'
import type { Scene } from './visit.ts'
import { layoutWords, troubleWords } from './web.words.ts'

export interface TroubleProps {
  readonly visit: Scene
  readonly title: Words
  readonly sentence: Words
  readonly incident?: string
  /** Where to go on from here. */
  readonly onward?: { readonly href: string; readonly label: Words }
}

/** What happened, what was kept and what to do. */
export const Trouble = ({ visit, title, sentence, incident, onward }: TroubleProps) => (
  <CitizenLayout visit={visit} title={visit.t(title)}>
    <h1>{visit.t(title)}</h1>
    <p>{visit.t(sentence)}</p>
    {incident !== undefined && (
      <p>
        {visit.t(troubleWords.incident)}: <strong class="num">{incident}</strong>
      </p>
    )}
    <p>
      <a href={onward?.href ?? '/'}>{visit.t(onward?.label ?? layoutWords.home)}</a>
    </p>
  </CitizenLayout>
)
