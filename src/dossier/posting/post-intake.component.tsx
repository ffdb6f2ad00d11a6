import {
  Button,
  ButtonRow,
  type Column,
  Details,
  EmptyState,
  type Fact,
  FactList,
  FormBox,
  formatDateTime,
  Notice,
  type Scene,
  Section,
  Table,
  Textarea,
  TextInput,
  useScene,
  workKeys,
} from '#web'
import { numberOf, PapersFrame } from '../listing/list-frame.component.tsx'
import { postIntakePath, sittingPath } from '../listing/list-paths.ts'
import { Envelopes, Places } from './envelopes.component.tsx'
import { postIntakeWords as words } from './post-intake.words.ts'
import type { SittingCounted } from './post-intakes.query.ts'
import type { PostScreen } from './post-screen.ts'

interface ScreenProps {
  readonly screen: PostScreen
}

const Clerk = () => (
  <Section id="part-clerk" title={words.clerkPart}>
    <div class="fields">
      <div class="span-5">
        <TextInput name="clerk" label={words.clerk} autocomplete="off" autofocus />
      </div>
      <div class="span-3">
        <TextInput name="clerkNumber" label={words.clerkNumber} autocomplete="off" optional figures />
      </div>
      <div class="span-4">
        <TextInput name="carrier" label={words.carrier} autocomplete="off" />
      </div>
    </div>
  </Section>
)

const Paste = ({ screen: { unread } }: ScreenProps) => {
  const { t, form } = useScene()
  return (
    <Details summary={words.pastePart} open={form.typed.get('paste') !== ''}>
      <Textarea name="paste" label={words.paste} hint={words.pasteHint} rows={6} />
      <div data-live="paste-note" aria-live="polite">
        {unread.length > 0 && <Notice tone="warning">{unread.map(({ message }) => t(message)).join('. ')}</Notice>}
      </div>
      <Button look="plain" name="act" value="read" shortcut={workKeys.find}>
        {words.read}
      </Button>
    </Details>
  )
}

const Side = ({ screen: { read, taken } }: ScreenProps) => {
  const { t } = useScene()
  const ready = read.filter(({ envelope }) => envelope !== null)
  const complete = ready.filter(({ envelope }) => envelope?.complete === true).length
  const facts: readonly Fact[] = [
    { label: words.willAccept, value: <span class="num">{complete}</span> },
    { label: words.willWait, value: <span class="num">{ready.length - complete}</span> },
  ]
  return (
    <div class="work-side">
      <div data-live="side" aria-live="polite">
        <div class="promise">
          <p>{t(words.side)}</p>
          <p class="promise-date num">{t(words.ready(read.length))}</p>
          <p class="promise-note">{t(words.slipsFollow)}</p>
        </div>
        <FactList facts={facts} />
      </div>
      <Button name="act" value="accept" shortcut={workKeys.main} wide>
        {words.accept}
      </Button>
      {taken !== null && (
        <p class="act-note">
          <a href={sittingPath(taken.id)}>{t(words.taken(taken.lines.length))}</a>
        </p>
      )}
    </div>
  )
}

const columns: readonly Column<SittingCounted>[] = [
  {
    head: words.number,
    title: true,
    cell: (sitting) => (
      <a class="num" href={sittingPath(sitting.id)}>
        {numberOf(sitting)}
      </a>
    ),
  },
  { head: words.clerk, cell: ({ clerkName }) => clerkName },
  { head: words.at, cell: ({ openedAt }) => <span class="num">{formatDateTime(openedAt)}</span> },
  { head: words.by, cell: ({ openedName }) => openedName },
  { head: words.pieces, figures: true, cell: ({ envelopes }) => envelopes },
]

const Recent = ({ screen: { sittings } }: ScreenProps) => (
  <Section id="gan-day" title={words.recent}>
    <Table
      caption={words.recent}
      columns={columns}
      rows={sittings}
      keyOf={({ id }) => id}
      empty={<EmptyState>{words.none}</EmptyState>}
    />
  </Section>
)

/** Ticks and rows that the server has filled: the list is drawn anew when they change. */
const filledIn = ({ form }: PostScreen): string =>
  form.entries.some(([name]) => name === 'sitting') ? form.get('sitting') : ''

/** What was done before something stayed, so that nobody takes it for lost. */
const Stayed = ({ screen: { taken, read } }: ScreenProps) => {
  const { t } = useScene()
  if (taken === null) return null
  return (
    <Notice tone="warning">
      <a href={sittingPath(taken.id)}>{t(words.taken(taken.lines.length))}</a>. {t(words.stayed(read.length))}
    </Notice>
  )
}

export const PostIntake = ({ screen, visit }: ScreenProps & { readonly visit: Scene }) => {
  const { form, rows, places } = screen
  const { problems } = visit.form
  return (
    <PapersFrame
      visit={{ ...visit, form: { typed: form, problems } }}
      title={words.title}
      {...screen}
      current={postIntakePath}
      islands={['web/suggest', 'dossier/reception/intake']}
    >
      <h1>{visit.t(words.title)}</h1>
      <p class="sub">{visit.t(words.intro)}</p>
      {problems.length > 0 && <Stayed screen={screen} />}
      <FormBox id="intake" action={postIntakePath} class="work intake">
        <div>
          <input type="hidden" name="sitting" value={form.get('sitting')} />
          <Clerk />
          <Paste screen={screen} />
          <Envelopes rows={rows} filled={filledIn(screen)} />
          <Places names={places} />
          <ButtonRow>
            <Button look="plain" name="act" value="update" shortcut={workKeys.update}>
              {words.update}
            </Button>
            <Button look="plain" name="act" value="add" shortcut={workKeys.add}>
              {words.add}
            </Button>
          </ButtonRow>
        </div>
        <Side screen={screen} />
      </FormBox>
      <Recent screen={screen} />
    </PapersFrame>
  )
}
