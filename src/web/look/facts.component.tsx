import type { ComponentChildren } from 'preact'
import { type Example, type Text, useText } from './scene.ts'
import { Spoken } from './spoken.component.tsx'

export interface Fact {
  readonly label: Text
  readonly value: ComponentChildren
  /** A way to change it. */
  readonly action?: { readonly href: string; readonly label: Text }
}

const said = (value: ComponentChildren): ComponentChildren =>
  typeof value === 'string' ? <Spoken>{value}</Spoken> : value

const changeLabel = (label: string, of: string) => (
  <>
    {label}
    <span class="govuk-visually-hidden"> {of.toLowerCase()}</span>
  </>
)

/** What is known, line by line: label left, value right, ways to change it at the end. */
export const SummaryList = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const text = useText()
  return (
    <dl class="govuk-summary-list">
      {facts.map(({ label, value, action }) => (
        <div class="govuk-summary-list__row" key={text(label)}>
          <dt class="govuk-summary-list__key">
            <Spoken>{label}</Spoken>
          </dt>
          <dd class="govuk-summary-list__value">{said(value)}</dd>
          {action !== undefined && (
            <dd class="govuk-summary-list__actions">
              <a href={action.href}>{changeLabel(text(action.label), text(label))}</a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

/** The same, small and dense, for the side of a working screen. */
export const FactList = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const text = useText()
  return (
    <dl class="facts">
      {facts.map(({ label, value }) => (
        <div key={text(label)}>
          <dt>
            <Spoken>{label}</Spoken>
          </dt>
          <dd>{said(value)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A few large figures about the office. */
export const Figures = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const text = useText()
  return (
    <dl class="figures-row">
      {facts.map(({ label, value }) => (
        <div key={text(label)}>
          <dt>
            <Spoken>{label}</Spoken>
          </dt>
          <dd class="num">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const facts: readonly Fact[] = [
  { label: { vi: 'Lệ phí', en: 'Fee' }, value: '15.000 ₫' },
  {
    label: { vi: 'Nhận kết quả', en: 'Result' },
    value: 'Tại quầy',
    action: { href: '/gallery', label: { vi: 'Đổi', en: 'Change' } },
  },
]

export const examples: readonly Example[] = [
  { name: 'Summary list', draw: () => <SummaryList facts={facts} /> },
  { name: 'Fact list', draw: () => <FactList facts={facts} /> },
  { name: 'Figures', draw: () => <Figures facts={facts} /> },
]
