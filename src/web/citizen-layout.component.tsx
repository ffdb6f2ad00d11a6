import type { ComponentChildren } from 'preact'
import type { Scene } from './visit.ts'
import { layoutWords } from './web.words.ts'

export interface CitizenLayoutProps {
  readonly visit: Scene
  readonly title: string
  readonly children: ComponentChildren
}

export const CitizenLayout = ({ visit, title, children }: CitizenLayoutProps) => (
  <html lang={visit.lang}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${visit.t(layoutWords.product)}`}</title>
    </head>
    <body>
      <main id="main">{children}</main>
    </body>
  </html>
)
