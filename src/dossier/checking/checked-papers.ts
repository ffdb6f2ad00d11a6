import { fold, refuse } from '#platform'
import type { ComponentRow } from '../dossier.ts'

type Paper = Pick<ComponentRow, 'key' | 'name' | 'verdict' | 'required' | 'originals' | 'copies'>

/** A paper that need not be brought and was not. */
export const isAbsent = ({ verdict, required, originals, copies }: Omit<Paper, 'key' | 'name'>): boolean =>
  verdict === 'unchecked' && !required && originals + copies === 0

/** Papers that lie in the dossier, or must, and that nobody has looked at. */
export const uncheckedPapers = <P extends Paper>(papers: readonly P[]): readonly P[] =>
  papers.filter((paper) => paper.verdict === 'unchecked' && !isAbsent(paper))

/** A paper's name as a request or a refusal lists it: at most 200 signs. */
export const listedName = (name: string): string => (name.length <= 200 ? name : `${name.slice(0, 199)}…`)

const names = (papers: readonly Paper[]): readonly string[] => papers.map(({ name }) => name)

interface Line {
  readonly component: string
  readonly reason: string
}

/** The paper of the dossier that a line means, by its key or its name; a line may also name what no list knows. */
const paperMeant = <P extends Paper>(papers: readonly P[], component: string): P | undefined => {
  const folded = fold(component)
  return papers.find(({ key, name }) => key === component || fold(name) === folded || fold(listedName(name)) === folded)
}

/** The lines as the citizen reads them: a key is for programs, the request bears the paper's name. */
export const namedLines = (papers: readonly Paper[], lines: readonly Line[]): readonly Line[] =>
  lines.map(({ component, reason }) => {
    const paper = papers.find(({ key }) => key === component)
    return { component: paper === undefined ? component : listedName(paper.name), reason }
  })

/**
 * Why these lines may not be sent to the citizen; null when they may. A supplement is asked for once, with everything that is
 * missing (NĐ 61/2018 Điều 11.2c; NĐ 118/2025 Điều 17.2, 19.5): so every paper has been looked at, and every one that failed
 * stands in the list, by its name or its key. Nobody is asked for what was found right.
 */
export const askRefusal = (papers: readonly Paper[], lines: readonly Pick<Line, 'component'>[]) => {
  const unchecked = uncheckedPapers(papers)
  if (unchecked.length > 0) return refuse('papers-unchecked', { papers: names(unchecked) })
  const meant = new Set(lines.map(({ component }) => paperMeant(papers, component)))
  const passed = papers.filter((paper) => paper.verdict === 'pass' && meant.has(paper))
  if (passed.length > 0) return refuse('passed-asked', { papers: names(passed) })
  const left = papers.filter((paper) => paper.verdict === 'fail' && !meant.has(paper))
  return left.length > 0 ? refuse('failed-not-asked', { papers: names(left) }) : null
}
