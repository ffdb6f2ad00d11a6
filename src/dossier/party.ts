import { fold } from '#platform'
import { plainNumber } from './accepting/identity-number.ts'
import type { PartyInput } from './party.schema.ts'

/** «Beneficiary» (người thụ hưởng): of a group dossier, one of the list. */
export type PartyRole = 'owner' | 'submitter' | 'representative' | 'recipient' | 'beneficiary'

/** A dated snapshot of a person or organisation in one part it plays. */
export interface Party {
  readonly id: string
  readonly role: PartyRole
  readonly kind: 'person' | 'organisation'
  readonly name: string
  readonly folded: string
  /** YYYY, YYYY-MM or YYYY-MM-DD: many older people know only the year. */
  readonly birthDate: string | null
  readonly sex: 'male' | 'female' | null
  readonly idType: 'can-cuoc' | 'cmnd' | 'passport' | 'business-code' | 'other' | null
  readonly idNumber: string | null
  readonly idIssuer: string | null
  readonly idIssuedOn: string | null
  /** The number of the nine-digit card (CMND) before; dossiers of then go by it. */
  readonly formerNumber: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly address: string | null
  /** Why a representative may act: «văn bản uỷ quyền số …». */
  readonly basis: string | null
  /** Where the data come from: a card's QR is unsigned and proves nothing. */
  readonly source: 'typed' | 'card-unsigned' | 'verified'
  readonly takenAt: Temporal.Instant
}

/** Marks that only steer the writing (U+202E and its like) could make a name read as another. */
const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** «0912 345 678», «+84 912.345.678» and «84912345678» are one number. */
export const phoneDigits = (text: string): string => {
  const digits = text.replace(/\D/g, '')
  return digits.startsWith('84') && digits.length >= 11 ? `0${digits.slice(2)}` : digits
}

/** A day, month or year of birth as people type it: «04/03/1999», «03/1999», «1999»; nothing for null. */
export const typedDay = (iso: string | null): string => iso?.split('-').reverse().join('/') ?? ''

export const partyOf = (role: PartyRole, input: PartyInput, id: string, takenAt: Temporal.Instant): Party => ({
  id,
  role,
  kind: input.kind,
  name: tidy(input.name),
  folded: fold(tidy(input.name)),
  birthDate: input.birthDate ?? null,
  sex: input.sex ?? null,
  idType: input.identity?.type ?? null,
  idNumber:
    input.identity === undefined ? null : plainNumber(input.identity.type, input.identity.number).replace(/\s/g, ''),
  idIssuer: input.identity?.issuer ?? null,
  idIssuedOn: input.identity?.issuedOn ?? null,
  formerNumber: input.formerNumber ?? null,
  phone: input.phone === undefined ? null : phoneDigits(input.phone),
  email: input.email ?? null,
  address: input.address === undefined ? null : tidy(input.address),
  basis: input.basis ?? null,
  source: input.source ?? 'typed',
  takenAt,
})
