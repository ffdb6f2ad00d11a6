import type { CorrectionFacts } from '../context.ts'
import { context, live, newId, rules, type Told, takenIn } from '../dossier.test-support.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'
import { evolve } from '../evolve.ts'
import {
  accept,
  appraise,
  handOver,
  number,
  register,
  review,
  sign,
  sky,
  transfer,
  wind,
} from '../life.test-support.ts'
import { beginCorrection } from './begin-correction.ts'
import { correctionRoute } from './correction-route.ts'

export const registered = () => live(takenIn(), accept, transfer, appraise, wind, sky, review, sign, number, register)
export const returned = () => live(registered(), handOver)
export const within = { value: 3, unit: 'working-day' } as const
export const houseOf = (agency: string): string => agency.split('.').slice(0, 2).join('.')

const facts = (wrong: Dossier): CorrectionFacts => ({
  draft: {
    ...takenIn(),
    steps: [],
    components: [],
    fees: [],
    plan: correctionRoute(wrong, within, houseOf) ?? [],
    links: [{ id: newId(), kind: 'corrects', otherId: wrong.id }],
  },
  code: 'H13.64-261221-0007',
  limit: within,
  rules,
})

type Body = Extract<Told[2], { action: 'request-correction' }>['body']
const body: Body = {
  entry: 'Họ tên mẹ',
  reasonCode: 'typing',
  reason: 'Trên giấy khai sinh là Lý Thị Sa',
  foundBy: 'citizen',
  oldPaper: 'with-citizen',
}

export const asking = (
  wrong: Dossier,
  when: string,
  change: Partial<Body> = {},
  who: Told[0] = 'receptionist',
): Told => [who, when, { action: 'request-correction', body: { ...body, ...change } }, { correction: facts(wrong) }]

/** The dossier that corrects, as it begins. */
export const begun = (wrong: Dossier, when: string, change: Partial<Body> = {}, who: Told[0] = 'receptionist') => {
  const asked = live(wrong, asking(wrong, when, change, who))
  const [correction] = asked.corrections
  if (correction === undefined) throw new Error('nothing was asked')
  const of = facts(wrong)
  const events = beginCorrection(wrong, correction, { ...body, ...change }, of, context(who, when))
  return { asked, events, dossier: (events as readonly DossierEvent[]).reduce(evolve, of.draft) }
}
