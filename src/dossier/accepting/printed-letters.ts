import type { Regime } from '#agency'
import { declinedData, supplementData, typeset } from '#document'
import { type Db, localDate, type Refusal, refuse } from '#platform'
import type { Dossier, Supplement } from '../dossier.ts'
import { historyOf } from '../history/history.query.ts'
import type { ReadDossier } from '../read-dossier.ts'
import { applicantOf, formRegime, formSetOf, headOf, partyAs, requestOf } from '../reception/form-head.ts'

/** Unanswered for that many days after the notice, a returned dossier is closed (NĐ 118/2025/NĐ-CP Điều 19.5). */
const closesAfter = (
  dossier: Dossier,
  { phase }: Supplement,
  sentAt: Temporal.Instant,
  { supplement: { closeUnanswered: period } }: Regime,
) => {
  if (phase === 'before-acceptance' || dossier.acceptedAt === null || period?.unit !== 'day') return {}
  return { closesAfter: localDate(sentAt).add({ days: period.value }) }
}

const contactOf = ({ dossier, directory }: ReadDossier, officer: string) => {
  const { phone } = directory.get(dossier.receivedAtAgency)
  return { name: officer, ...(phone === null ? {} : { phone }) }
}

/** Mẫu 02: the request for a supplement that was sent last. `officer` hands it over and signs it. */
export const printSupplement = async (read: ReadDossier, officer: string): Promise<Uint8Array | Refusal> => {
  const { dossier, procedure, directory } = read
  const sent = dossier.supplements.findLast(({ sentAt }) => sentAt !== null)
  const at = sent?.sentAt
  if (sent === undefined || at == null) return refuse('no-supplement-asked')
  const regime = formRegime(dossier, at)
  const data = supplementData({
    ...headOf(dossier, directory, { regime, form: 'supplement', at }),
    applicant: applicantOf(dossier),
    request: requestOf(dossier, procedure),
    wanted: sent.lines.map(({ component, reason }) => `${component}: ${reason}`),
    reason: 'Hồ sơ chưa đầy đủ hoặc chưa hợp lệ như đã nêu trên',
    contact: contactOf(read, officer),
    officer,
    ...closesAfter(dossier, sent, at, regime),
  })
  return typeset(`${formSetOf(regime)}/supplement`, data, { title: regime.forms.supplement.name.vi, at })
}

/** Why a dossier was closed stands in its history, as a text that may lawfully be destroyed one day. */
const reasonOf = async (db: Db, id: string): Promise<string> => {
  const entries = await historyOf(db, id)
  const closed = entries.findLast(({ event }) => event.type === 'closed')
  const reason = closed?.detail?.reason
  return typeof reason === 'string' ? reason : ''
}

/** Mẫu 03: why the one-stop did not take the dossier. */
export const printDeclined = async (db: Db, read: ReadDossier, officer: string): Promise<Uint8Array | Refusal> => {
  const { dossier, procedure, directory } = read
  const at = dossier.closedAt
  if (dossier.status !== 'declined' || at === null) return refuse('not-declined')
  const regime = formRegime(dossier, at)
  const submitter = partyAs(dossier, 'submitter') ?? partyAs(dossier, 'representative')
  const data = declinedData({
    ...headOf(dossier, directory, { regime, form: 'declined', at }),
    oneStop: directory.nameAt(dossier.receivedAtAgency, localDate(at)).vi,
    applicant: applicantOf(dossier),
    request: requestOf(dossier, procedure),
    reason: await reasonOf(db, dossier.id),
    ...(submitter === undefined ? {} : { submitter: submitter.name }),
    officer,
  })
  return typeset(`${formSetOf(regime)}/declined`, data, { title: regime.forms.declined.name.vi, at })
}
