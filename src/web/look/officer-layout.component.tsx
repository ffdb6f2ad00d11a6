import type { ComponentChildren } from 'preact'
import type { Scene } from '../doors/visit.ts'
import { keyed, workKeys } from '../keys.ts'
import { layoutWords, officerWords, shortcutWords } from '../web.words.ts'
import { FormBox } from './button.component.tsx'
import { DemoBanner, Document, Settings, SkipLink } from './document.component.tsx'
import { ErrorSummary } from './error-summary.component.tsx'
import { Icon, Mark } from './icon.component.tsx'
import { BackLink, type NavGroup, SideNav } from './navigation.component.tsx'
import { FlashMessage } from './notice.component.tsx'
import type { Text } from './scene.ts'
import { Kbd } from './tag.component.tsx'

export interface OfficerFace {
  readonly name: string
  /** «Tiếp nhận · Phường Ngã Năm»: the post that this officer acts in now. */
  readonly post: Text
  /** Where to take up another post, for those who hold several. */
  readonly switchHref?: string
  /** False: this officer has switched off the keys of one letter. */
  readonly singleKeys?: boolean
}

export interface OfficerLayoutProps {
  readonly visit: Scene
  readonly title: Text
  readonly officer: OfficerFace
  /** The works at the side: those that this officer may open, and no others. */
  readonly nav?: readonly NavGroup[]
  /** Which of them is being looked at, by its address; the page's own path without it. */
  readonly current?: string
  readonly back?: { readonly href: string; readonly label?: Text }
  readonly islands?: readonly string[]
  /** Works that need the whole width (counter intake) fold the side away. */
  readonly focus?: boolean
  readonly children: ComponentChildren
}

/** The quick search stands on a page only for those who are led to the page that answers it. */
const searchPath = '/can-bo/tim'

const leadsTo = (nav: readonly NavGroup[], path: string): boolean =>
  nav.some(({ items }) => items.some(({ href }) => href === path))

/**
 * What is typed here may be a name or a personal number: it is posted, never part of an address. No `_once`: a search
 * changes nothing, and may be sent again with other words from the page that the browser kept.
 */
const QuickSearch = ({ visit }: { readonly visit: Scene }) => (
  <form method="post" action={searchPath} class="quick-search">
    <input type="hidden" name="_csrf" value={visit.csrf()} />
    <label for="quick-search" class="govuk-visually-hidden">
      {visit.t(officerWords.searchLabel)}
    </label>
    <Icon name="search" />
    <input
      id="quick-search"
      name="q"
      type="search"
      autocomplete="off"
      spellcheck={false}
      placeholder={visit.t(officerWords.searchHint)}
      {...keyed('/', visit.t(officerWords.searchLabel))}
    />
  </form>
)

const Messages = ({ visit }: { readonly visit: Scene }) =>
  visit.unread == null ? null : (
    <a class="messages-link" href="/can-bo/thong-bao" {...keyed('Alt+Period', visit.t(officerWords.messages))}>
      <Icon name="bell" />
      <span>{visit.t(officerWords.messages)}</span>
      <span class="messages-count" hidden={visit.unread === 0}>
        <span class="num">{visit.unread > 99 ? '99+' : visit.unread}</span>
        <span class="govuk-visually-hidden"> {visit.t(officerWords.unread)}</span>
      </span>
    </a>
  )

/** In sight, and with a key that single keys switched off do not take away: whoever cannot press `?` finds the list all the same. */
const Keys = ({ visit }: { readonly visit: Scene }) => (
  <button
    type="button"
    class="keys-link js-only"
    data-open-shortcuts
    {...keyed(workKeys.help, visit.t(shortcutWords.help))}
  >
    <span>{visit.t(officerWords.keys)}</span>
    <Kbd keys={workKeys.help} />
  </button>
)

interface TopBarProps {
  readonly visit: Scene
  readonly officer: OfficerFace
  readonly searches: boolean
}

/** Who is at work, in which post; behind it what is not the office's work. */
const Who = ({ visit, officer }: Omit<TopBarProps, 'searches'>) => {
  const post = typeof officer.post === 'string' ? officer.post : visit.t(officer.post)
  return (
    <div class="who">
      <details>
        <summary>
          <Icon name="person" />
          <span>
            <strong>{officer.name}</strong>
            <small>{post}</small>
          </span>
        </summary>
        <div class="who-menu">
          {officer.switchHref !== undefined && <a href={officer.switchHref}>{visit.t(officerWords.switchPost)}</a>}
          <Settings visit={visit} />
          <button type="button" class="link-button js-only" data-open-shortcuts>
            {visit.t(officerWords.shortcuts)}
          </button>
          <FormBox action="/dang-xuat">
            <button type="submit" class="link-button">
              {visit.t(layoutWords.signOut)}
            </button>
          </FormBox>
        </div>
      </details>
    </div>
  )
}

const TopBar = ({ visit, officer, searches }: TopBarProps) => (
  <header class="top-bar" data-single-keys={officer.singleKeys === false ? 'off' : undefined}>
    <a class="brand" href="/can-bo">
      <Mark />
      <span class="brand-name">{visit.t(layoutWords.product)}</span>
    </a>
    {searches && <QuickSearch visit={visit} />}
    <Messages visit={visit} />
    <Keys visit={visit} />
    <Who visit={visit} officer={officer} />
  </header>
)

/** Pages for officers: dense, the works at the side, one search that also takes a scanner. Dark when the screen is. */
export const OfficerLayout = (props: OfficerLayoutProps) => {
  const { visit, title, officer, nav = [], current, back, islands, focus, children } = props
  const scripts = ['web/page', 'web/scan', 'web/shortcuts', ...(islands ?? [])]
  return (
    <Document
      visit={visit}
      kind="officer"
      title={typeof title === 'string' ? title : visit.t(title)}
      hidden
      islands={scripts}
    >
      <SkipLink visit={visit} />
      <DemoBanner visit={visit} />
      <TopBar visit={visit} officer={officer} searches={leadsTo(nav, searchPath)} />
      <div class={focus === true || nav.length === 0 ? 'shell shell-focus' : 'shell'}>
        {nav.length > 0 && <SideNav label={officerWords.works} groups={nav} current={current ?? visit.url.pathname} />}
        <main id="main" tabindex={-1}>
          {back !== undefined && <BackLink href={back.href}>{back.label ?? layoutWords.back}</BackLink>}
          <ErrorSummary />
          <FlashMessage />
          {children}
        </main>
      </div>
    </Document>
  )
}
