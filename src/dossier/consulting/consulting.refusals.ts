import type { RefusalTexts } from '#platform'

const conflict = (vi: string, en: string) => ({ status: 409 as const, vi: () => vi, en: () => en })
const wrong = (vi: string, en: string) => ({ status: 422 as const, vi: () => vi, en: () => en })

export const consultingRefusals = {
  'opinion-waiting': conflict(
    'Còn ý kiến đã hỏi mà cơ quan khác chưa trả lời. Hãy chờ, đôn đốc hoặc rút câu hỏi.',
    'An opinion that was asked for is still open. Wait, remind them, or take the question back.',
  ),
  'own-opinion': wrong('Không cần lấy ý kiến của chính cơ quan mình.', 'Your own agency need not be asked.'),
  'nobody-answers': {
    status: 422,
    vi: (f) =>
      `Cơ quan ${f.agency} không có người xử lý hồ sơ nên không trả lời ý kiến được. Hãy hỏi Uỷ ban nhân dân xã, phường, sở hoặc phòng chuyên môn.`,
    en: (f) =>
      `Agency ${f.agency} has nobody who handles dossiers, so it cannot answer. Please ask a committee, a department or a division.`,
  },
  'no-opinion-asked': conflict(
    'Không có ý kiến nào đang chờ cơ quan của Ông/Bà trả lời.',
    'No opinion is waiting for your agency.',
  ),
  'question-missing': wrong(
    'Hãy ghi nội dung xin ý kiến: chung cho các cơ quan, hoặc riêng cho từng cơ quan.',
    'Please write the question: one for all agencies, or one for each.',
  ),
  'time-to-answer-missing': wrong(
    'Hãy ghi thời gian trả lời: chung cho các cơ quan, hoặc riêng cho từng cơ quan.',
    'Please give the time to answer: one for all agencies, or one for each.',
  ),
  'asked-twice': wrong(
    'Một cơ quan được chọn hai lần. Hãy gộp câu hỏi, hoặc hỏi thêm trong lần sau.',
    'One agency is chosen twice. Join its questions, or ask again in a second act.',
  ),
  'document-date-ahead': wrong(
    'Ngày của văn bản trả lời ở tương lai. Hãy kiểm tra lại ngày.',
    'The date of the answering document lies ahead. Please check it.',
  ),
  'no-opinion-waiting': conflict(
    'Câu hỏi này không còn chờ trả lời, hoặc không phải do cơ quan của Ông/Bà hỏi.',
    'This question no longer waits for an answer, or your agency has not asked it.',
  ),
  'no-opinion-here': wrong(
    'Bước này không phải bước cho ý kiến nên không kèm văn bản trả lời. Hãy bỏ số, ngày và tệp của văn bản.',
    'This step gives no opinion, so no answering document goes with it. Leave out its number, date and files.',
  ),
  'reminded-today': conflict(
    'Hôm nay đã đôn đốc cơ quan này rồi. Ngày làm việc sau hãy đôn đốc tiếp.',
    'They were reminded today already. Remind them again on the next working day.',
  ),
} as const satisfies RefusalTexts
