import type { Words } from '#platform'

export const messageWords = {
  title: { vi: 'Trao đổi với người dân', en: 'Messages with the citizen' },
  help: {
    vi: 'Chỉ Một Cửa nhắn cho người dân. Người dân đọc và trả lời trên trang tra cứu bằng giấy hẹn.',
    en: 'Only the one-stop writes to the citizen, who reads and answers on the tracking page with the slip.',
  },
  none: { vi: 'Chưa có tin nhắn nào.', en: 'No messages yet.' },
  citizen: { vi: 'Người dân', en: 'The citizen' },
  proposed: { vi: 'Chờ Một Cửa gửi', en: 'Waits for the one-stop' },
  sent: { vi: 'Đã gửi', en: 'Sent' },
  'turned-down': { vi: 'Không gửi', en: 'Turned down' },
  received: { vi: 'Người dân gửi', en: 'From the citizen' },
  unread: { vi: 'Mới', en: 'New' },
  opened: { vi: 'Một Cửa mở lúc', en: 'opened by the one-stop' },
  changed: { vi: 'Xem câu được đề xuất', en: 'Show what was proposed' },
  proposedBy: { vi: 'đề xuất', en: 'proposed' },
  sentBy: { vi: 'gửi', en: 'sent' },
  turnedDownBy: { vi: 'không gửi', en: 'turned down' },
  why: { vi: 'Lý do không gửi', en: 'Why not' },
  write: { vi: 'Nhắn cho người dân', en: 'Write to the citizen' },
  writeHint: {
    vi: 'Ai có giấy hẹn đều đọc được: đừng ghi họ tên, số giấy tờ. Tối đa 2.000 ký tự. Người dân được báo là có tin, không kèm nội dung.',
    en: 'Whoever holds the slip can read it: write no names or numbers of papers. At most 2,000 characters. The citizen is told that there is a message, without its text.',
  },
  propose: { vi: 'Đề xuất câu để Một Cửa nhắn người dân', en: 'Propose a message to the citizen' },
  proposeHint: {
    vi: 'Một Cửa gửi, sửa câu chữ hoặc trả lời là không gửi. Tối đa 2.000 ký tự.',
    en: 'The one-stop sends it, changes it or turns it down. At most 2,000 characters.',
  },
  send: { vi: 'Gửi người dân', en: 'Send to the citizen' },
  sendProposal: { vi: 'Gửi người dân', en: 'Send to the citizen' },
  proposeButton: { vi: 'Gửi đề xuất', en: 'Propose' },
  toSend: { vi: 'Câu sẽ gửi', en: 'What will be sent' },
  answerProposal: { vi: 'Gửi hoặc không gửi', en: 'Send or turn down' },
  reason: { vi: 'Lý do không gửi', en: 'Why it is turned down' },
  turnDown: { vi: 'Không gửi', en: 'Turn down' },
  sentNow: { vi: 'Đã gửi tin nhắn cho người dân.', en: 'The message was sent to the citizen.' },
  proposedNow: { vi: 'Đã gửi đề xuất đến Một Cửa.', en: 'The proposal went to the one-stop.' },
  turnedDownNow: { vi: 'Đã ghi là không gửi.', en: 'Turned down.' },
  destroyed: { vi: 'Nội dung đã hủy theo quy định.', en: 'The content was lawfully destroyed.' },
  attach: { vi: 'Tệp gửi kèm', en: 'Files' },
  fromOutside: { vi: 'Tệp của người dân', en: 'Sent by the citizen' },
  unproved: {
    vi: 'Chưa ai đối chiếu với bản chính; chưa phải giấy tờ của hồ sơ.',
    en: 'Nobody has compared it with an original; it is no paper of the dossier yet.',
  },
} as const satisfies Record<string, Words>

export const messageListWords = {
  /** At the side, where a longer name would take two lines. */
  short: { vi: 'Tin nhắn người dân', en: 'Citizens’ messages' },
  title: { vi: 'Tin nhắn của người dân', en: 'Messages of citizens' },
  sub: {
    vi: 'Tin người dân mới gửi và câu chờ Một Cửa gửi, cũ nhất trước. Mở hồ sơ là đã đọc.',
    en: 'What citizens have written and what waits to be sent, the oldest first. Opening the dossier counts as reading.',
  },
  none: {
    vi: 'Không có tin nào đang chờ. Khi người dân nhắn tin hoặc cán bộ đề xuất gửi tin, hồ sơ hiện ở đây.',
    en: 'Nothing waits. Dossiers appear here when a citizen writes or an officer proposes a message.',
  },
  caption: { vi: 'Hồ sơ có tin đang chờ', en: 'Dossiers with something waiting' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  what: { vi: 'Việc', en: 'What' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  since: { vi: 'Từ lúc', en: 'Since' },
  received: { vi: 'Người dân nhắn', en: 'Citizen wrote' },
  proposed: { vi: 'Chờ gửi', en: 'To be sent' },
  next: { vi: 'Trang sau', en: 'Next page' },
} as const satisfies Record<string, Words>

/** Said to the citizen. */
export const talkWords = {
  title: { vi: 'Trao đổi với bộ phận một cửa', en: 'Messages with the one-stop' },
  none: {
    vi: 'Chưa có tin nhắn nào. Ông/Bà có thể hỏi về hồ sơ này ở đây; bộ phận một cửa trả lời trong giờ làm việc.',
    en: 'No messages yet. You may ask about this dossier here; the one-stop answers in office hours.',
  },
  you: { vi: 'Ông/Bà', en: 'You' },
  oneStop: { vi: 'Bộ phận một cửa', en: 'The one-stop' },
  write: { vi: 'Tin nhắn của Ông/Bà', en: 'Your message' },
  writeHint: {
    vi: 'Tối đa 2.000 ký tự. Không cần ghi số giấy tờ tuỳ thân.',
    en: 'At most 2,000 characters. No identity numbers are needed.',
  },
  attach: { vi: 'Ảnh hoặc tệp gửi kèm', en: 'Photographs or files' },
  send: { vi: 'Gửi tin nhắn', en: 'Send the message' },
  sent: {
    vi: 'Đã gửi tin nhắn. Bộ phận một cửa trả lời trong giờ làm việc.',
    en: 'Your message was sent. The one-stop answers in office hours.',
  },
  closed: {
    vi: 'Hồ sơ đã kết thúc nên không nhắn thêm được. Cần hỏi thêm, mời Ông/Bà đến hoặc gọi',
    en: 'The dossier is closed and takes no more messages. To ask, please visit or call',
  },
  destroyed: {
    vi: 'Dữ liệu cá nhân của hồ sơ đã hủy theo quy định.',
    en: 'The personal data of this dossier were lawfully destroyed.',
  },
  back: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
} as const satisfies Record<string, Words>
