import type { Dossier } from '../dossier.ts'
import { type Office, request } from '../reading/officer.test-support.ts'

/** Signed, numbered and registered at the one-stop: it waits to be handed over. */
export const readyAtOneStop = async (
  office: Office,
  returnChannel = 'counter',
  others: object = {},
): Promise<Dossier> => {
  const { id, code } = await office.accept({
    returnChannel,
    owners: [{ ...request.owners[0], address: '12 Ấp 1, phường Ngã Năm' }],
    ...others,
  })
  const acts = [
    ['receptionist', 'transfer', {}],
    ['handler', 'complete-step', {}],
    ['signatory', 'decide', { outcome: 'granted' }],
    ['registrar', 'complete-step', { documentNumber: `${code?.slice(-4)}/UBND` }],
    ['receptionist', 'register-result', {}],
  ] as const
  for (const [role, action, body] of acts) {
    const token = await office.service.token(role, 'H13.64')
    const answer = await office.service.call('POST', `/api/v1/dossiers/${id}/actions/${action}`, { token, body })
    if (answer.status !== 200) throw new Error(`${action}: ${answer.text}`)
  }
  return office.stored(id)
}
