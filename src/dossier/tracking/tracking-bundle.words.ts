import type { Words } from '#platform'

/** What the citizen reads of several procedures that were handed in together. */
export const trackedBundleWords = {
  stages: { vi: 'Từng thủ tục', en: 'Each procedure' },
  first: { vi: 'Các bước của', en: 'Steps of' },
  sofar: (done: number, all: number): Words => ({
    vi: `${done}/${all} thủ tục đã xong. Kết quả trả một lần khi có đủ.`,
    en: `${done} of ${all} procedures are done. All results are handed over at once.`,
  }),
  comeFrom: { vi: 'Mời Ông/Bà nhận tất cả kết quả từ', en: 'Please come for all results from' },
  wasDue: { vi: 'Đã hẹn trả tất cả kết quả lúc', en: 'All results were promised for' },
  onTime: { vi: 'Đúng tiến độ', en: 'On time' },
  late: { vi: 'Quá hẹn', en: 'Late' },
  ready: { vi: 'Đã có đủ kết quả', en: 'All is ready' },
  readyTitle: { vi: 'Mời Ông/Bà đến nhận tất cả kết quả', en: 'Please come for all results' },
  readyText: { vi: 'Xin mang theo giấy tờ tuỳ thân và giấy hẹn.', en: 'Please bring an identity paper and the slip.' },
  someRefused: { vi: 'Có thủ tục bị từ chối', en: 'Something was refused' },
  refusedTitle: {
    vi: 'Mời Ông/Bà đến nhận kết quả và văn bản từ chối',
    en: 'Please come for the results and the written refusal',
  },
  refusedText: (legs: readonly { readonly name: Words }[]): Words => ({
    vi: `Bị từ chối: ${legs.map(({ name }) => name.vi).join('; ')}. Văn bản nêu lý do. Xin mang theo giấy tờ tuỳ thân và giấy hẹn.`,
    en: `Refused: ${legs.map(({ name }) => name.en).join('; ')}. The paper says why. Please bring an identity paper and the slip.`,
  }),
  over: { vi: 'Đã kết thúc', en: 'Closed' },
  overTitle: { vi: 'Đã trả kết quả', en: 'Handed over' },
  waiting: { vi: 'Chờ Một Cửa tiếp nhận', en: 'Waiting to be accepted' },
  waitingTitle: { vi: 'Chưa có ngày hẹn', en: 'No appointment yet' },
} as const
