import type { Words } from '#platform'
import type { Tally } from './counted-once.ts'
import type { RegisterShow } from './register.query.ts'

export const registerWords = {
  title: { vi: 'Sổ theo dõi hồ sơ', en: 'Register of dossiers' },
  back: { vi: 'Sổ theo dõi', en: 'Register' },
  agency: { vi: 'Bộ phận Một cửa', en: 'One-stop unit' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  show: { vi: 'Hồ sơ', en: 'Dossiers' },
  find: { vi: 'Xem', en: 'Show' },
  print: { vi: 'In sổ (PDF)', en: 'Print the register (PDF)' },
  sheet: { vi: 'Xuất bảng tính (Excel)', en: 'Export a spreadsheet (Excel)' },
  years: { vi: 'Chọn năm', en: 'Choose a year' },
  caption: { vi: 'Hồ sơ trong sổ, theo số thứ tự', en: 'Dossiers in the register, by number' },
  empty: { vi: 'Khoảng thời gian này chưa có hồ sơ nào trong sổ.', en: 'No dossier in this period.' },
  wrongDays: {
    vi: 'Ngày không hợp lệ nên trang cho xem cả năm nay.',
    en: 'The days were not valid, so this year is shown.',
  },
  ordinal: { vi: 'Số', en: 'No.' },
  code: { vi: 'Mã hồ sơ', en: 'Code' },
  applicant: { vi: 'Cá nhân, tổ chức', en: 'Applicant' },
  received: { vi: 'Nhận', en: 'Received' },
  due: { vi: 'Hẹn trả', en: 'Due' },
  state: { vi: 'Tình trạng', en: 'State' },
  joined: { vi: 'Liên thông', en: 'Bundle' },
  first: { vi: 'Về đầu sổ', en: 'To the beginning' },
  more: { vi: 'Trang sau', en: 'Next page' },
} as const satisfies Record<string, Words>

export const showWords = {
  all: { vi: 'Tất cả', en: 'All' },
  open: { vi: 'Chưa xong', en: 'Still open' },
  late: { vi: 'Quá hạn', en: 'Late' },
} as const satisfies Record<RegisterShow, Words>

export const yearWords = (year: number): Words => ({ vi: `Năm ${year}`, en: `${year}` })

export const printWords = {
  title: { vi: 'In sổ theo dõi hồ sơ', en: 'Printing the register' },
  waiting: { vi: 'Đang chờ đến lượt in.', en: 'Waiting for its turn.' },
  typesetting: { vi: 'Đã đọc xong, đang dàn trang.', en: 'All lines are read; the pages are being set.' },
  writing: { vi: 'Đã đọc xong, đang ghi bảng tính.', en: 'All lines are read; the spreadsheet is being written.' },
  ready: { vi: 'Sổ đã in xong.', en: 'The register is ready.' },
  failed: {
    vi: 'Chưa in được sổ; hệ thống sẽ tự thử lại. Nếu vẫn không được, xin báo quản trị.',
    en: 'The register could not be printed; it will be tried again. If it still fails, please tell the administrator.',
  },
  leave: {
    vi: 'Ông/Bà có thể rời trang này và quay lại sau; bản in được giữ 24 giờ.',
    en: 'You may leave this page and come back; the print is kept for 24 hours.',
  },
  again: { vi: 'Xem lại tiến độ', en: 'Look again' },
  download: { vi: 'Tải sổ', en: 'Download the register' },
} as const satisfies Record<string, Words>

export const readingWords = (read: string, total: string): Words => ({
  vi: `Đang đọc dữ liệu: ${read}/${total} dòng.`,
  en: `Reading: ${read} of ${total} lines.`,
})

/** A bundle is one submission; what is counted further than `most` is said to be more. */
export const tallyWords = ({ dossiers, submissions }: Tally, most: number): Words => {
  const more = dossiers > most
  const [all, visits] = [`${more ? `${most}+` : dossiers}`, `${more ? `${Math.min(submissions, most)}+` : submissions}`]
  return {
    vi: `${all} hồ sơ, ${visits} lượt nộp. Nhóm liên thông là một lượt nộp, mỗi thủ tục một hồ sơ.`,
    en: `${all} dossiers, ${visits} submissions. A bundle is one submission with a dossier for each procedure.`,
  }
}

export const linesWords = (total: string): Words => ({ vi: `${total} hồ sơ`, en: `${total} dossiers` })
