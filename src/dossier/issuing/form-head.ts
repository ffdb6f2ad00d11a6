import type { AgencyDirectory, FormName, Regime } from '#agency'
import { type Applicant, type FormHead, formSets } from '#document'
import { localDate } from '#platform'
import type { PublishedProcedure } from '#procedure'
import { correctingWords } from '../correcting/correcting.words.ts'
import type { Dossier, Party } from '../dossier.ts'
import { andTheListed } from '../grouping/beneficiaries.ts'

export const partyAs = (dossier: Pick<Dossier, 'parties'>, role: Party['role']): Party | undefined =>
  dossier.parties.find((party) => party.role === role)

/**
 * «Ngã Năm» of «Ngã Năm, ngày …»: the place that the one-stop's authority is named after. One that bears a number keeps its
 * kind: «Phường 1» (NĐ 30/2020/NĐ-CP Phụ lục I phần II mục I.4).
 */
const namedAfter = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): string => {
  const name = directory.shortNameAt(directory.authorityOf(agency).code, day).vi.replace(/^(UBND|Công an)\s+/i, '')
  const kept = name.replace(/^(phường|xã|thị trấn|thị xã|thành phố|đặc khu)\s+/i, '')
  return /^\d/.test(kept) ? `${name.charAt(0).toUpperCase()}${name.slice(1)}` : kept
}

const isFormSet = (set: string): set is keyof typeof formSets => Object.hasOwn(formSets, set)

/** The folder of `print/` that holds a regime's forms. */
export const formSetOf = (regime: Regime): keyof typeof formSets => {
  const { set } = regime.forms
  if (!isFormSet(set)) throw new Error(`print/ has no form set ${set}`)
  return set
}

/** What the head of a form rests on. */
export interface HeadFacts {
  readonly dossier: Pick<Dossier, 'code'>
  readonly directory: AgencyDirectory
  /** In force on the day of the act. */
  readonly regime: Regime
  /** The day of the act chooses letterhead and names. */
  readonly at: Temporal.Instant
  /** That issues. */
  readonly agency: string
}

/** The head of a form; its number is set when it is printed. Before acceptance there is no code. */
export const headOf = ({ dossier, directory, regime, at, agency }: HeadFacts, kind: FormName): FormHead => {
  const form = regime.forms[kind]
  if (form === undefined) throw new Error(`the regime ${regime.id} has no form ${kind}`)
  const day = localDate(at)
  return {
    form: { number: form.number, name: form.name.vi, circular: regime.circular.number },
    letterhead: directory.letterheadAt(agency, day).lines,
    place: namedAfter(directory, agency, day),
    issuedAt: at,
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
    name: `${owners.map(({ name }) => name).join(', ')}${andTheListed(dossier)}`,
    ...(owner === undefined ? {} : { kind: owner.kind }),
    ...(owner?.address == null ? {} : { address: owner.address }),
    ...(owner?.phone == null ? {} : { phone: owner.phone }),
    ...(owner?.email == null ? {} : { email: owner.email }),
  }
}

/** The procedure, with its case where there are several; of a correction, what it corrects. */
export const requestOf = (dossier: Pick<Dossier, 'caseKey' | 'corrects'>, procedure: PublishedProcedure): string => {
  const chosen = procedure.cases.find(({ key }) => key === dossier.caseKey)
  const request =
    procedure.cases.length > 1 && chosen !== undefined ? `${procedure.name.vi} (${chosen.name.vi})` : procedure.name.vi
  const { corrects } = dossier
  if (corrects === null) return request
  return `${correctingWords.corrects(corrects.documentNumber).vi} ${corrects.code}: ${request}`
}
