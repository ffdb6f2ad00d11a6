import { type Column, Table, useScene } from '#web'
import type { Piece } from './handover-lists.query.ts'
import { newListWords as words } from './list.words.ts'
import { DossierCell, DueCell, type Procedures, WhatCell } from './list-frame.component.tsx'

interface PiecesProps {
  readonly pieces: readonly Piece[]
  readonly procedures: Procedures
  readonly ticked: ReadonlySet<string>
}

/** Papers with a tick each; what was scanned is ticked already. */
export const Pieces = ({ pieces, procedures, ticked }: PiecesProps) => {
  const { t } = useScene()
  const columns: readonly Column<Piece>[] = [
    {
      head: words.select,
      tick: true,
      cell: ({ handoverId, code }) => (
        <input
          type="checkbox"
          name="pick"
          value={handoverId}
          checked={ticked.has(handoverId)}
          aria-label={t(words.pick(code))}
        />
      ),
    },
    { head: words.dossier, title: true, cell: (piece) => <DossierCell piece={piece} procedures={procedures} /> },
    { head: words.owner, cell: ({ ownerName }) => ownerName },
    { head: words.what, cell: (piece) => <WhatCell piece={piece} /> },
    { head: words.due, cell: (piece) => <DueCell piece={piece} /> },
  ]
  return <Table caption={words.caption} columns={columns} rows={pieces} keyOf={({ handoverId }) => handoverId} />
}
