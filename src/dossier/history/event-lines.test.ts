import { describe, expect, test } from 'vitest'
import { eventTypes } from '../events.ts'
import { actsOf } from './acts.ts'
import type { SealedEvent } from './chain.ts'
import { eventFacts, type Naming } from './event-lines.ts'
import type { HistoryEntry } from './history.query.ts'
import { doorWords } from './history.words.ts'
import { placeOf, readersOf } from './readers.ts'

const naming: Naming = {
  lang: 'vi',
  dossier: {
    steps: [{ id: 's1', key: 'appraisal', function: 'appraisal' }],
    plan: [{ key: 'signing', function: 'signing' }],
    parties: [{ id: 'p1', name: 'Lý Thị Sa Rươl' }],
    components: [{ key: 'form', name: 'Tờ khai' }],
  } as unknown as Naming['dossier'],
  agency: (code) => `cơ quan ${code}`,
  officer: (id) => (id === '' ? null : 'Lâm Hoàng'),
  step: ({ key }) => `bước ${key}`,
  pause: (cause) => `vì ${cause}`,
  extension: (key) => `kéo dài ${key}`,
}

const entry = (type: string, data: unknown, detail: HistoryEntry['detail'] = null): HistoryEntry => ({
  event: {
    seq: 1,
    type,
    occurredAt: '2026-11-23T02:00:00.000Z',
    recordedAt: '2026-11-23T02:00:00.000Z',
    actor: { post: 'p', officer: 'o', role: 'handler', agency: 'H13.64.01' },
    data: data as SealedEvent['data'],
    detailDigest: detail === null ? null : 'x',
    lateReason: false,
    prevHash: '',
    hash: '',
  },
  detail,
})

const limit = { value: 3, unit: 'working-day' }

