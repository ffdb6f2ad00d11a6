import { regimes } from '#agency'
import {
  type FormData,
  issueNumber,
  type ReceiptData,
  type ReceiptInput,
  type Statutory,
  typesetSheaf,
  typesetStatutory,
  withTracking,
} from '#document'
import type { Db } from '#platform'
import type { Dossier } from '../dossier.ts'
import { givesSlip, type ReadDossier } from '../read-dossier.ts'
import { trackingUrl } from '../slip-view.ts'
import { type Appointment, withCurrentAppointment } from './current-slip.ts'
import { findContent, formsOf } from './form.store.ts'
import { contentOf } from './form-content.ts'
import { formSetOf } from './form-head.ts'
import type { IssuedForm, IssuedKind } from './issued-form.ts'

const trackingOf = (dossier: Dossier, origin: string): ReceiptInput['tracking'] => ({
  url: trackingUrl(dossier, origin) ?? '',
  page: `${origin.replace(/^https?:\/\//, '')}/tra-cuu`,
  slipNumber: dossier.slipNumber,
})

/** What the form said when it was issued; where that was not kept, what the dossier says now. */
const saidBy = async <K extends IssuedKind>(
  db: Db,
  read: ReadDossier,
  form: IssuedForm & { readonly kind: K },
): Promise<FormData[K]> => {
  const kept = await findContent(db, form.id)
  if (kept !== null) return kept as FormData[K]
  const { dossier, procedure, directory } = read
  const { agency, signer, issuedAt: at } = form
  const regime = regimes().get(form.regime)
  return contentOf(form.kind, { dossier, procedure, directory, regime, at, agency, signer, reason: '' })
}

/** One book a year, whose lines are the receipts (TT 01/2018/TT-VPCP Điều 9). */
export const bookOf = ({ number }: IssuedForm) => ({ volume: '01', ordinal: String(number).padStart(2, '0') })

/** `current`: only for the slip that is given out now; it then bears the appointment of now. */
export interface Printing {
  readonly origin: string
  readonly current?: Appointment
}

/** An issued form as it is set. */
const toPrint = async (
  db: Db,
  read: ReadDossier,
  form: IssuedForm,
  { origin, current }: Printing,
): Promise<Statutory> => {
  const kept = await saidBy(db, read, form)
  const said =
    current === undefined
      ? kept
      : withCurrentAppointment(kept as ReceiptData, current, await formsOf(db, form.dossierId))
  const numbered = { ...said, head: { ...said.head, number: issueNumber(form.number, form.symbol) } }
  const { dossier } = read
  const data =
    form.kind === 'receipt'
      ? withTracking(
          { ...(numbered as FormData['receipt']), book: bookOf(form) },
          {
            code: dossier.code ?? '',
            tracking: trackingOf(dossier, origin),
            // the citizen's sheet bears what opens the dossier to its holder
            sheets: givesSlip(read) ? ['given', 'kept'] : ['kept'],
          },
        )
      : numbered
  const { name } = regimes().get(form.regime).forms[form.kind] ?? { name: { vi: '' } }
  const title = dossier.code === null ? name.vi : `${name.vi} ${dossier.code}`
  return {
    set: formSetOf(regimes().get(form.regime)),
    kind: form.kind,
    data: data as FormData[typeof form.kind],
    about: { title, at: form.issuedAt },
  }
}

/**
 * An issued form as PDF/A-2b: number, day, signer and text are those of the act, however often and by whomever it is
 * printed. A receipt has both its sheets, the citizen's with the way to follow the
 * dossier; whoever does not give slips out gets the sheet that is kept.
 */
export const printForm = async (
  db: Db,
  read: ReadDossier,
  form: IssuedForm,
  printing: Printing,
): Promise<Uint8Array> => {
  const { set, kind, data, about } = await toPrint(db, read, form, printing)
  return typesetStatutory(set, kind, data, about)
}

/** One of several forms that are printed together. */
export interface OneOfSheaf {
  readonly read: ReadDossier
  readonly form: IssuedForm
  readonly current?: Appointment
}

/** Issued forms of several dossiers in one file, in their order. */
export const printSheaf = async (
  db: Db,
  sheaf: readonly OneOfSheaf[],
  { origin, title, at }: { readonly origin: string; readonly title: string; readonly at: Temporal.Instant },
): Promise<Uint8Array> => {
  const forms = await Promise.all(
    sheaf.map(({ read, form, current }) =>
      toPrint(db, read, form, { origin, ...(current === undefined ? {} : { current }) }),
    ),
  )
  return typesetSheaf(forms, { title, at })
}
