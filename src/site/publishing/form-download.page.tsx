import { typesetForm } from '#document'
import type { DossierServices } from '#dossier'
import { localDate, type Refusal, refuse } from '#platform'
import { anyone, type Door, download, page } from '#web'

interface FormFile {
  readonly file: string
  readonly title: string
  readonly code: string
  readonly at: Temporal.Instant
}

const findForm = async (
  { procedures }: DossierServices,
  code: string,
  form: string,
  now: Temporal.Instant,
): Promise<FormFile | Refusal> => {
  const procedure = (await procedures.current()).at(code, localDate(now))
  if (procedure === undefined) return refuse('procedure.not-found', { code: code.slice(0, 20) })
  const found = procedure.components.find((component) => component.form?.code === form)?.form
  if (found?.file === undefined) return refuse('site.form-not-found', { form: form.slice(0, 60) })
  return { file: found.file, title: found.title.vi, code: found.code, at: procedure.publishedAt }
}

/** A blank form as PDF, the same for everybody and dated as its procedure was published. */
export const formDownloadPage = (services: DossierServices): Door =>
  page('/thu-tuc/:code/bieu-mau/:form', {
    who: anyone,
    record: null,
    load: ({ params, now }) => findForm(services, params.code, params.form, now),
    view: async ({ file, title, code, at }) =>
      download(await typesetForm(file, { title, at }), { type: 'application/pdf', name: `${code}.pdf` }),
  })