/** What each event leaves, as the commands write it. */
const told: Readonly<Record<keyof typeof eventTypes, readonly [unknown, HistoryEntry['detail'], string]>> = {
  'taken-in': [
    { procedure: '1.004873', version: 1, case: 'x', channel: 'counter', territory: 't', receivedAt: 'H13.64.02' },
    { parties: [{ role: 'owner', name: 'Lý Thị Sa Rươl', idNumber: '000199004873' }] },
    'Tại quầy · thủ tục 1.004873 · cơ quan H13.64.02',
  ],
  accepted: [
    { code: 'H13.64-261123-0001', regime: 'nd118', competent: 'H13.64', limit, statutory: limit },
    null,
    'mã H13.64-261123-0001 · thời hạn 3 ngày làm việc · cơ quan H13.64',
  ],
  'components-checked': [
    { counts: { pass: 2, fail: 1, unchecked: 0 } },
    { reasons: { form: 'Chưa ký' } },
    '2 đạt, 1 không đạt · lý do: Chưa ký',
  ],
  'file-added': [{ component: 'form', type: 'image/png', digest: 'ab12' }, null, 'Tờ khai · image/png · ab12'],
  'file-refused': [
    { component: 'form', found: 'Eicar-Test', digest: 'ab12', bytes: 68 },
    null,
    'Tờ khai · Eicar-Test · ab12',
  ],
  'file-withdrawn': [
    { component: 'form', version: 1, digest: 'ab12' },
    { reason: 'Quét nhầm tờ' },
    'Tờ khai · ab12 · lý do: Quét nhầm tờ',
  ],
  'supplement-proposed': [
    { id: 'x', phase: 'after-acceptance', lines: 1 },
    { lines: [{ component: 'Ảnh', reason: 'Mờ' }] },
    'Ảnh: Mờ',
  ],
  'supplement-sent': [{ id: 'x', phase: 'after-acceptance' }, null, ''],
  'supplement-rejected': [{ id: 'x' }, { reason: 'Ảnh rõ' }, 'lý do: Ảnh rõ'],
  'supplement-received': [{ id: 'x', phase: 'after-acceptance' }, { note: 'đủ' }, 'ghi chú: đủ'],
  'clock-ended': [{ at: '2026-11-23T02:00:00Z' }, null, ''],
  'clock-restarted': [{ startedAt: '2026-11-23T02:00:00Z', limit }, null, 'thời hạn 3 ngày làm việc'],
  'clock-extended': [
    { extension: 'verification', limit, approver: 'p' },
    { ground: 'Xác minh' },
    'kéo dài verification · căn cứ: Xác minh',
  ],
  'clock-stopped': [{ cause: 'verification', awaits: 'agency' }, { reason: 'Chờ' }, 'vì verification · lý do: Chờ'],
  'clock-resumed': [{ cause: 'verification', from: '', to: '' }, null, 'vì verification'],
  'step-due-set': [
    {
      id: 's1',
      from: '2026-11-23T02:00:00Z',
      dueAt: '2026-11-24T02:00:00Z',
      cause: 'calendar-change',
      ground: 'Nghỉ lụt',
    },
    null,
    'bước appraisal · 09:00 23/11/2026 → 09:00 24/11/2026 · Lịch làm việc thay đổi · Nghỉ lụt',
  ],
  'due-set': [
    { dueAt: '2026-11-30T10:00:00Z', statutoryDueAt: null, cause: 're-appointment', lawful: false, predicted: false },
    { reason: 'Máy hỏng' },
    '17:00 30/11/2026 · Xin lỗi, hẹn lại · hạn theo luật không đổi · lý do: Máy hỏng',
  ],
  'reappointment-asked': [
    { id: 'x', dueAt: '2026-11-30T10:00:00Z', reasonCode: 'technical', late: true },
    { reason: 'Máy hỏng' },
    '17:00 30/11/2026 · Sự cố thiết bị hoặc hệ thống · Xin lỗi chậm · lý do: Máy hỏng',
  ],
  'reappointment-signed': [{ id: 'x', late: true }, null, 'Xin lỗi chậm'],
  'reappointment-rejected': [{ id: 'x', signed: false }, { reason: 'Còn kịp' }, 'lý do: Còn kịp'],
  'reappointment-told': [{ id: 'x' }, null, ''],
  'step-opened': [
    {
      id: 's1',
      key: 'asked-opinion',
      function: 'consultation',
      agency: 'H13.09',
      role: 'handler',
      dueAt: '2026-11-25T10:00:00Z',
    },
    { question: 'Có phép không?' },
    'bước asked-opinion · cơ quan H13.09 · hạn 17:00 25/11/2026 · câu hỏi: Có phép không?',
  ],
  'step-taken': [{ id: 's1', officer: 'o' }, null, 'Lâm Hoàng · bước appraisal'],
  'step-assigned': [
    { id: 's1', from: 'a', to: 'b', by: 'rule', rule: 'r' },
    { reason: 'Nghỉ phép' },
    'Lâm Hoàng → Lâm Hoàng · bước appraisal · theo quy tắc phân công · lý do: Nghỉ phép',
  ],
  'step-released': [
    { id: 's1', from: 'a' },
    { reason: 'Trùng họ hàng' },
    'Lâm Hoàng · bước appraisal · lý do: Trùng họ hàng',
  ],
  'step-finished': [{ id: 's1', outcome: 'signing' }, { note: 'Đủ' }, 'bước appraisal · → bước signing · ghi chú: Đủ'],
  'handed-on': [
    { medium: 'paper', from: 'A', to: 'B', step: 's1', dueAt: '2026-11-23T10:00:00Z' },
    null,
    'cơ quan A → cơ quan B · bản giấy · hạn 17:00 23/11/2026',
  ],
  'handover-confirmed': [{ id: 'x' }, null, ''],
  'papers-sent': [{ id: 'x', to: 'B', list: null }, null, '→ cơ quan B'],
  'papers-missing': [{ id: 'x', from: 'A' }, { note: 'Thiếu bản vẽ' }, 'ghi chú: Thiếu bản vẽ'],
  posted: [
    { id: 'x', carrier: 'VNPost', number: 'EA123456789VN', manifest: null },
    { takenBy: 'Danh Út' },
    'VNPost · EA123456789VN · người nhận chuyển: Danh Út',
  ],
  'came-back': [{ id: 'x', cause: 'absent' }, null, 'Không có người nhận'],
  decided: [
    { outcome: 'refused', capacity: 'KT.' },
    { reason: 'Không đủ điều kiện' },
    'từ chối giải quyết · KT. · lý do: Không đủ điều kiện',
  ],
  'result-numbered': [{ documentNumber: '12/GP' }, null, 'số 12/GP'],
  'result-registered': [
    { outcome: 'granted', timeliness: 'late', documentNumber: '12/GP' },
    null,
    'trễ hạn · số 12/GP',
  ],
  'handed-over': [
    { by: 'counter' },
    { recipient: 'Trần Văn Bé', paper: 'CCCD 000060000123' },
    'Tại quầy · người nhận: Trần Văn Bé · xuất trình: CCCD 000•••••0123',
  ],
  closed: [
    { as: 'stopped', cause: 'no-object' },
    { reason: 'Đương sự đã mất' },
    'dừng giải quyết · Không còn đối tượng giải quyết · lý do: Đương sự đã mất',
  ],
  'data-corrected': [
    { party: 'p1', fields: ['name', 'phone'] },
    { reason: 'Gõ nhầm', before: { name: 'Lý Thị Sa Rượl' } },
    'Lý Thị Sa Rươl · đã sửa: họ tên, điện thoại · lý do: Gõ nhầm',
  ],
  'fee-recorded': [{ fee: 'x', amount: 15000, receipt: 'BL1' }, null, '15.000 đ · biên lai BL1'],
  'route-changed': [
    { from: 1, to: 2, documentNumber: '9/QĐ-UBND', steps: {} },
    { reason: 'Quy trình mới' },
    'văn bản 9/QĐ-UBND · lý do: Quy trình mới',
  ],
  'slip-reprinted': [{ by: 'counter' }, { paper: 'Căn cước 000199004873' }, 'xuất trình: Căn cước 000•••••4873'],
  'leg-begun': [{ bundle: 'b', leg: 'residence', after: 'birth' }, null, ''],
  'leg-sent': [{ bundle: 'b', leg: 'health-card', dueAt: '2026-11-25T10:00:00Z' }, null, 'hạn 17:00 25/11/2026'],
  'leg-answered': [
    { bundle: 'b', leg: 'health-card', outcome: 'granted', documentNumber: 'BHYT 12' },
    null,
    'văn bản BHYT 12',
  ],
  'details-destroyed': [
    { decision: '12/QĐ-UBND', parties: 2, events: 9 },
    { reason: 'hết thời hạn lưu trữ' },
    'theo quyết định 12/QĐ-UBND · lý do: hết thời hạn lưu trữ',
  ],
  succeeded: [{ changes: [{ from: 'A', to: 'B' }] }, null, 'cơ quan A → cơ quan B'],
}

