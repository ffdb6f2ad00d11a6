import { type Example, type Text, useScene, useText } from './scene.ts'
import { piecesOf, speaksVietnamese } from './spoken.ts'

/**
 * What people or the law have written, and is the same in every language of the page: a reason, a paper, an address. On an English
 * page its Vietnamese says that it is, so that a screen reader does not spell it as English (WCAG 3.1.2).
 */
export const Spoken = ({ children }: { readonly children: Text }) => {
  const { lang } = useScene()
  const said = useText()(children)
  if (lang === 'vi' || !speaksVietnamese(said)) return said
  return (
    <>
      {piecesOf(said).map(({ text, vi }) =>
        vi ? (
          <span key={text} lang="vi">
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </>
  )
}

/** The same for an element that can hold no other: an option of a list. */
export const useSpoken = (): ((text: string) => { readonly lang?: 'vi' }) => {
  const { lang } = useScene()
  return (text) => (lang !== 'vi' && speaksVietnamese(text) ? { lang: 'vi' } : {})
}

export const examples: readonly Example[] = [
  {
    name: 'Spoken',
    draw: () => (
      <p>
        <Spoken>Reason: Chờ xác minh nơi cư trú · 2 pages</Spoken>
      </p>
    ),
  },
]
