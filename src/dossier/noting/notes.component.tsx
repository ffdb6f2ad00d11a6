import {
  Button,
  Checkboxes,
  ConfirmButton,
  Details,
  FormBox,
  formatDateTime,
  Section,
  Spoken,
  Tag,
  Textarea,
  useScene,
} from '#web'
import { FileInput } from '../corresponding/file-input.component.tsx'
import { historyWords } from '../history/history.words.ts'
import { nothingLeft } from '../history/without-people.ts'
import { agencyName, type DossierCase } from '../reading/dossier-case.ts'
import { AttachedFiles } from './attached-files.component.tsx'
import { type Mentionable, type Note, shownNotes } from './note.ts'
import { withdrawnAtWords, noteWords as words } from './note.words.ts'
import { noteAnchor, noteFilePath, notesAnchor, notesPath } from './note-paths.ts'
import type { NotesScene } from './notes.query.ts'

interface OfProps {
  readonly of: Pick<DossierCase, 'dossier' | 'directory' | 'now'>
  readonly scene: NotesScene
}

const Who = ({ of, scene, note }: OfProps & { readonly note: Note }) => {
  const { t } = useScene()
  const post = scene.people.post(note.post)
  return (
    <>
      <strong>{scene.people.officer(note.officer) ?? post?.name ?? t(historyWords.unknownOfficer)}</strong>
      {post !== null && ` · ${t(post.title)}, ${t(agencyName(of, post.agency))}`}
    </>
  )
}

const Content = ({ of, scene, note }: OfProps & { readonly note: Note }) => {
  const { t } = useScene()
  const called = note.mentions.flatMap((id) => scene.people.officer(id) ?? [])
  if (note.text === nothingLeft) return <p class="note-text">{t(words.destroyed)}</p>
  return (
    <>
      <p class="note-text">
        <Spoken>{note.text}</Spoken>
      </p>
      {called.length > 0 && (
        <p class="note-mentions">
          {t(words.mentioned)}: {called.join(', ')}
        </p>
      )}
      <AttachedFiles
        files={scene.files.filter(({ holder }) => holder === note.id)}
        href={(id) => noteFilePath(of.dossier.id, id)}
      />
    </>
  )
}

const Withdraw = ({ of, note }: Pick<OfProps, 'of'> & { readonly note: Note }) => (
  <FormBox action={notesPath(of.dossier.id)} class="note-withdraw">
    <ConfirmButton
      name="act"
      value={`withdraw:${note.id}`}
      shortcut="Alt+Backslash"
      row={words.withdraw}
      question={words.withdrawAsk}
      confirm={words.withdrawConfirm}
    >
      {words.withdraw}
    </ConfirmButton>
  </FormBox>
)

const NoteItem = ({ of, scene, note }: OfProps & { readonly note: Note }) => {
  const { t } = useScene()
  const { withdrawnAt } = note
  const own = note.officer === scene.own && scene.mentionable !== null
  return (
    <li class="note" id={noteAnchor(note.id)}>
      <p class="note-head">
        <span>
          <Who of={of} scene={scene} note={note} />
        </span>
        <time class="num" dateTime={note.writtenAt.toString()}>
          {formatDateTime(note.writtenAt)}
        </time>
      </p>
      {withdrawnAt === null ? (
        <>
          <Content of={of} scene={scene} note={note} />
          {own && <Withdraw of={of} note={note} />}
        </>
      ) : (
        <>
          <p>
            <Tag tone="none">{words.withdrawn}</Tag>{' '}
            <small class="num">{t(withdrawnAtWords(formatDateTime(withdrawnAt)))}</small>
          </p>
          <Details summary={words.showWithdrawn}>
            <Content of={of} scene={scene} note={note} />
          </Details>
        </>
      )}
    </li>
  )
}

const Write = ({ of, mentionable }: Pick<OfProps, 'of'> & { readonly mentionable: readonly Mentionable[] }) => {
  const { t, form } = useScene()
  const picked = form.typed.all('mention').length > 0
  return (
    <FormBox action={notesPath(of.dossier.id)} files class="note-form">
      <Textarea
        name="note"
        label={words.write}
        hint={words.writeHint}
        rows={3}
        shortcut="Alt+Comma"
        data={{ 'data-mentions': t(words.suggestions) }}
      />
      <Details summary={words.mention} open={picked}>
        <Checkboxes
          name="mention"
          label={words.mention}
          hint={words.mentionHint}
          choices={mentionable.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Details>
      <FileInput name="note-file" label={words.attach} />
      <Button name="act" value="write" look="plain" shortcut="Alt+BracketLeft">
        {words.send}
      </Button>
    </FormBox>
  )
}

/** What officers tell one another about a dossier, the newest last, and the place to write more. */
export const Notes = ({ of, scene }: OfProps) => {
  const { t } = useScene()
  const { notes, mentionable } = scene
  return (
    <Section
      id={notesAnchor}
      title={words.title}
      aside={notes.length > 0 && <span class="num count">{notes.length}</span>}
    >
      <p class="section-foot">{t(words.help)}</p>
      {notes.length === shownNotes && <p class="section-foot">{t(words.older)}</p>}
      {notes.length === 0 ? (
        <p>{t(words.none)}</p>
      ) : (
        <ol class="notes">
          {notes.map((note) => (
            <NoteItem key={note.id} of={of} scene={scene} note={note} />
          ))}
        </ol>
      )}
      {mentionable !== null && <Write of={of} mentionable={mentionable} />}
    </Section>
  )
}
