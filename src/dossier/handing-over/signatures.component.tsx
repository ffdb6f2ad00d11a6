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
