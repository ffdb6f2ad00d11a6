import { formatDate } from '#calendar'
import { controlData, typesetStatutory } from '#document'
import { type Db, localDate, type Refusal, refuse } from '#platform'
import { peopleOf } from '../acting/people.query.ts'
import type { Dossier } from '../dossier.ts'
import { type HistoryEntry, historyOf } from '../history/history.query.ts'
import type { JsonObject } from '../history/json.ts'
import type { ReadDossier } from '../read-dossier.ts'
import { lateApology } from '../reappointing/reappointing.words.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { isClosed } from '../status.ts'
import { handOversOf } from './control-sheet.ts'
import { formsOf } from './form.store.ts'
import { applicantOf, formSetOf, headOf } from './form-head.ts'
import { bookOf } from './print-form.ts'

const finishersIn = (history: readonly HistoryEntry[]): ReadonlyMap<string, string> =>
  new Map(
    history
      .filter(({ event }) => event.type === 'step-finished')
      .map(({ event }) => [String((event.data as JsonObject).id), event.actor.officer]),
  )

const idsIn = (dossier: Dossier, finishedBy: ReadonlyMap<string, string>) => ({
  officers: [...dossier.steps.map(({ officerId }) => officerId), ...finishedBy.values()],
  posts: dossier.handovers.flatMap(({ sentBy, confirmedBy }) => [sentBy, confirmedBy]),
})

/** Agencies that were asked, or whose part of the route it is, besides the one that decides. */
const cooperating = ({ dossier, directory }: ReadDossier, at: Temporal.Instant): readonly string[] => {
  const authority = (code: string) => (directory.find(code) === undefined ? code : directory.authorityOf(code).code)
  const own = new Set([dossier.competentAgency, dossier.receivedAtAgency].map(authority))
  const others = dossier.agencies.map(authority).filter((code) => !own.has(code) && directory.find(code) !== undefined)
  return [...new Set(others)].map((code) => directory.shortNameAt(code, localDate(at)).vi)
}

/** «hẹn lại từ 26/11/2026, xin lỗi ngày 24/11/2026»; that it came late stands beside it. */
const putOffIn = (dossier: Dossier): { readonly putOff?: string } => {
  const told = dossier.reappointments.find(({ state }) => state === 'told')
  const moved = dossier.dues.findIndex(({ cause }) => cause === 're-appointment')
  const before = dossier.dues[moved - 1]?.dueAt
  if (told?.signedAt == null || before == null) return {}
  const late = told.late ? `; ${lateApology.vi.toLowerCase()}` : ''
  return {
    putOff: `hẹn lại từ ${formatDate(localDate(before))}; xin lỗi ngày ${formatDate(localDate(told.signedAt))}${late}`,
  }
}

/** A paper dossier goes on by hand where the system cannot be reached. */
const openRows = 2

/**
 * The control sheet as it stands: it goes with the dossier and grows with each hand-over, so it has no number of its own
 * but the dossier's place in the book. Its form is that of the last hand-over's day.
 */
export const printControl = async (
  db: Db,
  services: DossierServices,
  read: ReadDossier,
): Promise<Uint8Array | Refusal> => {
  const { dossier, procedure, directory } = read
  if (dossier.code === null || dossier.acceptedAt === null) return refuse('no-control-sheet')
  const [history, forms] = await Promise.all([historyOf(db, dossier.id), formsOf(db, dossier.id)])
  const finishedBy = finishersIn(history)
  const people = await peopleOf(db, idsIn(dossier, finishedBy))
  const handOvers = handOversOf({
    dossier,
    procedure,
    directory,
    people,
    finishedBy,
    calendarOf: services.calendarOf,
  })
  const at = handOvers.at(-1)?.at ?? dossier.acceptedAt
  const regime = regimeOf(services, dossier, at)('forms')
  const receipt = forms.find(({ kind }) => kind === 'receipt')
  const data = controlData({
    ...headOf({ dossier, directory, regime, at, agency: dossier.receivedAtAgency }, 'control'),
    code: dossier.code,
    applicant: applicantOf(dossier).name,
    ...(receipt === undefined ? {} : { book: bookOf(receipt) }),
    receivedAt: dossier.acceptedAt,
    dueAt: dossier.dueAt,
    ...putOffIn(dossier),
    solving: directory.nameAt(dossier.competentAgency, localDate(at)).vi,
    cooperating: cooperating(read, at),
    handOvers,
    openRows: isClosed(dossier.status) ? 0 : openRows,
  })
  return typesetStatutory(formSetOf(regime), 'control', data, {
    title: `${regime.forms.control.name.vi} ${dossier.code}`,
    at,
  })
}
