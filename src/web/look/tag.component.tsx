import { keyText } from '../keys.ts'
import { Icon, type IconName } from './icon.component.tsx'
import { type Example, type Text, useText } from './scene.ts'

export type Tone = 'plain' | 'late' | 'soon' | 'ok' | 'stopped' | 'none'

const icons = {
  late: 'late',
  soon: 'soon',
  ok: 'ok',
  stopped: 'stopped',
  none: 'none',
} as const satisfies Record<Exclude<Tone, 'plain'>, IconName>

/** A state in a word, with an icon of its own: never by colour alone. */
export const Tag = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: Text }) => {
  const text = useText()
  return (
    <span class={`tag tag-${tone}`}>
      {tone !== 'plain' && <Icon name={icons[tone]} />}
      {text(children)}
    </span>
  )
}

export interface DueTagProps {
  readonly state: Exclude<Tone, 'plain'>
  /** «Quá 1 ngày làm việc», «Còn 2 giờ làm việc», «Tạm dừng». */
  readonly children: Text
  /** «hôm nay 17:00», «từ 19/11, chờ bổ sung». */
  readonly at?: Text
}

/** How a dossier stands against its appointment: colour, icon, word, and the hour beneath. */
export const DueTag = ({ state, children, at }: DueTagProps) => {
  const text = useText()
  return (
    <span class="due">
      <Tag tone={state}>{children}</Tag>
      {at !== undefined && <small class="num">{text(at)}</small>}
    </span>
  )
}

/** `Alt+Enter` as keys on a keyboard. */
export const Kbd = ({ keys }: { readonly keys: string }) => <kbd class="kbd">{keyText(keys)}</kbd>

export const examples: readonly Example[] = [
  {
    name: 'Due tags',
    draw: () => (
      <p class="flow-row">
        <DueTag state="late" at="20/11 17:00">
          {{ vi: 'Quá 1 ngày làm việc', en: '1 working day late' }}
        </DueTag>
        <DueTag state="soon" at={{ vi: 'hôm nay 17:00', en: 'today 17:00' }}>
          {{ vi: 'Còn 2 giờ làm việc', en: '2 working hours left' }}
        </DueTag>
        <DueTag state="ok" at="25/11 17:00">
          {{ vi: 'Còn 2 ngày làm việc', en: '2 working days left' }}
        </DueTag>
        <DueTag state="stopped" at={{ vi: 'từ 19/11, chờ bổ sung', en: 'since 19/11, awaiting papers' }}>
          {{ vi: 'Tạm dừng', en: 'Paused' }}
        </DueTag>
        <DueTag state="none">{{ vi: 'Không có hạn', en: 'No time limit' }}</DueTag>
      </p>
    ),
  },
  {
    name: 'Tag and keys',
    draw: () => [<Tag key="tag">{{ vi: 'Bản nháp', en: 'Draft' }}</Tag>, <Kbd key="kbd" keys="Alt+1" />],
  },
]
