/** Invented, in the shape of the portal's records. */
export const portalRecord = {
  code: '1.900100',
  name: 'Cấp phép nuôi rồng',
  field: 'Chăn nuôi rồng',
  levels: ['Cấp xã'],
  audience: ['Công dân Việt Nam', 'công dân  việt nam'],
  decision: '12/QĐ-BNR',
  channels: [
    { channel: 'counter', time: { value: 5, unit: 'ngày làm việc' }, feeText: 'Miễn phí' },
    { channel: 'online', time: { value: 3, unit: 'ngày làm việc' }, feeText: 'Miễn phí' },
  ],
  documents: [
    { case: null, name: 'Đơn xin nuôi rồng', originals: 1, copies: 0 },
    { case: null, name: 'Đơn xin nuôi rồng ', originals: 1, copies: 0 },
    { case: '* Lưu ý:', name: 'Rồng phải được giữ trong chuồng', originals: 1, copies: 1 },
  ],
  results: [
    { name: 'Giấy phép nuôi rồng', code: 'KQ.1' },
    { name: 'Giấy phép nuôi rồng', code: 'KQ.1' },
  ],
  legalBasis: ['1/2020/QH14', '1/2020/QH14'],
  steps: 'Nộp đơn rồi chờ.',
  conditions: 'Có chuồng',
  url: 'https://example.org/1.900100',
  source: 'bịa',
  confidence: 'để thử',
}
