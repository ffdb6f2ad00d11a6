import type { Words } from '#platform'

export const panelWords = {
  title: { vi: 'Việc làm được lúc này', en: 'What you can do now' },
  more: { vi: 'Việc khác', en: 'Also possible' },
  wayOut: { vi: 'Kết thúc hoặc huỷ hồ sơ', en: 'End or void the dossier' },
  nothing: {
    vi: 'Lúc này vị trí của Ông/Bà không có việc gì với hồ sơ này.',
    en: 'Your post has nothing to do with this dossier now.',
  },
  waitsFor: (who: Words): Words => ({ vi: `Đang chờ: ${who.vi}.`, en: `Waiting for: ${who.en}.` }),
  closed: { vi: 'Hồ sơ đã kết thúc.', en: 'The dossier is closed.' },
  otherWorks: (who: string, at: Words): Words => ({
    vi: `${who} đang xử lý bước này từ ${at.vi}. Hãy trao đổi trước khi làm tiếp.`,
    en: `${who} has been working on this step since ${at.en}. Please talk first.`,
  }),
  mine: (at: Words): Words => ({
    vi: `Ông/Bà đang xử lý bước này từ ${at.vi}.`,
    en: `You have this step since ${at.en}.`,
  }),
  takeOver: { vi: 'Nhận xử lý thay', en: 'Take it over' },
  nextIs: (step: Words, agency: Words): Words => ({
    vi: `Tiếp theo: ${step.vi} · ${agency.vi}`,
    en: `Next: ${step.en} · ${agency.en}`,
  }),
  together: (steps: Words): Words => ({ vi: `Chuyển đồng thời: ${steps.vi}`, en: `All at once: ${steps.en}` }),
  proposal: { vi: 'Đề xuất trả lại', en: 'Proposed return' },
  asked: { vi: 'Đã yêu cầu công dân', en: 'Asked of the citizen' },
  stepOf: (action: Words, step: Words): Words => ({
    vi: `${action.vi}: ${step.vi}`,
    en: `${action.en}: ${step.en}`,
  }),
  checkFirst: (n: number): Words => ({
    vi: `Còn ${n} giấy tờ chưa kiểm tra. Hãy kiểm tra hết trước, vì chỉ được yêu cầu bổ sung một lần.`,
    en: `${n} papers are not checked yet. Check them all first: a supplement may be asked only once.`,
  }),
  toCheck: { vi: 'Kiểm tra giấy tờ', en: 'Check the papers' },
  gone: (action: Words): Words => ({
    vi: `Lúc này không còn làm được «${action.vi}». Việc làm được hiện ở dưới.`,
    en: `“${action.en}” is not possible any more. What is possible stands below.`,
  }),
  lastAct: (who: string, act: Words, at: Words): Words => ({
    vi: `${who} đã làm «${act.vi}», ${at.vi}.`,
    en: `${who} did “${act.en}”, ${at.en}.`,
  }),
  typedTitle: { vi: 'Nội dung Ông/Bà đã gõ', en: 'What you had typed' },
  typedHint: {
    vi: 'Chưa được ghi vào hồ sơ. Ông/Bà có thể chép lại để dùng cho việc khác.',
    en: 'It was not recorded. You can copy it for another act.',
  },
  typedWords: { vi: 'Đã gõ', en: 'Typed' },
  returnUsed: {
    vi: 'Hồ sơ đã trả lại để bổ sung một lần; luật không cho trả lại lần nữa.',
    en: 'This dossier was returned once; the law allows no second return.',
  },
  feesOpen: { vi: 'Còn phí, lệ phí chưa thu.', en: 'Fees are still open.' },
  recordFee: { vi: 'Ghi biên lai', en: 'Record the receipt' },
  paperDeadline: (at: Words): Words => ({
    vi: `Hồ sơ giấy phải đến nơi trước ${at.vi}.`,
    en: `Papers must arrive by ${at.en}.`,
  }),
} as const
