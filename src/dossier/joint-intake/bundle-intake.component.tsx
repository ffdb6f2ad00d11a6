import { wordsOf } from '#procedure'
import {
  Button,
  Details,
  FactList,
  formatMoment,
  formatMoney,
  Kbd,
  keyed,
  Section,
  Select,
  Tag,
  Textarea,
  useScene,
  workKeys,
} from '#web'
import { isProcedureLeg, type LegRules } from '../joining/bundle-rules.ts'
import { joiningWords as words } from '../joining/joining.words.ts'
import { Decline, SupplementAct } from '../reception/consequences.component.tsx'
import { intakeWords, uncheckedWords } from '../reception/intake.words.ts'
import { PaperTable } from '../reception/papers-part.component.tsx'
import { returnChoices } from '../reception/return-choices.ts'
import { caseField, leftOutField } from './bundle-papers.ts'
import type { BundleScreen } from './bundle-screen.ts'

interface ScreenProps {
  readonly screen: BundleScreen
}

/** What a leg is called: its procedure, or the work of the agency outside. */
export const useLegName = ({ legs }: Pick<BundleScreen, 'legs'>) => {
  const { t } = useScene()
  return (leg: LegRules): string => {
    if (!isProcedureLeg(leg)) return `${t(leg.external.name)} (${t(leg.external.receiver)})`
    const chosen = legs.find((each) => each.leg.key === leg.key)
    return chosen === undefined ? leg.procedure : t(wordsOf(chosen.procedure.name))
  }
}

/** «Từ chối một thủ tục»: the citizen has the notice with this reason; the others go on. */
const LeaveOut = ({ leg, taken }: { readonly leg: LegRules; readonly taken: boolean }) => {
  const { form } = useScene()
  const field = leftOutField(leg.key)
  const typed = form.typed.get(field) !== ''
  return (
    <>
      {!taken && <Tag tone="stopped">{words.leftOut}</Tag>}
      <Details summary={words.leaveOut} open={typed || form.problems.some((problem) => problem.field === field)}>
        <Textarea name={field} label={words.leaveOutReason} hint={words.leaveOutHint} rows={2} />
      </Details>
    </>
  )
}

const Legs = ({ screen }: ScreenProps) => {
  const { t } = useScene()
  const nameOf = useLegName(screen)
  const { legs } = screen.rules
  return (
    <ol class="bundle-legs">
      {legs.map((leg) => {
        const before = legs.find(({ key }) => key === leg.after)
        return (
          <li key={leg.key}>
            <strong>{nameOf(leg)}</strong>
            {before !== undefined && (
              <small>
                {t(words.after)} {nameOf(before)}
              </small>
            )}
            {before !== undefined && <LeaveOut leg={leg} taken={screen.taken.includes(leg)} />}
          </li>
        )
      })}
    </ol>
  )
}

const Places = ({ screen: { intake, legs } }: ScreenProps) => {
  const { t } = useScene()
  const { directory, day } = intake
  const places = directory.territoriesOn(day).map(({ key, name }) => ({ value: key, label: name }))
  return (
    <div class="fields">
      {legs
        .filter(({ procedure }) => procedure.cases.length > 1)
        .map(({ leg, procedure }) => (
          <div key={leg.key} class="span-6">
            <Select
              name={caseField(leg.key)}
              label={{
                vi: `${intakeWords.case.vi}: ${t(wordsOf(procedure.name))}`,
                en: `${intakeWords.case.en}: ${t(wordsOf(procedure.name))}`,
              }}
              choices={procedure.cases.map(({ key, name }) => ({ value: key, label: wordsOf(name) }))}
            />
          </div>
        ))}
      <div class="span-6">
        <Select name="territory" label={intakeWords.territory} empty={intakeWords.chooseTerritory} choices={places} />
      </div>
    </div>
  )
}

/** The procedures in their order, and what decides which case and whose they are. */
export const BundleProcedures = ({ screen }: ScreenProps) => (
  <Section id="part-procedure" title={words.procedures}>
    <Legs screen={screen} />
    <Places screen={screen} />
  </Section>
)

const Wishes = ({ screen: { intake } }: ScreenProps) => {
  const { directory, day } = intake
  const places = directory.oneStopsOn(day).map(({ code }) => ({ value: code, label: directory.nameAt(code, day) }))
  return (
    <div class="fields">
      <div class="span-5">
        <Select name="return" label={intakeWords.return} choices={returnChoices(null)} />
      </div>
      <div class="span-7">
        <Select name="returnedAt" label={intakeWords.returnedAt} choices={places} />
      </div>
    </div>
  )
}

/** Every paper once, whatever number of procedures needs it. */
export const BundlePapers = ({ screen }: ScreenProps) => {
  const { t } = useScene()
  const open = screen.papers.filter(({ line }) => line.verdict === 'unchecked').length
  const shape = screen.legs.map(({ leg, caseKey }) => `${leg.key}/${caseKey}`).join(' ')
  return (
    <Section
      id="part-papers"
      title={words.papers}
      aside={
        <span data-live="count">
          <Tag tone={open > 0 ? 'soon' : 'ok'}>{uncheckedWords(open)}</Tag>
        </span>
      }
    >
      <p class="part-note">{t(words.papersNote)}</p>
      <div data-live="papers" data-shape={shape}>
        <PaperTable caption={words.papers} papers={screen.papers.map(({ line, at }) => ({ key: at, line }))} />
        <div class="button-row papers-keys">
          <button type="submit" class="button button-plain" name="act" value="all-pass" {...keyed(workKeys.all)}>
            {t(intakeWords.allPass)}
            <Kbd keys={workKeys.all} />
          </button>
        </div>
        <Wishes screen={screen} />
      </div>
    </Section>
  )
}

const useTotal = ({ previews }: BundleScreen): string => {
  const { t, lang } = useScene()
  if (previews.some(({ total }) => total === null)) return t(words.unknownFees)
  const sum = previews.reduce((all, { total }) => all + (total ?? 0), 0)
  return sum === 0 ? t(words.noFees) : formatMoney(sum, lang)
}

const Acts = ({ screen: { papers } }: ScreenProps) => (
  <div data-live="acts">
    <Button name="act" value="accept" shortcut={workKeys.main} wide>
      {words.accept}
    </Button>
    <SupplementAct papers={papers.map(({ line }) => line)} />
  </div>
)

/** What follows: one appointment for everything, the fees, who decides; and the one press that accepts all. */
export const BundleSide = ({ screen }: ScreenProps) => {
  const { t, lang } = useScene()
  const total = useTotal(screen)
  const { directory, day } = screen.intake
  const agencies = screen.legs.map(({ procedure }, at) => {
    const competent = screen.previews[at]?.competent
    return {
      label: wordsOf(procedure.name),
      value: competent == null ? '–' : t(directory.nameAt(competent, day)),
    }
  })
  return (
    <div class="work-side">
      <div data-live="side" aria-live="polite">
        <div class="promise">
          <p>{t(words.appointment)}</p>
          <p class="promise-date num">
            {screen.appointment === null ? t(words.noLimit) : formatMoment(screen.appointment, lang)}
          </p>
          <p class="promise-note">{t(words.appointmentNote)}</p>
        </div>
        <FactList facts={[...agencies, { label: words.fees, value: <span class="num">{total}</span> }]} />
      </div>
      <Acts screen={screen} />
      <Decline />
      <p class="act-note">
        <a href="/can-bo/tiep-nhan">{t(words.single)}</a>
      </p>
    </div>
  )
}
