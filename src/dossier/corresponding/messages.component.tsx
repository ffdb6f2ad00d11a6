import {
  Button,
  ButtonRow,
  Details,
  FormBox,
  formatDateTime,
  Section,
  Spoken,
  Tag,
  Textarea,
  TextInput,
  type Tone,
  useScene,
} from '#web'
import { historyWords } from '../history/history.words.ts'
import { nothingLeft } from '../history/without-people.ts'
import { AttachedFiles } from '../noting/attached-files.component.tsx'
import { agencyName, type DossierCase } from '../reading/dossier-case.ts'
import { correspondingRefusals } from './corresponding.refusals.ts'
import { FileInput } from './file-input.component.tsx'
import type { CitizenMessage, MessageState } from './message.ts'
import { messageWords as words } from './message.words.ts'
import { messageAnchor, messageFilePath, messagesAnchor, messagesPath } from './message-paths.ts'
import type { MessagesScene } from './messages.query.ts'

interface OfProps {
  readonly of: Pick<DossierCase, 'dossier' | 'directory' | 'now'>
  readonly scene: MessagesScene
}

interface OneProps extends OfProps {
  readonly message: CitizenMessage
}

const tones = {
  proposed: 'soon',
  sent: 'ok',
  'turned-down': 'none',
  received: 'plain',
} as const satisfies Record<MessageState, Tone>

/** «Lâm Hoàng, Phòng Kinh tế» */
const useName = ({ of, scene }: OfProps) => {
  const { t } = useScene()
  return (officer: string | null, post: string | null): string => {
    const holder = scene.people.post(post)
    const name = scene.people.officer(officer) ?? holder?.name ?? t(historyWords.unknownOfficer)
    return holder === null ? name : `${name}, ${t(agencyName(of, holder.agency))}`
  }
}

const Head = ({ of, scene, message }: OneProps) => {
  const { t } = useScene()
  const nameOf = useName({ of, scene })
  const { state, writtenBy, writtenPost, writtenAt, settledBy, settledPost, settledAt, readAt } = message
  const direct = state === 'sent' && writtenBy === settledBy
  const verb = state === 'turned-down' ? words.turnedDownBy : words.sentBy
  const facts = [
    ...(state === 'received' || direct
      ? []
      : [`${t(words.proposedBy)}: ${nameOf(writtenBy, writtenPost)} ${formatDateTime(writtenAt)}`]),
    ...(settledAt === null ? [] : [`${t(verb)}: ${nameOf(settledBy, settledPost)} ${formatDateTime(settledAt)}`]),
    ...(state === 'received' ? [formatDateTime(writtenAt)] : []),
    ...(readAt === null ? [] : [`${t(words.opened)} ${formatDateTime(readAt)}`]),
  ]
  return (
    <p class="note-head">
      <span>
        <Tag tone={tones[state]}>{words[state]}</Tag>{' '}
        {state === 'received' && readAt === null && <span class="messages-count">{t(words.unread)}</span>}
      </span>
      <span class="talk-facts num">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </span>
    </p>
  )
}

/** The one-stop's answer to a proposal: these words or others, or a reason why not. */
const Answer = ({ of, scene, message }: OneProps) => {
  const { form } = useScene()
  const [text, reason] = [`text.${message.id}`, `reason.${message.id}`]
  const wrong = form.problems.some(({ field }) => field === text || field === reason)
  return (
    <Details summary={words.answerProposal} open={wrong || scene.shut === null}>
      <FormBox action={messagesPath(of.dossier.id)}>
        {scene.shut === null && (
          <>
            <Textarea name={text} label={words.toSend} value={message.text} rows={3} />
            <Button name="act" value={`send:${message.id}`} shortcut="Alt+Equal" row={words.sendProposal}>
              {words.sendProposal}
            </Button>
          </>
        )}
        <TextInput name={reason} label={words.reason} optional />
        <Button name="act" value={`turn-down:${message.id}`} look="plain" shortcut="Alt+Quote" row={words.turnDown}>
          {words.turnDown}
        </Button>
      </FormBox>
    </Details>
  )
}

/** What came from outside was looked into for malware only: whose it is and what it shows, nobody has checked. */
const Files = ({ of, scene, message }: OneProps) => {
  const { t } = useScene()
  const files = scene.files.filter(({ holder }) => holder === message.id)
  if (files.length === 0) return null
  return (
    <>
      {message.state === 'received' && (
        <p class="note-mentions">
          <Tag tone="soon">{words.fromOutside}</Tag> {t(words.unproved)}
        </p>
      )}
      <AttachedFiles files={files} href={(id) => messageFilePath(of.dossier.id, id)} />
    </>
  )
}

const MessageItem = ({ of, scene, message }: OneProps) => {
  const { t } = useScene()
  const { text, proposedText, reason, state } = message
  return (
    <li class={`talk-message talk-${state}`} id={messageAnchor(message.id)}>
      <Head of={of} scene={scene} message={message} />
      <p class="note-text">{text === nothingLeft ? t(words.destroyed) : <Spoken>{text}</Spoken>}</p>
      <Files of={of} scene={scene} message={message} />
      {proposedText !== null && (
        <Details summary={words.changed}>
          <p class="note-text">
            <Spoken>{proposedText}</Spoken>
          </p>
        </Details>
      )}
      {reason !== null && (
        <p class="note-mentions">
          {t(words.why)}: {reason}
        </p>
      )}
      {state === 'proposed' && scene.maySend && <Answer of={of} scene={scene} message={message} />}
    </li>
  )
}

const Write = ({ of, scene }: OfProps) => {
  const { t } = useScene()
  const { shut, maySend, mayPropose } = scene
  if (!maySend && !mayPropose) return null
  if (shut !== null) {
    const { vi, en } = correspondingRefusals[shut.refusal]
    return <p class="section-foot">{t({ vi: vi(), en: en() })}</p>
  }
  return (
    <FormBox action={messagesPath(of.dossier.id)} files class="note-form">
      <Textarea
        name="message"
        label={maySend ? words.write : words.propose}
        hint={maySend ? words.writeHint : words.proposeHint}
        rows={3}
        shortcut="Alt+Semicolon"
      />
      <FileInput name="message-file" label={words.attach} />
      <ButtonRow>
        <Button name="act" value={maySend ? 'send' : 'propose'} look="plain" shortcut="Alt+BracketRight">
          {maySend ? words.send : words.proposeButton}
        </Button>
      </ButtonRow>
    </FormBox>
  )
}

/** What the one-stop and the citizen wrote to each other, the newest last, and the place to go on. */
export const Messages = ({ of, scene }: OfProps) => {
  const { t } = useScene()
  const { messages } = scene
  return (
    <Section
      id={messagesAnchor}
      title={words.title}
      aside={messages.length > 0 && <span class="num count">{messages.length}</span>}
    >
      <p class="section-foot">{t(words.help)}</p>
      {messages.length === 0 ? (
        <p>{t(words.none)}</p>
      ) : (
        <ol class="talk">
          {messages.map((message) => (
            <MessageItem key={message.id} of={of} scene={scene} message={message} />
          ))}
        </ol>
      )}
      <Write of={of} scene={scene} />
    </Section>
  )
}
