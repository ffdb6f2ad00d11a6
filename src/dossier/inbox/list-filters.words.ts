import type { Words } from '#platform'

export const listWords = {
  title: { vi: 'Lọc danh sách', en: 'Filter the list' },
  due: { vi: 'Thời hạn', en: 'Time' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  agency: { vi: 'Nơi tiếp nhận', en: 'Received at' },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  nobody: { vi: 'Chưa ai nhận', en: 'Nobody yet' },
  any: { vi: 'Tất cả', en: 'All' },
  from: { vi: 'Tiếp nhận từ ngày', en: 'Received from' },
  to: { vi: 'Đến ngày', en: 'To' },
  apply: { vi: 'Lọc', en: 'Filter' },
  clear: { vi: 'Bỏ lọc, xem tất cả', en: 'Clear, show everything' },
  views: (n: number): Words =>
    n === 0
      ? { vi: 'Lưu cách xem này', en: 'Keep this view' }
      : { vi: `Cách xem đã lưu (${n})`, en: `Kept views (${n})` },
  name: { vi: 'Tên cách xem', en: 'Name of the view' },
  nameHint: {
    vi: 'Ví dụ: Hộ tịch chưa ai nhận. Địa chỉ của trang này gửi cho đồng nghiệp được.',
    en: 'For example: civil status, nobody yet. The address of this page can be sent to colleagues.',
  },
  save: { vi: 'Lưu cách xem', en: 'Keep the view' },
  saveDefault: { vi: 'Lưu và mở đầu tiên', en: 'Keep and open it first' },
  isDefault: { vi: 'mở đầu tiên', en: 'opens first' },
  setDefault: { vi: 'Mở đầu tiên', en: 'Open first' },
  unsetDefault: { vi: 'Thôi mở đầu tiên', en: 'No longer first' },
  remove: { vi: 'Xoá', en: 'Remove' },
  saved: { vi: 'Đã lưu cách xem.', en: 'The view was kept.' },
  changed: { vi: 'Đã đổi cách xem mở đầu tiên.', en: 'The first view was changed.' },
  removed: { vi: 'Đã xoá cách xem.', en: 'The view was removed.' },
  nameMissing: { vi: 'Hãy đặt tên cho cách xem', en: 'Give the view a name' },
} as const
