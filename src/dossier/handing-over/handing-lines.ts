import { oldPaperWords } from '../correcting/correcting.words.ts'
import { lineWords as words } from '../history/history.words.ts'
import { known, masked, type Teller, text, told } from '../history/line-parts.ts'
import { comeBackWords } from '../posting/post.words.ts'
import { channelWords } from '../reading/dossier.words.ts'

/** What the history says of papers on their way, and of results and papers that reach the citizen. */
export const handingTellers = {
  'papers-sent': (data, _, naming) => [`→ ${naming.agency(text(data.to))}`],
  'papers-missing': (_, detail, naming) => told(words.note, detail.note, naming),
  posted: (data, detail, naming) => [
    text(data.carrier),
    text(data.number),
    ...told(words.takenBy, detail.takenBy, naming),
  ],
  'came-back': (data, detail, naming) => [
    known(comeBackWords, data.cause, naming.lang),
    ...told(words.note, detail.note, naming),
  ],
  'papers-due-back': (data, _, naming) => [`→ ${naming.agency(text(data.to))}`],
  'papers-returned': (data, detail, naming) => [
    known(channelWords, data.by, naming.lang),
    text(data.number),
    ...told(words.recipient, detail.recipient, naming),
    ...told(words.shown, data.proof === 'code' ? words.byCode[naming.lang] : masked(detail.paper), naming),
    ...(data.proof === 'signature' ? [words.signed[naming.lang]] : []),
  ],
  'handed-over': (data, detail, naming) => [
    known(channelWords, data.by, naming.lang),
    ...told(words.recipient, detail.recipient, naming),
    ...told(words.shown, data.proof === 'code' ? words.byCode[naming.lang] : masked(detail.paper), naming),
    ...(data.proof === 'signature' ? [words.signed[naming.lang]] : []),
    ...(data.oldPaper === undefined ? [] : [known(oldPaperWords, data.oldPaper, naming.lang)]),
    ...(Array.isArray(data.unpaid) ? [`${words.unpaid[naming.lang]}: ${data.unpaid.length}`] : []),
  ],
} as const satisfies Readonly<Record<string, Teller>>
