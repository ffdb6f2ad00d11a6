import { ButtonLink, Details, Kbd, keyed, Notice, Section, useScene } from '#web'
import { type ActionName, actions } from '../actions.ts'
import { openSteps, timesReturned } from '../dossier.ts'
import { beneficiariesOf } from '../grouping/beneficiaries.ts'
import { agencyName, type DossierCase, mySteps, nameOfStep } from '../reading/dossier-case.ts'
import { actPath, actsAnchor } from '../reading/dossier-paths.ts'
import { shortMoment } from '../solving/due-state.ts'
import { isClosed } from '../status.ts'
import { ActFormBox, emptyQuery } from './act-form.component.tsx'
import { formOf } from './act-forms.ts'
import { panelWords as words } from './act-panel.words.ts'
import { isTaken, mainAct, otherActs } from './panel.ts'

interface PanelProps {
  readonly of: DossierCase
  /** Beside another form the panel only leads to the acts. */
  readonly linksOnly?: boolean
}

/** Acts whose form is too wide for the panel: the panel leads to their page. */
const onOwnPage = (of: DossierCase, action: ActionName): boolean =>
  action === 'hand-over' ||
  action === 'return-papers' ||
  (action === 'decide' && beneficiariesOf(of.dossier).length > 0) ||
  (action === 'accept' && formOf(action).ask(of, emptyQuery).length > 0)

const since = (of: DossierCase, stepId: string, fallback: Temporal.Instant): Temporal.Instant => {
  const taken = of.history.findLast(
    ({ event }) => event.type === 'step-taken' && (event.data as { id?: string }).id === stepId,
  )
  return taken === undefined ? fallback : Temporal.Instant.from(taken.event.occurredAt)
}

/** Who is working on it, so that two do not do the same. */
const WhoWorks = ({ of }: PanelProps) => {
  const { t, now } = useScene()
  const step = mySteps(of).find(({ officerId }) => officerId !== null)
  if (step === undefined) return null
  const at = shortMoment(since(of, step.id, step.receivedAt), now)
  if (step.officerId === of.asker.actor.officerId) return <p class="act-says">{t(words.mine(at))}</p>
  const who = of.people.officer(step.officerId)
  return who === null ? null : <Notice tone="warning">{t(words.otherWorks(who, at))}</Notice>
}

const Waiting = ({ of }: PanelProps) => {
  const { t } = useScene()
  const { dossier } = of
  if (isClosed(dossier.status)) return <p>{t(words.closed)}</p>
  const names = openSteps(dossier).map((step) => {
    const who = of.people.officer(step.officerId)
    return `${t(nameOfStep(of, step))} · ${who === null ? '' : `${who}, `}${t(agencyName(of, step.agency))}`
  })
  const all = names.join('; ')
  return (
    <>
      <p>{t(words.nothing)}</p>
      {all !== '' && <p>{t(words.waitsFor({ vi: all, en: all }))}</p>}
    </>
  )
}

const labelOf = (of: DossierCase, action: ActionName) =>
  action === 'take-step' && isTaken(of) ? words.takeOver : actions[action].words

const ActLinks = ({ of, names }: PanelProps & { readonly names: readonly ActionName[] }) => {
  const { t } = useScene()
  return (
    <ul class="act-links">
      {names.map((action) => {
        const { slug, shortcut } = formOf(action)
        return (
          <li key={action}>
            <a href={actPath(of.dossier.id, slug)} {...keyed(shortcut)}>
              {t(labelOf(of, action))}
            </a>
            <Kbd keys={shortcut} />
          </li>
        )
      })}
    </ul>
  )
}

const Main = ({ of, action, linksOnly }: PanelProps & { readonly action: ActionName }) => {
  const { slug, shortcut } = formOf(action)
  return linksOnly === true || onOwnPage(of, action) ? (
    <ButtonLink href={actPath(of.dossier.id, slug)} shortcut={shortcut} wide>
      {actions[action].words}
    </ButtonLink>
  ) : (
    <ActFormBox of={of} action={action} query={emptyQuery} />
  )
}

/** Why a handler is not offered what he may look for. */
const ReturnUsed = ({ of }: PanelProps) => {
  const { t } = useScene()
  const used = of.dossier.status === 'processing' && timesReturned(of.dossier) >= of.asker.returnsAllowed
  return used && mySteps(of).some(({ function: is }) => is === 'appraisal') ? (
    <p class="act-says">{t(words.returnUsed)}</p>
  ) : null
}

/** What this officer can do with this dossier now; nobody is offered a door that is shut. */
export const ActPanel = ({ of, linksOnly }: PanelProps) => {
  const { t } = useScene()
  const main = mainAct(of)
  const [beside, wayOut] = [otherActs(of, 'beside'), otherActs(of, 'way-out')]
  return (
    <Section id={actsAnchor} title={words.title}>
      <WhoWorks of={of} />
      {main === null ? <Waiting of={of} /> : <Main of={of} action={main} linksOnly={linksOnly === true} />}
      <ReturnUsed of={of} />
      {beside.length > 0 && (
        <>
          <h3 class="panel-label">{t(words.more)}</h3>
          <ActLinks of={of} names={beside} />
        </>
      )}
      {wayOut.length > 0 && (
        <Details summary={words.wayOut}>
          <ActLinks of={of} names={wayOut} />
        </Details>
      )}
    </Section>
  )
}
