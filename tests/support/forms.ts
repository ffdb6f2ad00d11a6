import type { Applicant, FormHead, ReceiptInput } from '#document'

/** An invented dossier, as the forms see it. */
export const actDay = Temporal.Instant.from('2026-11-22T02:15:00Z')

export const head: FormHead & { readonly code: string } = {
  form: {
    number: '01',
    symbol: 'TNHS',
    name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
    circular: '03/2025/TT-VPCP',
  },
  letterhead: ['UBND phường Ngã Năm', 'Trung tâm Phục vụ hành chính công'],
  place: 'Ngã Năm',
  issuedAt: actDay,
  serial: '0001',
  code: 'H13.64-261122-0001',
}

export const applicant: Applicant = {
  name: 'Nguyễn Thị Hường',
  address: 'Số 12, tổ 3, khóm 2, phường Ngã Năm, thành phố Cần Thơ',
  phone: '0912345678',
  email: 'huong@example.vn',
}

export const receiptInput: ReceiptInput = {
  ...head,
  oneStop: 'Trung tâm Phục vụ hành chính công phường Ngã Năm',
  oneStopPhone: '02923000064',
  applicant,
  request: 'Đăng ký khai sinh',
  components: [
    { name: 'Tờ khai đăng ký khai sinh', originals: 1, copies: 0 },
    { name: 'Giấy chứng sinh', originals: 1, copies: 0 },
    { name: 'Giấy chứng nhận kết hôn', originals: 0, copies: 2, note: 'xuất trình' },
  ],
  sets: 1,
  limit: '03 ngày làm việc',
  receivedAt: actDay,
  dueAt: Temporal.Instant.from('2026-11-25T10:00:00Z'),
  returnAt: 'Trung tâm Phục vụ hành chính công phường Ngã Năm',
  fees: [{ name: 'Lệ phí đăng ký khai sinh', amount: 8_000 }],
  book: { volume: '01', ordinal: '0057' },
  officer: 'Trần Văn Mai',
  tracking: {
    url: 'https://motcua.example/t/H13.64-261122-0001.k3JxQ9vTz1A',
    page: 'motcua.example/tra-cuu',
    slipNumber: '12345678',
  },
  sheets: ['kept', 'given'],
}
