import type { Words } from '#platform'

export const noteWords = {
  title: { vi: 'Ghi chú nội bộ', en: 'Internal notes' },
  help: {
    vi: 'Chỉ cán bộ có quyền xem cả hồ sơ đọc được; người dân không thấy.',
    en: 'Read only by officers who may see the whole dossier; the citizen does not see them.',
  },
  none: { vi: 'Chưa có ghi chú nào.', en: 'No notes yet.' },
  write: { vi: 'Ghi chú mới', en: 'New note' },
  writeHint: {
    vi: 'Gõ @ và tên để nhắc đồng nghiệp. Tối đa 2.000 ký tự. Đã gửi thì không sửa được, chỉ rút lại.',
    en: 'Type @ and a name to call a colleague. At most 2,000 characters. Once sent it cannot be changed, only withdrawn.',
  },
  mention: { vi: 'Nhắc đến', en: 'Mention' },
  mentionHint: {
    vi: 'Người được chọn nhận thông báo.',
    en: 'Whoever is ticked gets a message.',
  },
  attach: { vi: 'Tệp đính kèm', en: 'Attachments' },
  send: { vi: 'Lưu ghi chú', en: 'Save the note' },
  saved: { vi: 'Đã lưu ghi chú.', en: 'The note was saved.' },
  mentioned: { vi: 'Nhắc đến', en: 'Mentions' },
  withdraw: { vi: 'Rút ghi chú', en: 'Withdraw' },
  withdrawAsk: {
    vi: 'Ghi chú vẫn được giữ và ghi rõ là đã rút.',
    en: 'The note is kept and says that it was withdrawn.',
  },
  withdrawConfirm: { vi: 'Rút ghi chú này', en: 'Withdraw this note' },
  withdrawnNow: { vi: 'Đã rút ghi chú.', en: 'The note was withdrawn.' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  showWithdrawn: { vi: 'Xem nội dung đã rút', en: 'Show what was withdrawn' },
  openFile: { vi: 'Mở tệp', en: 'Open the file' },
  older: { vi: 'Chỉ hiện các ghi chú mới nhất.', en: 'Only the latest notes are shown.' },
  destroyed: { vi: 'Nội dung đã hủy theo quy định.', en: 'The content was lawfully destroyed.' },
  suggestions: { vi: 'Đồng nghiệp có thể nhắc đến', en: 'Colleagues to mention' },
} as const satisfies Record<string, Words>

export const withdrawnAtWords = (at: string): Words => ({ vi: `rút lúc ${at}`, en: `withdrawn ${at}` })

/** «Tệp 1 · PDF · 0,8 MB» */
export const fileWords = (n: number, kind: string, size: string): Words => ({
  vi: `Tệp ${n} · ${kind} · ${size}`,
  en: `File ${n} · ${kind} · ${size}`,
})
