import { type AgencyDirectory, type Regime, regimes } from '#agency'
import { formatLimit } from '#calendar'
import { type FormHead, formSets, type ReceiptInput, receiptData, typeset } from '#document'
import { localDate, type Refusal, refuse } from '#platform'
import type { Dossier, Party } from '../dossier.ts'
import { trackingUrl } from '../dossier-view.ts'
import type { ReadDossier } from '../read-dossier.ts'
import { extendedLimit } from '../solving/due.ts'

const partyOf = (dossier: Dossier, role: Party['role']) => dossier.parties.find((party) => party.role === role)

/** «Ngã Năm» of «Ngã Năm, ngày …»: the place that the one-stop's authority is named after. */
const placeOf = (directory: AgencyDirectory, agency: string, day: Temporal.PlainDate): string =>
  directory
    .shortNameAt(directory.authorityOf(agency).code, day)
    .vi.replace(/^(UBND\s+)?(phường|xã|thị trấn|thị xã|thành phố|đặc khu)\s+/i, '')

const headOf = (
  dossier: Dossier,
  directory: AgencyDirectory,
  regime: Regime,
  acceptedAt: Temporal.Instant,
): FormHead => {
  const { number, symbol, name } = regime.forms.receipt
  const agency = directory.get(dossier.receivedAtAgency)
  return {
    form: { number, name: name.vi, circular: regime.circular.number, ...(symbol === undefined ? {} : { symbol }) },
    letterhead: agency.letterhead,
    place: placeOf(directory, agency.code, localDate(acceptedAt)),
    issuedAt: acceptedAt,
    serial: dossier.code?.split('-').at(-1) ?? '',
    code: dossier.code ?? '',
  }
}

const applicantOf = (dossier: Dossier): ReceiptInput['applicant'] => {
  const owner = partyOf(dossier, 'owner')
  const owners = dossier.parties.filter(({ role }) => role === 'owner').map(({ name }) => name)
  return {
    name: owners.join(', '),
    ...(owner?.address == null ? {} : { address: owner.address }),
    ...(owner?.phone == null ? {} : { phone: owner.phone }),
    ...(owner?.email == null ? {} : { email: owner.email }),
  }
}

const returnWords = { counter: 'Tại quầy', post: 'Qua dịch vụ bưu chính', online: 'Trực tuyến' } as const

const papersOf = (dossier: Dossier): ReceiptInput['components'] =>
  dossier.components
    .filter(({ verdict, originals, copies }) => verdict !== 'fail' && originals + copies > 0)
    .map(({ name, originals, copies, mode }) => ({
      name,
      originals,
      copies,
      ...(mode === 'show' ? { note: 'xuất trình' } : {}),
    }))

const receiptInput = (
  read: ReadDossier,
  acceptedAt: Temporal.Instant,
  regime: Regime,
  origin: string,
): ReceiptInput => {
  const { dossier, procedure, directory } = read
  const day = localDate(acceptedAt)
  const oneStop = directory.get(dossier.receivedAtAgency)
  const submitter = partyOf(dossier, 'submitter') ?? partyOf(dossier, 'representative')
  const identity = partyOf(dossier, 'owner')?.idNumber
  const chosen = procedure.cases.find(({ key }) => key === dossier.caseKey)
  return {
    ...headOf(dossier, directory, regime, acceptedAt),
    code: dossier.code ?? '',
    oneStop: directory.nameAt(oneStop.code, day).vi,
    ...(oneStop.phone === null ? {} : { oneStopPhone: oneStop.phone }),
    applicant: applicantOf(dossier),
    ...(identity == null ? {} : { identity }),
    ...(submitter === undefined ? {} : { submitter: submitter.name }),
    request:
      procedure.cases.length > 1 && chosen !== undefined
        ? `${procedure.name.vi} (${chosen.name.vi})`
        : procedure.name.vi,
    components: papersOf(dossier),
    sets: dossier.sets,
    limit:
      dossier.clock === null ? '' : formatLimit(extendedLimit(dossier.clock.limit, dossier.clock.extensions), 'vi'),
    receivedAt: acceptedAt,
    dueAt: dossier.dueAt,
    predicted: dossier.duePredicted,
    returnAt: `${returnWords[dossier.returnChannel]}, ${directory.nameAt(dossier.returnedAtAgency, day).vi}`,
    fees: dossier.fees.map(({ name, amount, receiptNumber }) => ({
      name,
      amount,
      ...(receiptNumber === null ? {} : { receiptNumber }),
    })),
    officer: dossier.acceptedBy ?? '',
    tracking: {
      url: trackingUrl(dossier, origin) ?? '',
      page: `${origin.replace(/^https?:\/\//, '')}/tra-cuu`,
      slipNumber: dossier.slipNumber,
    },
    sheets: ['given', 'kept'],
  }
}

const isFormSet = (set: string): set is keyof typeof formSets => Object.hasOwn(formSets, set)

/** Mẫu 01 of the regime in force on the day of acceptance, since that is the day of the act. */
export const printSlip = async (read: ReadDossier, origin: string): Promise<Uint8Array | Refusal> => {
  const { acceptedAt, code } = read.dossier
  if (acceptedAt === null || code === null) return refuse('no-slip')
  const day = localDate(acceptedAt)
  const regime = regimes().for('forms', { acceptedOn: day, actOn: day })
  const { set } = regime.forms
  if (!isFormSet(set)) throw new Error(`print/ has no form set ${set}`)
  return typeset(`${set}/receipt`, receiptData(receiptInput(read, acceptedAt, regime, origin)), {
    title: `${regime.forms.receipt.name.vi} ${code}`,
    at: acceptedAt,
  })
}
