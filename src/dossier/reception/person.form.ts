import { type CardFields, type Form, makeForm, parsePartialDate, readCard } from '#web'
import {
  type IdType,
  idTypes,
  isNumberOf,
  type Mismatch,
  mismatches,
  plainNumber,
} from '../accepting/identity-number.ts'
import type { PartyInput } from '../party.schema.ts'
import { typedDay } from '../party.ts'
import { isEmail, isName, numberHolds, readablePhone } from '../party-rules.ts'
import { personFaults } from './person.words.ts'
import { type Fault, fault, tooLong } from './typed.ts'

/** The same form with some fields changed; null takes a field out. */
export const change = (form: Form, fields: Readonly<Record<string, string | null>>): Form =>
  makeForm([
    ...form.entries.filter(([name]) => !Object.hasOwn(fields, name)),
    ...Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  ])

const cardIn = (form: Form, of: string): CardFields | null => {
  const reading = readCard(form.raw(`${of}.scan`))
  return reading.kind === 'card' ? reading.card : null
}

/**
 * A card that was scanned since the last time fills its person. `scanned` remembers which one that was, so that what the
 * officer has put right since is not overwritten. Twelve digits typed into the scan field are the number.
 */
export const applyScan = (form: Form, of: string): Form => {
  const typed = form.get(`${of}.scan`)
  if (/^\d{12}$/.test(typed)) {
    return change(form, { [`${of}.scan`]: '', [`${of}.idType`]: 'can-cuoc', [`${of}.idNumber`]: typed })
  }
  const card = cardIn(form, of)
  if (card === null || card.number === form.get(`${of}.scanned`)) return form
  return change(form, {
    [`${of}.kind`]: 'person',
    [`${of}.scanned`]: card.number,
    [`${of}.name`]: card.fullName,
    [`${of}.birth`]: typedDay(card.birthDate),
    [`${of}.sex`]: card.sex === 'unknown' ? '' : card.sex,
    [`${of}.idType`]: 'can-cuoc',
    [`${of}.idNumber`]: card.number,
    [`${of}.formerNumber`]: card.oldNumber,
    [`${of}.idDate`]: typedDay(card.issuedOn),
    [`${of}.address`]: card.residence,
  })
}

/** Whether name, number and birth still are what the card said. A card's code is unsigned: convenience, never proof. */
export const isFromCard = (form: Form, of: string): boolean => {
  const card = cardIn(form, of)
  return (
    card !== null &&
    card.fullName === form.get(`${of}.name`) &&
    card.number === form.get(`${of}.idNumber`) &&
    isoBirth(form.get(`${of}.birth`)) === card.birthDate
  )
}

/** Told only while the person is still empty: afterwards the fields count, not the scan. */
export const scanFaults = (form: Form, of: string): readonly Fault[] => {
  const scan = form.get(`${of}.scan`)
  if (scan === '' || cardIn(form, of) !== null || form.get(`${of}.name`) !== '') return []
  const kind = readCard(scan).kind
  return [fault(`${of}.scan`, kind === 'typing-aid' ? personFaults.typingAid : personFaults.unreadable)]
}

const two = (part: number): string => String(part).padStart(2, '0')

/** YYYY, YYYY-MM or YYYY-MM-DD; null when it cannot be read. */
const isoBirth = (typed: string): string | null => {
  const date = parsePartialDate(typed)
  if (date === null) return null
  return [date.year, date.month, date.day]
    .filter((part) => part !== null)
    .map(two)
    .join('-')
}

interface Read<T> {
  readonly value: T | undefined
  readonly faults: readonly Fault[]
}

const none: Read<never> = { value: undefined, faults: [] }
const wrong = (...faults: readonly Fault[]): Read<never> => ({ value: undefined, faults })

const readText = (form: Form, field: string, most: number): Read<string> => {
  const text = form.get(field)
  const faults = tooLong(field, text, most)
  return text === '' ? none : faults.length > 0 ? wrong(...faults) : { value: text, faults }
}

const readDay = (form: Form, field: string, today: string, full: boolean): Read<string> => {
  const typed = form.get(field)
  if (typed === '') return none
  const iso = isoBirth(typed)
  if (iso === null || (full && iso.length < 10))
    return wrong(fault(field, full ? personFaults.idDate : personFaults.birth))
  const later = full ? personFaults.idDateLater : personFaults.birthLater
  return iso > today ? wrong(fault(field, later)) : { value: iso, faults: [] }
}

