import { type Actor, may, officerFace, placeOf } from '#identity'
import { localDate } from '#platform'
import { again, type Door, type Form, OfficerLayout, page, type Visit } from '#web'
import { inbox } from '../inbox/inbox.query.ts'
import { nobody } from '../inbox/looking.form.ts'
import { deskOf } from '../reach.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { actOnPieces, mostAtOnce, type Piece } from '../together/batch.ts'
import { batchWords } from '../together/batch.words.ts'
import { colleaguesAt } from './colleagues.query.ts'
import { assignedRole } from './decide-assignment.ts'
import { rulesAt } from './rule.store.ts'
import { rulesPath } from './rules.page.tsx'
import { rulesWords } from './rules.words.ts'
import { Loads, Work } from './team.component.tsx'
import { loadsOf } from './team.query.ts'
import { teamWords as words } from './team.words.ts'
import type { Team } from './team-screen.ts'

export const teamPath = '/can-bo/nhom'

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
    const [nav, loads, rules, work] = await Promise.all([
      officerNav(db, actor, directory, now, services),
      loadsOf(db, desks, ids, now),
      rulesAt(db, desks),
      inbox(db, {
        agencies: desks,
        role: assignedRole,
        ...whoseWork(whose),
        after: query.get('sau') ?? undefined,
        limit: mostAtOnce,
      }),
    ])
    return { directory, nav, colleagues, loads, whose, work, answers: null, ruled: rules.length > 0 }
  }

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const chosenPattern = new RegExp(`^(${uuid})/(${uuid})$`)

interface Given {
  readonly officer: string
  readonly reason?: string
}

/** Each step by itself: of one dossier several may be given. */
const piecesOf = (chosen: readonly string[], body: Given): readonly Piece[] =>
  chosen.map((each) => {
    const [, dossier = '', step = ''] = chosenPattern.exec(each) ?? []
    return { key: step, dossier, command: { action: 'assign-step', body: { ...body, step } } }
  })

const submit = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { db, apart, actor, now } = visit
  const chosen = [...new Set(form.all('viec'))].filter((each) => chosenPattern.test(each))
  const [officer, reason] = [form.get('officer'), form.get('reason').slice(0, 2000)]
  const problems = [
    ...(chosen.length === 0 ? [{ field: 'viec', message: words.nothingChosen }] : []),
    ...(chosen.length > mostAtOnce ? [{ field: 'viec', message: batchWords.tooMany(mostAtOnce) }] : []),
    ...(officer === '' ? [{ field: 'officer', message: words.nobodyChosen }] : []),
  ]
  if (problems.length > 0) return again<Team>(problems)
  const pieces = piecesOf(chosen, { officer, ...(reason === '' ? {} : { reason }) })
  const answers = await actOnPieces({ db, apart, services, actor, now }, pieces)
  return again<Team>([], { ...(await load(services)(visit)), answers })
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
