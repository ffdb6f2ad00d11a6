import type { AgencyDirectory } from '#agency'
import { type Actor, may, officerFace } from '#identity'
import { enqueue, localDate, type Refusal, refuse } from '#platform'
import {
  Button,
  ButtonRow,
  Chips,
  type Door,
  type Form,
  FormBox,
  Notice,
  OfficerLayout,
  page,
  redirect,
  Select,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { mostLines, registerJob } from './print-register.ts'
import { countLines, type RegisterAsk, registerLines, registerShows, tallyLines } from './register.query.ts'
import { showWords, tallyWords, registerWords as words, yearWords } from './register.words.ts'
import { askIn, placeIn, readableBooks, registerPath, registerUrl } from './register-ask.ts'
import { registerKindOf } from './register-kind.ts'
import { type ListedLine, RegisterLines } from './register-lines.component.tsx'
import { registerPrintPath } from './register-print.page.tsx'
import { insertPrint } from './register-print.store.ts'

type Own = Visit<Actor, unknown>

const linesShown = 50
const mostTallied = 1000

const loadFor = (services: DossierServices) => async (visit: Own) => {
  const { db, actor, now, query } = visit
  const directory = await services.agencies()
  const books = readableBooks(directory, actor, now)
  const asked = askIn(query, books, now)
  if (asked === null) return refuse('identity.not-related', { permission: 'register.read', role: actor.role })
  const after = placeIn(query)
  const [nav, found, counted] = await Promise.all([
    officerNav(db, actor, directory, now, services),
    registerLines(db, asked.ask, now, linesShown + 1, after),
    tallyLines(db, asked.ask, now, mostTallied),
  ])
  const shown = found.slice(0, linesShown)
  const versions = await Promise.all(
    shown.map((line) => services.procedures.version(line.procedureVersionId, localDate(line.receivedAt))),
  )
  const lines = shown.map((line, at): ListedLine => ({ ...line, procedure: versions[at]?.name.vi ?? '' }))
  return {
    ...asked,
    directory,
    books,
    nav,
    lines,
    counted,
    more: found.length > linesShown,
    continued: after !== undefined,
  }
}

/** Counts once, so that the progress has an end, and so that nobody waits for a book that is too long. */
const submitTo = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { db, actor, now, query } = visit
  const asked = askIn(query, readableBooks(await services.agencies(), actor, now), now)
  if (asked === null) return refuse('identity.not-related', { permission: 'register.read', role: actor.role })
  const total = await countLines(db, asked.ask, now, mostLines)
  if (total === 0) return refuse('register-empty')
  if (total > mostLines) return refuse('register-too-long', { most: mostLines })
  const kind = registerKindOf(form.get('as'))
  const id = await insertPrint(db, asked.ask, kind, { officer: actor.officerId, post: actor.postId }, total, now)
  await enqueue(db, registerJob(id))
  return redirect(registerPrintPath(id))
}

type Model = Exclude<Awaited<ReturnType<ReturnType<typeof loadFor>>>, Refusal>

const nameOf = (directory: AgencyDirectory, code: string, now: Temporal.Instant) =>
  directory.nameAt(code, localDate(now))

const DayField = ({
  name,
  label,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly value: Temporal.PlainDate
}) => (
  <div class="govuk-form-group">
    <label class="govuk-label" for={`f-${name}`}>
      {label}
    </label>
    <input class="govuk-input" type="date" id={`f-${name}`} name={name} value={value.toString()} />
  </div>
)

const AskForm = ({ model: { ask, books, directory } }: { readonly model: Model }) => {
  const { t, now } = useScene()
  return (
    <form method="get" action={registerPath} class="find register-ask">
      <Select
        name="co-quan"
        label={words.agency}
        value={ask.agency}
        choices={books.map((code) => ({ value: code, label: nameOf(directory, code, now) }))}
      />
      <DayField name="tu" label={t(words.from)} value={ask.from} />
      <DayField name="den" label={t(words.to)} value={ask.to} />
      <Select
        name="xem"
        label={words.show}
        value={ask.show}
        choices={registerShows.map((show) => ({ value: show, label: showWords[show] }))}
      />
      <Button look="plain" shortcut={workKeys.find}>
        {words.find}
      </Button>
    </form>
  )
}

const yearOf = (ask: RegisterAsk, year: number): RegisterAsk => ({
  ...ask,
  from: Temporal.PlainDate.from({ year, month: 1, day: 1 }),
  to: Temporal.PlainDate.from({ year, month: 12, day: 31 }),
})

const Years = ({ ask }: { readonly ask: RegisterAsk }) => {
  const { now } = useScene()
  const { year } = localDate(now)
  const items = [year, year - 1, year - 2].map((each) => {
    const whole = yearOf(ask, each)
    return {
      href: registerUrl(whole),
      label: yearWords(each),
      on: whole.from.equals(ask.from) && whole.to.equals(ask.to),
    }
  })
  return <Chips label={words.years} items={items} />
}

const View = ({ model }: { readonly model: Model }) => {
  const { t } = useScene()
  const { ask, lines, more, continued, counted, wrongDays } = model
  return (
    <>
      <h1>{t(words.title)}</h1>
      {wrongDays && <Notice>{t(words.wrongDays)}</Notice>}
      <Years ask={ask} />
      <AskForm model={model} />
      {lines.length > 0 && (
        <FormBox action={registerUrl(ask)}>
          <ButtonRow>
            <Button name="as" value="pdf" shortcut={workKeys.print}>
              {words.print}
            </Button>
            <Button name="as" value="xlsx" look="plain" shortcut="Alt+X">
              {words.sheet}
            </Button>
          </ButtonRow>
        </FormBox>
      )}
      {lines.length > 0 && <p class="sub num">{t(tallyWords(counted, mostTallied))}</p>}
      <RegisterLines ask={ask} lines={lines} more={more} continued={continued} />
    </>
  )
}

/** Mẫu 06 of TT 01/2018, Mẫu 07 of TT 03/2025: the book of a one-stop, whose lines are its receipts. */
export const registerPage = (services: DossierServices): Door =>
  page(registerPath, {
    who: may('register.read'),
    load: loadFor(services),
    submit: submitTo(services),
    record: { as: 'register.read', of: ({ lines }) => lines.map(({ dossierId }) => dossierId) },
    view: (model, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, model.directory.shortNameAt(visit.actor.agency, localDate(visit.now)))}
        nav={model.nav}
      >
        <View model={model} />
      </OfficerLayout>
    ),
  })
