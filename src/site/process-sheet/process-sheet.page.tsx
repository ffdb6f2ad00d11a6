import { type ProcessSheet, typeset } from '#document'
import type { DossierServices } from '#dossier'
import { isRefusal, type Lang, localDate, type Refusal } from '#platform'
import { ProcedureTitle, routeDecisionOn, wordsOf } from '#procedure'
import { anyone, CitizenLayout, type Door, download, FileLink, page, useScene } from '#web'
import { loadView } from '../publishing/procedure.page.tsx'
import type { ProcedureView } from '../publishing/procedure-view.ts'
import { procedurePath, sheetPdfPath } from '../site-paths.ts'
import { SheetBody, SheetHead } from './process-sheet.component.tsx'
import { processSheet } from './process-sheet.ts'
import { sheetWords } from './process-sheet.words.ts'

interface Shown {
  readonly view: ProcedureView
  readonly sheet: ProcessSheet
}

const load = async (
  services: DossierServices,
  code: string,
  query: URLSearchParams,
  now: Temporal.Instant,
  lang: Lang,
): Promise<Shown | Refusal> => {
  const view = await loadView(services, code, query, now)
  if (isRefusal(view)) return view
  const today = localDate(now)
  const regime = services.regimeFor('forms', { acceptedOn: today, actOn: today })
  return { view, sheet: processSheet(view, regime, now, lang) }
}

const choiceOf = ({ place }: ProcedureView) =>
  place === null || place === 'unknown' ? {} : { territory: place.territory.key }

const View = ({ view, sheet }: Shown) => {
  const { t, now } = useScene()
  const decision = routeDecisionOn(view.procedure.route, localDate(now).toString())
  return (
    <div class="process-sheet">
      <ProcedureTitle name={wordsOf(view.procedure.name)} about={sheetWords.title} />
      <p class="intro">{t(sheetWords.intro)}</p>
      <SheetHead sheet={sheet} decision={decision} />
      <p class="posting-print">
        <FileLink href={sheetPdfPath(sheet.code, choiceOf(view))} type="PDF">
          {sheetWords.pdf}
        </FileLink>
      </p>
      <SheetBody sheet={sheet} />
    </div>
  )
}

/** The process of a procedure for officers and citizens: the ISO sheet with its flow chart. */
export const sheetPage = (services: DossierServices): Door =>
  page('/thu-tuc/:code/quy-trinh', {
    who: anyone,
    record: null,
    load: ({ params, query, now, lang }) => load(services, params.code, query, now, lang),
    view: (shown, visit) => (
      <CitizenLayout
        visit={visit}
        title={`${visit.t(sheetWords.title)}: ${visit.t(wordsOf(shown.view.procedure.name))}`}
        description={sheetWords.intro}
        breadcrumbs={[
          {
            href: procedurePath(shown.sheet.code, choiceOf(shown.view)),
            label: wordsOf(shown.view.procedure.name),
          },
        ]}
        wide
      >
        <View {...shown} />
      </CitizenLayout>
    ),
  })

/** The same on A4. A controlled document is Vietnamese whatever the reader's language. */
export const sheetPdfPage = (services: DossierServices): Door =>
  page('/thu-tuc/:code/quy-trinh/pdf', {
    who: anyone,
    record: null,
    load: ({ params, query, now }) => load(services, params.code, query, now, 'vi'),
    view: async ({ sheet, view }) => {
      const about = { title: `${sheet.number} ${sheet.name}`, at: view.procedure.publishedAt }
      return download(await typeset('common/process-sheet', sheet, about), {
        type: 'application/pdf',
        name: `quy-trinh-${sheet.code}.pdf`,
      })
    },
  })
