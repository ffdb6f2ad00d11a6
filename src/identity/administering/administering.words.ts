import type { Words } from '#platform'
import type { Capacity } from '../role.ts'
import type { Change } from './account-change.ts'
import type { HeldPost } from './officers.query.ts'

export const changeWords = {
  added: { vi: 'Thêm cán bộ', en: 'Officer added' },
  'post-added': { vi: 'Thêm vị trí', en: 'Post added' },
  'post-ended': { vi: 'Kết thúc vị trí', en: 'Post ended' },
  'password-given': { vi: 'Cấp mật khẩu dùng một lần', en: 'One-time password given' },
  'password-chosen': { vi: 'Tự đặt mật khẩu mới', en: 'New password chosen' },
  'second-factor-removed': { vi: 'Gỡ xác thực hai lớp', en: 'Two-step sign-in removed' },
  locked: { vi: 'Khoá tài khoản', en: 'Account locked' },
  unlocked: { vi: 'Mở khoá tài khoản', en: 'Account unlocked' },
  'signed-out': { vi: 'Đăng xuất khỏi mọi máy', en: 'Signed out everywhere' },
  'token-made': { vi: 'Cấp mã truy cập', en: 'Token made' },
  'token-revoked': { vi: 'Thu hồi mã truy cập', en: 'Token revoked' },
} as const satisfies Record<Change, Words>

export const postStateWords = {
  held: { vi: 'Đang giữ', en: 'Held' },
  ahead: { vi: 'Chưa bắt đầu', en: 'Not begun' },
  over: { vi: 'Đã kết thúc', en: 'Ended' },
} as const satisfies Record<HeldPost['state'], Words>

/** NĐ 30/2020/NĐ-CP Điều 13. */
export const capacityWords = {
  'TM.': { vi: 'TM. – thay mặt tập thể lãnh đạo', en: 'TM. – on behalf of the committee' },
  'KT.': { vi: 'KT. – ký thay cấp trưởng', en: 'KT. – for the head' },
  'TL.': { vi: 'TL. – thừa lệnh', en: 'TL. – by order' },
  'TUQ.': { vi: 'TUQ. – thừa uỷ quyền', en: 'TUQ. – by mandate' },
} as const satisfies Record<Capacity, Words>

export const listWords = {
  title: { vi: 'Cán bộ', en: 'Officers' },
  search: { vi: 'Tìm theo tên', en: 'Find by name' },
  searchHint: { vi: 'Họ tên có dấu hoặc không dấu, hoặc tên đăng nhập', en: 'Part of a name, or a user name' },
  find: { vi: 'Tìm', en: 'Find' },
  add: { vi: 'Thêm cán bộ', en: 'Add an officer' },
  name: { vi: 'Họ tên', en: 'Name' },
  username: { vi: 'Tên đăng nhập', en: 'User name' },
  posts: { vi: 'Vị trí đang giữ', en: 'Posts held' },
  state: { vi: 'Tài khoản', en: 'Account' },
  none: { vi: 'Không giữ vị trí nào', en: 'Holds no post' },
  nobody: { vi: 'Không có cán bộ nào tên như vậy.', en: 'There is no officer of that name.' },
  first: { vi: 'Về đầu danh sách', en: 'To the beginning' },
  next: { vi: 'Trang sau', en: 'Next page' },
  locked: { vi: 'Đang khoá', en: 'Locked' },
  once: { vi: 'Chờ đặt mật khẩu', en: 'Password to be chosen' },
  fine: { vi: 'Hoạt động', en: 'Active' },
} as const satisfies Record<string, Words>

