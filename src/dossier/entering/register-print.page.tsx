import { formatDate as dayText } from '#calendar'
import { type Actor, may, officerFace } from '#identity'
import { localDate, type Refusal, refuse } from '#platform'
import {
  ButtonRow,
  type Door,
  download,
  formatNumber,
  Icon,
  keyed,
  OfficerLayout,
  page,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { linesWords, readingWords, registerWords, printWords as words } from './register.words.ts'
import { readableBooks, registerUrl } from './register-ask.ts'
import { type RegisterKind, registerKinds } from './register-kind.ts'
import { findPaper, findPrint, type RegisterPrint } from './register-print.store.ts'

type Own = Visit<Actor, { readonly id: string }>

export const registerPrintPath = (id: string): string => `${registerPrintsPath}/${id}`
const registerPrintsPath = '/can-bo/so-theo-doi/in'

/** Only who asked for it may fetch it, and only while the post may still read that book. */
const ownPrint = async (
  services: DossierServices,
  { db, actor, now, params }: Own,
): Promise<RegisterPrint | Refusal> => {
  const print = await findPrint(db, params.id, now)
  if (print === null || print.askedBy !== actor.officerId) return refuse('register-not-found')
  const books = readableBooks(await services.agencies(), actor, now)
  return books.includes(print.ask.agency) ? print : refuse('register-not-found')
}

const useState = ({ state, kind, rowsRead, rowsTotal }: RegisterPrint): string => {
  const { t, lang } = useScene()
  if (state === 'typesetting' && kind === 'xlsx') return t(words.writing)
  if (state !== 'reading') return t(words[state])
  return t(readingWords(formatNumber(rowsRead, lang), formatNumber(rowsTotal ?? 0, lang)))
}

/** Reading is most of what can be counted; how far the pages are set nobody knows until they are. */
const Bar = ({
  print: { state, rowsRead, rowsTotal },
  label,
}: {
  readonly print: RegisterPrint
  readonly label: string
}) => {
  if (state === 'typesetting') return <progress aria-label={label} />
  return state === 'ready' || state === 'failed' ? null : (
    <progress max={Math.max(rowsTotal ?? 1, 1)} value={rowsRead} aria-label={label} />
  )
}

const Progress = ({ print, name }: { readonly print: RegisterPrint; readonly name: string }) => {
  const { t, lang } = useScene()
  const told = useState(print)
  const { ask, state } = print
  const { file, words: kind } = registerKinds[print.kind]
  const going = state === 'waiting' || state === 'reading' || state === 'typesetting'
  return (
    <div class="print-progress" data-poll={going ? registerPrintPath(print.id) : undefined}>
      <p class="sub">
        {name} · <span class="num">{`${dayText(ask.from)} – ${dayText(ask.to)}`}</span> ·{' '}
        {t(linesWords(formatNumber(print.rowsTotal ?? 0, lang)))}
      </p>
      <p role="status">{told}</p>
      <Bar print={print} label={t(words.title)} />
      <ButtonRow>
        {state === 'ready' && (
          <a class="button" href={`${registerPrintPath(print.id)}/${file}`} autofocus {...keyed(workKeys.print)}>
            <Icon name="print" />
            {t(words.download)} <small>({t(kind)})</small>
          </a>
        )}
        {going && (
          <a class="button button-plain" href={registerPrintPath(print.id)} {...keyed(workKeys.update)}>
            {t(words.again)}
          </a>
        )}
      </ButtonRow>
      <p>{t(words.leave)}</p>
    </div>
  )
}

const progressPage = (services: DossierServices): Door =>
  page(`${registerPrintsPath}/:id`, {
    who: may('register.read'),
    // it names no dossier and nobody
    record: null,
    load: async (visit: Own) => {
      const print = await ownPrint(services, visit)
      if ('refusal' in print) return print
      const directory = await services.agencies()
      return { print, directory, nav: await officerNav(visit.db, visit.actor, directory, visit.now, services) }
    },
    view: ({ print, directory, nav }, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, directory.shortNameAt(visit.actor.agency, localDate(visit.now)))}
        nav={nav}
        back={{ href: registerUrl(print.ask), label: registerWords.back }}
        islands={['dossier/entering/progress']}
      >
        <h1>{visit.t(words.title)}</h1>
        <Progress print={print} name={visit.t(directory.nameAt(print.ask.agency, localDate(visit.now)))} />
      </OfficerLayout>
    ),
  })

const paperPage = (services: DossierServices, kind: RegisterKind): Door => {
  const { type, file: name } = registerKinds[kind]
  return page(`${registerPrintsPath}/:id/${name}`, {
    who: may('register.read'),
    load: async (visit: Own) => {
      const print = await ownPrint(services, visit)
      if ('refusal' in print) return print
      return (print.kind === kind ? await findPaper(visit.db, print.id) : null) ?? refuse('register-not-found')
    },
    record: { as: 'register.print', of: ({ dossiers }) => dossiers },
    view: ({ bytes }) => download(bytes, { type, name }),
  })
}

/** How far a register has been printed, and the paper when it is ready. */
export const registerPrintPages = (services: DossierServices): readonly Door[] => [
  progressPage(services),
  paperPage(services, 'pdf'),
  paperPage(services, 'xlsx'),
]
