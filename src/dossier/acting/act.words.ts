import type { Words } from '#platform'
import type { ActionName } from '../actions.ts'
import { consultingDone, consultingSays } from '../consulting/consulting.words.ts'
import { correctingDone, correctingSays } from '../correcting/correcting.words.ts'
import { handingSays } from '../handing-over/handing.words.ts'
import { onlineDone, onlineSays } from '../returning-online/online.words.ts'

export { fieldFaults } from './act-faults.words.ts'

/** What was done, told on the next page. */
export const doneWords = {
  accept: { vi: 'Đã tiếp nhận hồ sơ và cấp mã.', en: 'The dossier was accepted and has its code.' },
  'issue-immediately': { vi: 'Đã giải quyết và trả kết quả.', en: 'The result was decided and handed over.' },
  decline: {
    vi: 'Đã từ chối tiếp nhận. Hãy in phiếu từ chối cho công dân.',
    en: 'Declined. Please print the notice for the citizen.',
  },
  'check-components': { vi: 'Đã lưu kết quả kiểm tra giấy tờ.', en: 'The check of the papers was saved.' },
  'request-supplement': {
    vi: 'Đã yêu cầu bổ sung. Hãy in phiếu cho công dân.',
    en: 'The supplement was asked for. Please print the notice.',
  },
  'record-supplement': { vi: 'Đã ghi nhận bổ sung đầy đủ.', en: 'The complete supplement was recorded.' },
  transfer: { vi: 'Đã chuyển hồ sơ đến nơi giải quyết.', en: 'The dossier was passed to the solving agency.' },
  'confirm-handover': { vi: 'Đã xác nhận nhận hồ sơ giấy.', en: 'Receipt of the papers was confirmed.' },
  'send-papers': { vi: 'Đã ghi bản giấy rời đi.', en: 'The papers were recorded as sent.' },
  'forward-papers': {
    vi: 'Bản giấy chờ giao đến nơi đang giải quyết. Hãy lập phiếu ở «Bàn giao bản giấy».',
    en: 'The papers wait to go where the dossier is. Open a list under «Hand-over of papers».',
  },
  'report-missing': { vi: 'Đã báo thiếu; bên gửi sẽ tìm lại.', en: 'Reported missing; the sender looks for them.' },
  'post-result': { vi: 'Đã giao bưu chính.', en: 'The result was given to the post.' },
  'take-back': { vi: 'Đã nhận lại từ bưu chính.', en: 'The result is back from the post.' },
  'return-papers': { vi: 'Đã ghi trả lại giấy tờ.', en: 'The papers were recorded as given back.' },
  'take-step': { vi: 'Ông/Bà đã nhận xử lý hồ sơ này.', en: 'You have taken this dossier on.' },
  'assign-step': { vi: 'Đã phân công người xử lý.', en: 'The work was assigned.' },
  'release-step': { vi: 'Việc này lại chờ người nhận.', en: 'The work waits for somebody again.' },
  'complete-step': { vi: 'Đã hoàn thành bước và chuyển tiếp.', en: 'The step was completed and passed on.' },
  ...consultingDone,
  'propose-return': { vi: 'Đã đề xuất; lãnh đạo sẽ duyệt.', en: 'Proposed; the head decides.' },
  'approve-return': {
    vi: 'Đã duyệt trả lại. Một Cửa sẽ báo công dân.',
    en: 'Approved. The one-stop tells the citizen.',
  },
  'reject-return': { vi: 'Đã không duyệt trả lại.', en: 'The return was rejected.' },
  pause: { vi: 'Đã tạm dừng tính thời hạn.', en: 'The time limit is paused.' },
  resume: { vi: 'Thời hạn được tính tiếp.', en: 'The time limit runs again.' },
  extend: { vi: 'Đã kéo dài thời hạn theo luật.', en: 'The legal extension was used.' },
  'request-reappointment': { vi: 'Đã đề nghị; lãnh đạo sẽ ký xin lỗi.', en: 'Asked for; the head signs the apology.' },
  'sign-reappointment': {
    vi: 'Đã ký xin lỗi. Một Cửa sẽ hẹn lại với công dân.',
    en: 'The apology was signed. The one-stop gives the new appointment.',
  },
  'reject-reappointment': { vi: 'Không hẹn lại; ngày hẹn cũ vẫn giữ.', en: 'Not signed; the appointment stands.' },
  reappoint: { vi: 'Đã hẹn lại và báo công dân ngày mới.', en: 'The citizen was given the new date.' },
  decide: { vi: 'Đã ký quyết định.', en: 'The decision was signed.' },
  'register-result': { vi: 'Kết quả đã về đến Một Cửa.', en: 'The result is registered at the one-stop.' },
  'hand-over': { vi: 'Đã trả kết quả.', en: 'The result was handed over.' },
  withdraw: { vi: 'Đã ghi nhận công dân rút hồ sơ.', en: 'The withdrawal was recorded.' },
  stop: { vi: 'Đã dừng giải quyết hồ sơ.', en: 'The dossier was stopped.' },
  'sign-stop-notice': {
    vi: 'Đã ký thông báo dừng giải quyết. Hãy in và gửi cho công dân.',
    en: 'The notice of stopping was signed. Now print it and send it.',
  },
  void: { vi: 'Đã huỷ tiếp nhận; số hồ sơ vẫn giữ.', en: 'The acceptance was voided; the number stays.' },
  'correct-data': {
    vi: 'Đã sửa thông tin; bản cũ còn trong lịch sử.',
    en: 'Corrected; the old data stay in the history.',
  },
  'correct-fact': {
    vi: 'Đã sửa nội dung; bản cũ còn trong lịch sử.',
    en: 'Corrected; what stood there stays in the history.',
  },
  'record-fee': { vi: 'Đã ghi biên lai.', en: 'The receipt was recorded.' },
  'change-route': { vi: 'Đã chuyển hồ sơ sang quy trình mới.', en: 'The dossier follows the new route.' },
  'reprint-slip': { vi: 'Đã ghi việc in lại. Hãy in giấy hẹn.', en: 'Recorded. Now print the slip.' },
  ...correctingDone,
  ...onlineDone,
} as const satisfies Record<ActionName, Words>

