import { type DossierFile, filesOf } from '#document'
import { type Actor, may } from '#identity'
import { isRefusal, type Refusal, type Words } from '#platform'
import { type Again, again, type Door, type Form, page, type Redirect, redirect, type Visit } from '#web'
import { loadFor, submitTo } from '../acting/act.page.tsx'
import { firstForm } from '../acting/act-field.form.ts'
import { emptyQuery } from '../acting/act-form.component.tsx'
import { type DossierCase, loadCase } from '../reading/dossier-case.ts'
import { DossierFrame, withFirst } from '../reading/dossier-frame.component.tsx'
import { checkPath, scansPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { askChecks, askSupplement } from './ask-papers.ts'
import { attachFiles, attachRefusal } from './attach-file.ts'
import { pickPaper, checkWords as words } from './check.words.ts'
import { Checklist } from './checklist.component.tsx'
import { uploadLimits } from './file-limits.ts'
import { Scans } from './scans.component.tsx'
import { takeOutFile } from './withdraw-file.ts'

type Own = Visit<Actor, { readonly id: string }>

interface CheckCase {
  readonly of: DossierCase
  readonly files: readonly DossierFile[]
  readonly shown: DossierFile | undefined
  readonly mayAttach: boolean
}

/** The scan that the address names, or the newest of the first paper that has one. */
const withFiles = async (
  services: DossierServices,
  { db, actor, now, query }: Own,
  of: DossierCase | Refusal | Redirect,
): Promise<CheckCase | Refusal | Redirect> => {
  if (isRefusal(of) || 'redirect' in of) return of
  const files = await filesOf(db, of.dossier.id)
  const order = of.dossier.components.map(({ key }) => key)
  const first = files
    .filter(({ withdrawn }) => withdrawn === null)
    .toSorted((one, other) => order.indexOf(one.component) - order.indexOf(other.component))[0]
  const kept = services.files !== undefined && (await attachRefusal(services, of.dossier, { actor, now })) === null
  return { of, files, shown: files.find(({ id }) => id === query.get('tep')) ?? first, mayAttach: kept }
}

const view =
  (title: Words) =>
  ({ of, ...files }: CheckCase, visit: Own) => {
    const first = firstForm([...askChecks(of, emptyQuery), ...askSupplement(of, emptyQuery)])
    return (
      <DossierFrame
        visit={withFirst(visit, first)}
        of={of}
        title={title}
        islands={['web/fields', 'dossier/checking/check']}
      >
        <div class="check">
          <div class="check-document">
            <Scans of={of} {...files} />
          </div>
          <div class="check-list">
            <Checklist of={of} {...files} />
          </div>
        </div>
      </DossierFrame>
    )
  }

const sentAs = ({ uploads }: Form, name: string) =>
  uploads.filter(({ field }) => field === name).map(({ bytes }) => bytes)

type Answered = Redirect | Refusal | Again<never>

/** Takes the scan out that the form names, and puts another in its place if one was sent. */
const takeOut = async (visit: Own, services: DossierServices, of: DossierCase, form: Form): Promise<Answered> => {
  const { db, actor, now } = visit
  const reason = form.get('withdrawReason')
  if (reason === '') return again([{ field: 'withdrawReason', message: words.whyOut }])
  const wish = { file: form.get('withdraw'), reason, files: sentAs(form, 'replacement') }
  const done = await takeOutFile(db, services, of.dossier.id, wish, { actor, now })
  if (isRefusal(done)) return done
  const flash = wish.files.length > 0 ? words.replaced : words.takenOut
  return redirect(of.actions.includes('check-components') ? checkPath(done.id) : scansPath(done.id), { flash })
}

const attach =
  (services: DossierServices) =>
  async (visit: Own, form: Form): Promise<Answered> => {
    const { db, actor, now, params } = visit
    const of = await loadCase(visit, services, params.id)
    if (isRefusal(of)) return of
    if (form.get('withdraw') !== '') return takeOut(visit, services, of, form)
    const component = form.get('component')
    if (component === '') return again([{ field: 'component', message: pickPaper }])
    const files = sentAs(form, 'file')
    const done = await attachFiles(db, services, of.dossier.id, { component, files }, { actor, now })
    if (isRefusal(done)) return done
    const newest = (await filesOf(db, done.id)).find((file) => file.component === component && file.withdrawn === null)
    const path = of.actions.includes('check-components') ? checkPath(done.id) : scansPath(done.id)
    return redirect(`${path}?tep=${newest?.id ?? ''}`, { flash: words.added })
  }

/** The document on the left, the checklist on the right, and the request beneath it. */
export const checkPage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/kiem-tra', {
    who: may('dossier.check-components'),
    frames: true,
    load: async (visit: Own) => withFiles(services, visit, await loadFor(services, 'check-components')(visit)),
    submit: submitTo(services, 'check-components'),
    record: { as: 'dossier.check-components', of: ({ of }) => [of.dossier.id] },
    view: view(words.title),
  })

/** Scans come in here, and those who do not check look at them here. */
export const scansPage = (services: DossierServices): Door =>
  page('/can-bo/ho-so/:id/ban-quet', {
    who: may('dossier.read'),
    frames: true,
    files: uploadLimits,
    load: async (visit: Own) => withFiles(services, visit, await loadCase(visit, services, visit.params.id)),
    submit: attach(services),
    // that malware came stays in the history although nothing was kept
    onRefusal: 'commit',
    record: { as: 'dossier.scans', of: ({ of }) => [of.dossier.id] },
    view: view(words.scansTitle),
  })
