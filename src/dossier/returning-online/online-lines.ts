import { lineWords } from '../history/history.words.ts'
import { known, masked, type Teller, text, told } from '../history/line-parts.ts'
import { channelWords } from '../reading/dossier.words.ts'
import type { OnlineEvents } from './online.events.ts'
import { paperWords, verdictWords, onlineWords as words } from './online.words.ts'

const sha = (digest: unknown): string => `SHA-256 ${text(digest).slice(0, 16)}…`

/** What the history says of electronic results. */
export const onlineTellers: Readonly<Record<keyof OnlineEvents, Teller>> = {
  'result-attached': (data, _, { lang }) => [
    known(verdictWords, data.verdict, lang),
    sha(data.digest),
    known(paperWords, data.paper, lang),
    ...(data.replaces === null ? [] : [words.replaced[lang]]),
  ],
  'result-rechecked': (data, _, { lang }) => [known(verdictWords, data.verdict, lang), sha(data.digest)],
  'result-fetched': (data) => [sha(data.digest)],
  'return-chosen': (data, _, { lang }) => [
    `${known(channelWords, data.from, lang)} → ${known(channelWords, data.to, lang)}`,
  ],
  'original-given': (data, detail, naming) => [
    ...told(lineWords.recipient, detail.recipient, naming),
    ...told(lineWords.shown, data.proof === 'code' ? lineWords.byCode[naming.lang] : masked(detail.paper), naming),
    ...(data.proof === 'signature' ? [lineWords.signed[naming.lang]] : []),
  ],
}
