import type { AgencyDirectory } from '#agency'
import { type DossierServices, messagePath, notePath, officerNav } from '#dossier'
import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate } from '#platform'
import {
  again,
  Button,
  EmptyState,
  type Form,
  FormBox,
  type NavGroup,
  OfficerLayout,
  page,
  redirect,
  Section,
  type Visit,
  workKeys,
} from '#web'
import { isGroupedKind } from './grouped-kinds.ts'
import { Group, Message } from './messages.component.tsx'
import {
  findOwnMessage,
  groupsOf,
  type MessageGroup,
  markRead,
  messagesOf,
  type OfficerMessage,
} from './officer-message.store.ts'
import { messagesWords as words } from './officer-message.words.ts'

export const messagesPath = '/can-bo/thong-bao'

interface Messages {
  readonly groups: readonly MessageGroup[]
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

/** «open:ID» marks it as read and goes to its dossier, «read:ID» only marks it, «kind:KIND» all of a kind, «all» marks every one. */
const submit = async (visit: Own, form: Form) => {
  const { db, actor, now } = visit
  const act = form.get('act')
  if (act === 'all') {
    await markRead(db, actor.officerId, now)
    return redirect(messagesPath, { flash: words.done })
  }
  const [what, id = ''] = act.split(':')
  if (what === 'kind' && isGroupedKind(id)) {
    await markRead(db, actor.officerId, now, { kind: id })
    return redirect(messagesPath, { flash: words.done })
  }
  if (!uuid.test(id)) return again<Messages>([])
  const message = await findOwnMessage(db, actor.officerId, now, id)
  if (message === null) return again<Messages>([])
  await markRead(db, actor.officerId, now, { id })
  return redirect(what === 'open' ? pathOf(message) : messagesPath)
}

const view = ({ directory, nav, groups, messages }: Messages, visit: Own) => {
  const unread = groups.length > 0 || messages.some(({ readAt }) => readAt === null)
  return (
    <OfficerLayout
      visit={visit}
      title={words.title}
      nav={nav}
      officer={officerFace(visit.actor, placeOf(directory, visit.actor.agency, localDate(visit.now)))}
    >
      <h1>{visit.t(words.title)}</h1>
      <p class="sub">{visit.t(words.sub)}</p>
      {groups.length + messages.length === 0 ? (
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
              {groups.map((group) => (
                <Group key={group.kind} group={group} />
              ))}
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
      const [nav, groups] = await Promise.all([
        officerNav(db, actor, directory, now, services),
        groupsOf(db, actor.officerId, now),
      ])
      const without = groups.map(({ kind }) => kind)
      return { directory, nav, groups, messages: await messagesOf(db, actor.officerId, now, { without }) }
    },
    submit,
    view,
  })
