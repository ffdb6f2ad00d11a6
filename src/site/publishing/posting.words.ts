import type { Words } from '#platform'

export const postingWords = {
  title: { vi: 'Danh mục thủ tục niêm yết', en: 'Posted list of procedures' },
  description: {
    vi: 'Thủ tục tiếp nhận tại nơi này, thời hạn, phí và mức độ trực tuyến; bản in để niêm yết.',
    en: 'Procedures received here with time, fee and online level; printable for posting.',
  },
  asOf: { vi: 'Áp dụng từ ngày', en: 'As of' },
  print: { vi: 'Tải bản in để niêm yết', en: 'Download the printable list' },
  name: { vi: 'Tên thủ tục', en: 'Procedure' },
  time: { vi: 'Thời hạn', en: 'Time' },
  fee: { vi: 'Phí, lệ phí', en: 'Fee' },
  forms: { vi: 'Mẫu đơn, tờ khai', en: 'Forms' },
  noForms: { vi: 'Không có mẫu', en: 'None' },
  level: { vi: 'Trực tuyến', en: 'Online' },
  empty: {
    vi: 'Nơi này không trực tiếp giải quyết thủ tục nào trong danh mục. Ông/Bà vẫn nộp được mọi thủ tục tại đây.',
    en: 'No procedure of the catalogue is decided here. You may still hand in any procedure here.',
  },
  all: { vi: 'Xem toàn bộ danh mục', en: 'See the whole catalogue' },
  othersToo: {
    vi: 'Ông/Bà cũng nộp được tại đây mọi thủ tục khác của thành phố; hồ sơ được chuyển về đúng nơi giải quyết.',
    en: 'All other procedures of the city may be handed in here too; they are passed on to the agency in charge.',
  },
} as const satisfies Record<string, Words>

/** Words of the printed list, in the order and spelling of the posted form. */
export const postedLevel = {
  whole: 'Toàn trình',
  part: 'Một phần',
  none: 'Trực tiếp',
} as const
