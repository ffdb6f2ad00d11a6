import type { AgencyDirectory } from '#agency'
import { type ClockMark, type Dossier, deskOf, solvingSteps, type TellMark } from '#dossier'
import { mailAddressOf, postHolders, quietMailOf, type Role, roles } from '#identity'
import { type Db, enqueue, localDate } from '#platform'
import { type Channels, Rejected } from './channels.ts'
import { addOfficerMessage, findMessage, setMailState } from './officer-message.store.ts'
import { isOfficerMessageKind, officerMail, subjectOf } from './officer-message.words.ts'

export const officerMailTask = 'notice.officer-mail'

const isRole = (role: string): role is Role => roles.some((each) => each === role)

type Step = Dossier['steps'][number]

/** Whoever has taken a step on; while nobody has, everybody of its post. */
export const workersAt = async (db: Db, step: Step, day: Temporal.PlainDate): Promise<readonly string[]> => {
  if (step.officerId !== null) return [step.officerId]
  return isRole(step.role) ? postHolders(db, step.role, [step.agency], day) : []
}

const alone = (code: string): readonly string[] => [code]

/** The nearest post of a role up the line: at the agency, then at whom it belongs to. Nobody anywhere: nobody is told. */
const nearest = async (
  db: Db,
  wanted: readonly Role[],
  agency: string,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
  placesOf = alone,
): Promise<readonly string[]> => {
  const lineage = [agency, ...directory.ancestors(agency).map(({ code }) => code)]
  for (const code of lineage)
    for (const role of wanted) {
      const found = await postHolders(db, role, placesOf(code), day)
      if (found.length > 0) return found
    }
  return []
}

const recipients = async (
  db: Db,
  dossier: Dossier,
  mark: ClockMark,
  directory: AgencyDirectory,
  day: Temporal.PlainDate,
): Promise<readonly string[]> => {
  const steps = mark.step === null ? solvingSteps(dossier, directory) : [mark.step]
  const at = mark.step?.agency ?? steps[0]?.agency ?? dossier.competentAgency
  if (mark.for === 'head') return nearest(db, ['unit-head', 'signatory'], at, directory, day)
  // the office that controls procedures is a unit beside those that solve them, and does it for its whole committee
  const house = (code: string) => deskOf(directory, code, day)
  if (mark.for === 'controller') return nearest(db, ['reform-controller'], at, directory, day, house)
  return [...new Set((await Promise.all(steps.map((step) => workersAt(db, step, day)))).flat())]
}

/** Writes the messages of a mark, and asks for an e-mail for each new one. */
export const tellOfficers =
  (agencies: () => Promise<AgencyDirectory>, now: Temporal.Instant): TellMark =>
  async (tx, dossier, mark) => {
    const kind = `${mark.kind}.${mark.for}`
    if (!isOfficerMessageKind(kind)) return
    const occasion = `${kind} ${mark.step?.id ?? dossier.id} ${mark.dueAt}`
    for (const officer of await recipients(tx, dossier, mark, await agencies(), localDate(now))) {
      const about = { dossierId: dossier.id, stepId: mark.step?.id ?? null, dueAt: mark.dueAt, createdAt: now }
      const message = await addOfficerMessage(tx, { officer, kind, occasion, ...about })
      if (message !== null)
        await enqueue(tx, { task: officerMailTask, key: `${officerMailTask} ${message}`, payload: { message } })
    }
  }

/** Sends one message by e-mail where there is a mail server and the officer has an address. Throws when it may work later. */
export const mailOfficer = async (
  db: Db,
  channels: Channels,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const found = await findMessage(db, String(payload.message))
  if (found === null || channels.email === undefined || !['none', 'failed'].includes(found.email)) return
  const { id, officer, kind, code, dueAt } = found.message
  const to = await mailAddressOf(db, officer)
  if (to === null || (await quietMailOf(db, officer)).has(subjectOf(kind))) return
  try {
    await channels.email.send({ to, id: `officer.${id}`, ...officerMail(kind, code, dueAt) })
    await setMailState(db, id, 'sent')
  } catch (error) {
    await setMailState(db, id, error instanceof Rejected ? 'rejected' : 'failed')
    if (!(error instanceof Rejected)) throw error
  }
}
