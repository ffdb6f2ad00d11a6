import { correctionSamples } from '../correcting/correction-lines.test-support.ts'
import type { eventTypes } from '../events.ts'
import type { HistoryEntry } from './history.query.ts'

const limit = { value: 3, unit: 'working-day' }

/** What each event leaves, as the commands write it. */
export const told: Readonly<Record<keyof typeof eventTypes, readonly [unknown, HistoryEntry['detail'], string]>> = {
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
  'opinion-asked': [
    { id: 's1', agency: 'H13.09', papers: ['form'] },
    { question: 'Có phép không?' },
    'cơ quan H13.09 · giấy tờ gửi kèm: Tờ khai · câu hỏi: Có phép không?',
  ],
  'opinion-given': [
    { id: 's1', late: true, documentNumber: '12/SXD', documentDate: '2026-11-23', files: [] },
    { answer: 'Không vướng' },
    'cơ quan H13.09 · trả lời trễ hạn · văn bản 12/SXD · trả lời: Không vướng',
  ],
  'opinion-reminded': [{ id: 's1', reminders: 1 }, null, 'cơ quan H13.09'],
  'opinion-cancelled': [{ id: 's1' }, { reason: 'Đã tự xác minh' }, 'cơ quan H13.09 · lý do: Đã tự xác minh'],
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
  'papers-due-back': [{ id: 'x', to: 'H13.64.02' }, null, '→ cơ quan H13.64.02'],
  'papers-returned': [
    { id: 'x', by: 'counter' },
    { recipient: 'Lý Thị Sa Rươl', paper: '000199004873' },
    'Tại quầy · người nhận: Lý Thị Sa Rươl · xuất trình: 000•••••4873',
  ],
  decided: [
    { outcome: 'refused', capacity: 'KT.' },
    { reason: 'Không đủ điều kiện' },
    'từ chối giải quyết · KT. · lý do: Không đủ điều kiện',
  ],
  'results-listed': [{ count: 35 }, null, '35'],
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
  ...correctionSamples,
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
  'facts-entered': [{ facts: ['book', 'child'] }, { values: { book: '01', child: 'Lý Bé' } }, 'Quyển số, child'],
  'facts-carried': [{ facts: ['birth/number'] }, { values: {} }, 'birth/number'],
  'fact-corrected': [{ fact: 'book' }, { reason: 'Ghi nhầm', before: '01' }, 'Quyển số · lý do: Ghi nhầm'],
  'details-destroyed': [
    { decision: '12/QĐ-UBND', parties: 2, events: 9 },
    { reason: 'hết thời hạn lưu trữ' },
    'theo quyết định 12/QĐ-UBND · lý do: hết thời hạn lưu trữ',
  ],
  succeeded: [{ changes: [{ from: 'A', to: 'B' }] }, null, 'cơ quan A → cơ quan B'],
  'note-written': [
    { id: 'n', digest: 'x', mentions: ['a'], files: ['y', 'z'] },
    null,
    'nhắc đến: Lâm Hoàng · tệp đính kèm: 2',
  ],
  'note-withdrawn': [{ id: 'n' }, null, ''],
  'message-proposed': [{ id: 'm', digest: 'x' }, null, ''],
  'message-sent': [{ id: 'm', digest: 'x', proposed: true }, null, 'theo đề xuất'],
  'message-turned-down': [{ id: 'm', digest: 'x' }, null, ''],
  'message-received': [{ id: 'm', digest: 'x' }, null, ''],
}
