import { type Actor, may } from '#identity'
import { isRefusal, type Refusal } from '#platform'
import { type Again, again, type Door, type Form, page, type Redirect, redirect, type Visit } from '#web'
import { postIntakePath, sittingPath } from '../listing/list-paths.ts'
import { change } from '../reception/person.form.ts'
import { type Fault, fault, tooLong } from '../reception/typed.ts'
import { refusalWords } from '../refusal-words.ts'
import type { DossierServices } from '../services.ts'
import { doubles, moveFault, onlyRows, type ReadRow } from './envelope.form.ts'
import { PostIntake } from './post-intake.component.tsx'
import type { Sitting } from './post-intake.store.ts'
import { envelopeFaults, postIntakeWords as words } from './post-intake.words.ts'
import { type PostScreen, postScreen } from './post-screen.ts'
import { type EnvelopeAnswer, takeEnvelopes } from './take-envelopes.ts'

type Desk = Visit<Actor, unknown>
type Answer = Redirect | Again<PostScreen> | Refusal

const clerkFaults = (form: Form): readonly Fault[] => [
  ...(form.get('carrier') === '' ? [fault('carrier', envelopeFaults.carrier)] : []),
  ...(form.get('clerk') === '' ? [fault('clerk', envelopeFaults.clerk)] : []),
  ...['carrier', 'clerk'].flatMap((field) => tooLong(field, form.get(field), 100)),
  ...tooLong('clerkNumber', form.get('clerkNumber'), 40),
]

/** What keeps an envelope here, at the field that it concerns. */
const faultsOf = ({ row, faults }: ReadRow, answer: EnvelopeAnswer | undefined): readonly Fault[] =>
  answer?.refusal == null ? faults : [fault(`${row.of}.procedure`, refusalWords(answer.refusal))]

/** What could not be taken, alone on the list again, each by its number and its owner. */
const stayed = async (
  services: DossierServices,
  visit: Desk,
  { form }: PostScreen,
  { rows, sitting }: { readonly rows: readonly (readonly [ReadRow, readonly Fault[]])[]; readonly sitting: string },
): Promise<Answer> => {
  const left = onlyRows(
    form,
    rows.map(([{ row }]) => row.at),
  )
  const problems = rows.flatMap(([{ row }, faults], at) =>
    faults.map((each) => {
      const { field, message } = moveFault(each, at)
      return fault(field, envelopeFaults.of(at + 1, form.get(`${row.of}.name`), message))
    }),
  )
  return again(problems, await postScreen(services, change(left, { sitting }), visit))
}

const withoutDoubles = ({ form, read }: PostScreen): readonly ReadRow[] => {
  const twice = doubles(
    form,
    read.map(({ row }) => row),
  )
  return read.map((each) => {
    const more = twice.filter(({ field }) => field.startsWith(`${each.row.of}.`))
    return more.length === 0 ? each : { ...each, envelope: null, faults: [...each.faults, ...more] }
  })
}

const sittingIn = (form: Form): Sitting => ({
  carrier: form.get('carrier'),
  clerkName: form.get('clerk'),
  clerkNumber: form.get('clerkNumber') || null,
})

const accept = async (services: DossierServices, visit: Desk, screen: PostScreen): Promise<Answer> => {
  const { form, read } = screen
  if (read.length === 0) return again([{ message: envelopeFaults.nothing }], screen)
  const wrong = clerkFaults(form)
  if (wrong.length > 0) return again(wrong, screen)
  const mended = withoutDoubles(screen)
  const good = mended.flatMap(({ row, envelope }) => (envelope === null ? [] : [{ ...envelope, at: row.at }]))
  const { db, apart, actor, now } = visit
  const answers = await takeEnvelopes(
    db,
    { apart, services, actor, now },
    {
      sitting: sittingIn(form),
      known: form.get('sitting') || null,
      envelopes: good,
    },
  )
  if (isRefusal(answers)) return answers
  const sitting = answers.findLast(({ done }) => done !== null)?.done?.sitting ?? form.get('sitting')
  const rows = mended
    .map(
      (each) =>
        [
          each,
          faultsOf(
            each,
            answers.find(({ at }) => at === each.row.at),
          ),
        ] as const,
    )
    .filter(([, faults]) => faults.length > 0)
  const done = answers.filter(({ refusal }) => refusal === null).length
  return rows.length === 0
    ? redirect(sittingPath(sitting), { flash: words.wasTaken(done) })
    : stayed(services, visit, screen, { rows, sitting })
}

const submit =
  (services: DossierServices) =>
  async (visit: Desk, typed: Form): Promise<Answer> => {
    const screen = await postScreen(services, typed, visit)
    return typed.get('act') === 'accept' ? accept(services, visit, screen) : again([], screen)
  }

const readIn = ({ taken }: PostScreen): readonly string[] => (taken?.lines ?? []).map(({ dossierId }) => dossierId)

/** Many envelopes of one postal clerk in one screen (QĐ 45/2016/QĐ-TTg): each becomes a dossier of its owner. */
export const postIntakePage = (services: DossierServices): Door =>
  page(postIntakePath, {
    who: may('dossier.draft'),
    load: (visit: Desk) => postScreen(services, visit.form.typed, visit),
    submit: submit(services),
    apart: true,
    record: { as: 'post-intake.read', of: readIn },
    view: (screen, visit) => <PostIntake screen={screen} visit={visit} />,
  })
