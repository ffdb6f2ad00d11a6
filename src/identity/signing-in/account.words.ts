import type { Words } from '#platform'

/** What the pages of signing in and of the own account say. */
export const signInWords = {
  title: { vi: 'Đăng nhập dành cho cán bộ', en: 'Sign in for officers' },
  note: {
    vi: 'Người dân không cần tài khoản để tra cứu hồ sơ.',
    en: 'Citizens need no account to follow a dossier.',
  },
  toTracking: { vi: 'Tra cứu hồ sơ', en: 'Follow a dossier' },
  login: { vi: 'Tên đăng nhập hoặc thư điện tử', en: 'User name or e-mail' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  submit: { vi: 'Đăng nhập', en: 'Sign in' },
  loginMissing: { vi: 'Nhập tên đăng nhập hoặc thư điện tử', en: 'Enter the user name or e-mail' },
  passwordMissing: { vi: 'Nhập mật khẩu', en: 'Enter the password' },
  forgotten: { vi: 'Quên mật khẩu?', en: 'Forgotten the password?' },
  forgottenHelp: {
    vi: 'Quản trị hệ thống của cơ quan đặt lại mật khẩu và xác thực hai lớp cho Ông/Bà.',
    en: 'The administrator of your agency sets a new password and resets two-step sign-in.',
  },
  codeTitle: { vi: 'Nhập mã xác thực', en: 'Enter the code' },
  code: { vi: 'Mã 6 chữ số', en: 'Code of 6 digits' },
  codeHint: { vi: 'Mở ứng dụng xác thực trên điện thoại để xem mã.', en: 'Open the authenticator app on your phone.' },
  codeMissing: { vi: 'Nhập mã 6 chữ số trên ứng dụng', en: 'Enter the 6 digits that the app shows' },
  startAgain: { vi: 'Đăng nhập lại từ đầu', en: 'Start again' },
  resumeTitle: { vi: 'Ông/Bà đã đăng nhập', en: 'You are signed in' },
  resumeHelp: {
    vi: 'Nội dung gõ dở vẫn còn. Chưa có gì được lưu.',
    en: 'What you were typing is still there. Nothing has been saved yet.',
  },
  resume: { vi: 'Mở lại biểu mẫu đang điền', en: 'Open the form again' },
  continue: { vi: 'Tiếp tục', en: 'Continue' },
} as const

export const signOutWords = {
  title: { vi: 'Đăng xuất', en: 'Sign out' },
  question: {
    vi: 'Rời quầy thì nên đăng xuất, để người khác không làm việc dưới tên Ông/Bà.',
    en: 'Sign out when you leave the desk, so that nobody works under your name.',
  },
  done: { vi: 'Ông/Bà đã đăng xuất.', en: 'You have signed out.' },
} as const

export const ownMailWords = {
  title: { vi: 'Thư điện tử', en: 'E-mail' },
  help: {
    vi: 'Mọi thông báo luôn có trong phần mềm, ở mục «Thông báo». Dưới đây là những việc được báo thêm bằng thư điện tử.',
    en: 'Everything is told in the program, under “Messages”. Below is what is also told by e-mail.',
  },
  to: (address: string): Words => ({ vi: `Thư gửi đến ${address}.`, en: `Sent to ${address}.` }),
  noAddress: {
    vi: 'Tài khoản chưa có địa chỉ thư điện tử nên chưa có thư nào được gửi. Quản trị hệ thống nhập địa chỉ cho Ông/Bà.',
    en: 'Your account has no e-mail address, so nothing is sent. The administrator can enter one.',
  },
  which: { vi: 'Gửi thư khi có', en: 'Send e-mail of' },
  save: { vi: 'Lưu cách nhận thư', en: 'Keep this' },
  kept: { vi: 'Đã lưu cách nhận thư điện tử.', en: 'Your choice of e-mail is kept.' },
} as const

export const accountWords = {
  title: { vi: 'Tài khoản', en: 'Account' },
  posts: { vi: 'Vị trí công tác', en: 'Posts' },
  postsHelp: {
    vi: 'Mỗi việc Ông/Bà làm được ghi theo vị trí đang chọn.',
    en: 'Everything you do is recorded under the post you are working in.',
  },
  post: { vi: 'Vị trí', en: 'Post' },
  agency: { vi: 'Cơ quan', en: 'Agency' },
  role: { vi: 'Vai trò', en: 'Role' },
  choice: { vi: 'Chọn', en: 'Choose' },
  active: { vi: 'Đang làm việc', en: 'Working in it' },
  choose: { vi: 'Chuyển sang', en: 'Switch to it' },
  chosen: { vi: 'Đã chuyển vị trí.', en: 'You are now working in the other post.' },
  noPost: {
    vi: 'Hiện Ông/Bà không giữ vị trí nào. Đề nghị liên hệ quản trị của cơ quan.',
    en: 'You hold no post today. Please ask the administrator of your agency.',
  },
  keys: { vi: 'Bàn phím', en: 'Keyboard' },
  keysHelp: {
    vi: 'Phím đơn là phím bấm một mình, không giữ Alt: / để tìm, J và K để đi trong danh sách, X để đánh dấu, 1 2 3 để kiểm tra giấy tờ, ? để xem mọi phím tắt. Tắt đi thì Alt + / vẫn mở bảng phím tắt.',
    en: 'A single key is pressed without Alt: / to search, J and K to move in a list, X to tick, 1 2 3 to check papers, ? to see all shortcuts. Alt + / opens the list of shortcuts even when they are off.',
  },
  keysOn: { vi: 'Dùng phím đơn', en: 'Use single keys' },
  keysSave: { vi: 'Lưu', en: 'Save' },
  keysKept: { vi: 'Đã lưu cách dùng bàn phím.', en: 'Your keyboard setting is kept.' },
  second: { vi: 'Xác thực hai lớp', en: 'Two-step sign-in' },
  secondOff: {
    vi: 'Đang tắt. Khi bật, đăng nhập cần thêm mã trên điện thoại: người biết mật khẩu vẫn không vào được.',
    en: 'Off. When it is on, signing in also needs a code from your phone: the password alone opens nothing.',
  },
  secondOn: {
    vi: 'Đang bật. Mỗi lần đăng nhập cần mã trên ứng dụng xác thực.',
    en: 'On. Every sign-in needs a code from your authenticator app.',
  },
  password: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  begin: { vi: 'Bật xác thực hai lớp', en: 'Turn on two-step sign-in' },
  end: { vi: 'Tắt xác thực hai lớp', en: 'Turn off two-step sign-in' },
  scan: {
    vi: '1. Dùng ứng dụng xác thực trên điện thoại quét mã này. Không cho người khác xem.',
    en: '1. Scan this with the authenticator app on your phone. Let nobody else see it.',
  },
  qr: { vi: 'Mã QR cho ứng dụng xác thực', en: 'QR code for the authenticator app' },
  byHand: { vi: 'Không quét được? Nhập khoá này vào ứng dụng', en: 'Cannot scan? Type this key into the app' },
  confirmCode: { vi: '2. Mã 6 chữ số mà ứng dụng hiện', en: '2. The 6 digits that the app shows' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  begun: {
    vi: 'Quét mã QR rồi nhập mã 6 chữ số để hoàn tất.',
    en: 'Scan the QR code, then type the 6 digits to finish.',
  },
  confirmed: { vi: 'Đã bật xác thực hai lớp.', en: 'Two-step sign-in is on.' },
  ended: { vi: 'Đã tắt xác thực hai lớp.', en: 'Two-step sign-in is off.' },
} as const

/** Choosing a password of one's own. */
export const passwordWords = {
  title: { vi: 'Đặt mật khẩu của riêng mình', en: 'Choose your own password' },
  once: {
    vi: 'Mật khẩu quản trị đã trao chỉ dùng một lần. Ông/Bà đặt mật khẩu mới rồi làm việc tiếp.',
    en: 'The password that the administrator gave serves once. Choose a new one to go on.',
  },
  others: {
    vi: 'Các phiên đăng nhập khác của Ông/Bà sẽ kết thúc.',
    en: 'Your other sessions will end.',
  },
  current: { vi: 'Mật khẩu đang dùng', en: 'Password in use' },
  next: { vi: 'Mật khẩu mới', en: 'New password' },
  nextHint: {
    vi: 'Từ 10 ký tự. Một câu ngắn dễ nhớ là tốt nhất.',
    en: '10 characters or more. A short sentence is best.',
  },
  again: { vi: 'Nhập lại mật khẩu mới', en: 'New password again' },
  choose: { vi: 'Đặt mật khẩu', en: 'Set the password' },
  chosen: { vi: 'Đã đặt mật khẩu mới.', en: 'The new password is set.' },
  currentMissing: { vi: 'Nhập mật khẩu đang dùng', en: 'Enter the password in use' },
  nextMissing: { vi: 'Nhập mật khẩu mới', en: 'Enter the new password' },
  differ: { vi: 'Hai lần nhập chưa giống nhau', en: 'The two are not the same' },
  section: { vi: 'Mật khẩu', en: 'Password' },
  change: { vi: 'Đổi mật khẩu', en: 'Change the password' },
} as const
