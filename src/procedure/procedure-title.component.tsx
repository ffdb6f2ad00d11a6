import type { Words } from '#platform'
import { useScene } from '#web'

/** Official names run up to 250 letters; in the size of a heading they would fill a telephone's screen. */
const longName = 80

/** The h1 of a page about one procedure, or about one thing of it. */
export const ProcedureTitle = ({ name, about }: { readonly name: Words; readonly about?: Words }) => {
  const { t } = useScene()
  const text = about === undefined ? t(name) : `${t(about)}: ${t(name)}`
  return <h1 class={text.length > longName ? 'long-name' : undefined}>{text}</h1>
}
