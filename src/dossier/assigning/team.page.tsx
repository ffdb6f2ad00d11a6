import { type Actor, awayOn, may, officerFace, placeOf } from '#identity'
import { isRefusal, localDate, timeZone, type Words } from '#platform'
import { again, type Door, type Form, OfficerLayout, page, type Visit } from '#web'
import { actOnDossier } from '../act-on-dossier.ts'
import { dossierRefusals } from '../dossier.refusals.ts'
import { inbox } from '../inbox/inbox.query.ts'
import { nobody } from '../inbox/looking.form.ts'
import { deskOf } from '../reach.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { mostAtOnce } from '../together/batch.ts'
import { colleaguesAt } from './colleagues.query.ts'
import { assignedRole } from './decide-assignment.ts'
import { rulesPath } from './rules.page.tsx'
import { rulesWords } from './rules.words.ts'
import { Loads, Work } from './team.component.tsx'
import { loadsOf } from './team.query.ts'
import { teamWords as words } from './team.words.ts'
import type { Answers, Team } from './team-screen.ts'

export const teamPath = '/can-bo/nhom'
/** As far as «soon» reaches in the day's lists. */
const soonDays = 5

type Own = Visit<Actor, unknown>

const whoseWork = (whose: string | null) =>
  whose === null ? {} : whose === nobody ? { untaken: true } : { officerId: whose }

const load =
  (services: DossierServices) =>
  async ({ db, actor, now, query }: Own): Promise<Team> => {
    const directory = await services.agencies()
    const desks = deskOf(directory, actor.agency, localDate(now))
    const colleagues = await colleaguesAt(db, directory, desks, now)
    const ids = colleagues.map(({ id }) => id)
    const asked = query.get('cb')
    const whose = asked === nobody || ids.some((id) => id === asked) ? asked : null
    const soonUntil = now.toZonedDateTimeISO(timeZone).startOfDay().add({ days: soonDays }).toInstant()
    const [nav, loads, away, work] = await Promise.all([
      officerNav(db, actor, directory, now),
      loadsOf(db, desks, ids, now, soonUntil),
      awayOn(db, ids, localDate(now)),
      inbox(db, {
        agencies: desks,
        role: assignedRole,
        ...whoseWork(whose),
        after: query.get('sau') ?? undefined,
        limit: mostAtOnce,
      }),
    ])
    return { directory, nav, colleagues, away, loads, whose, work, answers: null }
  }

const refusals: Readonly<Record<string, { vi(facts: object): string; en(facts: object): string }>> =
  dossierRefusals as unknown as Record<string, { vi(facts: object): string; en(facts: object): string }>

const closed: Words = {
  vi: 'Việc này vừa thay đổi, hoặc không thuộc đơn vị này.',
  en: 'It has changed, or is not here.',
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const chosenPattern = new RegExp(`^(${uuid})/(${uuid})$`)

/** Each piece of work in a transaction of its own, with an answer of its own: a refusal stops nothing else. */
const giveAll = async (
  services: DossierServices,
  visit: Own,
  chosen: readonly string[],
  body: Given,
): Promise<Answers> => {
  const { actor, now } = visit
  const refused: Answers['refused'][number][] = []
  for (const each of chosen) {
    const [, dossier = '', step = ''] = chosenPattern.exec(each) ?? []
    const done = await visit.apart(step, async (tx) => {
      const after = await actOnDossier(
        tx,
        services,
        dossier,
        { action: 'assign-step', body: { ...body, step } },
        { actor, now },
      )
      return isRefusal(after) ? after : { id: after.id }
    })
    if (!isRefusal(done)) continue
    const text = refusals[done.refusal]
    const why = text === undefined ? closed : { vi: text.vi(done.facts ?? {}), en: text.en(done.facts ?? {}) }
    refused.push({ id: dossier, code: '', why })
  }
  return { done: chosen.length - refused.length, refused }
}

interface Given {
  readonly officer: string
  readonly reason?: string
}

const submit = (services: DossierServices) => async (visit: Own, form: Form) => {
  const chosen = [...new Set(form.all('viec'))].filter((each) => chosenPattern.test(each)).slice(0, mostAtOnce)
  const [officer, reason] = [form.get('officer'), form.get('reason').slice(0, 2000)]
  const problems = [
    ...(chosen.length === 0 ? [{ field: 'viec', message: words.nothingChosen }] : []),
    ...(officer === '' ? [{ field: 'officer', message: words.nobodyChosen }] : []),
  ]
  if (problems.length > 0) return again<Team>(problems)
  // the codes of what was chosen, as they stood before it was given
  const before = (await load(services)(visit)).work.rows
  const answers = await giveAll(services, visit, chosen, { officer, ...(reason === '' ? {} : { reason }) })
  const codeOf = (id: string) => before.find(({ dossierId }) => dossierId === id)?.code ?? id
  const refused = answers.refused.map((each) => ({ ...each, code: codeOf(each.id) }))
  return again<Team>([], { ...(await load(services)(visit)), answers: { ...answers, refused } })
}

/** The head's view of the handlers of his units: what each has in hand, and giving it out by ticks. */
export const teamPage = (services: DossierServices): Door =>
  page(teamPath, {
    who: may('dossier.assign-step'),
    load: load(services),
    submit: submit(services),
    apart: true,
    record: { as: 'inbox.read', of: ({ work }) => work.rows.map(({ dossierId }) => dossierId) },
    view: (team, visit) => (
      <OfficerLayout
        visit={visit}
        title={words.title}
        officer={officerFace(visit.actor, placeOf(team.directory, visit.actor.agency, localDate(visit.now)))}
        nav={team.nav}
        current={teamPath}
      >
        <h1>{visit.t(words.title)}</h1>
        <p class="sub">
          {visit.t(words.sub)} <a href={rulesPath}>{visit.t(rulesWords.title)}</a>
        </p>
        <Loads team={team} path={teamPath} />
        <Work team={team} path={teamPath} />
      </OfficerLayout>
    ),
  })
