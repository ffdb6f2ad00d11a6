import { announce, type Dossier, findDossier } from '#dossier'
import { mailAddressOf, quietMailOf } from '#identity'
import { type Db, enqueue, type Job, localDate, timeZone, transact } from '#platform'
import { type Channels, Rejected } from './channels.ts'
import { addOfficerMessage, setMailState, unmailed } from './officer-message.store.ts'
import { type GivenKind, givenMail, subjectOf } from './officer-message.words.ts'
import { workersAt } from './tell-officers.ts'

export const givenTask = 'notice.given'
export const givenMailTask = 'notice.given-mail'

/** Asks to tell an officer of work that somebody, or a rule, gave him. `event`: how many events the dossier then had. */
export const givenJob = (
  { id, eventCount }: Pick<Dossier, 'id' | 'eventCount'>,
  step: string,
  officer: string,
): Job => ({
  task: givenTask,
  key: `${givenTask} ${step} ${eventCount}`,
  payload: { dossier: id, step, officer, event: eventCount },
})

/** Asks to tell the one-stop of a dossier that a citizen sent online. */
export const onlineJob = ({ id }: Pick<Dossier, 'id'>): Job => ({
  task: givenTask,
  key: `${givenTask} online ${id}`,
  payload: { dossier: id },
})

/** E-mails of given work go out at these minutes of the hour, so that a hundred dossiers at once are one letter. */
const everyMinutes = 5

const nextLetter = (now: Temporal.Instant): Temporal.Instant => {
  const hour = now.toZonedDateTimeISO(timeZone).round({ smallestUnit: 'hour', roundingMode: 'floor' })
  const gone = Math.floor(now.since(hour.toInstant()).total('minutes') / everyMinutes)
  return hour.add({ minutes: (gone + 1) * everyMinutes }).toInstant()
}

interface Given {
  readonly kind: GivenKind
  readonly step: Dossier['steps'][number]
  readonly officers: readonly string[]
  readonly occasion: string
}

const givenTo = (dossier: Dossier, { step: id, officer, event }: Readonly<Record<string, unknown>>): Given | null => {
  const step = dossier.steps.find((each) => each.id === id)
  // taken back or done since: there is nothing to say any more
  if (step === undefined || step.finishedAt !== null || step.officerId !== officer) return null
  return { kind: 'given.officer', step, officers: [String(officer)], occasion: `given ${step.id} ${String(event)}` }
}

/** Everybody of the post at which it waits hears at once; the law gives two hours (NĐ 118/2025 Điều 17.2). */
const sentOnline = async (tx: Db, dossier: Dossier, now: Temporal.Instant): Promise<Given | null> => {
  const step = dossier.steps.find(({ finishedAt }) => finishedAt === null)
  if (dossier.status !== 'submitted' || step === undefined) return null
  const officers = await workersAt(tx, step, localDate(now))
  return { kind: 'online.officer', step, officers, occasion: `online ${dossier.id}` }
}

/** Writes the messages, each once, and asks for one letter an officer. Pages that are open count them at once. */
export const tellGiven = (db: Db, payload: Readonly<Record<string, unknown>>, now: Temporal.Instant): Promise<void> =>
  transact(db, async (tx) => {
    const dossier = await findDossier(tx, String(payload.dossier))
    const given =
      dossier === null
        ? null
        : payload.step === undefined
          ? await sentOnline(tx, dossier, now)
          : givenTo(dossier, payload)
    if (dossier === null || given === null) return
    const { kind, step, officers, occasion } = given
    const about = { dossierId: dossier.id, stepId: step.id, dueAt: step.dueAt, createdAt: now }
    for (const officer of officers) {
      if ((await addOfficerMessage(tx, { officer, kind, occasion, ...about })) === null) continue
      const key = `${givenMailTask} ${officer}`
      await enqueue(tx, { task: givenMailTask, key, runAt: nextLetter(now), payload: { officer } })
    }
    await announce(tx, { dossier: dossier.id, desks: [], officers })
  })

/** One letter for all work that an officer was given and that no letter has told of yet. Throws when it may work later. */
export const mailGiven = async (
  db: Db,
  { email }: Channels,
  { officer: whose }: Readonly<Record<string, unknown>>,
): Promise<void> => {
  const officer = String(whose)
  const quiet = await quietMailOf(db, officer)
  const told = (await unmailed(db, officer)).filter(({ kind }) => !quiet.has(subjectOf(kind)))
  const to = email === undefined || told.length === 0 ? null : await mailAddressOf(db, officer)
  if (email === undefined || to === null) return
  const note = async (state: 'sent' | 'failed' | 'rejected') => {
    for (const { id } of told) await setMailState(db, id, state)
  }
  try {
    await email.send({ to, id: `given.${told[0]?.id}`, ...givenMail(told) })
    await note('sent')
  } catch (error) {
    await note(error instanceof Rejected ? 'rejected' : 'failed')
    if (!(error instanceof Rejected)) throw error
  }
}
