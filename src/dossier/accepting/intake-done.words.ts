import type { Words } from '#platform'

export const doneWords = {
  accepted: { vi: 'Đã tiếp nhận hồ sơ', en: 'The dossier is accepted' },
  issued: { vi: 'Đã giải quyết và trả kết quả', en: 'Decided and returned' },
  asked: { vi: 'Đã yêu cầu bổ sung', en: 'A supplement was asked for' },
  declined: { vi: 'Đã từ chối tiếp nhận', en: 'The dossier was declined' },
  takenIn: { vi: 'Đã nhận vào, chưa tiếp nhận', en: 'Taken in, not accepted yet' },
  code: { vi: 'Mã hồ sơ', en: 'Dossier code' },
  due: { vi: 'Hẹn trả kết quả', en: 'Result promised for' },
  noDue: { vi: 'Không quy định thời hạn', en: 'No time limit' },
  slip: { vi: 'Số phiếu tra cứu', en: 'Slip number' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  fees: { vi: 'Cần thu', en: 'To collect' },
  noFees: { vi: 'Không thu', en: 'Nothing' },
  competent: { vi: 'Nơi giải quyết', en: 'Decided by' },
  wanted: { vi: 'Cần bổ sung', en: 'Wanted' },
  next: { vi: 'Tiếp nhận hồ sơ mới', en: 'Take in another dossier' },
  open: { vi: 'Mở hồ sơ', en: 'Open the dossier' },
  printSlip: { vi: 'In giấy hẹn', en: 'Print the slip' },
  printSupplement: { vi: 'In phiếu yêu cầu bổ sung', en: 'Print the request for a supplement' },
  printDeclined: { vi: 'In phiếu từ chối', en: 'Print the notice' },
  transfer: {
    vi: 'Đưa giấy hẹn cho người nộp, thu phí nếu có, rồi chuyển hồ sơ đến nơi giải quyết trong ngày.',
    en: 'Hand over the slip, collect any fee, then pass the dossier on today.',
  },
  issuedNext: {
    vi: 'Hồ sơ này không còn bước nào. Giấy hẹn chỉ in khi người nộp cần.',
    en: 'Nothing more is to be done. The slip is printed only if the citizen asks for it.',
  },
  askedNext: {
    vi: 'Đưa phiếu cho người nộp. Thời hạn chưa tính; hồ sơ chờ đủ giấy tờ rồi mới tiếp nhận.',
    en: 'Hand over the request. No time limit runs until everything is complete.',
  },
  declinedNext: {
    vi: 'Đưa phiếu có ghi lý do cho người nộp cùng giấy tờ của họ.',
    en: 'Hand the notice with its reason to the citizen, together with the papers.',
  },
  takenInNext: {
    vi: 'Hồ sơ chưa có mã và chưa tính thời hạn. Mở hồ sơ để kiểm tra rồi tiếp nhận.',
    en: 'There is no code and no time limit yet. Open the dossier to check and accept it.',
  },
} as const satisfies Record<string, Words>
