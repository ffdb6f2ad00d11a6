import { lineWords as words } from '../history/history.words.ts'
import type { JsonObject } from '../history/json.ts'
import { type Naming, type Teller, text, told } from '../history/line-parts.ts'
import type { FeedingEvents } from './feeding.events.ts'

const nameOf = (key: unknown, { dossier, lang }: Naming): string =>
  dossier.facts.find((fact) => fact.key === key)?.name[lang] ?? text(key)

const names = (data: JsonObject, naming: Naming): readonly string[] => [
  (data.facts as readonly string[]).map((key) => nameOf(key, naming)).join(', '),
]

/** Which facts; what they say is shown where they stand, and masked there. */
export const feedingTellers: Readonly<Record<keyof FeedingEvents, Teller>> = {
  'facts-entered': (data, _, naming) => names(data, naming),
  'facts-carried': (data, _, naming) => names(data, naming),
  'fact-corrected': (data, detail, naming) => [nameOf(data.fact, naming), ...told(words.reason, detail.reason, naming)],
}
