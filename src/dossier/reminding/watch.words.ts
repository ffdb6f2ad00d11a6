import type { Words } from '#platform'
import type { WatchList } from './watch.form.ts'

export const watchWords = {
  title: { vi: 'Theo dõi thời hạn', en: 'Watch deadlines' },
  ofUnit: (unit: Words): Words => ({
    vi: `Mọi hồ sơ của ${unit.vi}, dù ai đang giữ việc. Trang này chỉ để xem.`,
    en: `Every dossier of ${unit.en}, whoever has the work in hand. This page is for reading only.`,
  }),
  mine: { vi: 'Chỉ việc chờ chính Ông/Bà', en: 'Only what waits for you' },
  lists: { vi: 'Danh sách theo dõi', en: 'Lists to watch' },
  unit: { vi: 'Đơn vị đang giữ', en: 'Unit that has it' },
  at: { vi: 'Đang ở', en: 'Where it is' },
  open: { vi: 'Xem', en: 'Open' },
  see: { vi: 'Hồ sơ', en: 'Dossier' },
  unitLate: { vi: 'Đơn vị đang quá hạn', en: 'Late in the unit' },
  all: { vi: 'Xem mọi hồ sơ quá hạn', en: 'Everything that is late' },
  clear: { vi: 'Bỏ lọc', en: 'Clear the filters' },
} as const

export const watchListWords = {
  late: { vi: 'Quá hạn', en: 'Late' },
  soon: { vi: 'Sắp đến hạn', en: 'Due soon' },
  'step-late': { vi: 'Trễ ở một bước', en: 'Late at a step' },
  elsewhere: { vi: 'Chờ cơ quan khác', en: 'Waiting for others' },
  citizen: { vi: 'Chờ công dân', en: 'Waiting for the citizen' },
  transfers: { vi: 'Quá hạn chuyển', en: 'Transfers overdue' },
  questions: { vi: 'Hỏi ý kiến quá hạn', en: 'Questions overdue' },
} as const satisfies Record<WatchList, Words>

/** What an empty list says. */
export const noneWords = {
  late: { vi: 'Không có hồ sơ nào quá hẹn trả.', en: 'No dossier is past the date that the citizen was told.' },
  soon: { vi: 'Không có hồ sơ nào sắp đến hẹn trả.', en: 'No dossier comes near its date.' },
  'step-late': { vi: 'Không bước nào quá thời hạn của bước.', en: 'No step is past its own time.' },
  elsewhere: { vi: 'Không có hồ sơ nào chờ cơ quan khác.', en: 'No dossier waits for another agency.' },
  citizen: {
    vi: 'Không có hồ sơ nào chờ công dân bổ sung hoặc nộp tiền.',
    en: 'No dossier waits for papers or a payment of the citizen.',
  },
  transfers: {
    vi: 'Mọi hồ sơ đã được chuyển và xác nhận nhận giấy đúng hạn.',
    en: 'Everything was transferred, and papers confirmed, in time.',
  },
  questions: {
    vi: 'Không có câu hỏi ý kiến nào quá hạn, cả của đơn vị hỏi lẫn đơn vị được hỏi.',
    en: 'No question for an opinion is overdue, neither asked from here nor put to us.',
  },
} as const satisfies Record<WatchList, Words>
