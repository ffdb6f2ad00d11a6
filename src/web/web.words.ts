import type { RefusalTexts, Words } from '#platform'

export const layoutWords = {
  product: { vi: 'Một Cửa', en: 'Một Cửa' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to main content' },
  mainNav: { vi: 'Chính', en: 'Main' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  largeText: { vi: 'Chữ to', en: 'Larger text' },
  normalText: { vi: 'Chữ thường', en: 'Normal text' },
  procedures: { vi: 'Thủ tục', en: 'Procedures' },
  tracking: { vi: 'Tra cứu hồ sơ', en: 'Track a dossier' },
  dueDate: { vi: 'Tính ngày hẹn', en: 'Due date' },
  help: { vi: 'Trợ giúp', en: 'Help' },
  privacy: { vi: 'Quyền riêng tư', en: 'Privacy' },
  signIn: { vi: 'Cán bộ đăng nhập', en: 'Officer sign-in' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  home: { vi: 'Trang chủ', en: 'Home' },
  desk: { vi: 'Về trang làm việc', en: 'Back to your desk' },
  back: { vi: 'Quay lại', en: 'Back' },
  hours: { vi: 'Giờ làm việc', en: 'Opening hours' },
  hotline: { vi: 'Đường dây nóng', en: 'Hotline' },
  errorPrefix: { vi: 'Lỗi: ', en: 'Error: ' },
  demo: {
    vi: 'Bản dùng thử: người và hồ sơ ở đây là giả định.',
    en: 'Demonstration: the people and dossiers here are invented.',
  },
  demoLabel: { vi: 'Bản dùng thử', en: 'Demonstration' },
  breadcrumbs: { vi: 'Vị trí', en: 'Breadcrumbs' },
  search: { vi: 'Tìm', en: 'Search' },
  findProcedure: { vi: 'Tìm thủ tục', en: 'Find a procedure' },
  description: {
    vi: 'Một cửa điện tử: tìm thủ tục, nộp và tra cứu hồ sơ, tính ngày hẹn trả kết quả.',
    en: 'Electronic one-stop shop: find procedures, submit and track dossiers, compute the date of the result.',
  },
  clockMoved: { vi: 'Đồng hồ đang được đặt ở', en: 'The clock is set to' },
} as const satisfies Record<string, Words>

export const formWords = {
  summaryTitle: { vi: 'Có chỗ cần xem lại', en: 'There is a problem' },
  stale: {
    vi: 'Trang đã mở quá lâu hoặc phiên làm việc đã đổi. Nội dung Ông/Bà gõ vẫn còn đây: xin kiểm tra rồi gửi lại.',
    en: 'This page was open too long or the session has changed. What you typed is still here: please check it and send it again.',
  },
  error: { vi: 'Lỗi:', en: 'Error:' },
  optional: { vi: 'không bắt buộc', en: 'optional' },
} as const satisfies Record<string, Words>

/** Of a form that was being filled when the session ended. */
export const carriedWords = {
  carried: {
    vi: 'Phiên làm việc đã hết nên việc vừa gửi chưa được ghi nhận. Nội dung Ông/Bà gõ còn giữ ở trang này: xin đăng nhập để mở lại rồi gửi.',
    en: 'Your session has ended, so what you just sent was not recorded. What you typed is still kept in this page: sign in to open it again, then send it.',
  },
  tooLong: {
    vi: 'Phiên làm việc đã hết nên việc vừa gửi chưa được ghi nhận. Nội dung quá dài, trang này không giữ được: trước khi đăng nhập, xin bấm nút quay lại của trình duyệt để chép ra.',
    en: 'Your session has ended, so what you just sent was not recorded. It is too long to be kept in this page: before you sign in, please go back in the browser and copy it.',
  },
  files: { vi: 'Tệp đính kèm phải chọn lại.', en: 'Attached files must be chosen again.' },
  resumed: {
    vi: 'Nội dung Ông/Bà gõ trước khi hết phiên đã được điền lại. Chưa có gì được lưu: xin kiểm tra rồi gửi.',
    en: 'What you typed before the session ended is filled in again. Nothing has been saved yet: please check it and send it.',
  },
  notYours: {
    vi: 'Nội dung đang gõ dở là của người khác hoặc không đọc được, nên không mở lại ở đây. Chưa có gì được lưu.',
    en: 'What was being typed belongs to somebody else or cannot be read, so it is not opened here. Nothing has been saved.',
  },
} as const satisfies Record<string, Words>

export const troubleWords = {
  notFoundTitle: { vi: 'Không có trang này', en: 'Page not found' },
  refusedTitle: { vi: 'Chưa thực hiện được', en: 'This could not be done' },
  brokenTitle: { vi: 'Hệ thống gặp sự cố', en: 'Something went wrong' },
  broken: {
    vi: 'Lỗi thuộc về hệ thống, không phải do Ông/Bà. Việc vừa gửi chưa được ghi nhận. Xin thử lại sau ít phút; nếu vẫn lỗi, xin gọi đường dây nóng và đọc mã sự cố dưới đây.',
    en: 'The fault is ours, not yours. What you just sent was not recorded. Please try again in a few minutes; if it still fails, call the hotline and give the incident number below.',
  },
  incident: { vi: 'Mã sự cố', en: 'Incident number' },
  nothingChanged: { vi: 'Chưa có gì thay đổi trong hệ thống.', en: 'Nothing was changed in the system.' },
} as const satisfies Record<string, Words>

const listed = (value: unknown): string => (Array.isArray(value) ? value.join('; ') : String(value ?? ''))

export const webRefusals = {
  'web.not-found': {
    status: 404,
    vi: () => 'Địa chỉ có thể đã đổi hoặc gõ thiếu. Xin kiểm tra lại, hoặc tìm thủ tục ở dưới.',
    en: () => 'The address may have changed or be incomplete. Please check it, or search for a procedure below.',
  },
  'web.foreign-form': {
    status: 403,
    vi: () => 'Yêu cầu này đến từ một trang khác nên không được nhận. Xin mở lại trang này từ hệ thống rồi gửi lại.',
    en: () => 'This request came from another site and was not accepted. Please open the page here and send it again.',
  },
  'web.too-many': {
    status: 429,
    vi: (facts) => `Đã thử quá nhiều lần. Xin chờ ${facts.seconds} giây rồi thử lại.`,
    en: (facts) => `Too many attempts. Please wait ${facts.seconds} seconds and try again.`,
  },
  'web.too-large': {
    status: 413,
    vi: () => 'Nội dung gửi quá lớn nên chưa được nhận. Xin rút ngắn, hoặc chia nhỏ rồi gửi lại.',
    en: () => 'What was sent is too large and was not accepted. Please shorten or split it and send it again.',
  },
  'web.unreadable': {
    status: 400,
    vi: () => 'Nội dung gửi không đọc được. Xin kiểm tra định dạng rồi gửi lại.',
    en: () => 'What was sent could not be read. Please check its format and send it again.',
  },
  'web.invalid': {
    status: 422,
    vi: (facts) => `Nội dung gửi chưa đúng: ${listed(facts.fields)}. Xin sửa rồi gửi lại.`,
    en: (facts) => `What was sent is not valid: ${listed(facts.fieldsEn)}. Please correct it and send it again.`,
  },
  'web.invalid-address': {
    status: 400,
    vi: (facts) => `Địa chỉ chưa đúng: ${listed(facts.fields)}. Xin sửa rồi gửi lại.`,
    en: (facts) => `The address is not valid: ${listed(facts.fieldsEn)}. Please correct it and send it again.`,
  },
  'web.key-reused': {
    status: 422,
    vi: () => 'Khoá Idempotency-Key này đã dùng cho một yêu cầu khác. Xin gửi lại với khoá mới.',
    en: () => 'This Idempotency-Key was already used for another request. Please send it again with a new key.',
  },
  'web.sent-before': {
    status: 422,
    vi: () => 'Biểu mẫu này đã được gửi trước đó với nội dung khác. Xin xem lại kết quả lần gửi đầu trước khi gửi lại.',
    en: () =>
      'This form was sent before with other content. Please look at the result of the first time before sending again.',
  },
  'web.bad-key': {
    status: 400,
    vi: () => 'Idempotency-Key phải dài từ 1 đến 200 ký tự ASCII. Xin gửi lại với khoá khác.',
    en: () => 'The Idempotency-Key must have 1 to 200 ASCII characters. Please send it again with another key.',
  },
  'web.busy': {
    status: 503,
    vi: () => 'Hệ thống đang bận hoặc đang khởi động lại. Xin thử lại sau ít phút.',
    en: () => 'The system is busy or starting again. Please try again in a few minutes.',
  },
} as const satisfies RefusalTexts

/** 415 is no legal refusal but a matter of transport: it has a text here and no code of a room. */
export const wrongMediaType = {
  vi: 'Kiểu nội dung không được hỗ trợ. API nhận application/json, nơi nhận tệp thì nhận tệp PDF, JPEG, PNG; trang web nhận biểu mẫu thường.',
  en: 'This content type is not supported. The API takes application/json, and PDF, JPEG or PNG where it takes a file; pages take ordinary forms.',
} as const satisfies Words

export const dateWords = {
  day: { vi: 'Ngày', en: 'Day' },
  month: { vi: 'Tháng', en: 'Month' },
  year: { vi: 'Năm', en: 'Year' },
} as const satisfies Record<string, Words>

export const tableWords = {
  nothing: { vi: 'Chưa có gì ở đây.', en: 'Nothing here yet.' },
  pages: { vi: 'Trang', en: 'Pages' },
  newer: { vi: 'Mới hơn', en: 'Newer' },
  older: { vi: 'Cũ hơn', en: 'Older' },
} as const satisfies Record<string, Words>

export const stepWords = {
  done: { vi: 'đã xong', en: 'done' },
  here: { vi: 'đang ở đây', en: 'in progress' },
  ahead: { vi: 'chưa đến', en: 'still ahead' },
} as const satisfies Record<string, Words>

export const noticeWords = {
  copy: { vi: 'Chép', en: 'Copy' },
  copied: { vi: 'Đã chép', en: 'Copied' },
} as const satisfies Record<string, Words>

export const officerWords = {
  works: { vi: 'Việc', en: 'Work' },
  messages: { vi: 'Thông báo', en: 'Messages' },
  unread: { vi: 'chưa đọc', en: 'unread' },
  today: { vi: 'Hôm nay', en: 'Today' },
  intake: { vi: 'Tiếp nhận tại quầy', en: 'Counter intake' },
  search: { vi: 'Tìm hồ sơ', en: 'Find dossiers' },
  searchLabel: { vi: 'Tìm hoặc quét mã', en: 'Search or scan' },
  searchHint: { vi: 'Mã hồ sơ, họ tên không dấu, số căn cước…', en: 'Code, name, ID number…' },
  keys: { vi: 'Phím tắt', en: 'Shortcuts' },
  shortcuts: { vi: 'Phím tắt ( ? )', en: 'Shortcuts ( ? )' },
  switchPost: { vi: 'Đổi vị trí công tác', en: 'Switch post' },
} as const satisfies Record<string, Words>

export const cardWords = {
  label: { vi: 'Quét thẻ căn cước', en: 'Scan the citizen card' },
  hint: { vi: 'Đặt con trỏ vào ô này rồi quét mã trên thẻ', en: 'Put the cursor here and scan the code on the card' },
  filled: {
    vi: 'Đã điền từ mã trên thẻ; chưa xác thực với cơ sở dữ liệu dân cư.',
    en: 'Filled from the code on the card; not verified with the population database.',
  },
  typingAid: {
    vi: 'Mã bị bộ gõ tiếng Việt làm sai. Xin tắt bộ gõ (UniKey) rồi quét lại.',
    en: 'The Vietnamese input method changed the code. Please turn it off (UniKey) and scan again.',
  },
} as const satisfies Record<string, Words>

export const shortcutWords = {
  title: { vi: 'Phím tắt của trang này', en: 'Shortcuts of this page' },
  help: { vi: 'Mở bảng phím tắt này', en: 'Open this list' },
  inLine: { vi: 'ở dòng đang chọn', en: 'in the line at hand' },
  singleKeys: { vi: 'Dùng phím đơn (/ ? J K X 1 2 3)', en: 'Use single keys (/ ? J K X 1 2 3)' },
  close: { vi: 'Đóng', en: 'Close' },
} as const satisfies Record<string, Words>

export const listKeyWords = {
  next: { vi: 'Hồ sơ sau', en: 'Next dossier' },
  previous: { vi: 'Hồ sơ trước', en: 'Previous dossier' },
  tick: { vi: 'Đánh dấu', en: 'Tick' },
  open: { vi: 'Mở', en: 'Open' },
} as const satisfies Record<string, Words>

export const suggestWords = {
  list: { vi: 'Gợi ý', en: 'Suggestions' },
  none: { vi: 'Không có gợi ý', en: 'No suggestions' },
  found: { vi: 'gợi ý, dùng phím mũi tên để chọn', en: 'suggestions, use the arrow keys' },
} as const satisfies Record<string, Words>

export const galleryWords = {
  title: { vi: 'Bộ phận giao diện', en: 'Components' },
} as const satisfies Record<string, Words>
