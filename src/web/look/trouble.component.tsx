import type { Words } from '#platform'
import type { Scene } from '../doors/visit.ts'
import { layoutWords, troubleWords } from '../web.words.ts'
import { CitizenLayout } from './citizen-layout.component.tsx'
import { CopyCode } from './notice.component.tsx'
import { SearchBox } from './search-box.component.tsx'

export interface TroubleProps {
  readonly visit: Scene
  readonly title: Words
  readonly sentence: Words
  /** Number to read out on the telephone; it names the line in the log. */
  readonly incident?: string
  /** Something was sent and nothing was done with it. */
  readonly nothingChanged: boolean
  /** Help to find what was looked for. */
  readonly search: boolean
  /** Where to go on from here. */
  readonly onward: { readonly href: string; readonly label: Words }
}

/** What happened, what was kept and what to do. */
export const Trouble = ({ visit, title, sentence, incident, nothingChanged, search, onward }: TroubleProps) => (
  <CitizenLayout visit={visit} title={title} hidden>
    <h1>{visit.t(title)}</h1>
    <p>{visit.t(sentence)}</p>
    {nothingChanged && <p>{visit.t(troubleWords.nothingChanged)}</p>}
    {incident !== undefined && (
      <p>
        {visit.t(troubleWords.incident)}: <CopyCode>{incident}</CopyCode>
      </p>
    )}
    {search && <SearchBox action="/thu-tuc" label={layoutWords.findProcedure} showLabel />}
    <p>
      <a href={onward.href}>{visit.t(onward.label)}</a>
    </p>
  </CitizenLayout>
)
