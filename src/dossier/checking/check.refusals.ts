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
  'no-file': {
    status: 422,
    vi: () => 'Hãy chọn ít nhất một tệp.',
    en: () => 'Please choose at least one file.',
  },
  'file-type': {
    status: 422,
    vi: () => 'Chỉ nhận tệp PDF, JPEG hoặc PNG. Có tệp không phải loại này, nên chưa lưu tệp nào.',
    en: () => 'Only PDF, JPEG and PNG files are taken. One is of another type, so none was saved.',
  },
  'file-too-large': {
    status: 413,
    vi: (f) => `Mỗi tệp tối đa ${f.megabytes} MB, mỗi lần tối đa ${f.files} tệp. Hãy chia nhỏ rồi gửi lại.`,
    en: (f) => `A file has at most ${f.megabytes} MB, a sending at most ${f.files} files. Please split and send again.`,
  },
  'file-infected': {
    status: 422,
    vi: () =>
      'Phần mềm diệt vi-rút báo tệp có mã độc nên không lưu tệp nào; việc này đã được ghi vào lịch sử. Hãy quét hoặc chụp lại trên máy khác.',
    en: () =>
      'The virus scanner found malware, so nothing was saved; the history says so. Please scan or photograph it on another machine.',
  },
  'scan-unavailable': {
    status: 503,
    vi: () => 'Chưa kiểm tra được vi-rút nên chưa lưu tệp nào. Xin thử lại sau ít phút hoặc báo quản trị hệ thống.',
    en: () => 'The virus scanner did not answer, so nothing was saved. Try again soon, or tell the administrator.',
  },
  'upload-unknown': {
    status: 422,
    vi: (f) =>
      `Không có tệp đã gửi trước «${f.file}» của tài khoản này ở hồ sơ này. Tệp gửi trước được giữ 24 giờ; hãy gửi lại tệp rồi ghi mã mới.`,
    en: (f) =>
      `This account has sent no file “${f.file}” ahead to this dossier. Such files are kept for 24 hours; send it again and name its new id.`,
  },
  'file-withdrawn': {
    status: 409,
    vi: () => 'Bản quét này đã được gỡ từ trước.',
    en: () => 'This scan has been taken out already.',
  },
  'withdrawal-reason': {
    status: 422,
    vi: () => 'Hãy ghi lý do gỡ bản quét.',
    en: () => 'Please give the reason for taking the scan out.',
  },
  'file-there': {
    status: 409,
    vi: () => 'Tệp này đã có ở giấy tờ này rồi, không lưu thêm.',
    en: () => 'This paper has this very file already; nothing was added.',
  },
  'files-closed': {
    status: 409,
    vi: () => 'Hồ sơ đã có kết quả hoặc đã kết thúc nên không thêm bản quét được nữa.',
    en: () => 'The dossier is decided or closed: no more scans can be added.',
  },
  'file-gone': {
    status: 404,
    vi: () => 'Không có tệp này. Có thể dữ liệu cá nhân của hồ sơ đã được hủy.',
    en: () => 'There is no such file. The personal data of the dossier may have been destroyed.',
  },
  'papers-unchecked': {
    status: 422,
    vi: (f) =>
      `Chỉ được yêu cầu bổ sung một lần, nên phải kiểm tra hết giấy tờ trước. Chưa kiểm tra: ${list(f.papers)}.`,
    en: (f) => `A supplement may be asked for only once: look at every paper first. Not checked: ${list(f.papers)}.`,
  },
  'passed-asked': {
    status: 422,
    vi: (f) =>
      `Giấy tờ đã kiểm tra đạt: ${list(f.papers)}. Không yêu cầu công dân bổ sung giấy đã đạt; nếu giấy còn sai sót, hãy ghi «Không đạt» với lý do ở phần kiểm tra trước.`,
    en: (f) =>
      `These papers passed the check: ${list(f.papers)}. They are not asked for again; if one is wrong after all, mark it as failed with its reason first.`,
  },
  'failed-not-asked': {
    status: 422,
    vi: (f) =>
      `Chỉ được yêu cầu bổ sung một lần, nên phải ghi đủ. Giấy tờ không đạt chưa có trong danh sách: ${list(f.papers)}.`,
    en: (f) =>
      `A supplement may be asked for only once: name everything. Failed, but not in the list: ${list(f.papers)}.`,
  },
} as const satisfies RefusalTexts
