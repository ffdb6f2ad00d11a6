import type { ComponentChildren } from 'preact'
import type { Scene } from '../doors/visit.ts'
import { layoutWords } from '../web.words.ts'
import { DemoBanner, Document, Settings, SkipLink } from './document.component.tsx'
import { ErrorSummary } from './error-summary.component.tsx'
import { Icon, Mark } from './icon.component.tsx'
import { BackLink, Breadcrumbs, type Crumb } from './navigation.component.tsx'
import { FlashMessage } from './notice.component.tsx'
import type { Text } from './scene.ts'

export interface CitizenLayoutProps {
  readonly visit: Scene
  /** The page’s own name, as its h1 says it. */
  readonly title: Text
  /** One sentence for search engines. */
  readonly description?: Text
  readonly back?: { readonly href: string; readonly label?: Text }
  readonly breadcrumbs?: readonly Crumb[]
  /** A band across the page, above the content, with the h1 in it. */
  readonly hero?: ComponentChildren
  /** Use the full width instead of a column for reading. */
  readonly wide?: boolean
  /** About one person’s business: kept out of search engines. */
  readonly hidden?: boolean
  /** More scripts than the usual one: `web/suggest`, `site/calculator`. */
  readonly islands?: readonly string[]
  readonly children: ComponentChildren
}

const nav = [
  { href: '/thu-tuc', label: layoutWords.procedures },
  { href: '/tra-cuu', label: layoutWords.tracking },
  { href: '/tinh-ngay-hen', label: layoutWords.dueDate },
] as const

const isCurrent = (url: URL, href: string): boolean => url.pathname === href || url.pathname.startsWith(`${href}/`)

const Header = ({ visit }: { readonly visit: Scene }) => (
  <header class="site-header">
    <div class="settings">
      <div class="wrap">
        <Settings visit={visit} />
      </div>
    </div>
    <div class="wrap site-bar">
      <a class="brand" href="/">
        <Mark />
        <span>
          <span class="brand-name">{visit.t(layoutWords.product)}</span>
          <span class="brand-place">{visit.t(visit.house.place)}</span>
        </span>
      </a>
      <nav class="site-nav" aria-label={visit.t(layoutWords.mainNav)}>
        {nav.map(({ href, label }) => (
          <a key={href} href={href} aria-current={isCurrent(visit.url, href) ? 'true' : undefined}>
            {visit.t(label)}
          </a>
        ))}
      </nav>
    </div>
  </header>
)

const Footer = ({ visit }: { readonly visit: Scene }) => (
  <footer class="site-footer">
    <div class="wrap">
      <p class="footer-unit">{visit.t(visit.house.unit)}</p>
      <p>
        <Icon name="clock" /> <span class="num">{visit.t(visit.house.hours)}</span>
      </p>
      <p>
        <Icon name="phone" /> {visit.t(layoutWords.hotline)}:{' '}
        <a class="num" href={`tel:${visit.house.hotline.replaceAll(' ', '')}`}>
          {visit.house.hotline}
        </a>
      </p>
      <p class="footer-ways">
        <a href="/tro-giup">{visit.t(layoutWords.help)}</a>
        <a href="/tro-giup#quyen-rieng-tu">{visit.t(layoutWords.privacy)}</a>
        <a href="/dang-nhap">{visit.t(layoutWords.signIn)}</a>
      </p>
    </div>
  </footer>
)

/** Pages for citizens: roomy, one column for reading, one main act. Draws error summary and one-shot message itself. */
export const CitizenLayout = (props: CitizenLayoutProps) => {
  const { visit, title, description, back, breadcrumbs, hero, wide, hidden, islands, children } = props
  const text = (given: Text) => (typeof given === 'string' ? given : visit.t(given))
  return (
    <Document
      visit={visit}
      kind="citizen"
      title={text(title)}
      description={text(description ?? layoutWords.description)}
      hidden={hidden === true}
      islands={['web/page', ...(islands ?? [])]}
    >
      <SkipLink visit={visit} />
      <DemoBanner visit={visit} />
      <Header visit={visit} />
      <main id="main" tabindex={-1}>
        {hero !== undefined && (
          <div class="hero">
            <div class="wrap">{hero}</div>
          </div>
        )}
        <div class="wrap content">
          {back !== undefined && <BackLink href={back.href}>{back.label ?? layoutWords.back}</BackLink>}
          {breadcrumbs !== undefined && <Breadcrumbs items={breadcrumbs} />}
          <div class={wide === true ? 'wide' : 'reading'}>
            <ErrorSummary />
            <FlashMessage />
            {children}
          </div>
        </div>
      </main>
      <Footer visit={visit} />
    </Document>
  )
}
