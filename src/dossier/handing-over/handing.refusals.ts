import type { Facts, RefusalTexts } from '#platform'

const numbersIn = (value: Facts[string] | undefined): string => (Array.isArray(value) ? value.join(', ') : '')

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })
const wrong = (vi: string, en: string) => ({ status: 422 as const, vi: () => vi, en: () => en })

/** Said about papers on their way, and about results at the counter and in the post. */
export const handingRefusals = {
  'no-handover-waiting': conflict(
    'Không có hồ sơ giấy nào đang chờ cơ quan của Ông/Bà xác nhận.',
    'No papers wait for your agency to confirm.',
  ),
  'no-papers-to-send': conflict(
    'Không có bản giấy nào của hồ sơ này đang chờ rời cơ quan của Ông/Bà. Có thể đã gửi, hoặc bên nhận đã xác nhận.',
    'No papers of this dossier wait to leave your agency. They may have been sent, or confirmed already.',
  ),
  'no-papers-to-forward': conflict(
    'Không có bản giấy nào phải chuyển tiếp: bản giấy không ở cơ quan của Ông/Bà, hồ sơ còn được giải quyết tại đây, hoặc bản giấy đã chờ giao.',
    'No papers are to be forwarded: they are not at your agency, the dossier is still worked on here, or they wait to go already.',
  ),
  'papers-elsewhere': {
    status: 409,
    vi: (f) =>
      `Bản giấy của hồ sơ đang ở ${f.vi ?? f.agency ?? 'nơi khác'}, nên không chuyển kèm từ đây được. Hãy chuyển điện tử; nếu cần bản giấy, hãy đề nghị nơi đang giữ chọn «Chuyển tiếp bản giấy».`,
    en: (f) =>
      `The papers lie at ${f.en ?? f.agency ?? 'another place'} and cannot go along from here. Pass on electronically; if they are needed, ask that agency to forward them.`,
  },
  'papers-promised': {
    status: 409,
    vi: (f) =>
      `Bản giấy của hồ sơ đã chuyển cho ${f.vi ?? f.agency}, chưa được xác nhận đã nhận. Hãy xác nhận trước nếu đã nhận; nếu không, hãy chuyển điện tử.`,
    en: (f) =>
      `The papers were handed on to ${f.en ?? f.agency}, which has not confirmed them. Confirm them first if they are here, else pass on electronically.`,
  },
  'no-papers-expected': conflict(
    'Không có bản giấy nào của hồ sơ này đang trên đường đến cơ quan của Ông/Bà.',
    'No papers of this dossier are on their way to your agency.',
  ),
  'no-papers-to-return': conflict(
    'Không còn giấy tờ nào của hồ sơ này phải trả lại. Có thể đã trả, hoặc hồ sơ không có bản giấy.',
    'No papers of this dossier are left to give back. They may have been given back, or there were none.',
  ),
  'no-notice-due': conflict(
    'Không còn thông báo dừng nào của hồ sơ này chờ ký. Hãy xem «Giấy tờ in» của hồ sơ.',
    'No notice of stopping of this dossier waits for a signature. See its papers to print.',
  ),
  'papers-not-here': conflict(
    'Giấy tờ chưa về đến nơi này. Hãy xem «Bản giấy đang ở đâu» và chờ nơi đang giữ bàn giao.',
    'The papers are not here yet. See where they are, and wait until they are handed over.',
  ),
  'not-by-post': {
    status: 422,
    vi: (f) =>
      `Thủ tục ${f.procedure} không nhận hồ sơ qua bưu chính. Hãy trả phong bì và hướng dẫn công dân cách nộp khác.`,
    en: (f) =>
      `Procedure ${f.procedure} is not taken by post. Return the envelope and tell the citizen how else to apply.`,
  },
  'list-not-found': {
    status: 404,
    vi: () => 'Không có phiếu này, hoặc phiếu không đi từ hay đến cơ quan của Ông/Bà.',
    en: () => 'There is no such list, or it neither comes from nor goes to your agency.',
  },
  'list-already-sent': conflict(
    'Phiếu này đã gửi hoặc đã hủy nên không sửa được nữa. Hãy lập phiếu khác.',
    'This list was sent or cancelled and cannot be changed any more. Open another one.',
  ),
  'list-not-sent': conflict(
    'Phiếu này chưa gửi hoặc đã hủy nên chưa xác nhận được.',
    'This list was not sent, or it was cancelled; nothing can be confirmed yet.',
  ),
  'list-empty': wrong(
    'Phiếu chưa có hồ sơ nào. Hãy đánh dấu hoặc quét ít nhất một hồ sơ.',
    'The list is empty. Tick or scan at least one dossier.',
  ),
  'result-not-here': conflict('Kết quả chưa về đến Một Cửa này.', 'The result has not reached this one-stop.'),
  'result-not-registered': conflict(
    'Hãy ghi nhận kết quả tại Một Cửa trước khi trả.',
    'Register the result at the one-stop before handing it over.',
  ),
  'who-received': wrong(
    'Hãy ghi giấy tờ của người nhận kết quả (hoặc giấy uỷ quyền).',
    'Please give the identity paper or authorisation of whoever receives the result.',
  ),
  'code-too-often': {
    status: 429,
    vi: (f) => `Đã gửi mã nhiều lần cho hồ sơ này. Hãy chờ ${f.minutes} phút, hoặc xem giấy tờ tuỳ thân.`,
    en: (f) => `Codes were sent too often for this dossier. Wait ${f.minutes} minutes, or ask for an identity paper.`,
  },
  'code-expired': wrong(
    'Không có mã nào còn dùng được: mã chưa gửi xong, đã quá 5 phút, đã dùng, hoặc nhập sai quá 5 lần. Hãy gửi mã khác.',
    'No code can be used now: not sent yet, older than 5 minutes, used, or missed 5 times. Send another one.',
  ),
  'code-wrong': {
    status: 422,
    vi: (f) => `Mã không đúng, còn ${f.left} lần. Hãy nhờ người nhận đọc lại.`,
    en: (f) => `The code is wrong, ${f.left} tries left. Please ask for it again.`,
  },
  'not-handed-over': conflict(
    'Kết quả chưa trả nên chưa có biên nhận.',
    'The result was not handed over yet, so there is no receipt.',
  ),
  'already-posted': {
    status: 409,
    vi: (f) => `Kết quả đang ở bưu chính, số hiệu ${f.number}. Hãy ghi đã phát, hoặc nhận lại từ bưu chính trước.`,
    en: (f) => `The result is with the post, number ${f.number}. Record its delivery, or take it back first.`,
  },
  'tracking-number-changed': wrong(
    'Số hiệu bưu gửi có chữ có dấu: bộ gõ tiếng Việt đã sửa mã quét. Hãy tắt bộ gõ rồi quét lại.',
    'The tracking number has accented letters: an input method changed the scan. Turn it off and scan again.',
  ),
  'tracking-number-twice': {
    status: 422,
    vi: (f) =>
      `Số hiệu ${numbersIn(f.numbers)} đã ghi cho một bưu gửi khác. Mỗi phong bì một nhãn: hãy xem lại nhãn rồi quét lại.`,
    en: (f) =>
      `${numbersIn(f.numbers)} is the number of another envelope. Each has a label of its own: look and scan again.`,
  },
  'no-tracking-number': wrong(
    'Chưa ghi số hiệu bưu gửi nên chưa giao được. Hãy ghi số hiệu trên nhãn.',
    'There is no tracking number yet. Enter the number of the label.',
  ),
  'post-first': conflict(
    'Kết quả này trả qua bưu chính: hãy giao bưu chính và ghi số hiệu, hoặc trả tại quầy cho người đến nhận.',
    'This result goes by post: give it to the post with its number, or hand it over at the counter.',
  ),
  'not-posted': conflict(
    'Kết quả này không ở bưu chính, hoặc không thuộc quầy của Ông/Bà.',
    'This result is not with the post, or not of your counter.',
  ),
} as const satisfies RefusalTexts
