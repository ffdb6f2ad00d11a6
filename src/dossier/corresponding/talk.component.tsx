import type { Office } from '#agency'
import { Button, FormBox, formatDateTime, Notice, Spoken, Textarea, useScene } from '#web'
import { citizenLimits } from '../checking/file-limits.ts'
import { AttachedFiles } from '../noting/attached-files.component.tsx'
import { FileInput } from './file-input.component.tsx'
import { talkWords as words } from './message.words.ts'
import { talkFilePath, talkPath } from './message-paths.ts'
import type { Talk } from './talk.query.ts'

export interface TalkProps {
  readonly talk: Talk
  /** The key, concealed. */
  readonly sealed: string
  /** The one-stop that is asked. */
  readonly office: Pick<Office, 'name' | 'phone'>
}

const Write = ({ sealed }: Pick<TalkProps, 'sealed'>) => (
  <FormBox action={`${talkPath}?s=${sealed}`} files class="talk-form">
    <Textarea name="message" label={words.write} hint={words.writeHint} rows={4} />
    <FileInput name="message-file" label={words.attach} limits={citizenLimits} />
    <Button look="plain" shortcut={null}>
      {words.send}
    </Button>
  </FormBox>
)

const Closed = ({ office: { name, phone } }: Pick<TalkProps, 'office'>) => {
  const { t, house } = useScene()
  const number = phone ?? house.hotline
  return (
    <Notice>
      <p>
        {t(words.closed)} {t(name)}
        {', '}
        <a class="num" href={`tel:${number.replaceAll(' ', '')}`}>
          {number}
        </a>
        .
      </p>
    </Notice>
  )
}

/** What the one-stop and the citizen wrote to each other, as the citizen reads it. No officer is named. */
export const TalkList = ({ talk, sealed, office }: TalkProps) => {
  const { t } = useScene()
  const { messages, files, closed, destroyed } = talk
  if (destroyed) return <p>{t(words.destroyed)}</p>
  return (
    <>
      {messages.length === 0 ? (
        !closed && <p>{t(words.none)}</p>
      ) : (
        <ol class="talk">
          {messages.map(({ id, from, at, text }) => (
            <li key={id} class={from === 'citizen' ? 'talk-message talk-received' : 'talk-message'}>
              <p class="note-head">
                <strong>{t(from === 'citizen' ? words.you : words.oneStop)}</strong>
                <time class="num" dateTime={at.toString()}>
                  {formatDateTime(at)}
                </time>
              </p>
              <p class="note-text">
                <Spoken>{text}</Spoken>
              </p>
              <AttachedFiles
                files={files.filter(({ holder }) => holder === id)}
                href={(file) => talkFilePath(file, sealed)}
              />
            </li>
          ))}
        </ol>
      )}
      {closed ? <Closed office={office} /> : <Write sealed={sealed} />}
    </>
  )
}

/** The same as a part of the tracking page. */
export const TalkSection = (props: TalkProps) => {
  const { t } = useScene()
  return (
    <section id="trao-doi" aria-labelledby="trao-doi-title">
      <h2 id="trao-doi-title">{t(words.title)}</h2>
      <TalkList {...props} />
    </section>
  )
}
