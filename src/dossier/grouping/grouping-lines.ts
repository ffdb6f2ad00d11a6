import { type Teller, text } from '../history/line-parts.ts'
import type { GroupingEvents } from './grouping.events.ts'
import { groupingWords as words } from './grouping.words.ts'

/** How many have a result of their own, and how many of them are refused; whom and why stands in the list. */
export const groupingTellers: Readonly<Record<keyof GroupingEvents, Teller>> = {
  'results-listed': ({ count, refused }, _, { lang }) =>
    Number(refused ?? 0) === 0 ? [text(count)] : [words.tally(Number(count) - Number(refused), Number(refused))[lang]],
}
