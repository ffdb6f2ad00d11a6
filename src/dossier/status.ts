import type { Words } from '#platform'

/** The states of a dossier with their codes at the national portal (TrangThaiHoSo) and what people read. */
export const statuses = {
  submitted: { portal: 1, closed: false, words: { vi: 'Chờ tiếp nhận', en: 'Waiting to be accepted' } },
  accepted: { portal: 2, closed: false, words: { vi: 'Đã tiếp nhận', en: 'Accepted' } },
  declined: { portal: 3, closed: true, words: { vi: 'Từ chối tiếp nhận', en: 'Declined at reception' } },
  processing: { portal: 4, closed: false, words: { vi: 'Đang giải quyết', en: 'In process' } },
  'awaiting-citizen': {
    portal: 5,
    closed: false,
    words: { vi: 'Chờ bổ sung hồ sơ', en: 'Waiting for your supplement' },
  },
  'awaiting-payment': {
    portal: 6,
    closed: false,
    words: { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for payment' },
  },
  withdrawn: { portal: 7, closed: true, words: { vi: 'Đã rút hồ sơ', en: 'Withdrawn' } },
  stopped: { portal: 8, closed: true, words: { vi: 'Dừng giải quyết', en: 'Stopped' } },
  decided: { portal: 9, closed: false, words: { vi: 'Đã có kết quả', en: 'Decided' } },
  returned: { portal: 10, closed: true, words: { vi: 'Đã trả kết quả', en: 'Result handed over' } },
  voided: { portal: 8, closed: true, words: { vi: 'Huỷ tiếp nhận do nhầm', en: 'Acceptance voided' } },
} as const satisfies Record<string, { portal: number; closed: boolean; words: Words }>

export type Status = keyof typeof statuses

export const isClosed = (status: Status): boolean => statuses[status].closed
