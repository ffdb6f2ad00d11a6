import { Kbd, keyed, useScene, workKeys } from '#web'
import { sheetWords as words } from './list.words.ts'

interface Hand {
  readonly title: string
  /** Empty: written by hand. */
  readonly name: string
}

/** Lines for signatures, side by side on paper. */
export const Signatures = ({ hands }: { readonly hands: readonly Hand[] }) => (
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
