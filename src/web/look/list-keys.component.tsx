import { listKeyWords } from '../web.words.ts'
import { type Example, useScene } from './scene.ts'
import { Kbd } from './tag.component.tsx'

const keys = [
  { key: 'J', words: listKeyWords.next },
  { key: 'K', words: listKeyWords.previous },
  { key: 'X', words: listKeyWords.tick, ticks: true },
  { key: 'Enter', words: listKeyWords.open },
] as const

/** Under a list that the island `web/list-keys` listens to; the dialog of the shortcuts names the same keys. */
export const ListKeys = ({ ticks }: { readonly ticks?: boolean }) => {
  const { t } = useScene()
  const shown = keys.filter((each) => ticks === true || !('ticks' in each))
  return (
    <p class="list-keys js-only" aria-hidden="true">
      {shown.map(({ key, words }) => (
        <span key={key} data-list-key={key} data-shortcut-label={t(words)}>
          <Kbd keys={key} /> {t(words)}
        </span>
      ))}
    </p>
  )
}

export const examples: readonly Example[] = [{ name: 'List keys', draw: () => <ListKeys ticks /> }]
