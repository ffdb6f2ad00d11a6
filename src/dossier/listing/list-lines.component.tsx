import {
  Button,
  ButtonRow,
  CellInput,
  type Column,
  ConfirmButton,
  FormBox,
  formatDateTime,
  keyedRow,
  Spoken,
  Table,
  Tag,
  type Tone,
  useScene,
  workKeys,
} from '#web'
import type { HandoverList, Line, LineOutcome } from './handover-lists.query.ts'
import { noteField } from './list.form.ts'
import { newListWords, outcomeWords, onListWords as words } from './list.words.ts'
import { DossierCell, type Procedures, WhatCell } from './list-frame.component.tsx'
import { ScanLine } from './scan-line.component.tsx'

interface LinesProps {
  readonly list: HandoverList
  readonly procedures: Procedures
}

const tones = { open: 'soon', removed: 'none', confirmed: 'ok', missing: 'late' } as const satisfies Record<
  LineOutcome,
  Tone
>

const State = ({ line }: { readonly line: Line }) => (
  <>
    <Tag tone={tones[line.outcome]}>{outcomeWords[line.outcome]}</Tag>
    {line.settledAt !== null && (
      <small>
        <span class="num">{formatDateTime(line.settledAt)}</span> {line.settledName}
      </small>
    )}
    {line.note !== null && (
      <small>
        <Spoken>{line.note}</Spoken>
      </small>
    )}
  </>
)

const shared = ({ procedures }: LinesProps): readonly Column<Line>[] => [
  { head: newListWords.dossier, title: true, cell: (piece) => <DossierCell piece={piece} procedures={procedures} /> },
  { head: newListWords.owner, cell: ({ ownerName }) => ownerName },
  { head: newListWords.what, cell: (piece) => <WhatCell piece={piece} /> },
]

const keyOf = ({ handoverId }: Line): string => handoverId

/** The list as it stands: for whoever has nothing to do with it now. */
export const PlainLines = (props: LinesProps) => (
  <Table
    caption={words.lines}
    columns={[...shared(props), { head: words.state, cell: (line) => <State line={line} /> }]}
    rows={props.list.lines.filter(({ outcome }) => outcome !== 'removed')}
    keyOf={keyOf}
  />
)

const Drop = ({ line: { handoverId, code } }: { readonly line: Line }) => {
  const { t } = useScene()
  return (
    <button
      type="submit"
      class="button button-quiet"
      name="drop"
      value={handoverId}
      aria-label={t(words.drop(code))}
      {...keyedRow(workKeys.remove, t(words.dropShort))}
    >
      {t(words.dropShort)}
    </button>
  )
}

const dropColumn: Column<Line> = { head: words.dropShort, actions: true, cell: (line) => <Drop line={line} /> }

/** Before it is sent: more can be scanned onto it, pieces taken off, and then it is sent or cancelled. */
export const DraftLines = (props: LinesProps) => {
  const { t } = useScene()
  const rows = props.list.lines.filter(({ outcome }) => outcome === 'open')
  return (
    <FormBox class="hand-list">
      <ScanLine add={words.addMore} />
      <Table caption={words.lines} columns={[...shared(props), dropColumn]} rows={rows} keyOf={keyOf} />
      <p class="act-says">{t(words.sendSays)}</p>
      <ButtonRow>
        <Button name="act" value="send" shortcut={workKeys.main}>
          {words.send}
        </Button>
      </ButtonRow>
      <ConfirmButton
        question={words.cancelAsk}
        confirm={words.cancelDo}
        shortcut={workKeys.cancel}
        name="act"
        value="cancel"
      >
        {words.cancel}
      </ConfirmButton>
    </FormBox>
  )
}

const Note = ({ line: { handoverId, code } }: { readonly line: Line }) => (
  <CellInput name={noteField(handoverId)} label={words.note(code)} maxLength={500} />
)

const takeColumns = (props: LinesProps, ticked: ReadonlySet<string>): readonly Column<Line>[] => [
  { head: words.gotHead, tick: true, cell: (line) => <Got line={line} on={ticked.has(line.handoverId)} /> },
  ...shared(props),
  { head: words.noteHead, cell: (line) => (line.outcome === 'open' ? <Note line={line} /> : <State line={line} />) },
]

const Got = ({ line, on }: { readonly line: Line; readonly on: boolean }) => {
  const { t } = useScene()
  if (line.outcome !== 'open') return null
  return <input type="checkbox" name="pick" value={line.handoverId} checked={on} aria-label={t(words.got(line.code))} />
}

/** The other side: ticks or scans what is here, notes what is not; the rest stays open. */
export const TakeLines = (props: LinesProps & { readonly ticked: ReadonlySet<string> }) => {
  const { t } = useScene()
  const rows = props.list.lines.filter(({ outcome }) => outcome !== 'removed')
  return (
    <FormBox class="hand-list">
      <ScanLine ticked={props.ticked.size} />
      <Table caption={words.lines} columns={takeColumns(props, props.ticked)} rows={rows} keyOf={keyOf} />
      <p class="act-says">{t(words.confirmSays)}</p>
      <ButtonRow>
        <Button name="act" value="confirm" shortcut={workKeys.main}>
          {words.confirm}
        </Button>
      </ButtonRow>
    </FormBox>
  )
}
