import { Details, DueTag, formatDateTime, keyedRow, useScene, workKeys } from '#web'
import { groupedKinds } from './grouped-kinds.ts'
import type { MessageGroup, OfficerMessage } from './officer-message.store.ts'
import {
  dossiersTold,
  dueWordsOf,
  noCode,
  officerMessageKinds,
  messagesWords as words,
} from './officer-message.words.ts'

interface ActProps {
  readonly message: OfficerMessage
  readonly act: 'open' | 'read'
}

const actKeys = { open: workKeys.open, read: workKeys.remove } as const

const Act = ({ message: { id, code }, act }: ActProps) => {
  const { t } = useScene()
  return (
    <button
      type="submit"
      class="link-button"
      name="act"
      value={`${act}:${id}`}
      {...keyedRow(actKeys[act], t(words[act]))}
    >
      {t(words[act])}
      <span class="govuk-visually-hidden"> {code === '' ? t(noCode) : code}</span>
    </button>
  )
}

/** One message with its dossier. */
export const Message = ({ message }: { readonly message: OfficerMessage }) => {
  const { t } = useScene()
  const { tone, ...says } = officerMessageKinds[message.kind]
  const unread = message.readAt === null
  return (
    <li class={unread ? 'message message-unread' : 'message'}>
      <DueTag
        state={tone === 'given' ? 'none' : tone}
        {...(message.dueAt === null ? {} : { at: dueWordsOf(message.dueAt) })}
      >
        {words[tone]}
      </DueTag>
      <span class="brief-what">
        {unread && <span class="messages-count">{t(words.unread)}</span>} {t(says)}
        <small class="num">
          {message.code === '' ? t(noCode) : message.code} · {formatDateTime(message.createdAt)}
        </small>
      </span>
      <span class="message-acts">
        <Act message={message} act="open" />
        {unread && <Act message={message} act="read" />}
      </span>
    </li>
  )
}

/** Many of one kind in one line, which opens the list that holds their dossiers; each by itself is one press away. */
export const Group = ({ group: { kind, dossiers, messages } }: { readonly group: MessageGroup }) => {
  const { t } = useScene()
  const { tone, ...says } = officerMessageKinds[kind]
  const [latest] = messages
  return (
    <li class="message message-unread message-group">
      <DueTag state={tone === 'given' ? 'none' : tone}>{words[tone]}</DueTag>
      <span class="brief-what">
        <span class="messages-count">{t(words.unread)}</span> {t(says)}:{' '}
        <strong class="num">{t(dossiersTold(dossiers))}</strong>
        {latest !== undefined && <small class="num">{formatDateTime(latest.createdAt)}</small>}
      </span>
      <span class="message-acts">
        <a href={groupedKinds[kind]}>
          {t(words.openList)}
          <span class="govuk-visually-hidden"> {t(says)}</span>
        </a>
        <button
          type="submit"
          class="link-button"
          name="act"
          value={`kind:${kind}`}
          {...keyedRow(workKeys.remove, t(words.read))}
        >
          {t(words.read)}
          <span class="govuk-visually-hidden"> {t(says)}</span>
        </button>
      </span>
      <Details summary={words.each}>
        <ul class="brief messages">
          {messages.map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </ul>
      </Details>
    </li>
  )
}
