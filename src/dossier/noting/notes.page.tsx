import { fileTypes } from '#document'
import { type Actor, may } from '#identity'
import { isRefusal, type Refusal, refuse } from '#platform'
import { type Again, again, type Door, download, type Form, page, type Redirect, redirect, type Visit } from '#web'
import { uploadLimits } from '../checking/file-limits.ts'
import { faultProblem } from '../corresponding/corresponding.form.ts'
import { mayReadAs } from '../corresponding/rights.ts'
import { readDossier } from '../read-dossier.ts'
import { type DossierCase, loadCase } from '../reading/dossier-case.ts'
import { DossierFrame } from '../reading/dossier-frame.component.tsx'
import type { DossierServices } from '../services.ts'
import { openAttached } from './attached-file.ts'
import { isNote } from './note.store.ts'
import { noteWords as words } from './note.words.ts'
import { notePath } from './note-paths.ts'
import { Notes } from './notes.component.tsx'
import { type NotesScene, notesScene } from './notes.query.ts'
import { withdrawNote, writeNote } from './write-note.ts'

type Own = Visit<Actor, { readonly id: string }>

interface NotesModel {
  readonly of: DossierCase
  readonly scene: NotesScene
}

/** Whoever may not read the notes is told of no dossier that he may not read, and of no notes in one that he may. */
const load =
  (services: DossierServices) =>
  async (visit: Own): Promise<NotesModel | Refusal> => {
    const of = await loadCase(visit, services, visit.params.id)
    if (isRefusal(of)) return of
    const scene = await notesScene(visit.db, of, visit)
    return scene === null ? refuse('dossier-not-found') : { of, scene }
  }

const submit =
  (services: DossierServices) =>
  async (visit: Own, form: Form): Promise<Redirect | Refusal | Again<never>> => {
    const { db, params } = visit
    const [act, id = ''] = form.get('act').split(':')
    if (act === 'withdraw') {
      const done = await withdrawNote(db, services, params.id, id, visit)
      return isRefusal(done) ? done : redirect(notePath(done.dossier.id, id), { flash: words.withdrawnNow })
    }
    const files = form.uploads.filter(({ field }) => field === 'note-file').map(({ bytes }) => bytes)
    const done = await writeNote(
      db,
      services,
      params.id,
      { text: form.raw('note'), mentions: form.all('mention'), files },
      visit,
    )
    if (!isRefusal(done)) return redirect(notePath(done.dossier.id, done.note.id), { flash: words.saved })
    const problem = faultProblem(done, 'note')
    return problem === null ? done : again([problem])
  }

/** The notes alone; the page of the dossier shows them too, and its form comes in here. */
export const notesPage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/ghi-chu', {
    who: may('note.read'),
    files: uploadLimits,
    load: load(services),
    submit: submit(services),
    // that malware came stays in the history although nothing was kept
    onRefusal: 'commit',
    record: { as: 'dossier.notes', of: ({ of }) => [of.dossier.id] },
    view: ({ of, scene }, visit) => (
      <DossierFrame visit={visit} of={of} title={words.title} islands={['dossier/noting/mention']}>
        <Notes of={of} scene={scene} />
      </DossierFrame>
    ),
  })

/** One attachment of a note. Each look at it is recorded. */
export const noteFilePage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/ghi-chu/tep/:file', {
    who: may('note.read'),
    load: async ({ db, actor, now, params }) => {
      const read = await readDossier(db, services, actor, params.id, now)
      if (isRefusal(read)) return read
      const { dossier, directory } = read
      if (mayReadAs(actor, 'note.read', directory, dossier, now) !== true) return refuse('dossier-not-found')
      const file = await openAttached(db, services, dossier.id, params.file, (one) =>
        isNote(db, dossier.id, one.holder),
      )
      return isRefusal(file) ? file : { dossier, file }
    },
    record: { as: 'dossier.note-file', of: ({ dossier }) => [dossier.id] },
    view: async ({ dossier, file }) =>
      download(file.bytes, {
        type: file.type,
        name: `${dossier.code ?? dossier.id}-ghi-chu-${file.id.slice(-6)}.${fileTypes[file.type]}`,
        concerns: [dossier.id],
      }),
  })
