import type { Words } from '#platform'

export const helpWords = {
  title: { vi: 'Trợ giúp và quyền riêng tư', en: 'Help and privacy' },
  description: {
    vi: 'Cách tìm thủ tục, nộp, theo dõi, nhận kết quả; dữ liệu cá nhân được bảo vệ thế nào.',
    en: 'How to find a procedure, hand in, track and collect; how personal data are protected.',
  },
  privacy: { vi: 'Quyền riêng tư', en: 'Privacy' },
  accessibility: { vi: 'Dễ tiếp cận', en: 'Accessibility' },
  call: { vi: 'Gọi đường dây nóng', en: 'Call the hotline' },
} as const satisfies Record<string, Words>

export interface HelpTopic {
  readonly id: string
  readonly title: Words
  readonly lines: readonly Words[]
}

/** One question, a few sentences that say what to do. */
export const helpTopics: readonly HelpTopic[] = [
  {
    id: 'tim-thu-tuc',
    title: { vi: 'Tôi không biết tên thủ tục', en: 'I do not know the name of the procedure' },
    lines: [
      {
        vi: 'Gõ việc Ông/Bà cần bằng lời thường ngày, có dấu hay không dấu: «làm giấy khai sinh», «xin giấy độc thân», «sổ đỏ». Hoặc chọn một việc trong đời ở trang chủ.',
        en: 'Type what you need in everyday words, with or without marks, or choose a life event on the home page.',
      },
      {
        vi: 'Trang của mỗi thủ tục cho biết giấy tờ phải nộp, giấy tờ đã có trong dữ liệu nên không phải nộp, thời hạn, phí và nơi nộp.',
        en: 'The page of each procedure names the papers to hand in, those already on record, the time, the fee and the place.',
      },
    ],
  },
  {
    id: 'nop-ho-so',
    title: { vi: 'Nộp hồ sơ ở đâu?', en: 'Where do I hand in?' },
    lines: [
      {
        vi: 'Tại bất kỳ Trung tâm Phục vụ hành chính công nào của thành phố; hồ sơ được chuyển đến đúng cơ quan giải quyết. Nếu chưa quen máy tính, cán bộ tại quầy khai giúp.',
        en: 'At any Public Administration Service Centre of the city; the dossier is passed on to the agency in charge. The officer at the counter helps with the forms.',
      },
      {
        vi: 'Khi tiếp nhận, Ông/Bà nhận giấy hẹn có mã hồ sơ, số phiếu, mã QR và ngày hẹn trả. Giấy tờ còn thiếu được yêu cầu một lần, đầy đủ.',
        en: 'You get a slip with the dossier code, the slip number, a QR code and the appointment. Missing papers are asked for once, all together.',
      },
    ],
  },
  {
    id: 'theo-doi',
    title: { vi: 'Theo dõi hồ sơ thế nào?', en: 'How do I follow my dossier?' },
    lines: [
      {
        vi: 'Quét mã QR trên giấy hẹn, hoặc vào «Tra cứu hồ sơ» và nhập mã hồ sơ với số phiếu 8 chữ số. Sau 5 lần sai, mã đó tạm khoá 15 phút.',
        en: 'Scan the QR code on the slip, or enter the dossier code and the 8-digit slip number under “Track a dossier”. After 5 misses the code is locked for 15 minutes.',
      },
      {
        vi: 'Mất giấy hẹn: mang căn cước đến nơi đã nộp để được in lại.',
        en: 'If you lost the slip, bring your identity card to where you handed in; it is printed again.',
      },
    ],
  },
  {
    id: 'tre-hen',
    title: { vi: 'Trễ hẹn thì sao?', en: 'What if it is late?' },
    lines: [
      {
        vi: 'Cơ quan phải xin lỗi bằng văn bản và hẹn lại, chỉ một lần. Ông/Bà thấy ngày hẹn mới trong trang theo dõi; nếu không, xin gọi đường dây nóng.',
        en: 'The agency must apologise in writing and give one new appointment. You see it on the tracking page; if not, please call the hotline.',
      },
    ],
  },
]

export const privacyLines: readonly Words[] = [
  {
    vi: 'Chúng tôi chỉ dùng dữ liệu cá nhân để giải quyết hồ sơ của Ông/Bà, theo luật về bảo vệ dữ liệu cá nhân.',
    en: 'Personal data serve only to settle your dossier, under the law on the protection of personal data.',
  },
  {
    vi: 'Trang theo dõi không hiện họ tên, số căn cước. Địa chỉ trang và nhật ký hệ thống không chứa dữ liệu cá nhân.',
    en: 'The tracking page shows no name and no ID number. Addresses of pages and system logs hold no personal data.',
  },
  {
    vi: 'Mỗi lần cán bộ mở hồ sơ đều được ghi lại: ai, lúc nào, qua trang nào.',
    en: 'Each time an officer opens a dossier it is written down: who, when and through which page.',
  },
  {
    vi: 'Trang này không có quảng cáo, không theo dõi, không gửi gì ra ngoài. Chỉ lưu ngôn ngữ, cỡ chữ và một mã chống giả mạo biểu mẫu trên máy của Ông/Bà.',
    en: 'There is no advertising, no tracking and nothing sent elsewhere. Only the language, the size of text and a code against forged forms are kept on your device.',
  },
  {
    vi: 'Chúng tôi không bao giờ gửi liên kết yêu cầu đăng nhập hay trả tiền. Nhận được tin như vậy, xin đừng bấm và gọi đường dây nóng.',
    en: 'We never send links that ask you to sign in or pay. If you get one, do not follow it and call the hotline.',
  },
]

export const accessibilityLines: readonly Words[] = [
  {
    vi: 'Trang dùng được bằng bàn phím, bằng trình đọc màn hình, khi phóng to 400 % và khi tắt JavaScript. Bấm «Chữ to» ở đầu trang để tăng cỡ chữ.',
    en: 'The site works by keyboard, with a screen reader, at 400 % zoom and without JavaScript. “Larger text” stands at the top of each page.',
  },
  {
    vi: 'Có chỗ nào khó dùng, xin gọi đường dây nóng; chúng tôi sẽ sửa và giúp Ông/Bà làm việc đó ngay qua điện thoại.',
    en: 'If anything is hard to use, please call the hotline: we help you at once and mend it.',
  },
]
