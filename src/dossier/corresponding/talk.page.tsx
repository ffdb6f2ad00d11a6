import { type Office, officeOf } from '#agency'
import { isRefusal, localDate, type Refusal, refuse } from '#platform'
import {
  type Again,
  again,
  anyone,
  BackLink,
  CitizenLayout,
  type Door,
  type Form,
  page,
  type Redirect,
  redirect,
  type Visit,
} from '#web'
import { citizenLimits } from '../checking/file-limits.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierServices } from '../services.ts'
import { faultProblem } from './corresponding.form.ts'
import { talkWords as words } from './message.words.ts'
import { talkPath } from './message-paths.ts'
import { TalkList } from './talk.component.tsx'
import { dossierOfTalk, type Talk, talkByCode } from './talk.query.ts'
import { talkKey } from './talk-key.ts'
import { receiveMessage } from './write-message.ts'

type Own = Visit<null, unknown>

interface TalkModel {
  readonly code: string
  readonly talk: Talk
  readonly sealed: string
  readonly office: Office
}

/** The one-stop that received the dossier, or whoever goes on with it today. */
const officeFor = async (
  { agencies, calendarOf }: DossierServices,
  { receivedAtAgency, territory }: Dossier,
  now: Temporal.Instant,
): Promise<Office> => {
  const directory = await agencies()
  const { code } = directory.successorOf(receivedAtAgency, localDate(now), territory) ?? directory.get(receivedAtAgency)
  return officeOf(directory, code, calendarOf(code), now)
}

const load =
  (services: DossierServices) =>
  async (visit: Own): Promise<TalkModel | Refusal> => {
    const dossier = await dossierOfTalk(visit)
    const talk = dossier?.code == null ? null : await talkByCode(visit.db, dossier.code)
    if (dossier?.code == null || talk === null) return refuse('talk-link-ended')
    const office = await officeFor(services, dossier, visit.now)
    return { code: dossier.code, talk, sealed: visit.conceal(talkKey(talk.token, visit.now)), office }
  }

const submit =
  (services: DossierServices) =>
  async (visit: Own, form: Form): Promise<Redirect | Refusal | Again<never>> => {
    const dossier = await dossierOfTalk(visit)
    if (dossier === null) return refuse('talk-link-ended')
    const files = form.uploads.map(({ bytes }) => bytes)
    const done = await receiveMessage(visit.db, services, dossier.id, { text: form.raw('message'), files }, visit.now)
    if (!isRefusal(done)) return redirect(`${talkPath}?s=${visit.query.get('s')}`, { flash: words.sent })
    const problem = faultProblem(done, 'message')
    return problem === null ? done : again([problem])
  }

/**
 * Where whoever holds the slip writes to the one-stop, and reads on. The address bears a sealed proof of the slip that ends after
 * a day; the code alone opens nothing. No reading by an officer, so that none is recorded.
 */
export const talkPage = (services: DossierServices): Door =>
  page(talkPath, {
    who: anyone,
    record: null,
    limit: 'citizen-message',
    files: citizenLimits,
    // that malware came stays in the history although nothing was kept
    onRefusal: 'commit',
    load: load(services),
    submit: submit(services),
    view: ({ code, talk, sealed, office }, visit) => (
      <CitizenLayout visit={visit} title={words.title} hidden>
        <BackLink href="/tra-cuu">{words.back}</BackLink>
        <p class="lead num">{code}</p>
        <h1>{visit.t(words.title)}</h1>
        <TalkList talk={talk} sealed={sealed} office={office} />
      </CitizenLayout>
    ),
  })
