import { formatDate } from '#calendar'
import { lineWords as words } from '../history/history.words.ts'
import { type Naming, plain, type Teller, text, told } from '../history/line-parts.ts'
import type { ConsultingEvents } from './consulting.events.ts'

/** The agency that a question went to. */
const asked = (id: unknown, naming: Naming): readonly string[] =>
  naming.dossier.steps.filter((step) => step.id === id).map(({ agency }) => naming.agency(agency))

const papersSent = (keys: unknown, naming: Naming): readonly string[] => {
  const names = naming.dossier.components.filter(({ key }) => Array.isArray(keys) && keys.includes(key))
  return told(words.papersAlong, names.map(({ name }) => name).join('; '), naming)
}

/** What the history says of questions and their answers. */
export const opinionLines: Readonly<Record<keyof ConsultingEvents, Teller>> = {
  'opinion-asked': (data, detail, naming) => [
    naming.agency(text(data.agency)),
    ...papersSent(data.papers, naming),
    ...told(words.question, detail.question, naming),
  ],
  'opinion-given': (data, detail, naming) => [
    ...asked(data.id, naming),
    ...(data.late === true ? [words.lateOpinion[naming.lang]] : []),
    ...plain(words.document, data.documentNumber, naming),
    ...told(words.answer, detail.answer, naming),
  ],
  'opinion-documented': (data, _, naming) => [
    ...asked(data.id, naming),
    ...plain(words.document, data.documentNumber, naming),
    ...(text(data.documentDate) === '' ? [] : [formatDate(Temporal.PlainDate.from(text(data.documentDate)))]),
  ],
  'opinion-reminded': (data, _, naming) => asked(data.id, naming),
  'opinion-cancelled': (data, detail, naming) => [
    ...asked(data.id, naming),
    ...told(words.reason, detail.reason, naming),
  ],
}
