import { type Actor, may } from '#identity'
import { type Db, isRefusal, type Refusal, refuse } from '#platform'
import { type Door, download, page, type Visit } from '#web'
import type { DossierRefusal } from '../dossier.refusals.ts'
import { type ReadDossier, readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { appointmentNow } from './appointment-now.ts'
import { formsOf } from './form.store.ts'
import type { IssuedForm, IssuedKind } from './issued-form.ts'
import { formWords } from './issuing.words.ts'
import { printControl } from './print-control.ts'
import { type OneOfSheaf, printForm, printSheaf } from './print-form.ts'

/** The papers of a dossier by the word in their address, and what is said where there is none. */
const papers = {
  'giay-hen': { kind: 'receipt', none: 'no-slip' },
  'phieu-bo-sung': { kind: 'supplement', none: 'no-supplement-form' },
  'phieu-tu-choi': { kind: 'declined', none: 'not-declined' },
  'phieu-xin-loi': { kind: 'apology', none: 'no-apology' },
  'thong-bao-dung': { kind: 'stop', none: 'no-stop-notice' },
} as const satisfies Record<string, { readonly kind: IssuedKind; readonly none: DossierRefusal }>

export type PrintedPaper = keyof typeof papers

const paperNames = Object.keys(papers) as readonly PrintedPaper[]

/** How many are printed at a press, as many as are done at once. */
const mostAtOnce = 100

export const paperOf: Readonly<Record<IssuedKind, PrintedPaper>> = {
  receipt: 'giay-hen',
  supplement: 'phieu-bo-sung',
  declined: 'phieu-tu-choi',
  apology: 'phieu-xin-loi',
  stop: 'thong-bao-dung',
}

/** The last one of its kind, or the one with this id. */
export const printedPath = (id: string, paper: PrintedPaper, form?: string): string =>
  `/can-bo/ho-so/${id}/${paper}.pdf${form === undefined ? '' : `?phieu=${form}`}`

/** The form of this kind that was issued last, or the one that is asked for by its id. */
const find = (forms: readonly IssuedForm[], paper: PrintedPaper, id: string | null): IssuedForm | Refusal => {
  const { kind, none } = papers[paper]
  const form = forms.findLast((each) => each.kind === kind && (id === null || each.id === id))
  return form ?? refuse(none)
}

/** An issued form of a dossier as PDF; somebody with the right to read the dossier asks for it. */
export const printPaper = async (
  db: Db,
  read: ReadDossier,
  paper: PrintedPaper,
  id: string | null,
  { origin }: { readonly origin: string },
): Promise<Uint8Array | Refusal> => {
  const form = find(await formsOf(db, read.dossier.id), paper, id)
  if (isRefusal(form)) return form
  // by its id a form is as it was first printed; the slip of now bears the appointment of now
  const current = form.kind === 'receipt' && id === null ? await appointmentNow(db, read.dossier) : null
  return printForm(db, read, form, { origin, ...(current === null ? {} : { current }) })
}

const controlPaper = 'phieu-kiem-soat' as const
export const controlPath = (id: string): string => `/can-bo/ho-so/${id}/${controlPaper}.pdf`

const door = (services: DossierServices, paper: PrintedPaper | typeof controlPaper): Door =>
  page(`/can-bo/ho-so/:id/${paper}.pdf`, {
    who: may('dossier.read'),
    load: async ({ db, actor, now, params, query, url }) => {
      const { id } = params as { readonly id: string }
      const read = await readDossier(db, services, actor, id, now)
      if (isRefusal(read)) return read
      const pdf =
        paper === controlPaper
          ? await printControl(db, services, read)
          : await printPaper(db, read, paper, query.get('phieu'), { origin: url.origin })
      return isRefusal(pdf) ? pdf : { pdf, dossier: read.dossier }
    },
    record: { as: 'dossier.print', of: ({ dossier }) => [dossier.id] },
    // the name of a file stays on disks and in logs of printers: never a person's
    view: ({ pdf, dossier }) =>
      download(pdf, { type: 'application/pdf', name: `${paper}-${dossier.code ?? dossier.id}.pdf`, framed: true }),
  })

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The papers of one kind of several dossiers in one file, to be printed at one press; a dossier is named once. */
export const sheafPath = (paper: PrintedPaper, ids: readonly string[]): string =>
  `/can-bo/in-nhieu/${paper}.pdf?${ids.map((id) => `hs=${id}`).join('&')}`

/** What is printed of one dossier; null: it has no such paper, or may not be read. */
const oneOf = async (
  { db, actor, now }: Pick<Visit<Actor, unknown>, 'db' | 'actor' | 'now'>,
  services: DossierServices,
  paper: PrintedPaper,
  id: string,
): Promise<OneOfSheaf | null> => {
  const read = await readDossier(db, services, actor, id, now)
  if (isRefusal(read)) return null
  const form = find(await formsOf(db, read.dossier.id), paper, null)
  if (isRefusal(form)) return null
  const current = form.kind === 'receipt' ? await appointmentNow(db, read.dossier) : null
  return { read, form, ...(current === null ? {} : { current }) }
}

const sheafDoor = (services: DossierServices, paper: PrintedPaper): Door =>
  page(`/can-bo/in-nhieu/${paper}.pdf`, {
    who: may('dossier.read'),
    load: async (visit) => {
      const { db, now, query, url } = visit
      const ids = [...new Set(query.getAll('hs'))].filter((id) => uuid.test(id)).slice(0, mostAtOnce)
      const found = await Promise.all(ids.map((id) => oneOf(visit, services, paper, id)))
      const sheaf = found.flatMap((one) => one ?? [])
      if (sheaf.length === 0) return refuse(papers[paper].none)
      const title = formWords[papers[paper].kind].vi
      const pdf = await printSheaf(db, sheaf, { origin: url.origin, title, at: now })
      return { pdf, printed: sheaf.map(({ read }) => read.dossier.id) }
    },
    record: { as: 'dossier.print', of: ({ printed }) => printed },
    view: ({ pdf, printed }) =>
      download(pdf, { type: 'application/pdf', name: `${paper}-${printed.length}.pdf`, framed: true }),
  })

/** Every issued form as PDF, of one dossier and of several at once, and the control sheet. */
export const printedPages = (services: DossierServices): readonly Door[] => [
  ...[controlPaper, ...paperNames].map((paper) => door(services, paper)),
  ...paperNames.map((paper) => sheafDoor(services, paper)),
]
