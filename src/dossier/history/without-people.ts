import type { Dossier, Party } from '../dossier.ts'
import { withoutSigners } from '../returning-online/electronic-result.ts'

/** What stands in the place of a destroyed name or text. */
export const nothingLeft = '–'

/** Of a party only its part and its kind stay. */
const emptied = ({ id, role, kind, takenAt }: Party): Party => ({
  id,
  role,
  kind,
  takenAt,
  name: nothingLeft,
  folded: '',
  birthDate: null,
  sex: null,
  idType: null,
  idNumber: null,
  idIssuer: null,
  idIssuedOn: null,
  formerNumber: null,
  phone: null,
  email: null,
  address: null,
  basis: null,
  source: 'typed',
})

/** A dossier that says nothing about people any more: codes, agencies, dates and counts stay. */
export const withoutPeople = (dossier: Dossier, at: Temporal.Instant): Dossier => ({
  ...dossier,
  detailsDestroyedAt: at,
  ownerName: nothingLeft,
  ownerFolded: '',
  parties: dossier.parties.map(emptied),
  components: dossier.components.map((row) => (row.reason === null ? row : { ...row, reason: null })),
  supplements: dossier.supplements.map((row) => ({ ...row, lines: [] })),
  corrections: dossier.corrections.map((row) => ({ ...row, entry: nothingLeft, reason: nothingLeft })),
  reappointments: dossier.reappointments.map((row) => ({ ...row, reason: nothingLeft })),
  opinions: dossier.opinions.map((row) => ({
    ...row,
    question: nothingLeft,
    answer: row.answer === null ? null : nothingLeft,
    cancelReason: row.cancelReason === null ? null : nothingLeft,
  })),
  facts: dossier.facts.map((row) => ({
    ...row,
    value: nothingLeft,
    source: row.source && { ...row.source, number: null },
  })),
  results: dossier.results.map((row) => ({ ...row, name: nothingLeft, reason: null })),
  electronic: dossier.electronic.map(withoutSigners),
})
