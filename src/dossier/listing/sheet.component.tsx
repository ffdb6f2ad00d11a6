import type { ComponentChildren } from 'preact'
import { longDate } from '#document'
import type { Words } from '#platform'
import { Kbd, keyed, useScene, workKeys } from '#web'
import { sheetWords as words } from './list.words.ts'
import { numberOf, PapersFrame, type PapersFrameProps } from './list-frame.component.tsx'

interface Hand {
  readonly title: string
  /** Empty: written by hand. */
  readonly name: string
}

/** Lines for signatures, side by side on paper. */
const Signatures = ({ hands }: { readonly hands: readonly Hand[] }) => (
  <div class="sheet-hands">
    {hands.map(({ title, name }) => (
      <div key={title}>
        <p>
          <strong>{title}</strong>
          <br />
          {words.sign.vi}
        </p>
        <p class="clause-name">{name}</p>
      </div>
    ))}
  </div>
)

interface SheetProps {
  /** The agency whose sheet it is, by its name of that day. */
  readonly house: Words
  readonly heading: Words
  /** Who signs it; without them nobody does. */
  readonly hands?: readonly Hand[]
  readonly children: ComponentChildren
}

/** What goes with papers and is signed by hand. Vietnamese whatever the screen speaks. */
export const Sheet = ({ house, heading, hands = [], children }: SheetProps) => (
  <article class="clause hand-sheet" lang="vi">
    <p>{house.vi}</p>
    <h2>{heading.vi}</h2>
    {children}
    {hands.length > 0 && <Signatures hands={hands} />}
  </article>
)

/** «Số: 03/2026/BG · ngày 20 tháng 11 năm 2026». */
export const SheetNumber = ({
  of,
  at,
}: {
  readonly of: Parameters<typeof numberOf>[0]
  readonly at: Temporal.Instant
}) => (
  <p class="num">
    {words.number.vi}: {numberOf(of)} · {longDate(at)}
  </p>
)

interface SheetTableProps {
  readonly heads: readonly Words[]
  /** The rows. */
  readonly children: ComponentChildren
}

export const SheetTable = ({ heads, children }: SheetTableProps) => (
  <table class="table">
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head.vi} scope="col">
            {head.vi}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
)

/** «Cộng: 5», below the table. */
export const SheetTotal = ({ count }: { readonly count: number }) => (
  <p>
    {words.total.vi}: <strong class="num">{count}</strong>
  </p>
)

/** Sends the page to the printer; without a script people use their browser's own way. */
export const PrintButton = () => {
  const { t } = useScene()
  return (
    <p class="not-printed">
      <button type="button" class="button js-only" data-print-page {...keyed(workKeys.print)}>
        {t(words.print)}
        <Kbd keys={workKeys.print} />
      </button>
    </p>
  )
}

/** A page that is only there to be printed: what stands around the sheet stays on the screen. */
export const SheetPage = ({ children, ...frame }: PapersFrameProps) => (
  <PapersFrame {...frame} islands={['dossier/certifying/print-page']}>
    <h1 class="not-printed">{frame.visit.t(frame.title)}</h1>
    <PrintButton />
    {children}
  </PapersFrame>
)
