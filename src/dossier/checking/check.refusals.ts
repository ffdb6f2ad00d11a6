import type { Facts, RefusalTexts } from '#platform'

const list = (value: Facts[string] | undefined): string =>
  Array.isArray(value) ? value.join('; ') : String(value ?? '')

/** Said at the check of papers. */
export const checkRefusals = {
  'papers-missing': {
    status: 409,
    vi: (f) =>
      `Chưa tiếp nhận được vì còn giấy tờ không đạt: ${list(f.papers)}. Hãy yêu cầu bổ sung một lần cho đủ, hoặc từ chối tiếp nhận.`,
    en: (f) =>
      `It cannot be accepted: papers failed the check: ${list(f.papers)}. Ask for all of them at once, or decline.`,
  },
  'unknown-component': {
    status: 422,
    vi: (f) => `Hồ sơ không có giấy tờ: ${list(f.papers)}.`,
    en: (f) => `The dossier has no such paper: ${list(f.papers)}.`,
  },
  'reason-needed': {
    status: 422,
    vi: (f) => (list(f.papers) === '' ? 'Hãy ghi lý do từ chối.' : `Hãy ghi lý do không đạt cho: ${list(f.papers)}.`),
    en: (f) => (list(f.papers) === '' ? 'Please give the reason.' : `Please give the reason for: ${list(f.papers)}.`),
  },
  'unknown-reason': {
    status: 422,
    vi: (f) =>
      `Không có lý do «${list(f.reasons)}» trong danh mục của ngày này. Hãy chọn lý do khác hoặc ghi bằng lời.`,
    en: (f) => `The catalogue of that day has no reason “${list(f.reasons)}”. Choose another or write it in words.`,
  },
  'papers-unchecked': {
    status: 422,
    vi: (f) =>
      `Chỉ được yêu cầu bổ sung một lần, nên phải kiểm tra hết giấy tờ trước. Chưa kiểm tra: ${list(f.papers)}.`,
    en: (f) => `A supplement may be asked for only once: look at every paper first. Not checked: ${list(f.papers)}.`,
  },
  'failed-not-asked': {
    status: 422,
    vi: (f) =>
      `Chỉ được yêu cầu bổ sung một lần, nên phải ghi đủ. Giấy tờ không đạt chưa có trong danh sách: ${list(f.papers)}.`,
    en: (f) =>
      `A supplement may be asked for only once: name everything. Failed, but not in the list: ${list(f.papers)}.`,
  },
} as const satisfies RefusalTexts
