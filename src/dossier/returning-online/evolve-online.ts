import type { Dossier } from '../dossier.ts'
import type { OnlineEvents } from './online.events.ts'

type Handlers = {
  readonly [T in keyof OnlineEvents]: (dossier: Dossier, event: Readonly<OnlineEvents[T]>) => Dossier
}

const put = <Row extends { readonly id: string }>(rows: readonly Row[], row: Row): readonly Row[] =>
  rows.some(({ id }) => id === row.id) ? rows.map((old) => (old.id === row.id ? row : old)) : [...rows, row]

/** What the events of electronic results make of a dossier. */
export const onlineHandlers: Handlers = {
  'result-attached': (dossier, { carry: { file, replaced, result } }) => ({
    ...dossier,
    electronic: put(replaced === null ? dossier.electronic : put(dossier.electronic, replaced), file),
    results: put(dossier.results, result),
  }),
  'result-rechecked': (dossier, { carry }) => ({ ...dossier, electronic: put(dossier.electronic, carry.file) }),
  'result-fetched': (dossier, { carry }) => ({ ...dossier, electronic: put(dossier.electronic, carry.file) }),
  'return-chosen': (dossier, { data }) => ({ ...dossier, returnChannel: data.to }),
  'original-given': (dossier, { carry }) => ({ ...dossier, results: carry.results.reduce(put, dossier.results) }),
}
