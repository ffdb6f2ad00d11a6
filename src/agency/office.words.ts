import type { Words } from '#platform'

export const officeWords = {
  open: { vi: 'Đang mở cửa', en: 'Open now' },
  until: { vi: 'đến', en: 'until' },
  closed: { vi: 'Đang nghỉ', en: 'Closed now' },
  opens: { vi: 'mở lại lúc', en: 'opens at' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  hours: { vi: 'Giờ làm việc', en: 'Opening hours' },
} as const satisfies Record<string, Words>
