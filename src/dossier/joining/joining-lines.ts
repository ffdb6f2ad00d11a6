import { feedingTellers } from '../feeding/feeding-lines.ts'
import { lineWords as words } from '../history/history.words.ts'
import { plain, type Teller, time } from '../history/line-parts.ts'
import type { JoiningEvents } from './joining.events.ts'

export const joiningTellers: Readonly<Record<keyof JoiningEvents, Teller>> = {
  ...feedingTellers,
  'leg-begun': () => [],
  'leg-sent': (data, _, naming) => plain(words.due, time(data.dueAt), naming),
  'leg-answered': (data, _, naming) => plain(words.document, data.documentNumber, naming),
}
