import { type Actor, may } from '#identity'
import { isRefusal, localDate, type Refusal } from '#platform'
import { again, type Door, type Form, page, type Redirect, redirect, type Visit } from '#web'
import type { Command } from '../action-bodies.ts'
import { type ActionName, actionNames, actions } from '../actions.ts'
import { uploadLimits } from '../checking/file-limits.ts'
import type { Dossier } from '../dossier.ts'
import { todayPath } from '../inbox/looking.form.ts'
import { printedPath } from '../issuing/printed.page.tsx'
import { mayRead, mayReadPart, readAsInvolved, readDossier } from '../read-dossier.ts'
import { type DossierCase, loadCase } from '../reading/dossier-case.ts'
import { DossierFrame, withFirst } from '../reading/dossier-frame.component.tsx'
import { checkPath, dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { doneWords, fieldFaults } from './act.words.ts'
import { bodyProblems } from './act-body.ts'
import { firstForm, readBody, withScans } from './act-field.form.ts'
import { ActFormBox } from './act-form.component.tsx'
import { formOf, lateFields, lateProblems } from './act-forms.ts'
import { panelWords as words } from './act-panel.words.ts'
import { actWithFiles, fileFieldOf } from './act-with-files.ts'
import { Overtaken } from './overtaken.component.tsx'

type Own = Visit<Actor, { readonly id: string }>

const seenIn = (form: Form): number | undefined => {
  const seen = form.get('seen')
  return /^\d{1,9}$/.test(seen) ? Number(seen) : undefined
}

/** What an agency does for its own part of a dossier: a question, a step that asks for its opinion, papers that come or go. */
const onOwnPart: ReadonlySet<ActionName> = new Set([
  'give-opinion',
  'take-step',
  'assign-step',
  'release-step',
  'complete-step',
  'confirm-handover',
  'send-papers',
  'forward-papers',
  'report-missing',
])

const finder = (action: ActionName) => (onOwnPart.has(action) ? readAsInvolved : readDossier)

/** After passing a dossier on, an agency may not see it any more: then back to the day's work. */
const after = async (services: DossierServices, visit: Own, dossier: Dossier, action: ActionName): Promise<string> => {
  const { actor, now } = visit
  // the slip comes up at once, to be printed
  if (action === 'reprint-slip') return printedPath(dossier.id, 'giay-hen')
  const directory = await services.agencies()
  const stays = mayRead(actor, directory, dossier, now) === true || mayReadPart(actor, directory, dossier, now)
  return stays ? dossierPath(dossier.id) : todayPath
}

export const submitTo = (services: DossierServices, action: ActionName) => async (visit: Own, form: Form) => {
  const { db, actor, now, params, query } = visit
  const of = await loadCase(visit, services, params.id, finder(action))
  if (isRefusal(of)) return of
  const fields = [...formOf(action).ask(of, query), ...lateFields]
  if (withScans(fields, form) !== form) return again([{ message: fieldFaults.scanned }])
  const { body, problems } = readBody(fields, form, localDate(now).toString())
  if (problems.length > 0) return again(problems)
  const wrong = [...(formOf(action).check?.(body, of) ?? []), ...lateProblems(body), ...bodyProblems(action, body)]
  if (wrong.length > 0) return again(wrong)
  const act = { actor, now, seen: seenIn(form) }
  const command = { action, body } as Command
  const files = form.uploads.filter(({ field }) => field === fileFieldOf(action)).map(({ bytes }) => bytes)
  const done = await actWithFiles(db, services, of.dossier.id, command, files, act)
  if (isRefusal(done)) return done
  const stays = action === 'check-components' && form.get('from') === 'check'
  const path = stays ? checkPath(done.id) : await after(services, visit, done, action)
  return redirect(path, { flash: doneWords[action] })
}

/** A form that nobody has sent is only shown while its act is open; one that came too late keeps what was typed. */
export const loadFor =
  (services: DossierServices, action: ActionName) =>
  async (visit: Own): Promise<DossierCase | Refusal | Redirect> => {
    const of = await loadCase(visit, services, visit.params.id, finder(action))
    if (isRefusal(of) || of.actions.includes(action) || visit.form.problems.length > 0) return of
    return redirect(dossierPath(of.dossier.id), { flash: words.gone(actions[action].words), kind: 'note' })
  }

const view = (action: ActionName) => (of: DossierCase, visit: Own) => {
  const { query } = visit
  const open = of.actions.includes(action)
  const fields = [...formOf(action).ask(of, query), ...lateFields]
  const shown = withFirst(visit, firstForm(fields))
  const form = { ...shown.form, typed: withScans(fields, shown.form.typed) }
  return (
    <DossierFrame visit={{ ...shown, form }} of={of} title={actions[action].words}>
      {open || of.sight === 'part' ? (
        <ActFormBox of={of} action={action} query={query} alone />
      ) : (
        <Overtaken of={of} action={action} fields={fields} form={visit.form.typed} />
      )}
    </DossierFrame>
  )
}

const actDoor = (services: DossierServices, action: ActionName): Door =>
  page(`/can-bo/ho-so/:id/${formOf(action).slug}`, {
    who: may(actions[action].permission),
    // that malware came with it stays in the history although nothing was kept
    ...(fileFieldOf(action) !== null ? { files: uploadLimits, onRefusal: 'commit' as const } : {}),
    load: loadFor(services, action),
    submit: submitTo(services, action),
    record: { as: `dossier.${action}`, of: ({ dossier }) => [dossier.id] },
    view: view(action),
  })

/** One door an act, each with its own permission: pages and API tell the same commands. The check has a page of its own. */
export const actPages = (services: DossierServices): readonly Door[] =>
  actionNames.filter((action) => action !== 'check-components').map((action) => actDoor(services, action))
