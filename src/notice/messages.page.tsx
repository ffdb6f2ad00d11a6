import type { AgencyDirectory } from '#agency'
import { type DossierServices, messagePath, notePath, officerNav } from '#dossier'
import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate } from '#platform'
import {
  again,
  Button,
  DueTag,
  EmptyState,
  type Form,
  FormBox,
  formatDateTime,
  keyedRow,
  type NavGroup,
  OfficerLayout,
  page,
  redirect,
  Section,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { markRead, messagesOf, type OfficerMessage } from './officer-message.store.ts'
import { dueWordsOf, noCode, officerMessageKinds, messagesWords as words } from './officer-message.words.ts'

export const messagesPath = '/can-bo/thong-bao'

interface Messages {
  readonly directory: AgencyDirectory
  readonly nav: readonly NavGroup[]
  readonly messages: readonly OfficerMessage[]
}

type Own = Visit<Actor, unknown>

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The dossier; where it speaks of something written, the dossier at that place. */
const pathOf = ({ dossierId, about, kind }: OfficerMessage): string => {
  if (about === null) return `/can-bo/ho-so/${dossierId}`
  return kind === 'mention.officer' ? notePath(dossierId, about) : messagePath(dossierId, about)
}

/** «open:ID» marks it as read and goes to its dossier, «read:ID» only marks it, «all» marks every one. */
const submit = async (visit: Own, form: Form) => {
  const { db, actor, now } = visit
  const act = form.get('act')
  if (act === 'all') {
    await markRead(db, actor.officerId, now)
    return redirect(messagesPath, { flash: words.done })
  }
  const [what, id = ''] = act.split(':')
  if (!uuid.test(id)) return again<Messages>([])
  const message = (await messagesOf(db, actor.officerId, now)).find((each) => each.id === id)
  if (message === undefined) return again<Messages>([])
  await markRead(db, actor.officerId, now, id)
  return redirect(what === 'open' ? pathOf(message) : messagesPath)
}

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

const Message = ({ message }: { readonly message: OfficerMessage }) => {
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

const view = ({ directory, nav, messages }: Messages, visit: Own) => {
  const unread = messages.some(({ readAt }) => readAt === null)
  return (
    <OfficerLayout
      visit={visit}
      title={words.title}
      nav={nav}
      officer={officerFace(visit.actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
    >
      <h1>{visit.t(words.title)}</h1>
      <p class="sub">{visit.t(words.sub)}</p>
      {messages.length === 0 ? (
        <EmptyState>{words.noneHint}</EmptyState>
      ) : (
        <FormBox action={messagesPath}>
          {unread && (
            <Button name="act" value="all" look="plain" shortcut={workKeys.all}>
              {words.readAll}
            </Button>
          )}
          <Section id="messages" title={words.title}>
            <ul class="brief messages">
              {messages.map((message) => (
                <Message key={message.id} message={message} />
              ))}
            </ul>
          </Section>
        </FormBox>
      )}
    </OfficerLayout>
  )
}

/** What an officer was reminded of, with the way to each dossier. Codes and dates only: no personal data is shown. */
export const messagesPage = (services: Pick<DossierServices, 'agencies' | 'regimeFor' | 'calendarOf' | 'procedures'>) =>
  page(messagesPath, {
    who: may('messages.read'),
    record: null,
    load: async ({ db, actor, now }: Own): Promise<Messages> => {
      const directory = await services.agencies()
      const [nav, messages] = await Promise.all([
        officerNav(db, actor, directory, now, services),
        messagesOf(db, actor.officerId, now),
      ])
      return { directory, nav, messages }
    },
    submit,
    view,
  })
