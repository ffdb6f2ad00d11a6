import { page } from '../doors/door.ts'
import { anyone, type Scene } from '../doors/visit.ts'
import { galleryWords, officerWords } from '../web.words.ts'
import { examples as buttons } from './button.component.tsx'
import { examples as cards } from './card.component.tsx'
import { examples as scans } from './card-scan.component.tsx'
import { examples as cells } from './cell-input.component.tsx'
import { examples as choices } from './choice.component.tsx'
import { CitizenLayout } from './citizen-layout.component.tsx'
import { examples as dates } from './date-input.component.tsx'
import { examples as errors } from './error-summary.component.tsx'
import { examples as facts } from './facts.component.tsx'
import { examples as fields } from './field.component.tsx'
import { examples as icons } from './icon.component.tsx'
import { examples as listKeys } from './list-keys.component.tsx'
import { examples as navigation } from './navigation.component.tsx'
import { examples as notices } from './notice.component.tsx'
import { OfficerLayout } from './officer-layout.component.tsx'
import { type Example, SceneProvider } from './scene.ts'
import { examples as searches } from './search-box.component.tsx'
import { examples as spoken } from './spoken.component.tsx'
import { examples as steps } from './steps.component.tsx'
import { examples as tables } from './table.component.tsx'
import { examples as tags } from './tag.component.tsx'

/** Every component's examples, by the file they stand in. */
export const gallery: Readonly<Record<string, readonly Example[]>> = {
  button: buttons,
  tag: tags,
  field: fields,
  choice: choices,
  'date-input': dates,
  'card-scan': scans,
  'error-summary': errors,
  notice: notices,
  card: cards,
  facts,
  table: tables,
  'cell-input': cells,
  steps,
  'list-keys': listKeys,
  navigation,
  'search-box': searches,
  icon: icons,
  spoken,
}

const Shown = ({ visit, example }: { readonly visit: Scene; readonly example: Example }) => (
  <div class="gallery-example">
    <h3>{example.name}</h3>
    <SceneProvider value={example.form === undefined ? visit : { ...visit, form: example.form }}>
      {example.draw()}
    </SceneProvider>
  </div>
)

const Shelf = ({ visit }: { readonly visit: Scene }) => (
  <>
    <h1>{visit.t(galleryWords.title)}</h1>
    {Object.entries(gallery).map(([file, examples]) => (
      <section key={file} id={file}>
        <h2>{file}</h2>
        {examples.map((example) => (
          <Shown key={example.name} visit={visit} example={example} />
        ))}
      </section>
    ))}
  </>
)

const islands = ['web/suggest', 'web/fields', 'web/shortcuts']

/** All components on one page, in both dresses: `/gallery` and `/gallery?kieu=can-bo`. Never in production. */
export const galleryPage = page('/gallery', {
  who: anyone,
  record: null,
  load: ({ query }) => ({ officer: query.get('kieu') === 'can-bo' }),
  view: ({ officer }, visit) =>
    officer ? (
      <OfficerLayout
        visit={visit}
        title={galleryWords.title}
        officer={{ name: 'Sơn Thị Mai', post: 'Tiếp nhận · Phường Ngã Năm', switchHref: '/gallery' }}
        nav={[
          {
            items: [
              { href: '/can-bo/hom-nay', label: officerWords.today, count: 9 },
              { href: '/can-bo/tiep-nhan', label: officerWords.intake, shortcut: 'Alt+2' },
              { href: '/can-bo/tim', label: officerWords.search },
            ],
          },
        ]}
        islands={islands}
      >
        <Shelf visit={visit} />
      </OfficerLayout>
    ) : (
      <CitizenLayout visit={visit} title={galleryWords.title} islands={islands} wide hidden>
        <Shelf visit={visit} />
      </CitizenLayout>
    ),
})
