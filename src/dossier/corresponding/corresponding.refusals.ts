import type { Facts, RefusalTexts } from '#platform'

const texts = (value: Facts[string] | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly string[]) : []

/** Said to whoever writes a note or a message. */
export const correspondingRefusals = {
  'text-missing': {
    status: 422,
    vi: () => 'Chưa có nội dung. Hãy viết rồi gửi lại.',
    en: () => 'There is no text yet. Please write something and send again.',
  },
  'text-too-long': {
    status: 422,
    vi: (f) => `Tối đa ${f.most} ký tự, đang dài hơn ${f.over} ký tự. Hãy viết ngắn lại hoặc chia làm hai.`,
    en: (f) => `At most ${f.most} characters; this is ${f.over} too long. Please shorten it or write two.`,
  },
  'mention-unknown': {
    status: 422,
    vi: () => 'Có người được nhắc đến không còn vị trí công tác ở các cơ quan của hồ sơ này. Hãy chọn lại.',
    en: () => 'Somebody mentioned holds no post at the agencies of this dossier any more. Please choose again.',
  },
  'mention-nobody': {
    status: 422,
    vi: (f) =>
      `Không có đồng nghiệp nào tên «${f.typed}» đọc được hồ sơ này. Hãy sửa tên sau dấu @, chọn trong «Nhắc đến», hoặc bỏ dấu @.`,
    en: (f) =>
      `No colleague who may read this dossier is called “${f.typed}”. Correct the name behind the @, choose under “Mention”, or leave out the @.`,
  },
  'mention-unclear': {
    status: 422,
    vi: (f) =>
      `«@${f.typed}» có thể là ${texts(f.people).join(', ')}${Number(f.more) > 0 ? ` và ${f.more} người khác` : ''}. Hãy gõ đủ họ tên, hoặc chọn trong «Nhắc đến».`,
    en: (f) =>
      `“@${f.typed}” may be ${texts(f.people).join(', ')}${Number(f.more) > 0 ? ` and ${f.more} more` : ''}. Type the full name, or choose under “Mention”.`,
  },
  'too-many-mentions': {
    status: 422,
    vi: (f) => `Mỗi ghi chú nhắc đến tối đa ${f.most} người.`,
    en: (f) => `A note mentions at most ${f.most} people.`,
  },
  'note-gone': {
    status: 404,
    vi: () => 'Không có ghi chú này trong hồ sơ.',
    en: () => 'The dossier has no such note.',
  },
  'not-your-note': {
    status: 403,
    vi: () => 'Chỉ người viết mới rút được ghi chú của mình. Ông/Bà có thể viết ghi chú khác.',
    en: () => 'Only its author can withdraw a note. You may write another one.',
  },
  'note-withdrawn': {
    status: 409,
    vi: () => 'Ghi chú này đã rút rồi.',
    en: () => 'This note has been withdrawn already.',
  },
  'message-gone': {
    status: 404,
    vi: () => 'Không có tin nhắn này trong hồ sơ.',
    en: () => 'The dossier has no such message.',
  },
  'proposal-settled': {
    status: 409,
    vi: () => 'Tin đề xuất này đã được gửi hoặc đã có trả lời là không gửi. Hãy xem lại phần trao đổi.',
    en: () => 'This proposal has been sent or turned down already. Please look at the messages again.',
  },
  'message-before-code': {
    status: 409,
    vi: () =>
      'Hồ sơ chưa được tiếp nhận nên người dân chưa có giấy hẹn để đọc tin. Hãy gọi điện, hoặc tiếp nhận trước.',
    en: () =>
      'The dossier is not accepted yet: the citizen has no slip to read messages with. Call, or accept it first.',
  },
  'messages-closed': {
    status: 409,
    vi: () =>
      'Hồ sơ đã kết thúc: vẫn đọc được các tin cũ nhưng không gửi thêm được. Cần hỏi thêm, xin đến hoặc gọi Một Cửa.',
    en: () =>
      'The dossier is closed: the messages can be read, but no more can be sent. To ask, call or visit the one-stop.',
  },
  'too-many-messages': {
    status: 429,
    vi: (f) => `Mỗi ngày gửi tối đa ${f.most} tin về một hồ sơ. Việc gấp, xin gọi Một Cửa.`,
    en: (f) => `At most ${f.most} messages a day about one dossier. If it is urgent, please call the one-stop.`,
  },
  'talk-link-ended': {
    status: 404,
    vi: () => 'Trang trao đổi này đã hết hạn. Hãy quét lại mã QR trên giấy hẹn, hoặc vào «Tra cứu hồ sơ».',
    en: () => 'This page has expired. Scan the QR code on your slip again, or go to “Track a dossier”.',
  },
  'writing-destroyed': {
    status: 409,
    vi: () => 'Dữ liệu cá nhân của hồ sơ này đã hủy nên không viết thêm được nữa.',
    en: () => 'The personal data of this dossier were destroyed; nothing more can be written.',
  },
} as const satisfies RefusalTexts
