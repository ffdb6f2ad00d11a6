import { type Actor, may, officerFace } from '#identity'
import { localDate } from '#platform'
import { again, type Door, type Form, type NavGroup, OfficerLayout, page, type Visit } from '#web'
import { bodyProblems } from '../acting/act-body.ts'
import { readBody } from '../acting/act-field.form.ts'
import { formOf } from '../acting/act-forms.ts'
import type { Command } from '../action-bodies.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { BatchAnswers, BatchForm, batchPath } from './batch.component.tsx'
import { actOnMany, type BatchAction, type BatchAnswer, isBatchAction, mostAtOnce } from './batch.ts'
import { batchWords as words } from './batch.words.ts'
import { chosenCases, commonActions, commonFields } from './batch-case.ts'

type Own = Visit<Actor, unknown>

interface Batch {
  readonly cases: readonly DossierCase[]
  readonly offered: readonly BatchAction[]
  readonly action: BatchAction | null
  readonly answers: readonly BatchAnswer[] | null
  readonly nav: readonly NavGroup[]
}

const idsIn = (all: readonly string[]): readonly string[] =>
  [...new Set(all.filter((id) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)))].slice(0, mostAtOnce)

const chosenIn = ({ query, form }: Own): readonly string[] => {
  const sent = form.typed.all('hs')
  return idsIn(sent.length > 0 ? sent : query.getAll('hs'))
}

const actionIn = (text: string | null): BatchAction | null => (text !== null && isBatchAction(text) ? text : null)

const loadFor =
  (services: DossierServices) =>
  async (visit: Own): Promise<Batch> => {
    const { db, actor, now, query, form } = visit
    const cases = await chosenCases(visit, services, chosenIn(visit))
    const offered = commonActions(cases)
    const wanted = actionIn(form.typed.get('viec') || query.get('viec'))
    const action = wanted !== null && offered.includes(wanted) ? wanted : offered.length === 1 ? offered[0]! : null
    return { cases, offered, action, answers: null, nav: await officerNav(db, actor, await services.agencies(), now) }
  }

const submitTo = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { actor, now, db } = visit
  const action = actionIn(form.get('viec'))
  const ids = idsIn(form.all('hs'))
  if (action === null || ids.length === 0) return again<Batch>([{ message: words.empty }])
  const cases = await chosenCases(visit, services, ids)
  // what was done already is no longer open: a repeat asks by the form as it was sent
  const open = cases.filter(({ actions }) => actions.includes(action))
  const fields = commonFields(open, action) ?? []
  const { body, problems } = readBody(fields, form, localDate(now).toString())
  const unsaid = open.slice(0, 1).flatMap((of) => formOf(action).check?.(body, of) ?? [])
  const wrong = [...problems, ...unsaid, ...bodyProblems(action, body)]
  if (wrong.length > 0 && fields.length > 0) return again<Batch>(wrong)
  const answers = await actOnMany({ apart: visit.apart, services, actor, now }, { action, body } as Command, ids)
  const nav = await officerNav(db, actor, await services.agencies(), now)
  return again<Batch>([], { cases, offered: [], action, answers, nav })
}

/** One act on many dossiers: chosen in a list, asked once, answered one by one. */
export const batchPage = (services: DossierServices): Door =>
  page(batchPath, {
    who: may('inbox.read'),
    load: loadFor(services),
    submit: submitTo(services),
    apart: true,
    record: { as: 'dossier.batch', of: ({ cases }) => cases.map(({ dossier }) => dossier.id) },
    view: ({ cases, offered, action, answers, nav }, visit) => {
      const { actor, now } = visit
      const directory = cases[0]?.directory
      return (
        <OfficerLayout
          visit={visit}
          title={words.title}
          officer={officerFace(
            actor,
            directory?.shortNameAt(actor.agency, localDate(now)) ?? { vi: actor.agency, en: actor.agency },
          )}
          nav={nav}
          back={{ href: '/can-bo/hom-nay', label: words.back }}
        >
          <h1>{visit.t(words.title)}</h1>
          {answers === null ? (
            <BatchForm cases={cases} offered={offered} action={action} />
          ) : (
            <BatchAnswers cases={cases} answers={answers} />
          )}
        </OfficerLayout>
      )
    },
  })
