import { isRefusal } from '#platform'
import { at, live, type Told, takenIn, tell } from './dossier.test-support.ts'
import { openSteps } from './dossier.ts'

export const accept: Told = ['receptionist', '2026-11-20 09:14', { action: 'accept', body: {} }]
export const transfer: Told = ['receptionist', '2026-11-20 09:20', { action: 'transfer', body: {} }]
export const appraise: Told = ['handler', '2026-11-20 10:00', { action: 'complete-step', body: {} }]
export const wind: Told = ['outside', '2026-11-20 14:00', { action: 'complete-step', body: {} }]
export const sky: Told = ['inside', '2026-11-20 15:00', { action: 'complete-step', body: {} }]
export const review: Told = ['unit-head', '2026-11-23 08:00', { action: 'complete-step', body: { next: 'signing' } }]
export const sign: Told = ['signatory', '2026-11-23 09:00', { action: 'decide', body: { outcome: 'granted' } }]
export const number: Told = [
  'registrar',
  '2026-11-23 09:30',
  { action: 'complete-step', body: { documentNumber: '12/GP-UBND' } },
]
export const register: Told = ['receptionist', '2026-11-23 10:00', { action: 'register-result', body: {} }]
export const handOver: Told = [
  'receptionist',
  '2026-12-20 10:00',
  { action: 'hand-over', body: { paper: 'CC 000199004873' } },
]

/** A re-appointment by its three hands, all at one moment. */
export const reappointed = (when: string, newDate: string): readonly Told[] => [
  [
    'handler',
    when,
    {
      action: 'request-reappointment',
      body: { reasonCode: 'other', dueAt: at(newDate).toString(), reason: 'Chờ xác minh' },
    },
  ],
  ['unit-head', when, { action: 'sign-reappointment', body: {} }],
  ['receptionist', when, { action: 'reappoint', body: {} }],
]

export const accepted = () => live(takenIn(), accept)
export const processing = () => live(accepted(), transfer)
export const lines = [{ component: 'Giấy uỷ quyền', reason: 'Thiếu chữ ký' }]
export const open = (dossier: Parameters<typeof openSteps>[0]) => openSteps(dossier).map(({ key }) => key)
export const refusal = (told: Told, dossier: ReturnType<typeof takenIn>) => {
  const answer = tell(dossier, told)
  return isRefusal(answer) ? answer.refusal : 'went through'
}
