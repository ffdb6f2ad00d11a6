import type { Words } from '#platform'
import { Details, FactList, Notice, useScene } from '#web'
import { limitMinutes } from '../limits.ts'
import { channels, type Procedure } from '../procedure.schema.ts'
import { layProvince, limitFor } from '../published.ts'
import { longestPathMinutes } from '../route.ts'
import type { CheckedRoute, Remark, RouteSurroundings } from './check-edited.ts'
import { hoursOf, stepTitle, editorWords as words } from './route-editor.words.ts'

/** A drawn route: the picture and its sentences. */
export interface DrawnRoute {
  readonly svg: string
  readonly steps: readonly string[]
}

export interface CheckProps {
  readonly checked: CheckedRoute
  readonly around: RouteSurroundings
  readonly drawn: DrawnRoute
}

const Remarks = ({ remarks }: { readonly remarks: readonly Remark[] }) => {
  const { t } = useScene()
  return (
    <ul class="plain-list">
      {remarks.map(({ step, reason }) => (
        <li key={`${step} ${reason.vi}`}>
          {step === null ? t(words.whole) : <a href={`#buoc-${step + 1}`}>{t(stepTitle(step + 1))}</a>}: {t(reason)}
        </li>
      ))}
    </ul>
  )
}

/** The shortest time that any case and channel gives, in minutes of work. */
const shortest = (procedure: Procedure, { content, today }: RouteSurroundings): number => {
  const published = layProvince(procedure, content.layer, today)
  const limits = published.cases.flatMap(({ key }) =>
    channels.map((channel) => limitMinutes(limitFor(published, key, channel).effective)),
  )
  return Math.min(...limits)
}

const inHours = (minutes: number): Words => (Number.isFinite(minutes) ? hoursOf(minutes) : words.unlimited)

const Verdict = ({ checked: { faults, notes } }: Pick<CheckProps, 'checked'>) => (
  <>
    {faults.length === 0 ? (
      <Notice tone="success" title={words.sound}>
        {null}
      </Notice>
    ) : (
      <Notice tone="warning" title={words.faulty}>
        <Remarks remarks={faults} />
      </Notice>
    )}
    {notes.length > 0 && (
      <Details summary={words.notes}>
        <Remarks remarks={notes} />
      </Details>
    )}
  </>
)

/** Beside the steps: whether they make a route, how long it takes, and how it looks. */
export const RouteCheck = ({ checked, around, drawn }: CheckProps) => {
  const { t } = useScene()
  const procedure = { ...around.content.procedure, route: checked.route }
  return (
    <section class="route-check" aria-labelledby="kiem-tra" data-live="route-check">
      <h2 id="kiem-tra">{t(words.checkTitle)}</h2>
      <div role="status">
        <Verdict checked={checked} />
      </div>
      <FactList
        facts={[
          { label: words.longest, value: t(inHours(longestPathMinutes(checked.route))) },
          { label: words.allowed, value: t(inHours(shortest(procedure, around))) },
        ]}
      />
      <div class="flow-drawing" dangerouslySetInnerHTML={{ __html: drawn.svg }} />
      <Details summary={words.inWords}>
        <ol>
          {drawn.steps.map((sentence, at) => (
            <li key={`${at} ${sentence}`}>{sentence}</li>
          ))}
        </ol>
      </Details>
    </section>
  )
}