/** What an act means, in a sentence before it is done. */
export const saysWords = {
  accept: {
    vi: 'Hồ sơ được cấp mã, thời hạn bắt đầu tính từ lúc này.',
    en: 'The dossier gets its code, and the time limit starts now.',
  },
  'issue-immediately': {
    vi: 'Thủ tục này giải quyết và trả kết quả ngay, không cần giấy hẹn.',
    en: 'This procedure is settled at once, without an appointment.',
  },
  decline: {
    vi: 'Việc của Một Cửa trước khi tiếp nhận. Công dân nhận phiếu từ chối có ghi lý do này.',
    en: 'The one-stop’s act before acceptance. The citizen gets a notice with this reason.',
  },
  'check-components': {
    vi: 'Xem từng giấy tờ. Giấy tờ không đạt phải ghi lý do để công dân biết mà sửa.',
    en: 'Look at each paper. One that fails needs a reason, so that the citizen can mend it.',
  },
  'request-supplement': {
    vi: 'Chỉ được yêu cầu một lần, nên hãy ghi đủ mọi thứ còn thiếu. Thời hạn chưa tính.',
    en: 'This may be asked only once, so list everything. No clock runs yet.',
  },
  'record-supplement': {
    vi: 'Công dân đã nộp đủ giấy tờ được yêu cầu.',
    en: 'The citizen has brought everything that was asked for.',
  },
  transfer: {
    vi: 'Bản điện tử đến ngay; bản giấy phải đến trong ngày.',
    en: 'Electronic at once; papers within the day.',
  },
  'confirm-handover': { vi: 'Bản giấy đã đến tay Ông/Bà và đủ.', en: 'The papers have arrived and are complete.' },
  ...handingSays,
  'take-step': {
    vi: 'Đồng nghiệp sẽ thấy Ông/Bà đang xử lý hồ sơ này.',
    en: 'Colleagues will see that you are working on it.',
  },
  'assign-step': {
    vi: 'Người được giao thấy hồ sơ trong danh sách của mình. Chuyển từ người này sang người khác phải ghi lý do.',
    en: 'Whoever gets it finds it in the own list. Moving it from one to another needs a reason.',
  },
  'release-step': {
    vi: 'Việc trở về chờ chung của đơn vị; thời hạn vẫn tính.',
    en: 'The work waits for the whole unit again; its time runs on.',
  },
  'complete-step': {
    vi: 'Bước của Ông/Bà kết thúc, hồ sơ sang bước sau.',
    en: 'Your step ends and the next one begins.',
  },
  ...consultingSays,
  'propose-return': {
    vi: 'Lãnh đạo duyệt rồi Một Cửa mới báo công dân. Chỉ được trả lại một lần: hãy ghi đủ.',
    en: 'The head approves before the one-stop tells the citizen. Only once: list everything.',
  },
  'approve-return': {
    vi: 'Thời hạn kết thúc tại đây. Khi công dân bổ sung đủ, thời hạn mới tính lại từ đầu.',
    en: 'The clock ends here. It starts anew when the papers are complete.',
  },
  'reject-return': { vi: 'Người đề xuất tiếp tục giải quyết hồ sơ.', en: 'The handler goes on with the dossier.' },
  pause: {
    vi: 'Chỉ tạm dừng vì lý do pháp luật cho phép; ngày hẹn sẽ lùi theo.',
    en: 'Only for a cause that the law allows; the date moves with it.',
  },
  resume: {
    vi: 'Thời hạn còn lại được tính tiếp từ lúc này, ngày hẹn được tính lại.',
    en: 'The rest of the limit runs from now, and the date is computed anew.',
  },
  extend: {
    vi: 'Kéo dài có ghi trong luật chuyên ngành: không phải trễ hạn.',
    en: 'An extension named in the sector law: not a delay.',
  },
  'request-reappointment': {
    vi: 'Chỉ được hẹn lại một lần. Hạn theo luật không đổi. Lãnh đạo ký rồi Một Cửa mới báo công dân.',
    en: 'A new date may be given once; the lawful date stands. The head signs before the one-stop tells the citizen.',
  },
  'sign-reappointment': {
    vi: 'Văn bản xin lỗi được cấp số, mang tên Ông/Bà. Một Cửa báo công dân ngày mới.',
    en: 'The letter of apology gets its number and bears your name. The one-stop tells the citizen.',
  },
  'reject-reappointment': {
    vi: 'Ngày hẹn cũ vẫn giữ. Nếu đã ký, văn bản xin lỗi bị huỷ.',
    en: 'The appointment stands. A letter already signed becomes void.',
  },
  reappoint: {
    vi: 'Ngày hẹn trả đổi sang ngày mới; công dân được báo ngay kèm lời xin lỗi.',
    en: 'The appointment changes, and the citizen is told at once, with the apology.',
  },
  decide: {
    vi: 'Quyết định của cơ quan có thẩm quyền; sau đó văn thư cấp số.',
    en: 'The competent authority’s decision; the registrar numbers it next.',
  },
  'register-result': {
    vi: 'Thời hạn kết thúc lúc này, không phải lúc công dân đến nhận.',
    en: 'The time limit ends now, not when the citizen comes.',
  },
  'hand-over': {
    vi: 'Ghi ai đã nhận và đã xuất trình giấy tờ gì.',
    en: 'Record who received it and what they showed.',
  },
  withdraw: {
    vi: 'Theo ý muốn của công dân, được đến trước khi có quyết định. Không mở lại được.',
    en: 'At the citizen’s wish, until the decision. It cannot be reopened.',
  },
  stop: {
    vi: 'Cơ quan dừng giải quyết, có nêu lý do. Không mở lại được.',
    en: 'The agency stops, with its cause. It cannot be reopened.',
  },
  'sign-stop-notice': {
    vi: 'Hồ sơ đã tự đóng theo quy định. Ông/Bà ký thì thông báo mới được cấp số và gửi đi.',
    en: 'The dossier was closed by the rule. With your signature the notice gets its number and goes out.',
  },
  void: {
    vi: 'Chỉ khi tiếp nhận nhầm. Số hồ sơ vẫn giữ, không cấp lại.',
    en: 'Only for a mistaken acceptance. The number stays and is not given again.',
  },
  'correct-data': {
    vi: 'Bản cũ còn trong lịch sử, ai sửa và vì sao đều được ghi.',
    en: 'The old data stay in the history, with who changed them and why.',
  },
  'correct-fact': {
    vi: 'Chỉ sửa trong hồ sơ này; kết quả đã ký không đổi. Bản cũ còn trong lịch sử.',
    en: 'It changes this dossier, not the signed result. The old words stay in the history.',
  },
  'record-fee': {
    vi: 'Ghi số biên lai đã giao cho công dân.',
    en: 'Record the number of the receipt that the citizen got.',
  },
  'change-route': {
    vi: 'Bước đang làm thành bước tương ứng của quy trình mới. Ngày hẹn trả giữ nguyên.',
    en: 'Steps under way become their counterparts. The appointment stays.',
  },
  'reprint-slip': {
    vi: 'Chỉ in lại cho đúng người, sau khi đối chiếu giấy tờ tuỳ thân. Việc in lại được ghi vào lịch sử.',
    en: 'Only for the right person, known by an identity paper. The history keeps it.',
  },
  ...correctingSays,
  ...onlineSays,
} as const satisfies Record<ActionName, Words>