describe('what an event tells', () => {
  test.each(Object.entries(told))('%s', (type, [data, detail, expected]) => {
    expect(eventFacts(entry(type, data, detail), naming).join(' · ')).toBe(expected)
  })

  test.each(Object.entries(told))('%s, its detail destroyed, still tells its facts', (type, [data]) => {
    expect(() => eventFacts(entry(type, data), naming)).not.toThrow()
  })
})

test.each(Object.keys(eventTypes))('a forged %s is told as unreadable or short, never a fault', (type) => {
  for (const data of [{}, { dueAt: 'x', limit: 7, counts: null, fields: 3, changes: 'x' }])
    expect(() => eventFacts(entry(type, data), naming)).not.toThrow()
})

describe('acts', () => {
  const by = (seq: number, recordedAt: string, officer: string): HistoryEntry => {
    const one = entry('step-taken', {})
    return { ...one, event: { ...one.event, seq, recordedAt, actor: { ...one.event.actor, officer } } }
  }

  test('events of one press belong together; another press or another person begins anew', () => {
    const [first, second] = ['2026-11-23T02:00:00.000Z', '2026-11-23T02:00:01.000Z'] as const
    const history = [by(1, first, 'a'), by(2, first, 'a'), by(3, first, 'b'), by(4, second, 'b')]
    const acts = actsOf(history).map(({ entries }) => entries.map(({ event }) => event.seq))
    expect(acts).toEqual([[4], [3], [1, 2]])
  })

  test('a dossier without events has no acts', () => {
    expect(actsOf([])).toEqual([])
  })
})

describe('readers', () => {
  const reading = (officer: string, door: string, minute: number) => ({
    officer,
    door,
    agency: 'H13.64.02',
    title: { vi: 'Công chức', en: 'Officer' },
    at: Temporal.Instant.from('2026-11-23T02:00:00Z').add({ minutes: minute }),
  })

  test('readings of one person at one kind of place are one line with its number and its last time', () => {
    const readings = [
      reading('B', '/can-bo/tim', 9),
      reading('A', '/can-bo/hom-nay', 8),
      reading('B', '/can-bo/tim', 1),
    ]
    expect(readersOf(readings).map(({ officer, times, last }) => [officer, times, last.toString()])).toEqual([
      ['B', 2, '2026-11-23T02:09:00Z'],
      ['A', 1, '2026-11-23T02:08:00Z'],
    ])
  })

  test('every door of officers has a name of its own; an unknown one is another page', () => {
    expect(placeOf('/can-bo/ho-so/:id').vi).toBe('Xem hồ sơ')
    expect(placeOf('/can-bo/ho-so/:id/giay-hen.pdf').vi).toBe('In giấy tờ')
    expect(placeOf('/can-bo/ho-so/:id/hoan-thanh').vi).toBe('Thực hiện một việc')
    expect(placeOf('/api/v1/dossiers/:dossier').vi).toBe('Hệ thống khác, qua API')
    expect(placeOf('/can-bo/khac').vi).toBe('Trang khác')
    expect(new Set(doorWords.map(([, { vi }]) => vi)).size).toBe(doorWords.length)
  })
})
