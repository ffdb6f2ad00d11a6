import type { Words } from '#platform'

export const homeWords = {
  title: { vi: 'Trang chủ', en: 'Home' },
  description: {
    vi: 'Tìm thủ tục bằng lời thường ngày, xem giấy tờ, thời hạn, lệ phí; tính ngày hẹn trả kết quả; tra cứu hồ sơ đã nộp.',
    en: 'Find a procedure in everyday words with its papers, time and fee; compute the appointment; track a dossier.',
  },
  question: { vi: 'Ông/Bà cần làm thủ tục gì?', en: 'What do you need to get done?' },
  hint: {
    vi: 'Gõ bằng lời thường ngày, có dấu hay không dấu đều được.',
    en: 'Type it in everyday words, with or without Vietnamese marks.',
  },
  searchLabel: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  often: { vi: 'Hay tìm:', en: 'Often asked:' },
  doors: { vi: 'Ông/Bà muốn', en: 'You can' },
  find: { vi: 'Cần giấy tờ gì, bao lâu, bao nhiêu tiền?', en: 'Which papers, how long, how much?' },
  findText: {
    vi: 'Xem đủ giấy tờ, thời hạn, lệ phí và nơi nộp của từng thủ tục.',
    en: 'All papers, times, fees and places of each procedure.',
  },
  track: { vi: 'Hồ sơ của tôi đến đâu rồi?', en: 'Where is my dossier?' },
  trackText: {
    vi: 'Quét mã trên giấy hẹn, hoặc nhập mã hồ sơ và số phiếu.',
    en: 'Scan the code on the slip, or enter the dossier code and the slip number.',
  },
  due: { vi: 'Bao giờ có kết quả?', en: 'When will it be ready?' },
  dueText: {
    vi: 'Tính ngày hẹn trả, giải thích từng ngày vì sao tính, vì sao không.',
    en: 'Compute the appointment, with the reason for each day that counts or does not.',
  },
  life: { vi: 'Việc trong đời', en: 'Life events' },
  fields: { vi: 'Theo lĩnh vực', en: 'By field' },
  offices: { vi: 'Nơi nộp hồ sơ và nhận kết quả', en: 'Where to hand in and collect' },
  officesText: {
    vi: 'Ông/Bà nộp ở trung tâm nào cũng được; hồ sơ được chuyển đến đúng cơ quan giải quyết.',
    en: 'You may use any of these centres; the dossier is passed on to the agency in charge.',
  },
  posted: { vi: 'Danh mục thủ tục niêm yết', en: 'Posted list of procedures' },
  figures: { vi: 'Danh mục hiện hành', en: 'The present catalogue' },
  published: { vi: 'Thủ tục đang áp dụng', en: 'Procedures in force' },
  online: { vi: 'Làm trọn vẹn trên mạng', en: 'Done entirely online' },
  shortened: { vi: 'Trả nhanh hơn luật định', en: 'Faster than the law demands' },
  free: { vi: 'Không thu phí', en: 'Free of charge' },
} as const satisfies Record<string, Words>

/** What the home page offers to search for; a test proves that each finds its procedure. */
export const oftenAsked: readonly { readonly query: Words; readonly code: string }[] = [
  { query: { vi: 'làm giấy khai sinh', en: 'birth registration' }, code: '1.001193' },
  { query: { vi: 'xin giấy độc thân', en: 'certificate of marital status' }, code: '1.004873' },
  { query: { vi: 'sao y chứng thực', en: 'certified copies' }, code: '2.000815' },
  { query: { vi: 'mở hộ kinh doanh', en: 'household business' }, code: '1.001612' },
]
