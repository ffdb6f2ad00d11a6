import { keyed, type Shortcut } from '../keys.ts'
import { layoutWords } from '../web.words.ts'
import { Icon } from './icon.component.tsx'
import { type Example, type Text, useText } from './scene.ts'
import { Kbd } from './tag.component.tsx'

export interface Crumb {
  readonly href: string
  readonly label: Text
}

/** Where am I: the way from home, without the page itself (its h1 says that). */
export const Breadcrumbs = ({ items }: { readonly items: readonly Crumb[] }) => {
  const text = useText()
  return (
    <nav class="breadcrumbs" aria-label={text(layoutWords.breadcrumbs)}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{text(item.label)}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export const BackLink = ({ href, children }: { readonly href: string; readonly children?: Text }) => {
  const text = useText()
  return (
    <a class="back-link" href={href}>
      <Icon name="back" /> {text(children ?? layoutWords.back)}
    </a>
  )
}

/** Lists are never counted to the end: more than 99 are «99+». */
const bounded = (count: number): string => (count > 99 ? '99+' : String(count))

export interface NavItem {
  readonly href: string
  readonly label: Text
  readonly count?: number
  readonly shortcut?: Shortcut
}

export interface NavGroup {
  readonly title?: Text
  readonly items: readonly NavItem[]
}

export interface SideNavProps {
  readonly label: Text
  readonly groups: readonly NavGroup[]
  /** The item being looked at, by its address. */
  readonly current: string
}

const NavGroupList = ({ group, current }: { readonly group: NavGroup; readonly current: string }) => {
  const text = useText()
  return (
    <div class="side-nav-group">
      {group.title !== undefined && <h2>{text(group.title)}</h2>}
      <ul>
        {group.items.map(({ href, label, count, shortcut }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined} {...keyed(shortcut ?? null)}>
              <span>{text(label)}</span>
              {count !== undefined && <span class="num count">{bounded(count)}</span>}
              {shortcut !== undefined && <Kbd keys={shortcut} />}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/**
 * The officer's works, with how many wait in each. Sent open, so that nobody misses them without a script; a telephone
 * with one folds them to the line that says where one is.
 */
export const SideNav = ({ label, groups, current }: SideNavProps) => {
  const text = useText()
  const here = groups.flatMap(({ items }) => items).find(({ href }) => href === current)
  return (
    <nav class="side-nav" aria-label={text(label)}>
      <details open data-fold>
        <summary>
          <span>{text(label)}</span>
          {here !== undefined && <strong>{text(here.label)}</strong>}
        </summary>
        {groups.map((group) => (
          <NavGroupList key={group.items[0]?.href} group={group} current={current} />
        ))}
      </details>
    </nav>
  )
}

export interface ChipItem {
  readonly href: string
  readonly label: Text
  readonly count?: number
  readonly on: boolean
}

/** Ways to look at one list: each is a link, so that it can be kept and shared. */
export const Chips = ({ label, items }: { readonly label: Text; readonly items: readonly ChipItem[] }) => {
  const text = useText()
  return (
    <nav aria-label={text(label)}>
      <ul class="chips">
        {items.map(({ href, label: name, count, on }) => (
          <li key={href}>
            <a class="chip" href={href} aria-current={on ? 'true' : undefined}>
              {text(name)} {count !== undefined && <span class="num">{bounded(count)}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

export interface FileLinkProps {
  readonly href: string
  readonly children: Text
  /** What the file is, before its kind: the number of a form. */
  readonly about?: Text
  /** «PDF» */
  readonly type: string
  readonly bytes?: number
}

const kibibyte = 1024

const sizeOf = (bytes: number): string =>
  bytes < kibibyte * kibibyte
    ? `${Math.max(1, Math.round(bytes / kibibyte))}\u00a0KB`
    : `${(bytes / kibibyte / kibibyte).toFixed(1)}\u00a0MB`

/** Says what will be opened and how heavy it is. */
export const FileLink = ({ href, children, about, type, bytes }: FileLinkProps) => {
  const text = useText()
  return (
    <a class="file-link" href={href}>
      <Icon name="file" />
      <span>{text(children)}</span>{' '}
      <small>
        ({about !== undefined && `${text(about)}; `}
        {type}
        {bytes !== undefined && `, ${sizeOf(bytes)}`})
      </small>
    </a>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'Breadcrumbs',
    draw: () => (
      <Breadcrumbs
        items={[
          { href: '/', label: layoutWords.home },
          { href: '/thu-tuc', label: layoutWords.procedures },
        ]}
      />
    ),
  },
  { name: 'Back', draw: () => <BackLink href="/gallery" /> },
  {
    name: 'Side navigation',
    draw: () => (
      <SideNav
        label="Ví dụ"
        current="/can-bo/hom-nay"
        groups={[
          {
            items: [
              { href: '/can-bo/hom-nay', label: 'Hôm nay', count: 9 },
              { href: '/can-bo/tiep-nhan', label: 'Tiếp nhận', shortcut: 'Alt+2' },
            ],
          },
          { title: 'Theo dõi', items: [{ href: '/can-bo/tim', label: 'Quá hạn', count: 1 }] },
        ]}
      />
    ),
  },
  {
    name: 'Chips',
    draw: () => (
      <Chips
        label="Lọc ví dụ"
        items={[
          { href: '/gallery?loc=tat-ca', label: { vi: 'Tất cả', en: 'All' }, count: 9, on: true },
          { href: '/gallery?loc=cua-toi', label: { vi: 'Của tôi', en: 'Mine' }, count: 6, on: false },
        ]}
      />
    ),
  },
  {
    name: 'File',
    draw: () => (
      <FileLink href="/gallery" about="Mẫu 11/ĐK" type="PDF" bytes={48_000}>
        Tờ khai đăng ký khai sinh
      </FileLink>
    ),
  },
]
