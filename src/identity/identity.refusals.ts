import type { Facts, Lang, RefusalTexts } from '#platform'
import { absenceRefusals } from './delegating/absence.refusals.ts'
import { permissionWords, roleWords } from './identity.words.ts'
import { isPermission } from './permissions.ts'
import type { Role } from './role.ts'

const doing = (facts: Facts, lang: Lang): string => {
  const permission = String(facts.permission)
  return isPermission(permission) ? permissionWords[permission][lang] : permission
}

const as = (facts: Facts, lang: Lang): string => roleWords[String(facts.role) as Role]?.[lang] ?? ''

export const identityRefusals = {
  'identity.sign-in-first': {
    status: 401,
    vi: () => 'Đề nghị Ông/Bà đăng nhập để tiếp tục.',
    en: () => 'Please sign in to continue.',
  },
  'identity.choose-password': {
    status: 401,
    vi: () => 'Mật khẩu này chỉ dùng một lần. Đề nghị Ông/Bà đặt mật khẩu của riêng mình rồi tiếp tục.',
    en: () => 'This password serves once. Please choose your own and continue.',
  },
  'identity.account-locked': {
    status: 403,
    vi: () => 'Tài khoản này đang bị khoá. Đề nghị liên hệ quản trị của cơ quan.',
    en: () => 'This account is locked. Please ask the administrator of your agency.',
  },
  'identity.token-needed': {
    status: 401,
    vi: () => 'Yêu cầu cần mã truy cập dịch vụ còn hiệu lực trong tiêu đề Authorization: Bearer.',
    en: () => 'Send a valid service token in the header Authorization: Bearer.',
  },
  'identity.no-post': {
    status: 403,
    vi: () => 'Tài khoản của Ông/Bà hiện không giữ vị trí nào. Đề nghị liên hệ quản trị của cơ quan.',
    en: () => 'Your account holds no post today. Please ask the administrator of your agency.',
  },
  'identity.other-post': {
    status: 403,
    vi: (facts) =>
      `Với vị trí đang chọn, Ông/Bà không được ${doing(facts, 'vi')}. Hãy chuyển sang vị trí «${facts.postVi}» ở trang Tài khoản.`,
    en: (facts) =>
      `In the post you are working in you may not ${doing(facts, 'en')}. Switch to the post “${facts.postEn}” on the Account page.`,
  },
  'identity.role-may-not': {
    status: 403,
    vi: (facts) => `Vị trí «${as(facts, 'vi')}» không được ${doing(facts, 'vi')}.`,
    en: (facts) => `The post of ${as(facts, 'en').toLowerCase()} may not ${doing(facts, 'en')}.`,
  },
  'identity.not-related': {
    status: 403,
    vi: (facts) => `Ông/Bà không được ${doing(facts, 'vi')}: hồ sơ đang ở cơ quan hoặc người khác.`,
    en: (facts) => `You may not ${doing(facts, 'en')}: the dossier lies with another agency or officer.`,
  },
  'identity.wrong-password': {
    status: 401,
    vi: () => 'Tên đăng nhập hoặc mật khẩu không đúng. Đề nghị kiểm tra bộ gõ và phím Caps Lock rồi thử lại.',
    en: () => 'The user name or password is wrong. Check your keyboard layout and Caps Lock, then try again.',
  },
  'identity.locked': {
    status: 423,
    vi: (facts) =>
      `Đã nhập sai nhiều lần nên tạm khoá. Đề nghị thử lại sau ${facts.minutes} phút, hoặc nhờ quản trị đặt lại mật khẩu.`,
    en: (facts) =>
      `Locked after several wrong attempts. Try again in ${facts.minutes} minutes, or ask the administrator for a new password.`,
  },
  'identity.wrong-code': {
    status: 401,
    vi: () => 'Mã xác thực không đúng hoặc đã hết hạn. Đề nghị nhập mã đang hiện trên ứng dụng.',
    en: () => 'The code is wrong or has expired. Type the code that the app shows now.',
  },
  'identity.used-code': {
    status: 401,
    vi: () => 'Mã xác thực này đã được dùng. Đề nghị chờ mã tiếp theo (tối đa 30 giây).',
    en: () => 'This code has been used. Wait for the next one (at most 30 seconds).',
  },
  'identity.start-again': {
    status: 401,
    vi: () => 'Lượt đăng nhập đã hết hạn hoặc sai mã quá nhiều. Đề nghị đăng nhập lại từ đầu.',
    en: () => 'This sign-in has expired or had too many wrong codes. Please start again.',
  },
  'identity.second-factor-state': {
    status: 409,
    vi: () => 'Xác thực hai lớp đã thay đổi ở nơi khác. Đề nghị tải lại trang.',
    en: () => 'Two-step sign-in was changed elsewhere. Please load the page again.',
  },
  'identity.not-your-post': {
    status: 404,
    vi: () => 'Ông/Bà không giữ vị trí này hoặc vị trí đã kết thúc.',
    en: () => 'You do not hold this post, or it has ended.',
  },
  'identity.username-taken': {
    status: 409,
    vi: (facts) => `Tên đăng nhập «${facts.username}» hoặc thư điện tử của nó đã có người dùng. Đề nghị chọn tên khác.`,
    en: (facts) => `The user name “${facts.username}” or its e-mail address is taken. Choose another one.`,
  },
  'identity.bad-username': {
    status: 422,
    vi: () => 'Tên đăng nhập gồm 2–30 chữ thường không dấu, chữ số, dấu chấm, gạch dưới.',
    en: () => 'A user name has 2–30 small letters without accents, digits, dots and underscores.',
  },
  'identity.weak-password': {
    status: 422,
    vi: (facts) => `Mật khẩu cần từ ${facts.min} đến ${facts.max} ký tự.`,
    en: (facts) => `A password needs ${facts.min} to ${facts.max} characters.`,
  },
  'identity.same-password': {
    status: 422,
    vi: () => 'Mật khẩu mới trùng với mật khẩu đang dùng. Đề nghị chọn mật khẩu khác.',
    en: () => 'The new password is the one in use. Choose another one.',
  },
  'identity.unknown-officer': {
    status: 404,
    vi: () => 'Không có cán bộ này. Đề nghị kiểm tra tên đăng nhập hoặc tìm lại trong danh sách.',
    en: () => 'There is no such officer. Check the user name, or look in the list again.',
  },
  'identity.unknown-token': {
    status: 404,
    vi: () => 'Không có mã truy cập này hoặc mã đã bị thu hồi. Đề nghị tải lại danh sách.',
    en: () => 'There is no such token, or it is revoked. Please load the list again.',
  },
  'identity.post-over': {
    status: 409,
    vi: () => 'Vị trí này đã kết thúc hoặc không phải của cán bộ này. Đề nghị tải lại trang.',
    en: () => 'This post has ended, or is not this officer’s. Please load the page again.',
  },
  'identity.last-administrator': {
    status: 409,
    vi: () =>
      'Đây là quản trị cuối cùng: sau việc này sẽ không còn ai quản lý tài khoản. Đề nghị giao vị trí quản trị cho người khác trước.',
    en: () =>
      'This is the last administrator: nobody could manage accounts afterwards. Give somebody else the post first.',
  },
  'identity.account-state': {
    status: 409,
    vi: () => 'Tài khoản đã thay đổi ở nơi khác nên việc này không còn cần. Đề nghị tải lại trang.',
    en: () => 'The account was changed elsewhere, so there is nothing to do. Please load the page again.',
  },
  'identity.unknown-agency': {
    status: 422,
    vi: (facts) => `Không có cơ quan mã ${facts.agency} trong thời gian này. Đề nghị kiểm tra mã cơ quan và ngày.`,
    en: (facts) => `There is no agency ${facts.agency} in these days. Check the code and the dates.`,
  },
  'identity.no-one-stop': {
    status: 422,
    vi: (facts) =>
      `Cơ quan ${facts.agency} không có bộ phận một cửa nên không có vị trí tiếp nhận. Đề nghị chọn trung tâm phục vụ hành chính công hoặc cơ quan có trung tâm.`,
    en: (facts) =>
      `Agency ${facts.agency} has no one-stop, so nobody receives there. Choose a one-stop or an agency that has one.`,
  },
  'identity.bad-period': {
    status: 422,
    vi: () => 'Ngày kết thúc phải từ ngày bắt đầu trở đi.',
    en: () => 'The last day must not be before the first.',
  },
  ...absenceRefusals,
} as const satisfies RefusalTexts

export type IdentityRefusal = keyof typeof identityRefusals
