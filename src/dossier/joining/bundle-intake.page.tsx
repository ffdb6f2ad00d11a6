import { type Actor, may, officerFace, placeOf, placesOf } from '#identity'
import { isRefusal, localDate, type Refusal } from '#platform'
import { type Again, again, type Form, FormBox, OfficerLayout, page, type Redirect, redirect, type Visit } from '#web'
import { actFaults } from '../accepting/intake-acts.ts'
import { readIntake } from '../reception/intake.form.ts'
import { paperFaults, paperInput } from '../reception/papers.form.ts'
import { PeoplePart } from '../reception/people-part.component.tsx'
import { scanFaults } from '../reception/person.form.ts'
import { type Fault, fault } from '../reception/typed.ts'
import type { DossierServices } from '../services.ts'
import { BundlePapers, BundleProcedures, BundleSide } from './bundle-intake.component.tsx'
import { bundleIntakePath, bundlePath } from './bundle-paths.ts'
import { type BundleScreen, bundleScreen, findRules } from './bundle-screen.ts'
import { joiningFaults, joiningWords as words } from './joining.words.ts'
import { type BundleIntake, openBundle } from './open-bundle.ts'

type Desk = Visit<Actor, { readonly bundle: string }>

const load = (services: DossierServices) => async (visit: Desk) => {
  const rules = await findRules(services, visit.params.bundle, visit.now)
  return isRefusal(rules) ? rules : bundleScreen(services, rules, visit.form.typed, visit)
}

/** A bundle is complete or it is not taken in: nothing of it could begin the next. */
const paperProblems = ({ papers }: BundleScreen): readonly Fault[] => {
  const lines = papers.map(({ line }) => line)
  const extras = { declineReason: '', documentNumber: '', immediate: false, pagesMissing: false }
  const failed = lines.filter(({ verdict, component }) => verdict === 'fail' && component.required)
  return [
    ...paperFaults(lines),
    ...actFaults('accept', lines, extras),
    ...failed.map(({ of, component }) => fault(`${of}.verdict`, joiningFaults.failed(component.name.vi))),
  ]
}

type Answer = Redirect | Again<BundleScreen> | Refusal

const accept = async (services: DossierServices, visit: Desk, form: Form): Promise<Answer> => {
  const rules = await findRules(services, visit.params.bundle, visit.now)
  if (isRefusal(rules)) return rules
  const screen = await bundleScreen(services, rules, form, visit)
  const { procedure, directory, day, form: shown } = screen.intake
  if (procedure === null) return again([])
  const { input, faults } = readIntake(shown, { procedure, directory, day })
  const wanting = [...faults, ...paperProblems(screen)]
  if (wanting.length > 0 || input === null) return again(wanting)
  const { procedure: _, case: __, components: ___, sets: ____, ...shared } = input
  const told: BundleIntake = {
    ...shared,
    bundle: rules.key,
    cases: Object.fromEntries(screen.legs.map(({ leg, caseKey }) => [leg.key, caseKey])),
    papers: screen.papers.map(({ at, line }) => ({ ...paperInput(line), at })),
  }
  const done = await openBundle(visit.db, services, visit.actor, told, visit.now)
  return isRefusal(done) ? done : redirect(bundlePath(done.bundle.id))
}

const submit =
  (services: DossierServices) =>
  async (visit: Desk, form: Form): Promise<Answer> =>
    form.get('act') === 'accept'
      ? accept(services, visit, form)
      : again(['owner.0', 'submitter', 'recipient'].flatMap((of) => scanFaults(form, of)))

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
