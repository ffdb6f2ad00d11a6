import { describe, expect, test } from 'vitest'
import { at } from '../dossier.test-support.ts'
import { type Status, statuses } from '../status.ts'
import {
  type CitizenMessage,
  citizensView,
  type MessageState,
  proposalFault,
  reachedAt,
  sentInstead,
  writingFault,
} from './message.ts'
import { talkKey, tokenIn } from './talk-key.ts'

const message = (state: MessageState, changes: Partial<CitizenMessage> = {}): CitizenMessage => ({
  id: state,
  dossierId: 'd',
  state,
  oneStop: 'H13.64.02',
  text: `words of ${state}`,
  proposedText: null,
  reason: null,
  writtenBy: state === 'received' ? null : 'hoang',
  writtenPost: null,
  writtenAt: at('2026-11-23 09:00'),
  settledBy: null,
  settledPost: null,
  settledAt: state === 'sent' || state === 'turned-down' ? at('2026-11-23 10:00') : null,
  readAt: null,
  ...changes,
})

describe('what the citizen sees', () => {
  test('is what was sent and what he wrote, by the hour it arrived; no proposal, reason or officer', () => {
    const late = message('sent', { id: 'late', settledAt: at('2026-11-23 11:00'), writtenAt: at('2026-11-23 08:00') })
    const all = [
      late,
      message('proposed'),
      message('turned-down', { reason: 'secret' }),
      message('sent'),
      message('received'),
    ]
    expect(citizensView(all)).toEqual([
      { id: 'received', text: 'words of received', at: at('2026-11-23 09:00'), from: 'citizen' },
      { id: 'sent', text: 'words of sent', at: at('2026-11-23 10:00'), from: 'H13.64.02' },
      { id: 'late', text: 'words of sent', at: at('2026-11-23 11:00'), from: 'H13.64.02' },
    ])
    expect(JSON.stringify(citizensView(all))).not.toMatch(/hoang|secret|proposed/)
    expect(all.map(reachedAt).map((each) => each === null)).toEqual([false, true, true, false, false])
  })
})

describe('writing', () => {
  const open = { code: 'H13.64-261123-0001', status: 'processing' as Status, detailsDestroyedAt: null }

  test.each(Object.keys(statuses) as Status[])('while the dossier is %s', (status) => {
    const fault = writingFault({ ...open, status })?.refusal ?? null
    expect(fault).toBe(statuses[status].closed ? 'messages-closed' : null)
  })

  test('needs a slip to read with, and data that still stand', () => {
    expect(writingFault({ ...open, status: 'submitted', code: null })?.refusal).toBe('message-before-code')
    const destroyed = { status: 'returned', detailsDestroyedAt: at('2028-01-10 09:00') } as const
    expect(writingFault({ ...open, ...destroyed })?.refusal).toBe('writing-destroyed')
  })

  test('a proposal is answered once, and other words keep the first beside them', () => {
    expect(proposalFault(message('proposed'))).toBeNull()
    for (const state of ['sent', 'turned-down', 'received'] as const)
      expect(proposalFault(message(state))?.refusal).toBe('proposal-settled')
    expect(sentInstead({ text: 'a' }, 'a')).toEqual({ text: 'a', proposedText: null })
    expect(sentInstead({ text: 'a' }, 'b')).toEqual({ text: 'b', proposedText: 'a' })
  })
})

test('the proof of a slip holds for a day, and nothing else that the house conceals is one', () => {
  const now = at('2026-11-23 09:00')
  const key = talkKey('H13.64-261123-0001.abc', now)
  expect(tokenIn(key, now.add({ hours: 23, minutes: 59 }))).toBe('H13.64-261123-0001.abc')
  expect(tokenIn(key, now.add({ hours: 24 }))).toBeNull()
  for (const other of [null, '', 'Lý Thị Sa Rươl', 'trao-doi', 'trao-doi 9e99 x', `x${key}`, `${key} y`])
    expect(tokenIn(other, now)).toBeNull()
})
