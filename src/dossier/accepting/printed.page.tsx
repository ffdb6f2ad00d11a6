import { type Actor, may } from '#identity'
import { type Db, isRefusal, type Refusal } from '#platform'
import { type Door, download, page } from '#web'
import { type ReadDossier, readDossier } from '../read-dossier.ts'
import type { DossierServices } from '../services.ts'
import { printDeclined, printSupplement } from './printed-letters.ts'
import { printSlip } from './slip.ts'

interface Asked {
  readonly read: ReadDossier
  readonly db: Db
  readonly actor: Actor
  readonly origin: string
}

/** The papers that the counter hands over, by the word in their address. */
const printed = {
  'giay-hen': ({ read, origin }) => printSlip(read, origin),
  'phieu-bo-sung': ({ read, actor }) => printSupplement(read, actor.name),
  'phieu-tu-choi': ({ db, read, actor }) => printDeclined(db, read, actor.name),
} as const satisfies Record<string, (asked: Asked) => Promise<Uint8Array | Refusal>>

export type PrintedPaper = keyof typeof printed

export const printedPath = (id: string, paper: PrintedPaper): string => `/can-bo/ho-so/${id}/${paper}.pdf`

const door = (services: DossierServices, paper: PrintedPaper): Door =>
  page(`/can-bo/ho-so/:id/${paper}.pdf`, {
    who: may('dossier.read'),
    load: async ({ db, actor, now, params, url }) => {
      const { id } = params as { readonly id: string }
      const read = await readDossier(db, services, actor, id, now)
      if (isRefusal(read)) return read
      const pdf = await printed[paper]({ read, db, actor, origin: url.origin })
      return isRefusal(pdf) ? pdf : { pdf, dossier: read.dossier }
    },
    record: { as: 'dossier.print', of: ({ dossier }) => [dossier.id] },
    // the name of a file stays on disks and in logs of printers: never a person's
    view: ({ pdf, dossier }) =>
      download(pdf, { type: 'application/pdf', name: `${paper}-${dossier.code ?? dossier.id}.pdf` }),
  })

/** Mẫu 01, 02 and 03 as PDF. */
export const printedPages = (services: DossierServices): readonly Door[] =>
  (Object.keys(printed) as PrintedPaper[]).map((paper) => door(services, paper))
