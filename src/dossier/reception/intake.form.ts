import type { AgencyDirectory } from '#agency'
import { type CurrentProcedure, feeQuantities } from '#procedure'
import type { Form } from '#web'
import type { TakeIn } from '../accepting/take-in.schema.ts'
import { type ReadList, readBeneficiaries } from '../grouping/beneficiaries.form.ts'
import type { PartyInput } from '../party.schema.ts'
import { partyFaultWords } from '../party.words.ts'
import { returnWays } from '../returning-online/return-ways.ts'
import { intakeFaults } from './intake.words.ts'
import { askedPapers, type PaperLine, paperFaults, paperInput, readPapers } from './papers.form.ts'
import { type ReadPerson, readPerson } from './person.form.ts'
import { type Fault, fault, tooLong } from './typed.ts'

export const mostOwners = 50

export const ownerCount = (form: Form): number => {
  const typed = form.get('owners')
  return /^\d{1,2}$/.test(typed) ? Math.min(Math.max(Number(typed), 1), mostOwners) : 1
}

export const ownerFields = (form: Form): readonly string[] =>
  Array.from({ length: ownerCount(form) }, (_, at) => `owner.${at}`)

/** The counter takes what people bring or post; online dossiers come in by the portal. */
export const counterChannels = ({ channels }: CurrentProcedure): readonly ('counter' | 'post')[] => {
  const open = (['counter', 'post'] as const).filter((channel) => channels.includes(channel))
  return open.length === 0 ? ['counter'] : open
}

/** Whether a fee of the case goes by the page, so that the pages have to be counted. */
export const asksPages = (procedure: CurrentProcedure, caseKey: string): boolean =>
  procedure.cases.some(({ key }) => key === caseKey) &&
  counterChannels(procedure).some((channel) => feeQuantities(procedure, caseKey, channel).includes('pages'))

/** What is chosen and where: everything that reading needs besides the form. */
export interface Desk {
  readonly procedure: CurrentProcedure
  readonly directory: AgencyDirectory
  readonly day: Temporal.PlainDate
}

export interface ReadIntake {
  /** Null when something has to be mended first. */
  readonly input: TakeIn | null
  readonly papers: readonly PaperLine[]
  readonly faults: readonly Fault[]
}

const oneOf = <T extends string>(typed: string, known: readonly T[]): T | undefined =>
  known.find((each) => each === typed)

interface Numbered {
  readonly value: number | undefined
  readonly faults: readonly Fault[]
}

const readNumber = (form: Form, field: string, most: number, message: Fault['message']): Numbered => {
  const typed = form.get(field)
  if (typed === '') return { value: undefined, faults: [] }
  const value = /^\d{1,5}$/.test(typed) ? Number(typed) : 0
  return value >= 1 && value <= most ? { value, faults: [] } : { value: undefined, faults: [fault(field, message)] }
}

const readPlaces = (form: Form, { procedure, directory, day }: Desk) => {
  const chosen = { case: form.get('case'), territory: form.get('territory'), returnedAt: form.get('returnedAt') }
  const territory = chosen.territory === '' ? undefined : directory.territoryOn(chosen.territory, day)?.key
  const channel = oneOf(form.get('channel'), counterChannels(procedure))
  const returnChannel = oneOf(form.get('return'), returnWays(procedure))
  const returns = directory.oneStopsOn(day).some(({ code }) => code === chosen.returnedAt)
  const faults = [
    ...(procedure.cases.some(({ key }) => key === chosen.case) ? [] : [fault('case', intakeFaults.case)]),
    ...(territory === undefined ? [fault('territory', intakeFaults.territory)] : []),
    ...(channel === undefined ? [fault('channel', intakeFaults.choice)] : []),
    ...(returnChannel === undefined ? [fault('return', intakeFaults.choice)] : []),
    ...(returns ? [] : [fault('returnedAt', intakeFaults.choice)]),
  ]
  return { value: { case: chosen.case, territory, channel, returnChannel, returnedAt: chosen.returnedAt }, faults }
}

interface People {
  readonly owners: readonly ReadPerson[]
  readonly submitter: ReadPerson | null
  readonly representative: ReadPerson | null
  readonly recipient: ReadPerson | null
}

const readPeople = (form: Form, today: string): People => {
  const by = form.get('submitter')
  return {
    owners: ownerFields(form).map((of) => readPerson(form, of, today)),
    submitter: by === 'other' ? readPerson(form, 'submitter', today) : null,
    representative: by === 'representative' ? readPerson(form, 'submitter', today, { basis: true }) : null,
    recipient: form.get('recipient') === 'other' ? readPerson(form, 'recipient', today) : null,
  }
}

/** A result that is posted needs somewhere to go: to the recipient, else to whoever handed in, else to the owner. */
const addressFaults = (form: Form, people: People): readonly Fault[] => {
  if (form.get('return') !== 'post') return []
  const recipient = people.recipient ?? people.representative ?? people.submitter ?? people.owners[0]
  if (recipient === undefined || recipient.party === null || recipient.party.address !== undefined) return []
  const of = people.recipient !== null ? 'recipient' : form.get('submitter') === 'same' ? 'owner.0' : 'submitter'
  return [fault(`${of}.address`, partyFaultWords.postAddress)]
}

const partiesOf = ({ owners, submitter, representative, recipient }: People, { people: listed }: ReadList) => ({
  owners: owners.map(({ party }) => party).filter((party): party is PartyInput => party !== null),
  ...(submitter?.party ? { submitter: submitter.party } : {}),
  ...(representative?.party ? { representative: representative.party } : {}),
  ...(recipient?.party ? { recipient: recipient.party } : {}),
  ...(listed.length === 0 ? {} : { beneficiaries: listed }),
})

/** Everything that was typed, as the domain takes it in; or, all at once, what has to be mended. */
export const readIntake = (form: Form, desk: Desk): ReadIntake => {
  const { procedure, day } = desk
  const places = readPlaces(form, desk)
  const pages = asksPages(procedure, places.value.case) ? readNumber(form, 'pages', 10_000, intakeFaults.pages) : null
  const people = readPeople(form, day.toString())
  const list = readBeneficiaries(form, day.toString())
  const sets = readNumber(form, 'sets', 50, intakeFaults.sets)
  const known = procedure.cases.some(({ key }) => key === places.value.case)
  const papers = known ? readPapers(form, askedPapers(procedure, places.value.case)) : []
  const everybody = [...people.owners, people.submitter, people.representative, people.recipient]
  const faults = [
    ...places.faults,
    ...(pages?.faults ?? []),
    ...everybody.flatMap((person) => person?.faults ?? []),
    ...list.faults,
    ...addressFaults(form, people),
    ...paperFaults(papers),
    ...sets.faults,
    ...tooLong('documentNumber', form.get('documentNumber'), 80),
  ]
  const { case: caseKey, territory, channel, returnChannel, returnedAt } = places.value
  if (faults.length > 0 || territory === undefined || channel === undefined || returnChannel === undefined)
    return { input: null, papers, faults }
  return {
    input: {
      procedure: procedure.code,
      case: caseKey,
      territory,
      channel,
      returnChannel,
      returnedAt,
      ...(pages?.value === undefined ? {} : { pages: pages.value }),
      ...(sets.value === undefined ? {} : { sets: sets.value }),
      ...partiesOf(people, list),
      components: papers.map(paperInput),
    },
    papers,
    faults,
  }
}
