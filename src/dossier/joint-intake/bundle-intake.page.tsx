import { type Actor, may, officerFace, placeOf, placesOf } from '#identity'
import { isRefusal, localDate, type Refusal } from '#platform'
import { type Again, again, type Form, FormBox, OfficerLayout, page, type Redirect, redirect, type Visit } from '#web'
import { actFaults } from '../accepting/intake-acts.ts'
import { readLateEntry } from '../entering-late/late-entry.form.ts'
import { LatePart } from '../entering-late/late-part.component.tsx'
import { bundleIntakePath, bundlePath } from '../joining/bundle-paths.ts'
import { joiningFaults, joiningWords as words } from '../joining/joining.words.ts'
import { readIntake } from '../reception/intake.form.ts'
import { paperFaults, paperInput } from '../reception/papers.form.ts'
import { PeoplePart } from '../reception/people-part.component.tsx'
import { scanFaults } from '../reception/person.form.ts'
import { type Fault, fault, tooLong } from '../reception/typed.ts'
import type { DossierServices } from '../services.ts'
import { BundlePapers, BundleProcedures, BundleSide } from './bundle-intake.component.tsx'
import { leftOutField, leftOutIn } from './bundle-papers.ts'
import { type BundleScreen, bundleScreen, findRules } from './bundle-screen.ts'
import { type BundleIntake, openBundle } from './open-bundle.ts'

type Desk = Visit<Actor, { readonly bundle: string }>

const load = (services: DossierServices) => async (visit: Desk) => {
  const rules = await findRules(services, visit.params.bundle, visit.now)
  return isRefusal(rules) ? rules : bundleScreen(services, rules, visit.form.typed, visit)
}

type BundleAct = NonNullable<BundleIntake['act']>
const isAct = (act: string): act is BundleAct => act === 'accept' || act === 'supplement' || act === 'decline'

/** A bundle is complete or it is not accepted: nothing of it could begin the next. */
const paperProblems = ({ papers }: BundleScreen, act: BundleAct, declineReason: string): readonly Fault[] => {
  const lines = papers.map(({ line }) => line)
  const extras = { declineReason, documentNumber: '', immediate: false, pagesMissing: false }
  const failed =
    act === 'accept' ? lines.filter(({ verdict, component }) => verdict === 'fail' && component.required) : []
  return [
    ...paperFaults(lines),
    ...actFaults(act, lines, extras),
    ...failed.map(({ of, component }) => fault(`${of}.verdict`, joiningFaults.failed(component.name.vi))),
  ]
}

type Answer = Redirect | Again<BundleScreen> | Refusal

const perform = async (services: DossierServices, visit: Desk, form: Form, act: BundleAct): Promise<Answer> => {
  const rules = await findRules(services, visit.params.bundle, visit.now)
  if (isRefusal(rules)) return rules
  const screen = await bundleScreen(services, rules, form, visit)
  const { procedure, directory, day, form: shown } = screen.intake
  if (procedure === null) return again([])
  const { input, faults } = readIntake(shown, { procedure, directory, day })
  const late = readLateEntry(shown, visit.now)
  const declineReason = shown.get('declineReason')
  const leftOut = leftOutIn(rules, shown)
  const wanting = [
    ...faults,
    ...late.faults,
    ...paperProblems(screen, act, declineReason),
    ...leftOut.flatMap(({ leg, reason }) => tooLong(leftOutField(leg), reason, 2000)),
  ]
  if (wanting.length > 0 || input === null) return again(wanting)
  const { procedure: _, case: __, components: ___, sets: ____, ...shared } = input
  const told: BundleIntake = {
    ...shared,
    ...late.entry,
    bundle: rules.key,
    act,
    ...(act === 'decline' ? { declineReason } : { leftOut }),
    cases: Object.fromEntries(screen.legs.map(({ leg, caseKey }) => [leg.key, caseKey])),
    papers: screen.papers.map(({ at, line }) => ({ ...paperInput(line), at })),
  }
  const done = await openBundle(visit.db, services, visit.actor, told, visit.now)
  return isRefusal(done) ? done : redirect(bundlePath(done.bundle.id))
}

const submit =
  (services: DossierServices) =>
  async (visit: Desk, form: Form): Promise<Answer> => {
    const act = form.get('act')
    if (isAct(act)) return perform(services, visit, form, act)
    return again(['owner.0', 'submitter', 'recipient'].flatMap((of) => scanFaults(form, of)))
  }

const view = (screen: BundleScreen, visit: Desk) => {
  const shown = { ...visit, form: { typed: screen.intake.form, problems: visit.form.problems } }
  const { directory } = screen.intake
  return (
    <OfficerLayout
      visit={shown}
      title={words.intake}
      officer={officerFace(visit.actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
      nav={placesOf(visit.actor.role)}
      islands={['web/fields', 'dossier/reception/intake']}
      focus
    >
      <h1>{visit.t(screen.rules.name)}</h1>
      <p class="sub">
        {visit.t(words.intake)} · {screen.rules.legalBasis.map(({ number }) => number).join(', ')}
      </p>
      <FormBox id="intake" action={bundleIntakePath(screen.rules.key)} class="work intake">
        <div>
          <BundleProcedures screen={screen} />
          <PeoplePart screen={screen.intake} seal={visit.conceal} />
          <BundlePapers screen={screen} />
          <LatePart />
        </div>
        <BundleSide screen={screen} />
      </FormBox>
    </OfficerLayout>
  )
}

/** The counter's one screen for several procedures: choose the bundle instead of a procedure. */
export const bundleIntakePage = (services: DossierServices) =>
  page('/can-bo/tiep-nhan/lien-thong/:bundle', {
    who: may('dossier.draft'),
    load: load(services),
    record: { as: 'intake.earlier', of: ({ intake }) => intake.read },
    submit: submit(services),
    view,
  })
