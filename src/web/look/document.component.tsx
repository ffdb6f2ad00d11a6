import type { ComponentChildren } from 'preact'
import type { Scene } from '../doors/visit.ts'
import { formatMoment } from '../text.ts'
import { layoutWords } from '../web.words.ts'
import { SceneProvider } from './scene.ts'

/** Small scripts of the house by their source path; pages work without any of them. */
export const IslandScripts = ({ scene, entries }: { readonly scene: Scene; readonly entries: readonly string[] }) => (
  <>
    {entries.map((entry) => {
      const src = scene.assets.href(`src/${entry}.island.ts`)
      return src === null ? null : <script key={entry} type="module" src={src} />
    })}
  </>
)

export interface DocumentProps {
  readonly visit: Scene
  readonly kind: 'citizen' | 'officer'
  readonly title: string
  readonly description?: string
  /** Pages about one person’s business keep out of search engines. */
  readonly hidden?: boolean
  /** `web/page`, `dossier/intake`: source paths without `src/` and the suffix. */
  readonly islands: readonly string[]
  readonly children: ComponentChildren
}

const styleEntry = 'src/web/assets/main.scss'

/** The html element around both layouts. */
export const Document = ({ visit, kind, title, description, hidden, islands, children }: DocumentProps) => {
  const style = visit.assets.href(styleEntry)
  const prefix = visit.form.problems.length > 0 ? visit.t(layoutWords.errorPrefix) : ''
  return (
    <html lang={visit.lang} class={visit.largeText ? `${kind} large-text` : kind}>
      <head>
        <meta charset="utf-8" />
        <title>{`${prefix}${title} · ${visit.t(layoutWords.product)}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#1d3b6f" />
        {description !== undefined && <meta name="description" content={description} />}
        {hidden === true && <meta name="robots" content="noindex" />}
        {style !== null && <link rel="stylesheet" href={style} />}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="manifest" href="/manifest.webmanifest" />
        <IslandScripts scene={visit} entries={islands} />
      </head>
      <body class="govuk-template__body">
        <SceneProvider value={visit}>{children}</SceneProvider>
      </body>
    </html>
  )
}

/** Says that this is a demonstration, and where its clock stands when it was moved. */
export const DemoBanner = ({ visit }: { readonly visit: Scene }) =>
  visit.mode !== 'demo' ? null : (
    <aside class="demo-banner" aria-label={visit.t(layoutWords.demoLabel)}>
      <p class="wrap">
        {visit.t(layoutWords.demo)}
        {visit.clockMoved && (
          <strong class="num">
            {' '}
            {visit.t(layoutWords.clockMoved)} {formatMoment(visit.now, visit.lang)}.
          </strong>
        )}
      </p>
    </aside>
  )

export const SkipLink = ({ visit }: { readonly visit: Scene }) => (
  <a href="#main" class="govuk-skip-link" data-module="govuk-skip-link">
    {visit.t(layoutWords.skip)}
  </a>
)

/** The address of this page with one setting changed: works without JavaScript and keeps the place. */
export const withSetting = (url: URL, name: string, value: string): string => {
  const query = new URLSearchParams(url.search)
  query.set(name, value)
  return `${url.pathname}?${query}`
}

/** Language and size of text. */
export const Settings = ({ visit }: { readonly visit: Scene }) => {
  const other = visit.lang === 'vi' ? 'en' : 'vi'
  return (
    <>
      <a href={withSetting(visit.url, 'chu', visit.largeText ? 'thuong' : 'to')}>
        {visit.t(visit.largeText ? layoutWords.normalText : layoutWords.largeText)}
      </a>
      <a href={withSetting(visit.url, 'lang', other)} lang={other} hreflang={other}>
        {visit.t(layoutWords.otherLanguage)}
      </a>
    </>
  )
}
