import { type AgencyDirectory, type FormName, type Regime, regimes } from '#agency'
import { type Applicant, type FormHead, formSets } from '#document'
import { localDate } from '#platform'
import type { PublishedProcedure } from '#procedure'
import type { Dossier, Party } from '../dossier.ts'

export const partyAs = (dossier: Pick<Dossier, 'parties'>, role: Party['role']): Party | undefined =>
  dossier.parties.find((party) => party.role === role)

/** «Ngã Năm» of «Ngã Năm, ngày …»: the place that the one-stop's authority is named after. */
const placeOf = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): string =>
  directory
    .shortNameAt(directory.authorityOf(agency).code, day)
    .vi.replace(/^(UBND\s+)?(phường|xã|thị trấn|thị xã|thành phố|đặc khu)\s+/i, '')

/** Forms follow the day of the act; which day that is, the regime's own data say (NĐ 118/2025 Điều 40). */
export const formRegime = (dossier: Pick<Dossier, 'acceptedAt'>, actAt: Temporal.Instant): Regime => {
  const actOn = localDate(actAt)
  return regimes().for('forms', { acceptedOn: localDate(dossier.acceptedAt ?? actAt), actOn })
}

const isFormSet = (set: string): set is keyof typeof formSets => Object.hasOwn(formSets, set)

/** The folder of `print/` that holds a regime's forms. */
export const formSetOf = (regime: Regime): keyof typeof formSets => {
  const { set } = regime.forms
  if (!isFormSet(set)) throw new Error(`print/ has no form set ${set}`)
  return set
}

type UsedForm = Exclude<FormName, 'stop'>

/** The head of a form that the one-stop issues. Before acceptance there is no code, and the number is left to the hand. */
export const headOf = (
  dossier: Dossier,
  directory: AgencyDirectory,
  { regime, form, at }: { readonly regime: Regime; readonly form: UsedForm; readonly at: Temporal.Instant },
): FormHead => {
  const { number, symbol, name } = regime.forms[form]
  const agency = directory.get(dossier.receivedAtAgency)
  const serial = dossier.code?.split('-').at(-1)
  return {
    form: { number, name: name.vi, circular: regime.circular.number, ...(symbol === undefined ? {} : { symbol }) },
    letterhead: agency.letterhead,
    place: placeOf(directory, agency.code, localDate(at)),
    issuedAt: at,
    ...(serial === undefined ? {} : { serial }),
    ...(dossier.code === null ? {} : { code: dossier.code }),
  }
}

/** The owners, the one first whose name the dossier bears: rows of one instant come back in any order. */
export const ownersOf = ({ parties, ownerName }: Pick<Dossier, 'parties' | 'ownerName'>): readonly Party[] =>
  parties
    .filter(({ role }) => role === 'owner')
    .toSorted((one, other) => Number(other.name === ownerName) - Number(one.name === ownerName))

/** All owners in one line; how to reach them is the first one's. */
export const applicantOf = (dossier: Dossier): Applicant => {
  const owners = ownersOf(dossier)
  const [owner] = owners
  return {
    name: owners.map(({ name }) => name).join(', '),
    ...(owner === undefined ? {} : { kind: owner.kind }),
    ...(owner?.address == null ? {} : { address: owner.address }),
    ...(owner?.phone == null ? {} : { phone: owner.phone }),
    ...(owner?.email == null ? {} : { email: owner.email }),
  }
}

/** The procedure, with its case where there are several. */
export const requestOf = (dossier: Pick<Dossier, 'caseKey'>, procedure: PublishedProcedure): string => {
  const chosen = procedure.cases.find(({ key }) => key === dossier.caseKey)
  return procedure.cases.length > 1 && chosen !== undefined
    ? `${procedure.name.vi} (${chosen.name.vi})`
    : procedure.name.vi
}
