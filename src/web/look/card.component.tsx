import type { ComponentChildren } from 'preact'
import { type Example, type Text, useText } from './scene.ts'

export interface CardProps {
  readonly href: string
  readonly title: Text
  readonly children?: Text
}

/** A way on that explains itself. The whole card can be pressed. */
export const Card = ({ href, title, children }: CardProps) => {
  const text = useText()
  return (
    <li class="card">
      <a class="card-link" href={href}>
        {text(title)}
      </a>
      {children !== undefined && <p class="card-text">{text(children)}</p>}
    </li>
  )
}

/** Cards side by side, as many as fit. */
export const Cards = ({ children }: { readonly children: ComponentChildren }) => <ul class="cards">{children}</ul>

export interface LinkListItem {
  readonly href: string
  readonly label: Text
  /** «3 thủ tục» */
  readonly note?: Text
}

/** Many ways on, in columns: fields, life events, search results in short. */
export const LinkList = ({ items }: { readonly items: readonly LinkListItem[] }) => {
  const text = useText()
  return (
    <ul class="link-list">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>{text(item.label)}</a>
          {item.note !== undefined && <span class="num">{text(item.note)}</span>}
        </li>
      ))}
    </ul>
  )
}

export interface EmptyStateProps {
  readonly children: Text
  /** What to do instead. */
  readonly onward?: { readonly href: string; readonly label: Text }
}

/** Nothing here: says so and says what to do. */
export const EmptyState = ({ children, onward }: EmptyStateProps) => {
  const text = useText()
  return (
    <div class="empty">
      <p>{text(children)}</p>
      {onward !== undefined && (
        <p>
          <a href={onward.href}>{text(onward.label)}</a>
        </p>
      )}
    </div>
  )
}

/** A framed part of a working screen, with its own heading. */
export interface SectionProps {
  readonly title: Text
  readonly children: ComponentChildren
  /** Beside the heading: a tag, keys. */
  readonly aside?: ComponentChildren
  readonly id?: string
}

export const Section = ({ title, children, aside, id }: SectionProps) => {
  const text = useText()
  const headingId = id === undefined ? undefined : `${id}-title`
  return (
    <section class="section" id={id} aria-labelledby={headingId}>
      <h2 class="section-title" id={headingId}>
        {text(title)} {aside}
      </h2>
      {children}
    </section>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'Cards',
    draw: () => (
      <Cards>
        <Card href="/tra-cuu" title={{ vi: 'Hồ sơ của tôi đến đâu rồi?', en: 'Where is my dossier?' }}>
          {{
            vi: 'Quét mã trên giấy hẹn hoặc nhập mã hồ sơ và số phiếu.',
            en: 'Scan the slip, or enter the code and slip number.',
          }}
        </Card>
        <Card href="/tinh-ngay-hen" title={{ vi: 'Bao giờ có kết quả?', en: 'When will it be ready?' }} />
      </Cards>
    ),
  },
  {
    name: 'Link list',
    draw: () => (
      <LinkList
        items={[
          {
            href: '/thu-tuc?q=1',
            label: { vi: 'Sinh con', en: 'Having a child' },
            note: { vi: '3 thủ tục', en: '3 procedures' },
          },
          { href: '/thu-tuc?q=2', label: { vi: 'Kết hôn', en: 'Getting married' } },
        ]}
      />
    ),
  },
  {
    name: 'Empty state',
    draw: () => (
      <EmptyState onward={{ href: '/can-bo/tiep-nhan', label: { vi: 'Tiếp nhận hồ sơ mới', en: 'Take in a dossier' } }}>
        {{ vi: 'Hôm nay chưa có việc nào đến hạn.', en: 'Nothing is due today.' }}
      </EmptyState>
    ),
  },
  {
    name: 'Section',
    draw: () => (
      <Section id="sample-section" title={{ vi: '1. Thủ tục', en: '1. Procedure' }}>
        <p>1.004873</p>
      </Section>
    ),
  },
]
