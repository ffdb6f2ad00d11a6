import type { LimitUnit } from '#calendar'
import type { Words } from '#platform'

export const editorWords = {
  listTitle: { vi: 'Quy trình thủ tục', en: 'Routes of procedures' },
  listIntro: {
    vi: 'Chọn thủ tục để xem hoặc sửa các bước, người làm, thời hạn và nhánh. Hồ sơ đang giải quyết giữ quy trình cũ.',
    en: 'Choose a procedure to see or change its steps, who does them, times and branches. Dossiers under way keep theirs.',
  },
  find: { vi: 'Tìm theo tên hoặc mã', en: 'Find by name or code' },
  search: { vi: 'Tìm', en: 'Find' },
  none: { vi: 'Không có thủ tục nào như vậy. Thử từ khác.', en: 'There is no such procedure. Try other words.' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  version: { vi: 'Phiên bản', en: 'Version' },
  stepCount: { vi: 'Số bước', en: 'Steps' },
  decidedBy: { vi: 'Ban hành theo', en: 'Issued by' },
  state: { vi: 'Tình trạng', en: 'State' },
  inForce: { vi: 'Đang áp dụng', en: 'In force' },
  beingEdited: { vi: 'Có bản nháp', en: 'Draft begun' },

  title: { vi: 'Sửa quy trình', en: 'Edit the route' },
  publicSheet: { vi: 'Xem trang công khai', en: 'See the public page' },
  keepsNote: {
    vi: 'Những gì Ông/Bà sửa ở đây chỉ có hiệu lực sau khi công bố. Hồ sơ đang giải quyết giữ quy trình cũ.',
    en: 'What you change here takes effect only when published. Dossiers under way keep their route.',
  },
  draftNote: { vi: 'Đang mở bản nháp lưu lúc', en: 'This is the draft saved at' },
  steps: { vi: 'Các bước', en: 'Steps' },
  name: { vi: 'Tên bước', en: 'Name' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  function: { vi: 'Việc phải làm', en: 'What is done' },
  at: { vi: 'Nơi làm', en: 'Where' },
  department: { vi: 'Sở nào', en: 'Which department' },
  departmentHint: { vi: 'Chỉ chọn khi nơi làm là sở chuyên ngành', en: 'Only if it is done at a department' },
  noDepartment: { vi: 'Không phải sở', en: 'None' },
  value: { vi: 'Thời hạn', en: 'Time' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  next: { vi: 'Bước tiếp theo', en: 'What follows' },
  nextHint: {
    vi: 'Một bước: để trống ô điều kiện. Nhiều bước: ghi khi nào đi mỗi nhánh. Chọn bước ở trên để cho quay lại.',
    en: 'One step: leave the condition empty. Several: say when each is taken. Choose an earlier step to send back.',
  },
  to: { vi: 'Chuyển đến', en: 'Goes to' },
  when: { vi: 'Khi nào', en: 'When' },
  end: { vi: '— không có —', en: '— none —' },
  parallel: {
    vi: 'Các bước tiếp theo bắt đầu cùng lúc (lấy ý kiến song song)',
    en: 'The steps that follow start at once (parallel opinions)',
  },
  produces: { vi: 'Văn bản cho ra', en: 'Documents that come out' },
  producesHint: { vi: 'Mỗi văn bản một dòng', en: 'One a line' },
  forms: { vi: 'Biểu mẫu dùng', en: 'Forms used' },
  papers: { vi: 'Giấy tờ gửi kèm khi lấy ý kiến', en: 'Papers sent along for the opinion' },
  papersHint: {
    vi: 'Cơ quan khác cho ý kiến chỉ xem được những giấy tờ được chọn',
    en: 'Another agency that gives its opinion sees only the papers that are ticked',
  },
  add: { vi: 'Thêm bước sau bước này', en: 'Add a step after this' },
  remove: { vi: 'Bỏ bước này', en: 'Remove this step' },
  up: { vi: 'Lên trên', en: 'Move up' },
  down: { vi: 'Xuống dưới', en: 'Move down' },
  nameless: { vi: '(bước mới, chưa có tên)', en: '(new step, no name yet)' },
  toMend: { vi: 'Cần sửa', en: 'To mend' },

  check: { vi: 'Kiểm tra', en: 'Check' },
  checkTitle: { vi: 'Kiểm tra và lưu đồ', en: 'Check and flow chart' },
  sound: { vi: 'Quy trình đi được trọn vẹn', en: 'The route can be walked to the end' },
  faulty: { vi: 'Quy trình còn điều phải sửa', en: 'The route has things to mend' },
  notes: { vi: 'Cần lo trước khi áp dụng', en: 'To be looked after before it applies' },
  whole: { vi: 'Cả quy trình', en: 'The whole route' },
  longest: { vi: 'Đường dài nhất', en: 'The longest way' },
  allowed: { vi: 'Thời hạn ngắn nhất phải giữ', en: 'The shortest time to keep' },
  unlimited: { vi: 'không giới hạn', en: 'no limit' },
  inWords: { vi: 'Lưu đồ bằng lời', en: 'The flow chart in words' },
  chart: { vi: 'Lưu đồ đang sửa', en: 'The flow chart being edited' },

  decision: { vi: 'Văn bản quyết định', en: 'The deciding document' },
  decisionHint: {
    vi: 'Cần khi công bố; lưu nháp thì chưa cần.',
    en: 'Needed to publish; not yet for a draft.',
  },
  authority: { vi: 'Cơ quan, người ban hành', en: 'Authority' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  date: { vi: 'Ngày ban hành', en: 'Day of the decision' },
  documentTitle: { vi: 'Trích yếu', en: 'Title' },
  effectiveFrom: { vi: 'Áp dụng từ ngày', en: 'In force from' },
  save: { vi: 'Lưu nháp', en: 'Save as draft' },
  publish: { vi: 'Công bố phiên bản mới', en: 'Publish as a new version' },
  drop: { vi: 'Bỏ bản nháp…', en: 'Throw the draft away…' },
  dropQuestion: {
    vi: 'Bản nháp sẽ mất; quy trình đang áp dụng không đổi.',
    en: 'The draft is lost; the route in force stays as it is.',
  },
  dropConfirm: { vi: 'Bỏ bản nháp', en: 'Throw it away' },
  saved: { vi: 'Đã lưu bản nháp.', en: 'The draft is saved.' },
  dropped: { vi: 'Đã bỏ bản nháp.', en: 'The draft is gone.' },
} as const satisfies Record<string, Words>

export const unitWords = {
  'working-hour': { vi: 'giờ làm việc', en: 'working hours' },
  'working-day': { vi: 'ngày làm việc', en: 'working days' },
  day: { vi: 'ngày', en: 'calendar days' },
  'same-day': { vi: 'trong ngày', en: 'within the day' },
  none: { vi: 'không tính thời hạn', en: 'no time limit' },
} as const satisfies Record<LimitUnit, Words>

export const stepTitle = (number: number): Words => ({ vi: `Bước ${number}`, en: `Step ${number}` })

/** Minutes of work as hours. */
export const hoursOf = (minutes: number): Words => {
  const hours = Math.round(minutes / 6) / 10
  return { vi: `${String(hours).replace('.', ',')} giờ làm việc`, en: `${hours} working hours` }
}

export const publishedWords = (number: number): Words => ({
  vi: `Đã công bố phiên bản ${number}. Hồ sơ tiếp nhận từ ngày áp dụng đi theo quy trình này.`,
  en: `Version ${number} is published. Dossiers accepted from its day on follow this route.`,
})
