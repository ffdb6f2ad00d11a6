import type { House } from './doors/visit.ts'

/** Said of a place until main tells the tenant's own. */
export const defaultHouse: House = {
  place: { vi: 'Phường Ngã Năm, TP. Cần Thơ', en: 'Ngã Năm ward, Cần Thơ city' },
  unit: {
    vi: 'Trung tâm Phục vụ hành chính công phường Ngã Năm',
    en: 'Public Administration Service Centre of Ngã Năm ward',
  },
  hours: { vi: 'Thứ Hai – Thứ Sáu, 07:30–11:30 và 13:30–17:00', en: 'Monday to Friday, 07:30–11:30 and 13:30–17:00' },
  hotline: '0000 000 000',
}
