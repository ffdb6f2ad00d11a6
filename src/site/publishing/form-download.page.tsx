import { type About, typesetForm } from '#document'
import type { DossierServices } from '#dossier'
import { localDate, type Refusal, refuse } from '#platform'
import type { Component, CurrentProcedure } from '#procedure'
import { anyone, type Door, download, page } from '#web'
import { formNameOf } from '../site-paths.ts'

interface FormFile {
  readonly file: string
  readonly about: About
}

type Form = NonNullable<Component['form']>

const aboutForm = ({ title }: Form, { publishedAt }: CurrentProcedure): About => ({ title: title.vi, at: publishedAt })

/**
 * How heavy the forms are, in bytes by their file. They are printed once for everybody, so this waits for the press only after
 * a form changed. One that cannot be printed has no weight: the page still stands, and the download says what is wrong.
 */
export const formSizes = async (procedure: CurrentProcedure): Promise<ReadonlyMap<string, number>> => {
  const forms = procedure.components.flatMap(({ form }) => form ?? [])
  const sizes = await Promise.all(
    forms.map(async (form) => {
      if (form.file === undefined) return []
      const bytes = await typesetForm(form.file, aboutForm(form, procedure)).catch(() => null)
      return bytes === null ? [] : [[form.file, bytes.length] as const]
    }),
  )
  return new Map(sizes.flat())
}

const findForm = async (
  { procedures }: DossierServices,
  code: string,
  form: string,
  now: Temporal.Instant,
): Promise<FormFile | Refusal> => {
  const procedure = (await procedures.current()).at(code, localDate(now))
  if (procedure === undefined) return refuse('procedure.not-found', { code: code.slice(0, 20) })
  const forms = procedure.components.flatMap((component) => component.form ?? [])
  const found = forms.find(({ file }) => file !== undefined && formNameOf(file) === form)
  if (found?.file === undefined) return refuse('site.form-not-found', { form: form.slice(0, 60) })
  return { file: found.file, about: aboutForm(found, procedure) }
}

/** A blank form as PDF, the same for everybody and dated as its procedure was published. */
export const formDownloadPage = (services: DossierServices): Door =>
  page('/thu-tuc/:code/bieu-mau/:form', {
    who: anyone,
    record: null,
    load: ({ params, now }) => findForm(services, params.code, params.form, now),
    view: async ({ file, about }) =>
      download(await typesetForm(file, about), { type: 'application/pdf', name: `${formNameOf(file)}.pdf` }),
  })
