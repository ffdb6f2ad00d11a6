import type { Action } from './action.ts'
import { assigningActions } from './assigning/assigning.actions.ts'
import { consultingActions } from './consulting/consulting.actions.ts'
import { correctingActions } from './correcting/correcting.actions.ts'
import { feedingActions } from './feeding/feeding.actions.ts'
import { handingActions, travelling } from './handing-over/handing.actions.ts'
import { reappointingActions } from './reappointing/reappointing.actions.ts'
import { stopNoticeActions } from './reminding/stop-notice.actions.ts'
import { onlineActions } from './returning-online/online.actions.ts'

const alive = ['submitted', 'accepted', 'processing', 'awaiting-citizen', 'awaiting-payment'] as const
const running = ['accepted', 'processing', 'awaiting-citizen', 'awaiting-payment'] as const
const open = [...alive, 'decided'] as const

/**
 * What may be done to a dossier, from which state, by which permission. Everything not written here is refused; the
 * tests compute that complement from this table.
 */
export const actions = {
  accept: {
    from: ['submitted'],
    to: ['accepted'],
    permission: 'dossier.accept',
    clock: 'start',
    words: { vi: 'Tiếp nhận', en: 'Accept' },
  },
  'issue-immediately': {
    from: ['submitted'],
    to: ['returned'],
    permission: 'dossier.accept',
    clock: 'finish',
    words: { vi: 'Giải quyết và trả ngay', en: 'Decide and return at once' },
  },
  decline: {
    from: ['submitted', 'awaiting-citizen'],
    to: ['declined'],
    permission: 'dossier.decline',
    clock: 'none',
    words: { vi: 'Từ chối tiếp nhận', en: 'Decline at reception' },
  },
  'check-components': {
    from: ['submitted', 'accepted', 'processing'],
    to: ['submitted', 'accepted', 'processing'],
    permission: 'dossier.check-components',
    clock: 'none',
    words: { vi: 'Kiểm tra thành phần hồ sơ', en: 'Check the papers' },
  },
  'request-supplement': {
    from: ['submitted'],
    to: ['awaiting-citizen'],
    permission: 'dossier.request-supplement',
    clock: 'none',
    words: { vi: 'Yêu cầu bổ sung', en: 'Ask for a supplement' },
  },
  'record-supplement': {
    from: ['awaiting-citizen'],
    to: ['submitted', 'processing'],
    permission: 'dossier.record-supplement',
    clock: 'restart',
    words: { vi: 'Ghi nhận bổ sung đầy đủ', en: 'Record the complete supplement' },
  },
  transfer: {
    from: ['accepted'],
    to: ['processing'],
    permission: 'dossier.transfer',
    clock: 'none',
    words: { vi: 'Chuyển hồ sơ', en: 'Transfer' },
  },
  'confirm-handover': {
    from: travelling,
    to: travelling,
    permission: 'dossier.confirm-handover',
    clock: 'none',
    words: { vi: 'Xác nhận đã nhận hồ sơ giấy', en: 'Confirm receipt of the papers' },
  },
  ...handingActions,
  'take-step': {
    from: [...running, 'decided'],
    to: [...running, 'decided'],
    permission: 'dossier.take-step',
    clock: 'none',
    atStep: true,
    words: { vi: 'Nhận xử lý', en: 'Take this on' },
  },
  ...assigningActions,
  'complete-step': {
    from: ['processing', 'decided'],
    to: ['processing', 'decided'],
    permission: 'dossier.complete-step',
    clock: 'none',
    atStep: true,
    words: { vi: 'Hoàn thành, chuyển bước', en: 'Complete and pass on' },
  },
  ...consultingActions,
  'propose-return': {
    from: ['processing'],
    to: ['processing'],
    permission: 'dossier.propose-return',
    clock: 'none',
    atStep: true,
    words: { vi: 'Đề xuất trả lại để bổ sung', en: 'Propose a return to the citizen' },
  },
  'approve-return': {
    from: ['processing'],
    to: ['awaiting-citizen'],
    permission: 'dossier.approve-return',
    clock: 'end',
    words: { vi: 'Duyệt trả lại để bổ sung', en: 'Approve the return' },
  },
  'reject-return': {
    from: ['processing'],
    to: ['processing'],
    permission: 'dossier.approve-return',
    clock: 'none',
    words: { vi: 'Không duyệt trả lại', en: 'Reject the return' },
  },
  pause: {
    from: ['processing'],
    to: ['processing', 'awaiting-payment'],
    permission: 'dossier.pause',
    clock: 'stop',
    words: { vi: 'Tạm dừng tính thời hạn', en: 'Pause the time limit' },
  },
  resume: {
    from: ['processing', 'awaiting-payment'],
    to: ['processing'],
    permission: 'dossier.resume',
    clock: 'resume',
    words: { vi: 'Tiếp tục tính thời hạn', en: 'Resume the time limit' },
  },
  extend: {
    from: ['processing'],
    to: ['processing'],
    permission: 'dossier.extend',
    clock: 'extend',
    words: { vi: 'Kéo dài theo luật định', en: 'Use a legal extension' },
  },
  ...reappointingActions,
  decide: {
    from: ['processing'],
    to: ['decided'],
    permission: 'dossier.decide',
    clock: 'none',
    atStep: true,
    words: { vi: 'Ký quyết định', en: 'Sign the decision' },
  },
  'register-result': {
    from: ['decided'],
    to: ['decided'],
    permission: 'dossier.register-result',
    clock: 'finish',
    atStep: true,
    words: { vi: 'Nhận kết quả tại Một Cửa', en: 'Register the result at the one-stop' },
  },
  'hand-over': {
    from: ['decided'],
    to: ['returned'],
    permission: 'dossier.hand-over',
    clock: 'none',
    atStep: true,
    words: { vi: 'Trả kết quả', en: 'Hand over the result' },
  },
  ...onlineActions,
  ...correctingActions,
  withdraw: {
    from: alive,
    to: ['withdrawn'],
    permission: 'dossier.withdraw',
    clock: 'finish',
    words: { vi: 'Rút hồ sơ theo ý công dân', en: 'Withdraw at the citizen’s wish' },
  },
  stop: {
    from: running,
    to: ['stopped'],
    permission: 'dossier.stop',
    clock: 'finish',
    words: { vi: 'Dừng giải quyết', en: 'Stop' },
  },
  ...stopNoticeActions,
  void: {
    from: ['accepted'],
    to: ['voided'],
    permission: 'dossier.void',
    clock: 'finish',
    words: { vi: 'Huỷ tiếp nhận do nhầm', en: 'Void a mistaken acceptance' },
  },
  'correct-data': {
    from: open,
    to: open,
    permission: 'dossier.correct-data',
    clock: 'none',
    words: { vi: 'Sửa thông tin đã nhập', en: 'Correct typed data' },
  },
  ...feedingActions,
  // A fee may be paid when the result is fetched, and an immediate procedure is returned at once.
  'record-fee': {
    from: [...open, 'returned'],
    to: [...open, 'returned'],
    permission: 'dossier.record-fee',
    clock: 'none',
    words: { vi: 'Ghi biên lai phí, lệ phí', en: 'Record a fee receipt' },
  },
  // Before acceptance, and while a return waits, there is no appointment that a slip could tell.
  'reprint-slip': {
    from: ['accepted', 'processing', 'awaiting-payment', 'decided'],
    to: ['accepted', 'processing', 'awaiting-payment', 'decided'],
    permission: 'dossier.reprint-slip',
    clock: 'none',
    words: { vi: 'In lại giấy hẹn bị mất', en: 'Print a lost slip again' },
  },
  // Dossiers keep their route; the head of the agency may decide otherwise, by a document.
  'change-route': {
    from: ['accepted', 'processing', 'awaiting-citizen', 'awaiting-payment', 'decided'],
    to: ['accepted', 'processing', 'awaiting-citizen', 'awaiting-payment', 'decided'],
    permission: 'dossier.change-route',
    clock: 'none',
    words: { vi: 'Chuyển sang quy trình mới', en: 'Move to the new route' },
  },
} as const satisfies Record<string, Action>

export type ActionName = keyof typeof actions

export const actionNames = Object.keys(actions) as readonly ActionName[]

export const isActionName = (name: string): name is ActionName => Object.hasOwn(actions, name)
