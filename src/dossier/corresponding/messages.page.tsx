import { type Actor, may } from '#identity'
import { isRefusal, type Refusal, refuse } from '#platform'
import { type Again, again, type Door, type Form, page, type Redirect, redirect, type Visit } from '#web'
import { uploadLimits } from '../checking/file-limits.ts'
import { type DossierCase, loadCase } from '../reading/dossier-case.ts'
import { DossierFrame } from '../reading/dossier-frame.component.tsx'
import type { DossierServices } from '../services.ts'
import { faultProblem } from './corresponding.form.ts'
import { messageWords as words } from './message.words.ts'
import { messagePath } from './message-paths.ts'
import { Messages } from './messages.component.tsx'
import { type MessagesScene, messagesScene } from './messages.query.ts'
import { type Messaged, proposeMessage, sendMessage, sendProposal, turnDownProposal } from './write-message.ts'

type Own = Visit<Actor, { readonly id: string }>

interface MessagesModel {
  readonly of: DossierCase
  readonly scene: MessagesScene
}

const load =
  (services: DossierServices) =>
  async (visit: Own): Promise<MessagesModel | Refusal> => {
    const of = await loadCase(visit, services, visit.params.id)
    if (isRefusal(of)) return of
    const scene = await messagesScene(visit.db, services, of, visit)
    return scene === null ? refuse('dossier-not-found') : { of, scene }
  }

const answer = (done: Messaged | Refusal, field: string, flash: (typeof words)[keyof typeof words]) => {
  if (!isRefusal(done)) return redirect(messagePath(done.dossier.id, done.message.id), { flash })
  const problem = faultProblem(done, field)
  return problem === null ? done : again<never>([problem])
}

const submit =
  (services: DossierServices) =>
  async (visit: Own, form: Form): Promise<Redirect | Refusal | Again<never>> => {
    const { db, params } = visit
    const [act, id = ''] = form.get('act').split(':')
    const text = form.raw('message')
    const files = form.uploads.map(({ bytes }) => bytes)
    if (act === 'propose')
      return answer(await proposeMessage(db, services, params.id, { text, files }, visit), 'message', words.proposedNow)
    if (act === 'send' && id === '')
      return answer(await sendMessage(db, services, params.id, { text, files }, visit), 'message', words.sentNow)
    if (act === 'send') {
      const typed = { text: form.raw(`text.${id}`) }
      return answer(await sendProposal(db, services, params.id, id, typed, visit), `text.${id}`, words.sentNow)
    }
    const typed = { reason: form.raw(`reason.${id}`) }
    return answer(
      await turnDownProposal(db, services, params.id, id, typed, visit),
      `reason.${id}`,
      words.turnedDownNow,
    )
  }

/** The correspondence alone; the page of the dossier shows it too, and its forms come in here. */
export const messagesPage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/tin-nhan', {
    who: may('citizen-message.read'),
    load: load(services),
    files: uploadLimits,
    submit: submit(services),
    // that malware came stays in the history although nothing was kept
    onRefusal: 'commit',
    record: { as: 'dossier.messages', of: ({ of }) => [of.dossier.id] },
    view: ({ of, scene }, visit) => (
      <DossierFrame visit={visit} of={of} title={words.title}>
        <Messages of={of} scene={scene} />
      </DossierFrame>
    ),
  })
