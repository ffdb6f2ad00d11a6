import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '#platform'
import { Press, TypesettingError } from './press.ts'
import type { Printed } from './press-job.ts'
import type { Json } from './printable.ts'
import { qrSvg } from './qr.ts'
import { type FormData, type FormKind, type FormSet, formSets, type Template, type TemplateData } from './templates.ts'

/** What the PDF says about itself. */
export interface About {
  readonly title: string
  /** The document's date: the same data and date give the same bytes. */
  readonly at: Temporal.Instant
  /** Language of the text; statutory forms are Vietnamese. */
  readonly lang?: Lang
}

const press = new Press()

/** A year's register is for the archive: with tags, 5,000 dossiers make 20 MB instead of 1 MB. */
const isRegister = (main: string): boolean => main.endsWith('/register.typ')

/** In milliseconds. 10,000 rows take about 10 s on a quiet machine. */
const registerPatience = 120_000

const printed = (main: string, data: Json, { title, at, lang = 'vi' }: About): Promise<Printed> =>
  press.print({
    main,
    data,
    about: { title, lang },
    timestamp: Math.floor(at.epochMilliseconds / 1000),
    tagged: !isRegister(main),
    ...(isRegister(main) ? { patience: registerPatience } : {}),
  })

const print = async (main: string, data: Json, about: About): Promise<Uint8Array> =>
  (await printed(main, data, about)).pdf

/**
 * A form as PDF/A-2b, typeset from `print/<template>.typ`. Data are only data: nothing in them is read as Typst.
 * @throws TypesettingError naming the template
 */
export const typeset = <T extends Template>(template: T, data: TemplateData[T], about: About): Promise<Uint8Array> =>
  print(`print/${template}.typ`, data as unknown as Json, about)

/**
 * A statutory form of a set that is known only when the act is looked up.
 * @throws TypesettingError when the set has no such form
 */
export const typesetStatutory = async <K extends FormKind>(
  set: FormSet,
  kind: K,
  data: FormData[K],
  about: About,
): Promise<Uint8Array> => (await statutory({ set, kind, data, about })).pdf

/** A statutory form that is to be printed with others. */
export interface Statutory<K extends FormKind = FormKind> {
  readonly set: FormSet
  readonly kind: K
  readonly data: FormData[K]
  readonly about: About
}

const statutory = ({ set, kind, data, about }: Statutory): Promise<Printed> => {
  const main = `print/${set}/${kind}.typ`
  if (!(formSets[set] as readonly FormKind[]).includes(kind)) throw new TypesettingError(main, 'there is no such form')
  return printed(main, marked(data) as unknown as Json, about)
}

/**
 * Several forms in one file, for one press of the printer. It is no PDF/A, for the compiler embeds finished pages in no archive's
 * mode (0.7.0): what is kept is each form by itself.
 * @throws TypesettingError when a set has no such form
 */
export const typesetSheaf = async (
  forms: readonly Statutory[],
  { title, at, lang = 'vi' }: About,
): Promise<Uint8Array> => {
  const each = await Promise.all(forms.map(statutory))
  const bound = each.map(({ pdf }, index) => ({ file: `sheaf/${index}.pdf`, pdf }))
  const { pdf } = await press.print({
    main: 'print/common/sheaf.typ',
    data: { sheets: each.map(({ pages }, index) => ({ file: `sheaf/${index}.pdf`, pages })) },
    about: { title, lang },
    timestamp: Math.floor(at.epochMilliseconds / 1000),
    tagged: false,
    bound,
  })
  return pdf
}

/** The dossier's code as a QR code beside the title; made for the print and not kept, since the code alone says it all. */
const marked = (data: FormData[FormKind]): object =>
  data.head.code === '' || 'sheets' in data ? data : { ...data, head: { ...data.head, mark: qrSvg(data.head.code) } }

const root = join(import.meta.dirname, '../..')
const formPattern = /^forms\/[\p{L}\p{N}][\p{L}\p{N}._-]*\.typ$/u
const printedForms = new Map<string, { readonly changed: number; readonly pdf: Promise<Uint8Array> }>()

/**
 * A form to download, typeset from `catalogue/<file>`, e.g. `forms/khai-sinh.typ`. It is the same for everybody, so it is
 * printed once and kept until its file changes. A date or title that the form itself states wins over `about`.
 * @throws TypesettingError naming the file
 */
export const typesetForm = async (file: string, about: About): Promise<Uint8Array> => {
  const main = `catalogue/${file}`
  if (!formPattern.test(file)) throw new TypesettingError(main, 'this is not the name of a form')
  const changed = statSync(join(root, main), { throwIfNoEntry: false })?.mtimeMs
  if (changed === undefined) throw new TypesettingError(main, 'there is no such form')
  const known = printedForms.get(file)
  if (known?.changed === changed) return known.pdf
  const pdf = print(main, null, about)
  printedForms.set(file, { changed, pdf })
  pdf.catch(() => printedForms.delete(file))
  return pdf
}

/** Starts the press and waits until it has its fonts, so that the first citizen does not wait for it. */
export const warmPress = async (at: Temporal.Instant): Promise<void> => {
  await print('print/lib/warm.typ', null, { title: 'warm', at })
}

/** Ends the press processes. They also end by themselves when the program does. */
export const closePress = (): void => press.close()
