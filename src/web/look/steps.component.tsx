import type { ComponentChildren } from 'preact'
import { stepWords } from '../web.words.ts'
import { Icon } from './icon.component.tsx'
import { type Example, type Text, useScene, useText } from './scene.ts'

export interface Step {
  readonly title: Text
  readonly state: 'done' | 'here' | 'ahead'
  /** Who and when, beneath. */
  readonly note?: ComponentChildren
}

/** Where a dossier is on its way, top to bottom. The state is said in words too, for those who cannot see the dots. */
export const StepList = ({ steps }: { readonly steps: readonly Step[] }) => {
  const { t } = useScene()
  const text = useText()
  return (
    <ol class="steps">
      {steps.map(({ title, state, note }, at) => (
        // steps may bear the same name twice: a dossier that came back
        <li
          key={`${at} ${text(title)}`}
          class={`step step-${state}`}
          aria-current={state === 'here' ? 'step' : undefined}
        >
          <span class="step-dot">{state === 'done' && <Icon name="ok" />}</span>
          <span class="step-title">{text(title)}</span>
          <span class="govuk-visually-hidden"> ({t(stepWords[state])})</span>
          {note !== undefined && <small class="step-note">{note}</small>}
        </li>
      ))}
    </ol>
  )
}

export interface FlowStep {
  readonly title: Text
  /** Who does it: an agency, a function. */
  readonly by?: Text
  /** «tối đa 4 giờ» */
  readonly limit?: Text
  /** Steps that run beside one another before the way goes on. */
  readonly beside?: readonly FlowStep[]
}

const FlowBox = ({ step }: { readonly step: FlowStep }) => {
  const text = useText()
  return (
    <div class="flow-box">
      <strong>{text(step.title)}</strong>
      {step.by !== undefined && <span>{text(step.by)}</span>}
      {step.limit !== undefined && <span class="flow-limit num">{text(step.limit)}</span>}
    </div>
  )
}

/** The way of a procedure as boxes and arrows: an ordered list that is drawn, so that it can also be heard. */
export const Flowchart = ({ label, steps }: { readonly label: Text; readonly steps: readonly FlowStep[] }) => {
  const text = useText()
  return (
    <ol class="flow" aria-label={text(label)}>
      {steps.map((step) => (
        <li key={text(step.title)}>
          {step.beside === undefined ? (
            <FlowBox step={step} />
          ) : (
            <div class="flow-beside">
              {[step, ...step.beside].map((one) => (
                <FlowBox key={text(one.title)} step={one} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}

export const examples: readonly Example[] = [
  {
    name: 'Steps',
    draw: () => (
      <StepList
        steps={[
          { title: { vi: 'Đã tiếp nhận', en: 'Accepted' }, state: 'done', note: 'Thứ Sáu 20/11, 09:14 · Quầy 2' },
          { title: { vi: 'Đang trình ký', en: 'Awaiting signature' }, state: 'here', note: 'hạn 17:00 hôm nay' },
          { title: { vi: 'Trả kết quả', en: 'Result' }, state: 'ahead' },
        ]}
      />
    ),
  },
  {
    name: 'Flow chart',
    draw: () => (
      <Flowchart
        label={{ vi: 'Quy trình', en: 'Route' }}
        steps={[
          { title: { vi: 'Tiếp nhận', en: 'Reception' }, by: 'Trung tâm PVHCC', limit: '2 giờ' },
          {
            title: { vi: 'Thẩm định', en: 'Appraisal' },
            by: 'Phòng Kinh tế',
            beside: [{ title: { vi: 'Lấy ý kiến', en: 'Consultation' }, by: 'Sở Xây dựng' }],
          },
          { title: { vi: 'Ký', en: 'Signing' }, by: 'Chủ tịch UBND' },
        ]}
      />
    ),
  },
]
