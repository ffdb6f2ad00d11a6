import { fold } from '#platform'
import type { PartyInput } from './action-bodies.ts'
import type { Party, PartyRole } from './dossier.ts'

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

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
  folded: fold(input.name),
  birthDate: input.birthDate ?? null,
  sex: input.sex ?? null,
  idType: input.identity?.type ?? null,
  idNumber: input.identity === undefined ? null : input.identity.number.replace(/\s/g, ''),
  idIssuer: input.identity?.issuer ?? null,
  idIssuedOn: input.identity?.issuedOn ?? null,
  phone: input.phone === undefined ? null : phoneDigits(input.phone),
  email: input.email ?? null,
  address: input.address === undefined ? null : tidy(input.address),
  basis: input.basis ?? null,
  source: input.source ?? 'typed',
  takenAt,
})
