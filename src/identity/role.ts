/** What a post is for. A person may hold several posts; each act is done in one of them. */
export const roles = [
  'receptionist',
  'handler',
  'unit-head',
  'signatory',
  'registrar',
  'reform-controller',
  'administrator',
  'inspector',
] as const

export type Role = (typeof roles)[number]

/** Thay mặt, ký thay, thừa lệnh, thừa uỷ quyền (NĐ 30/2020/NĐ-CP Điều 13). */
export const capacities = ['TM.', 'KT.', 'TL.', 'TUQ.'] as const

export type Capacity = (typeof capacities)[number]
