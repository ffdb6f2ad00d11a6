import type { Facts, RefusalTexts } from '#platform'

const list = (value: Facts[string] | undefined): string =>
  Array.isArray(value) ? value.join('; ') : String(value ?? '')

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })

/** Said about bundles of procedures and about lists of beneficiaries. */
export const joiningRefusals = {
  'unknown-bundle': {
    status: 422,
    vi: () => 'Nhóm thủ tục liên thông này không áp dụng hôm nay. Hãy chọn lại, hoặc tiếp nhận từng thủ tục.',
    en: () => 'This bundle is not in force today. Choose again, or accept each procedure by itself.',
  },
  'bundle-not-found': {
    status: 404,
    vi: () => 'Không có hồ sơ liên thông này, hoặc hồ sơ không thuộc phần việc của Ông/Bà.',
    en: () => 'There is no such bundle, or it is no concern of your post.',
  },
  'bundle-not-ready': {
    status: 409,
    vi: (f) => `Còn thủ tục chưa xong: ${list(f.vi)}. Trả tất cả một lần khi có đủ; hoặc trả riêng từng hồ sơ.`,
    en: (f) =>
      `Not finished yet: ${list(f.en)}. Hand everything over at once when all is there; or each dossier by itself.`,
  },
  'nothing-to-hand-over': conflict(
    'Không có kết quả nào của nhóm này đang chờ trả.',
    'No result of this bundle waits to be handed over.',
  ),
  'leg-not-left-out': {
    status: 422,
    vi: (f) =>
      `Chỉ bỏ được thủ tục đứng sau thủ tục đầu của nhóm (${list(f.legs)}). Nếu không tiếp nhận thủ tục đầu, hãy từ chối cả nhóm.`,
    en: (f) =>
      `Only a procedure after the first may be left out (${list(f.legs)}). To refuse the first, decline the whole bundle.`,
  },
  'waits-for-result': conflict(
    'Hồ sơ này chờ kết quả của thủ tục liên thông trước nó. Có kết quả, hệ thống tự tiếp nhận và bắt đầu tính thời hạn.',
    'This dossier waits for the result of the procedure before it. When it is there, it is accepted and its clock begins.',
  ),
  'leg-not-to-send': conflict(
    'Phần việc này chưa đến lúc gửi hoặc đã gửi rồi. Hãy xem lại trang hồ sơ liên thông.',
    'This part is not to be sent yet, or was sent already. Please look at the bundle again.',
  ),
  'leg-not-sent': conflict(
    'Phần việc này chưa gửi đi hoặc đã có trả lời. Hãy xem lại trang hồ sơ liên thông.',
    'This part was not sent yet, or was answered already. Please look at the bundle again.',
  ),
} as const satisfies RefusalTexts
