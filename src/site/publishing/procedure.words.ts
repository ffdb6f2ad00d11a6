import type { Words } from '#platform'
import type { CompetentKind } from '#procedure'

export const procedureWords = {
  onThisPage: { vi: 'Trên trang này', en: 'On this page' },
  atAGlance: { vi: 'Tóm tắt', en: 'At a glance' },
  time: { vi: 'Thời hạn giải quyết', en: 'Time' },
  fee: { vi: 'Phí, lệ phí', en: 'Fees' },
  result: { vi: 'Kết quả', en: 'Result' },
  way: { vi: 'Cách nộp', en: 'Ways to apply' },
  audience: { vi: 'Ai được làm', en: 'Who may apply' },
  code: { vi: 'Mã thủ tục', en: 'Code' },
  promise: { vi: 'Nộp bây giờ thì hẹn trả', en: 'Handed in now, it is due' },
  promiseLater: { vi: 'Nộp khi quầy mở lại thì hẹn trả', en: 'Handed in when the counter opens, it is due' },
  promiseWhy: { vi: 'Vì sao? Tính ngày khác', en: 'Why? Compute another day' },

  choose: { vi: 'Chọn đúng việc của Ông/Bà', en: 'Choose what fits you' },
  chooseCase: { vi: 'Trường hợp của Ông/Bà', en: 'Your case' },
  choosePlace: { vi: 'Nơi Ông/Bà cư trú', en: 'Where you live' },
  anyPlace: { vi: 'Chọn phường, xã', en: 'Choose a ward or commune' },
  show: { vi: 'Xem giấy tờ và nơi nộp', en: 'Show papers and place' },
  forCase: { vi: 'Trường hợp', en: 'Case' },

  papers: { vi: 'Giấy tờ', en: 'Papers' },
  submit: { vi: 'Cần nộp', en: 'Hand in' },
  showOnly: { vi: 'Mang theo để xuất trình, được trả lại ngay', en: 'Bring to show; given back at once' },
  known: { vi: 'Đã có trong dữ liệu, không phải nộp', en: 'Already on record, not to be handed in' },
  knownText: {
    vi: 'Cán bộ tự tra cứu. Ông/Bà chỉ cần mang theo khi dữ liệu thiếu hoặc sai.',
    en: 'The officer looks these up. You need them only if the record is missing or wrong.',
  },
  knownIn: { vi: 'Nơi có dữ liệu', en: 'On record in' },
  notes: { vi: 'Cần biết', en: 'Please note' },
  nothingToSubmit: { vi: 'Không phải nộp giấy tờ nào.', en: 'There is nothing to hand in.' },
  ifNeeded: { vi: 'khi cần', en: 'if needed' },
  and: { vi: ' và ', en: ' and ' },
  sets: { vi: 'Số bộ hồ sơ', en: 'Number of sets' },
  form: { vi: 'Theo mẫu', en: 'On the form' },
  download: { vi: 'Tải mẫu', en: 'Download the form' },

  anyWay: { vi: 'Mọi cách nộp', en: 'Every way' },
  statutory: { vi: 'Luật định', en: 'By law' },
  committed: { vi: 'Cam kết', en: 'Promised' },
  notShorter: { vi: 'như luật định', en: 'as by law' },
  committedBy: { vi: 'Thời hạn cam kết theo', en: 'Promised by' },
  yourCase: { vi: 'trường hợp đang xem', en: 'the case shown' },
  extensions: { vi: 'Khi nào được kéo dài theo luật', en: 'When the law allows more time' },
  more: { vi: 'thêm', en: 'plus' },
  tacit: {
    vi: 'Quá thời hạn mà cơ quan không trả lời thì Ông/Bà được thực hiện.',
    en: 'If the agency does not answer within the time, you may go ahead.',
  },
  atOnce: { vi: 'Trả kết quả ngay khi Ông/Bà đến', en: 'Done while you wait' },

  noFee: { vi: 'Không thu phí, lệ phí.', en: 'There is no fee.' },
  free: { vi: 'miễn phí', en: 'free' },
  undecided: {
    vi: 'theo mức của Hội đồng nhân dân cấp tỉnh; xin hỏi tại quầy',
    en: 'as set by the provincial People’s Council; please ask at the counter',
  },
  onRequest: { vi: 'chỉ thu khi có yêu cầu hoặc trường hợp riêng', en: 'only on request or in special cases' },
  exempt: { vi: 'Được miễn', en: 'Exempt' },
  basis: { vi: 'Căn cứ', en: 'Basis' },

  where: { vi: 'Nơi nộp và nơi giải quyết', en: 'Where' },
  receivesAt: { vi: 'Nơi tiếp nhận và trả kết quả', en: 'Hand in and collect at' },
  decidedBy: { vi: 'Cơ quan giải quyết', en: 'Decided by' },
  elsewhereToo: {
    vi: 'Ông/Bà cũng nộp được tại các trung tâm sau; hồ sơ được chuyển về đúng nơi giải quyết',
    en: 'You may also use these centres; the dossier is passed on to the agency in charge',
  },
  choosePlaceFirst: {
    vi: 'Chọn phường, xã nơi cư trú ở trên để biết đúng cơ quan giải quyết.',
    en: 'Choose your ward or commune above to see the agency in charge.',
  },
  placeUnknown: {
    vi: 'Chưa xác định được cơ quan giải quyết cho nơi này. Xin gọi đường dây nóng để được hướng dẫn.',
    en: 'The agency in charge of this place could not be found. Please call the hotline.',
  },
  onlineLevel: { vi: 'Mức độ trực tuyến', en: 'Online' },
  oldLevel: { vi: 'mức cũ', en: 'old level' },
  onlineReason: { vi: 'Vì sao chưa làm trọn trên mạng', en: 'Why not entirely online' },
  nationalPortal: { vi: 'Xem trên Cổng Dịch vụ công quốc gia', en: 'On the National Public Service Portal' },

  steps: { vi: 'Các bước giải quyết', en: 'Steps' },
  chartTitle: { vi: 'Lưu đồ các bước giải quyết', en: 'Flow chart of the steps' },
  stepsInWords: { vi: 'Các bước bằng lời', en: 'The steps in words' },
  fullProcess: { vi: 'Xem quy trình đầy đủ (ISO 9001)', en: 'The full process sheet (ISO 9001)' },
  routeBy: { vi: 'Quy trình theo', en: 'Route by' },
  requirements: { vi: 'Yêu cầu, điều kiện', en: 'Requirements' },
  law: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  version: { vi: 'Phiên bản và văn bản công bố', en: 'Version and publication' },
  versionNumber: { vi: 'Phiên bản', en: 'Version' },
  publishedBy: { vi: 'Công bố theo', en: 'Published by' },
  publishedOn: { vi: 'Đưa lên ngày', en: 'Put up on' },
  effective: { vi: 'Áp dụng', en: 'In force' },
  from: { vi: 'từ', en: 'from' },
  to: { vi: 'đến hết', en: 'to the end of' },
  dated: { vi: 'ngày', en: 'of' },
  of: { vi: 'của', en: 'by' },
  source: { vi: 'Nguồn', en: 'Source' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
} as const satisfies Record<string, Words>

/** Who does a step when no place was chosen. */
export const competentKindWords = {
  'commune-committee': { vi: 'Ủy ban nhân dân cấp xã', en: 'The commune’s People’s Committee' },
  'commune-police': { vi: 'Công an cấp xã', en: 'The commune police' },
  'district-committee': { vi: 'Ủy ban nhân dân cấp huyện', en: 'The district’s People’s Committee' },
  'provincial-committee': { vi: 'Ủy ban nhân dân cấp tỉnh', en: 'The province’s People’s Committee' },
  department: { vi: 'Sở chuyên ngành cấp tỉnh', en: 'The province’s department' },
} as const satisfies Record<CompetentKind, Words>

export const perPageWords = (first: string, upTo: number, after: string, max: string): Words => ({
  vi: `${first} mỗi trang cho ${upTo} trang đầu, từ trang ${upTo + 1} là ${after} mỗi trang, nhiều nhất ${max} một bản`,
  en: `${first} a page for the first ${upTo} pages, ${after} a page from page ${upTo + 1}, at most ${max} a copy`,
})

export const originalCount = (count: number): Words => ({
  vi: `${count} bản chính`,
  en: count === 1 ? '1 original' : `${count} originals`,
})

export const copyCount = (count: number): Words => ({
  vi: `${count} bản sao`,
  en: count === 1 ? '1 copy' : `${count} copies`,
})