export const officerWords = {
  back: { vi: 'Danh sách cán bộ', en: 'All officers' },
  account: { vi: 'Tài khoản', en: 'Account' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  noEmail: { vi: 'Không có', en: 'None' },
  second: { vi: 'Xác thực hai lớp', en: 'Two-step sign-in' },
  on: { vi: 'Đang bật', en: 'On' },
  off: { vi: 'Chưa bật', en: 'Off' },
  sessions: { vi: 'Phiên đăng nhập', en: 'Sessions' },
  posts: { vi: 'Vị trí công tác', en: 'Posts' },
  post: { vi: 'Vị trí', en: 'Post' },
  role: { vi: 'Việc được làm', en: 'Role' },
  roleChoose: { vi: 'Chọn việc', en: 'Choose a role' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  agencyChoose: { vi: 'Chọn cơ quan', en: 'Choose an agency' },
  postTitle: { vi: 'Chức danh', en: 'Title' },
  postTitleHint: { vi: 'Ghi trên giấy tờ, ví dụ: Phó Chủ tịch', en: 'As printed on papers, such as Vice-Chairman' },
  capacity: { vi: 'Thẩm quyền ký', en: 'Signing capacity' },
  capacityNone: { vi: 'Không ký văn bản', en: 'Signs nothing' },
  days: { vi: 'Thời gian', en: 'Days' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'Until' },
  toHint: { vi: 'Để trống nếu chưa biết', en: 'Leave empty if unknown' },
  openEnd: { vi: 'chưa có ngày kết thúc', en: 'no end set' },
  act: { vi: 'Việc cần làm', en: 'To do' },
  state: { vi: 'Tình trạng', en: 'State' },
  end: { vi: 'Kết thúc', en: 'End' },
  addPost: { vi: 'Thêm vị trí', en: 'Add a post' },
  acts: { vi: 'Quản lý tài khoản', en: 'Keep the account' },
  changes: { vi: 'Những việc đã làm với tài khoản', en: 'What was done to the account' },
  noChanges: { vi: 'Chưa có việc nào được ghi.', en: 'Nothing is recorded yet.' },
  when: { vi: 'Lúc', en: 'When' },
  what: { vi: 'Việc', en: 'What' },
  who: { vi: 'Người làm', en: 'By' },
  terminal: { vi: 'dòng lệnh trên máy chủ', en: 'command line of the server' },
  older: { vi: 'Cũ hơn', en: 'Older' },
} as const satisfies Record<string, Words>

export const actWords = {
  password: {
    label: { vi: 'Cấp mật khẩu mới', en: 'Give a new password' },
    question: {
      vi: 'Mật khẩu cũ mất hiệu lực, mọi phiên đăng nhập kết thúc. Mật khẩu mới chỉ hiện một lần.',
      en: 'The old password and all sessions end. The new password is shown once.',
    },
    done: { vi: 'Đã cấp mật khẩu mới.', en: 'A new password is given.' },
  },
  second: {
    label: { vi: 'Gỡ xác thực hai lớp', en: 'Remove two-step sign-in' },
    question: {
      vi: 'Chỉ gỡ khi chắc chắn đây là người đã mất điện thoại. Mọi phiên đăng nhập kết thúc.',
      en: 'Only when you are sure this person lost the telephone. All sessions end.',
    },
    done: { vi: 'Đã gỡ xác thực hai lớp.', en: 'Two-step sign-in is removed.' },
  },
  signOut: {
    label: { vi: 'Đăng xuất khỏi mọi máy', en: 'Sign out everywhere' },
    question: { vi: 'Việc đang nhập dở trên các máy đó sẽ mất.', en: 'What is half typed there will be lost.' },
    done: { vi: 'Đã đăng xuất khỏi mọi máy.', en: 'Signed out everywhere.' },
  },
  lock: {
    label: { vi: 'Khoá tài khoản', en: 'Lock the account' },
    question: {
      vi: 'Cán bộ này sẽ không đăng nhập được cho đến khi được mở khoá.',
      en: 'This officer cannot sign in until the account is unlocked.',
    },
    done: { vi: 'Đã khoá tài khoản.', en: 'The account is locked.' },
  },
  unlock: {
    label: { vi: 'Mở khoá tài khoản', en: 'Unlock the account' },
    question: { vi: 'Cán bộ này sẽ đăng nhập lại được.', en: 'This officer can sign in again.' },
    done: { vi: 'Đã mở khoá tài khoản.', en: 'The account is unlocked.' },
  },
} as const satisfies Record<string, Readonly<Record<'label' | 'question' | 'done', Words>>>

export const givenWords = {
  password: { vi: 'Mật khẩu dùng một lần', en: 'One-time password' },
  passwordHelp: {
    vi: 'Chỉ hiện lần này. Đề nghị trao tận tay; khi đăng nhập, cán bộ phải đặt mật khẩu của riêng mình.',
    en: 'Shown this once. Hand it over in person; at sign-in the officer has to choose another.',
  },
  token: { vi: 'Mã truy cập', en: 'Token' },
  tokenHelp: {
    vi: 'Chỉ hiện lần này; hệ thống chỉ giữ dấu vân tay của mã. Đề nghị cất vào nơi giữ bí mật của phần mềm.',
    en: 'Shown this once; only its digest is kept. Put it where the software keeps its secrets.',
  },
} as const satisfies Record<string, Words>

export const addWords = {
  title: { vi: 'Thêm cán bộ', en: 'Add an officer' },
  usernameHint: { vi: 'Chữ thường không dấu, ví dụ: an.tiepnhan', en: 'Small letters, such as an.tiepnhan' },
  emailHint: { vi: 'Có thể dùng để đăng nhập', en: 'May be used to sign in' },
  firstPost: { vi: 'Vị trí đầu tiên', en: 'First post' },
  add: { vi: 'Thêm và cấp mật khẩu', en: 'Add and give a password' },
  done: { vi: 'Đã thêm cán bộ.', en: 'The officer is added.' },
  postDone: { vi: 'Đã thêm vị trí.', en: 'The post is added.' },
} as const satisfies Record<string, Words>

export const endWords = {
  title: { vi: 'Kết thúc vị trí', en: 'End a post' },
  lastDay: { vi: 'Ngày cuối cùng giữ vị trí', en: 'Last day of the post' },
  lastDayHint: {
    vi: 'Hôm nay hoặc trước đó: quyền mất ngay và mọi phiên đăng nhập kết thúc. Ngày sau: giữ quyền đến hết ngày đó.',
    en: 'Today or before: the rights and all sessions end at once. Later: they last until that day is over.',
  },
  end: { vi: 'Kết thúc vị trí', en: 'End the post' },
  done: { vi: 'Đã ghi ngày kết thúc vị trí.', en: 'The end of the post is recorded.' },
} as const satisfies Record<string, Words>

export const tokenWords = {
  title: { vi: 'Mã truy cập dịch vụ', en: 'Service tokens' },
  intro: {
    vi: 'Phần mềm khác dùng mã này để gọi API, với quyền của một vị trí.',
    en: 'Other software calls the API with such a token, with the rights of one post.',
  },
  capacityUsual: { vi: 'Theo cơ quan (UBND ký thay mặt)', en: 'As usual at the agency' },
  name: { vi: 'Phần mềm', en: 'Software' },
  nameHint: {
    vi: 'Ghi trong lịch sử hồ sơ, ví dụ: Cổng Dịch vụ công quốc gia',
    en: 'Stands in the history of dossiers',
  },
  issued: { vi: 'Cấp lúc', en: 'Made' },
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  question: { vi: 'Phần mềm dùng mã này sẽ bị từ chối ngay.', en: 'Software with this token is refused at once.' },
  make: { vi: 'Cấp mã mới', en: 'Make a token' },
  made: { vi: 'Đã cấp mã truy cập.', en: 'The token is made.' },
  gone: { vi: 'Đã thu hồi mã truy cập.', en: 'The token is revoked.' },
  none: { vi: 'Chưa cấp mã nào.', en: 'No token has been made.' },
} as const satisfies Record<string, Words>

export const problemWords = {
  name: { vi: 'Nhập tên', en: 'Enter the name' },
  role: { vi: 'Chọn việc được làm', en: 'Choose the role' },
  agency: { vi: 'Chọn cơ quan', en: 'Choose the agency' },
  date: { vi: 'Nhập ngày dạng dd/MM/yyyy', en: 'Enter a date as dd/MM/yyyy' },
  email: { vi: 'Thư điện tử chưa đúng', en: 'This is no e-mail address' },
} as const satisfies Record<string, Words>
