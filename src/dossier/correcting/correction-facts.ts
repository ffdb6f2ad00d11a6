import type { AgencyDirectory } from '#agency'
import { type Db, localDate } from '#platform'
import { takeCode } from '../accepting/acceptance.ts'
import { slipNumber, trackSecret } from '../accepting/slip-token.ts'
import { actRules } from '../act-rules.ts'
import { blankDossier } from '../blank-dossier.ts'
import { carriedTo } from '../carrying-over/succession.ts'
import type { CorrectionFacts } from '../context.ts'
import type { Dossier, Party } from '../dossier.ts'
import { newId } from '../new-id.ts'
import { type DossierServices, regimeOf } from '../services.ts'
import { correctionRoute } from './correction-route.ts'

interface Setting {
  readonly directory: AgencyDirectory
  readonly field: string
  readonly reach: ReadonlySet<string>
  readonly occurredAt: Temporal.Instant
}

/** Those who applied; whoever fetched the wrong result then need not fetch the right one. */
const sameParties = ({ parties }: Dossier): readonly Party[] =>
  parties.filter(({ role }) => role !== 'recipient').map((party) => ({ ...party, id: newId() }))

const draftOf = (wrong: Dossier, { reach, occurredAt }: Setting): Dossier => ({
  ...blankDossier,
  id: newId(),
  procedureCode: wrong.procedureCode,
  procedureVersionId: wrong.procedureVersionId,
  caseKey: wrong.caseKey,
  territory: wrong.territory,
  // Where the citizen asks: the one-stop that returned it may be another than the one that received it.
  receivedAtAgency:
    reach.has(wrong.returnedAtAgency) && !reach.has(wrong.receivedAtAgency)
      ? wrong.returnedAtAgency
      : wrong.receivedAtAgency,
  competentAgency: wrong.competentAgency,
  returnedAtAgency: wrong.returnedAtAgency,
  sets: wrong.sets,
  returnChannel: wrong.returnChannel,
  confidentiality: wrong.confidentiality,
  submittedAt: occurredAt,
  lastActAt: occurredAt,
  slipNumber: slipNumber(),
  trackSecret: trackSecret(),
  ownerName: wrong.ownerName,
  ownerFolded: wrong.ownerFolded,
  parties: sameParties(wrong),
  links: [{ id: newId(), kind: 'corrects', otherId: wrong.id }],
})

/** Where its first step lies: with the one-stop that takes it in. */
const atItsCounter = (draft: Dossier): Dossier => ({
  ...draft,
  plan: draft.plan.map((step) => (step.function === 'reception' ? { ...step, agency: draft.receivedAtAgency } : step)),
})

/**
 * Made beforehand, so that `decide` stays pure: parties, procedure version, agencies and case of the dossier with the wrong
 * result; of agencies that ended, those that go on with their work. Its code is taken from the counter of the day.
 */
export const correctionFacts = async (
  tx: Db,
  services: DossierServices,
  wrong: Dossier,
  setting: Setting,
): Promise<CorrectionFacts | null> => {
  const { directory, field, occurredAt } = setting
  const regime = regimeOf(services, { acceptedAt: null }, occurredAt)
  const rules = actRules(regime)
  const houseOf = (code: string) => (directory.find(code) === undefined ? code : directory.authorityOf(code).code)
  const plan = correctionRoute(wrong, rules.correctionWithin, houseOf)
  if (plan === null) return null
  const day = localDate(occurredAt)
  const { dossier } = carriedTo({ ...draftOf(wrong, setting), plan }, directory, day, field, occurredAt)
  const draft = atItsCounter(dossier)
  const { receivedAtAgency, competentAgency, returnedAtAgency } = draft
  return {
    draft: { ...draft, agencies: [...new Set([receivedAtAgency, competentAgency, returnedAtAgency])] },
    code: await takeCode(tx, regime('dossier-code'), draft, directory, day),
    limit: rules.correctionWithin,
    rules,
  }
}
