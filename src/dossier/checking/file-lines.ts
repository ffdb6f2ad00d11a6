import { lineWords as words } from '../history/history.words.ts'
import type { JsonObject } from '../history/json.ts'
import { known, type Naming, type Teller, text, told } from '../history/line-parts.ts'
import { type FileEvents, filePlaces } from './checking.events.ts'

const paper = ({ component }: JsonObject, { dossier }: Naming): string =>
  dossier.components.find(({ key }) => key === component)?.name ?? ''

const shortDigest = ({ digest }: JsonObject): string => text(digest).slice(0, 12)

/** What the history says of files. */
export const fileLines: Readonly<Record<keyof FileEvents, Teller>> = {
  'file-added': (data, _, naming) => [paper(data, naming), `${text(data.type)} · ${shortDigest(data)}`],
  'file-refused': (data, _, naming) => [
    data.component === undefined ? known(filePlaces, data.place, naming.lang) : paper(data, naming),
    text(data.found),
    shortDigest(data),
  ],
  'file-withdrawn': (data, detail, naming) => [
    paper(data, naming),
    shortDigest(data),
    ...told(words.reason, detail.reason, naming),
  ],
}
