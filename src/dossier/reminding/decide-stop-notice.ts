import { refuse } from '#platform'
import type { CommandOf } from '../action-bodies.ts'
import type { DecideContext } from '../context.ts'
import type { Decided } from '../decision.ts'
import type { Dossier } from '../dossier.ts'
import type { DossierEvent } from '../events.ts'

/** «NĐ 118/2025/NĐ-CP Điều 19.5» as a letter cites it. */
const cited = (basis: string): string =>
  basis.replace(/^NĐ (\S+) Điều (\d+)\.(\d+)$/, 'khoản $3 Điều $2 Nghị định số $1')

/** The reason of the closing itself, and of the notice that tells of it; the regime names the law. */
export const closedByLaw = (basis: string): string =>
  `Quá thời hạn bổ sung ghi trong thông báo mà không nhận được giấy tờ; hồ sơ tự động đóng theo quy định tại ${cited(basis)}.`

/** Nobody signs by law: the notice waits at the one-stop, without a number, until somebody does. */
export const noticeDue = ({ receivedAtAgency }: Dossier, { occurredAt }: DecideContext): DossierEvent => ({
  type: 'notice-due',
  data: { to: receivedAtAgency },
  carry: { at: occurredAt },
})

/** Whoever signs puts his name under what the rule has done; with it the notice is numbered and goes out (Mẫu 05). */
export const signStopNotice = (
  dossier: Dossier,
  _command: CommandOf<'sign-stop-notice'>,
  { rules }: DecideContext,
): Decided =>
  dossier.noticeDueAt === null
    ? refuse('no-notice-due')
    : [{ type: 'notice-signed', data: {}, detail: { reason: closedByLaw(rules.supplement.basis) } }]
