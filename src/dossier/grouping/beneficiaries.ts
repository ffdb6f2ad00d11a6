import type { Dossier, Party } from '../dossier.ts'
import type { PartyInput } from '../party.schema.ts'

/** People of one group dossier; more are handed in as several. */
export const mostBeneficiaries = 500

/** The list as a sheet that goes with the slip. */
export const annexPath = (id: string): string => `/can-bo/ho-so/${id}/danh-sach`

/** Everybody's result, as a sheet that goes with them. */
export const resultsSheetPath = (id: string): string => `/can-bo/ho-so/${id}/danh-sach-ket-qua`

/** Those who benefit (người thụ hưởng), in the order of the list that was handed in. */
export const beneficiariesOf = ({ parties }: Pick<Dossier, 'parties'>): readonly Party[] =>
  parties.filter(({ role }) => role === 'beneficiary')

/** «và 35 người theo danh sách»: after the owners, wherever they stand in one line; empty without a list. */
export const andTheListed = (of: Pick<Dossier, 'parties'>): string => {
  const { length } = beneficiariesOf(of)
  return length === 0 ? '' : ` và ${length} người theo danh sách`
}

const numberOf = ({ identity }: PartyInput): string => identity?.number.replace(/\s/g, '') ?? ''

/** Places in the list, from 1, whose number of an identity paper stands further up already. */
export const listedTwice = (people: readonly PartyInput[]): readonly number[] => {
  const numbers = people.map(numberOf)
  return numbers.flatMap((number, at) => (number !== '' && numbers.indexOf(number) < at ? [at + 1] : []))
}