const readIdentity = (form: Form, of: string, today: string): Read<NonNullable<PartyInput['identity']>> => {
  const typed = form.get(`${of}.idType`)
  if (typed === 'none') return none
  const type = idTypes.find((each) => each === typed)
  if (type === undefined) return wrong(fault(`${of}.idType`, personFaults.choice))
  const number = plainNumber(type, form.get(`${of}.idNumber`))
  if (number === '') return wrong(fault(`${of}.idNumber`, personFaults.idNumber))
  const issuer = readText(form, `${of}.idIssuer`, 200)
  const issuedOn = readDay(form, `${of}.idDate`, today, true)
  const faults = [
    ...(numberHolds(type, number) ? [] : [fault(`${of}.idNumber`, personFaults[type])]),
    ...issuedOn.faults,
    ...issuer.faults,
  ]
  if (faults.length > 0) return wrong(...faults)
  const identity = { type, number }
  return {
    value: {
      ...identity,
      ...(issuer.value === undefined ? {} : { issuer: issuer.value }),
      ...(issuedOn.value === undefined ? {} : { issuedOn: issuedOn.value }),
    },
    faults,
  }
}

/** It comes from a card and is not typed: anything else is no such number. */
const readFormerNumber = (form: Form, of: string): Read<string> => {
  const number = formerNumberIn(form, of)
  return number === '' ? none : { value: number, faults: [] }
}

const readPhone = (form: Form, of: string): Read<string> => {
  const typed = form.get(`${of}.phone`)
  if (typed === '') return none
  const phone = readablePhone(typed)
  return phone === null ? wrong(fault(`${of}.phone`, personFaults.phone)) : { value: phone, faults: [] }
}

const readEmail = (form: Form, of: string): Read<string> => {
  const email = readText(form, `${of}.email`, 200)
  if (email.value === undefined) return email
  return isEmail(email.value) ? email : wrong(fault(`${of}.email`, personFaults.email))
}

const sexOf = (form: Form, of: string): 'male' | 'female' | null =>
  (['male', 'female'] as const).find((each) => each === form.get(`${of}.sex`)) ?? null

export const isOrganisation = (form: Form, of: string): boolean => form.get(`${of}.kind`) === 'organisation'

const readName = (form: Form, of: string): Read<string> => {
  const field = `${of}.name`
  if (isName(form.get(field))) return readText(form, field, 200)
  return wrong(fault(field, isOrganisation(form, of) ? personFaults.organisationName : personFaults.name))
}

const readBasis = (form: Form, of: string, needed: boolean): Read<string> => {
  const field = `${of}.basis`
  return needed && form.get(field) === '' ? wrong(fault(field, personFaults.basis)) : readText(form, field, 500)
}

/** Only what was given: the schema knows absent fields, not empty ones. */
const given = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null))

export interface ReadPerson {
  /** Null when something has to be mended first. */
  readonly party: PartyInput | null
  readonly faults: readonly Fault[]
}

/** The person whose fields begin with `of`, as the domain takes it in. `today` is YYYY-MM-DD. */
export const readPerson = (
  form: Form,
  of: string,
  today: string,
  asked: { readonly basis: boolean } = { basis: false },
): ReadPerson => {
  const organisation = isOrganisation(form, of)
  const parts = {
    name: readName(form, of),
    birthDate: organisation ? none : readDay(form, `${of}.birth`, today, false),
    identity: readIdentity(form, of, today),
    phone: readPhone(form, of),
    email: readEmail(form, of),
    address: readText(form, `${of}.address`, 500),
    formerNumber: organisation ? none : readFormerNumber(form, of),
    basis: asked.basis ? readBasis(form, of, true) : none,
  }
  const faults = [...scanFaults(form, of), ...Object.values(parts).flatMap((part) => part.faults)]
  if (faults.length > 0 || parts.name.value === undefined) return { party: null, faults }
  const values = Object.fromEntries(Object.entries(parts).map(([name, { value }]) => [name, value]))
  return {
    party: {
      kind: organisation ? 'organisation' : 'person',
      name: parts.name.value,
      ...given({ ...values, sex: organisation ? null : sexOf(form, of) }),
      source: isFromCard(form, of) ? 'card-unsigned' : 'typed',
    },
    faults,
  }
}

/** The number of the card before, as the scan has left it; empty when there is none, or when the number is another's since. */
export const formerNumberIn = (form: Form, of: string): string => {
  const number = form.get(`${of}.formerNumber`)
  const scanned = form.get(`${of}.scanned`)
  const same = scanned === '' || scanned === form.get(`${of}.idNumber`)
  return same && !isOrganisation(form, of) && isNumberOf('cmnd', number) ? number : ''
}

/** Where a person lives, as the card says or as it was typed; of an organisation it decides nothing. */
export const residence = (form: Form, of: string): string => (isOrganisation(form, of) ? '' : form.get(`${of}.address`))

/** Soft warnings: they are shown and never stand in the way. */
export const personMismatches = (form: Form, of: string): readonly Mismatch[] => {
  const type: IdType | string = form.get(`${of}.idType`)
  if (type !== 'can-cuoc' || isOrganisation(form, of)) return []
  const birthYear = parsePartialDate(form.get(`${of}.birth`))?.year ?? null
  return mismatches(plainNumber(type, form.get(`${of}.idNumber`)), { sex: sexOf(form, of), birthYear })
}
