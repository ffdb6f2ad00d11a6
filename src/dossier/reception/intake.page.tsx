import { type Actor, may, officerFace, placeOf, placesOf } from '#identity'
import { isRefusal, localDate, type Refusal } from '#platform'
import type { CurrentProcedure } from '#procedure'
import {
  type Again,
  again,
  emptyForm,
  type Form,
  FormBox,
  OfficerLayout,
  page,
  type Redirect,
  redirect,
  type Visit,
} from '#web'
import { actFaults, type IntakeAct, type IntakeExtras, isIntakeAct, performIntake } from '../accepting/intake-acts.ts'
import { readLateEntry } from '../entering-late/late-entry.form.ts'
import { LatePart } from '../entering-late/late-part.component.tsx'
import { beneficiaryFaults } from '../grouping/beneficiaries.form.ts'
import { BeneficiariesPart } from '../grouping/beneficiaries-part.component.tsx'
import type { DossierServices } from '../services.ts'
import { Consequences } from './consequences.component.tsx'
import { asksPages, readIntake } from './intake.form.ts'
import { intakeFaults, intakeWords } from './intake.words.ts'
import { completed, seenMark } from './intake-defaults.form.ts'
import { type IntakeScreen, intakeScreen } from './intake-screen.ts'
import { PapersPart } from './papers-part.component.tsx'
import { PeoplePart } from './people-part.component.tsx'
import { change, scanFaults } from './person.form.ts'
import { ProcedurePart } from './procedure-part.component.tsx'
import { fault } from './typed.ts'

export const intakePath = '/can-bo/tiep-nhan'

type Desk = Visit<Actor, unknown>

/** A link may name the procedure: `?thu-tuc=1.004873`. */
const typedSoFar = ({ form, query }: Desk): Form => {
  const named = query.get('thu-tuc')
  const first = form.typed.entries.length === 0
  return first && named !== null ? change(emptyForm, { procedure: named.slice(0, 200) }) : form.typed
}

const load = (services: DossierServices) => (visit: Desk) => intakeScreen(services, typedSoFar(visit), visit)

const extrasOf = (form: Form, procedure: CurrentProcedure): IntakeExtras => ({
  declineReason: form.get('declineReason'),
  documentNumber: form.get('documentNumber'),
  immediate: procedure.immediate === true,
  pagesMissing: asksPages(procedure, form.get('case')) && form.get('pages') === '',
})

type Answer = Redirect | Again<IntakeScreen> | Refusal

const perform = async (services: DossierServices, visit: Desk, typed: Form, act: IntakeAct): Promise<Answer> => {
  const day = localDate(visit.now)
  const [procedures, directory] = await Promise.all([services.procedures.latest(), services.agencies()])
  const { form, procedure } = completed(typed, { procedures, directory, actor: visit.actor, day })
  if (procedure === null) return again([fault('procedure', intakeFaults.procedure)])
  if (typed.get('seen') !== seenMark(procedure, form.get('case')))
    return again([fault('procedure', intakeFaults.changed)])
  const extras = extrasOf(form, procedure)
  const { input, papers, faults } = readIntake(form, { procedure, directory, day })
  const late = readLateEntry(form, visit.now)
  const wanting = [...faults, ...late.faults, ...actFaults(act, papers, extras)]
  if (wanting.length > 0 || input === null) return again(wanting)
  const told = { act, input: { ...input, ...late.entry }, papers, extras }
  const done = await performIntake(visit.db, services, visit, told)
  return isRefusal(done) ? done : redirect(`${intakePath}/xong/${done.id}?in=1`)
}

const submit =
  (services: DossierServices) =>
  async (visit: Desk, form: Form): Promise<Answer> => {
    const act = form.get('act')
    if (isIntakeAct(act)) return perform(services, visit, form, act)
    // anything else changes the screen and nothing more: the form comes back as `completed` makes it
    const scans = ['owner.0', 'submitter', 'recipient'].flatMap((of) => scanFaults(form, of))
    return again([...scans, ...beneficiaryFaults(form, localDate(visit.now).toString())])
  }

const view = (screen: IntakeScreen, visit: Desk) => {
  const shown = { ...visit, form: { typed: screen.form, problems: visit.form.problems } }
  return (
    <OfficerLayout
      visit={shown}
      title={intakeWords.title}
      officer={officerFace(visit.actor, placeOf(screen.directory, visit.actor.agency, screen.day))}
      nav={placesOf(visit.actor.role)}
      islands={['web/fields', 'web/suggest', 'dossier/reception/intake']}
      focus
    >
      <h1>{visit.t(intakeWords.title)}</h1>
      <FormBox id="intake" action={intakePath} class="work intake">
        <div>
          <ProcedurePart {...screen} />
          <PeoplePart screen={screen} seal={visit.conceal} />
          <BeneficiariesPart {...screen} />
          <PapersPart {...screen} />
          <LatePart />
        </div>
        <Consequences {...screen} />
      </FormBox>
    </OfficerLayout>
  )
}

/** The whole counter in one screen: procedure, people, papers, and what follows from them. */
export const intakePage = (services: DossierServices) =>
  page(intakePath, {
    who: may('dossier.draft'),
    load: load(services),
    record: { as: 'intake.earlier', of: ({ read }) => read },
    submit: submit(services),
    view,
  })
