import { refuse } from '#platform'
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

/**
 * Why these lines may not be sent to the citizen; null when they may. A supplement is asked for once, with everything that is
 * missing (NĐ 61/2018 Điều 11.2c; NĐ 118/2025 Điều 17.2, 19.5): so every paper has been looked at, and every one that failed
 * stands in the list, by its name or its key.
 */
export const askRefusal = (papers: readonly Paper[], lines: readonly { readonly component: string }[]) => {
  const unchecked = uncheckedPapers(papers)
  if (unchecked.length > 0) return refuse('papers-unchecked', { papers: names(unchecked) })
  const listed = new Set(lines.map(({ component }) => component))
  const left = papers.filter(
    ({ verdict, key, name }) =>
      verdict === 'fail' && ![key, name, listedName(name)].some((called) => listed.has(called)),
  )
  return left.length > 0 ? refuse('failed-not-asked', { papers: names(left) }) : null
}
