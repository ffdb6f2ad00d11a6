import type { AgencyDirectory, Regime } from '#agency'
import { formatDate } from '#calendar'
import { type RegisterInput, type RegisterRow, registerData, TypesettingError, typesetStatutory } from '#document'
import { type Db, type Job, localDate } from '#platform'
import { correctingWords } from '../correcting/correcting.words.ts'
import { formSetOf, headOf } from '../issuing/form-head.ts'
import type { DossierServices } from '../services.ts'
import { type Status, statuses } from '../status.ts'
import { type RegisterLine, type RegisterPlace, registerLines } from './register.query.ts'
import { registerWords } from './register.words.ts'
import type { RegisterKind } from './register-kind.ts'
import { findPrint, finishPrint, type RegisterPrint, updatePrint } from './register-print.store.ts'
import { registerSheet } from './register-sheet.ts'

export const registerTask = 'register.print'
export const registerJob = (id: string): Job => ({ task: registerTask, key: `${registerTask}:${id}`, payload: { id } })

/** More lines than a year of a busy ward has; a longer book is printed in parts. */
export const mostLines = 10_000
const chunk = 1000

const channels = { counter: 'Trực tiếp', post: 'Bưu chính', online: 'Trực tuyến' } as const
const endings: Readonly<Partial<Record<Status, string>>> = {
  withdrawn: statuses.withdrawn.words.vi,
  stopped: statuses.stopped.words.vi,
}

/** A correction is a line of its own; the line with the wrong result stays, and each names the other. */
const noteOf = ({ voided, status, corrects, correctedBy, joined }: RegisterLine): string =>
  [
    voided ? statuses.voided.words.vi : endings[status],
    joined ? registerWords.joined.vi : undefined,
    corrects === null ? undefined : correctingWords.noteCorrects(corrects),
    correctedBy === null ? undefined : correctingWords.noteCorrected(correctedBy),
  ]
    .filter((note) => note !== undefined)
    .join('; ')

const rowOf = (line: RegisterLine, procedure: string, directory: AgencyDirectory): RegisterRow => {
  const returned = line.status === 'returned'
  return {
    ordinal: String(line.number).padStart(2, '0'),
    code: line.code,
    procedure,
    sets: line.sets,
    applicant: line.applicant,
    ...(line.address === null ? {} : { address: line.address }),
    ...(line.phone === null ? {} : { phone: line.phone }),
    agency:
      directory.find(line.competentAgency) === undefined
        ? line.competentAgency
        : directory.shortNameAt(line.competentAgency, localDate(line.receivedAt)).vi,
    receivedAt: line.receivedAt,
    dueAt: line.dueAt,
    transferredAt: line.transferredAt,
    resultAt: line.finishedAt,
    returnedAt: returned ? line.closedAt : null,
    ...(returned ? { returnedBy: channels[line.returnChannel] } : {}),
    note: noteOf(line),
  }
}

/** All lines, a thousand at a time; after each thousand the reader of the progress page is told. */
const readAll = async (db: Db, print: RegisterPrint, now: Temporal.Instant): Promise<readonly RegisterLine[]> => {
  const all: RegisterLine[] = []
  for (let after: RegisterPlace | undefined; all.length < mostLines; after = all.at(-1)) {
    const lines = await registerLines(db, print.ask, now, chunk, after)
    all.push(...lines)
    await updatePrint(db, print.id, { state: 'reading', rowsRead: all.length })
    if (lines.length < chunk) break
  }
  return all
}

interface Book {
  readonly regime: Regime
  readonly input: RegisterInput
}

/** «Sổ theo dõi hồ sơ» of the regime in force on the last day that it covers, but not later than today. */
const bookOf = async (
  services: DossierServices,
  { ask }: Pick<RegisterPrint, 'ask'>,
  lines: readonly RegisterLine[],
  now: Temporal.Instant,
): Promise<Book> => {
  const directory = await services.agencies()
  const versions = [...new Set(lines.map(({ procedureVersionId }) => procedureVersionId))]
  const today = localDate(now)
  const procedures = await Promise.all(versions.map((id) => services.procedures.version(id, today)))
  const names = new Map(versions.map((id, at) => [id, procedures[at]?.name.vi ?? '']))
  const last = Temporal.PlainDate.compare(ask.to, today) < 0 ? ask.to : today
  const regime = services.regimeFor('forms', { acceptedOn: last, actOn: last })
  const head = headOf({ dossier: { code: null }, directory, regime, at: now, agency: ask.agency }, 'register')
  const input = {
    ...head,
    oneStop: directory.nameAt(ask.agency, last).vi,
    volume: `01/${ask.to.year}`,
    from: ask.from,
    to: ask.to,
    rows: lines.map((line) => rowOf(line, names.get(line.procedureVersionId) ?? '', directory)),
  }
  return { regime, input }
}

/** How a book becomes what was asked for. */
const makers: Readonly<Record<RegisterKind, (book: Book, now: Temporal.Instant) => Promise<Uint8Array>>> = {
  pdf: ({ regime, input }, now) =>
    typesetStatutory(formSetOf(regime), 'register', registerData(input), {
      title: `${regime.forms.register.name.vi} ${input.from}–${input.to}`,
      at: now,
    }),
  xlsx: ({ regime, input: { oneStop, volume, from, to, rows } }) =>
    registerSheet(
      { title: regime.forms.register.name.vi, oneStop, volume, from: formatDate(from), to: formatDate(to) },
      rows,
    ),
}

/** The worker's part: reads, typesets and keeps the paper. Done twice it does nothing the second time. */
export const printRegister = async (
  db: Db,
  services: DossierServices,
  payload: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
): Promise<void> => {
  const print = await findPrint(db, String(payload.id), now)
  if (print === null || print.state === 'ready') return
  const lines = await readAll(db, print, now)
  await updatePrint(db, print.id, { state: 'typesetting', rowsRead: lines.length })
  try {
    const bytes = await makers[print.kind](await bookOf(services, print, lines, now), now)
    await finishPrint(db, print.id, { bytes, dossiers: lines.map(({ dossierId }) => dossierId), at: now })
  } catch (error) {
    if (!(error instanceof TypesettingError)) throw error
    await updatePrint(db, print.id, { state: 'failed', rowsRead: lines.length })
    throw error
  }
}
