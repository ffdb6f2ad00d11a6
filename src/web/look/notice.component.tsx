import type { ComponentChildren } from 'preact'
import { keyed, type Shortcut } from '../keys.ts'
import { noticeWords } from '../web.words.ts'
import { Icon } from './icon.component.tsx'
import { type Example, type Text, useScene, useText } from './scene.ts'

export interface NoticeProps {
  readonly tone?: 'note' | 'success' | 'warning'
  readonly title?: Text
  readonly children: ComponentChildren
}

const icons = { note: 'info', success: 'ok', warning: 'late' } as const

/** Something to know before going on. Errors of a form do not belong here: they have their summary. */
export const Notice = ({ tone = 'note', title, children }: NoticeProps) => {
  const text = useText()
  return (
    <div class={`notice notice-${tone}`}>
      <Icon name={icons[tone]} />
      <div>
        {title !== undefined && <strong class="notice-title">{text(title)}</strong>}
        {children}
      </div>
    </div>
  )
}

export interface NextProps {
  /** «Mời Ông/Bà nhận kết quả từ 17:00, thứ Hai 23/11/2026» */
  readonly title: Text
  /** A tag above it. */
  readonly tag?: ComponentChildren
  readonly children?: ComponentChildren
}

/** What happens next and who must act: the one thing that a person came to this page to learn. */
export const Next = ({ title, tag, children }: NextProps) => {
  const text = useText()
  return (
    <div class="next">
      {tag}
      <p class="next-title">{text(title)}</p>
      {children}
    </div>
  )
}

export interface DetailsProps {
  readonly summary: Text
  readonly children: ComponentChildren
  readonly open?: boolean
  /** Key combination that opens and shuts it, listed by `?`. */
  readonly shortcut?: Shortcut
}

/** More, for those who ask. */
export const Details = ({ summary, children, open, shortcut }: DetailsProps) => {
  const text = useText()
  return (
    <details class="details" open={open === true}>
      <summary {...keyed(shortcut ?? null)}>
        <span>{text(summary)}</span>
      </summary>
      <div class="details-body">{children}</div>
    </details>
  )
}

/** Told once, on the page after the act. Layouts draw it. */
export const FlashMessage = () => {
  const { flash, t } = useScene()
  if (flash === null) return null
  return (
    <div class={`notice notice-${flash.kind}`} role="status">
      <Icon name={icons[flash.kind]} />
      <p>{t(flash.message)}</p>
    </div>
  )
}

/** A secret or a code to read out or copy. The copy button appears with JavaScript. */
export const CopyCode = ({ children }: { readonly children: string }) => {
  const { t } = useScene()
  return (
    <span class="copy" data-island="copy" data-copied={t(noticeWords.copied)} data-label={t(noticeWords.copy)}>
      <code class="num" data-copy>
        {children}
      </code>
    </span>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'Next',
    draw: () => (
      <Next
        title={{
          vi: 'Mời Ông/Bà nhận kết quả từ 17:00, thứ Hai 23/11/2026',
          en: 'Please collect the result from 17:00, Monday 23/11/2026',
        }}
      >
        <p>Hiện lãnh đạo phường đang ký. Ông/Bà chưa cần làm gì.</p>
      </Next>
    ),
  },
  {
    name: 'Note',
    draw: () => <Notice title="Mang theo bản chính để đối chiếu">Bản chính được trả lại ngay tại quầy.</Notice>,
  },
  { name: 'Success', draw: () => <Notice tone="success">Đã tiếp nhận hồ sơ H13.64-261123-0004.</Notice> },
  { name: 'Warning', draw: () => <Notice tone="warning">Thẻ chưa được xác thực với cơ sở dữ liệu dân cư.</Notice> },
  {
    name: 'Details',
    draw: () => (
      <Details summary={{ vi: 'Vì sao hẹn ngày 23/11?', en: 'Why 23/11?' }} open>
        <p>Thứ Bảy và Chủ Nhật không tính.</p>
      </Details>
    ),
  },
  { name: 'Copy', draw: () => <CopyCode>H13.64-261120-0031</CopyCode> },
]
