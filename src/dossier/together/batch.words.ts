import type { Words } from '#platform'

const dossiers = (n: number): Words => ({ vi: `${n} hồ sơ`, en: n === 1 ? '1 dossier' : `${n} dossiers` })

export const batchWords = {
  title: { vi: 'Làm cùng lúc', en: 'Several at once' },
  tick: (code: string): Words => ({ vi: `Chọn ${code}`, en: `Choose ${code}` }),
  select: { vi: 'Chọn', en: 'Choose' },
  go: { vi: 'Làm cùng lúc các hồ sơ đã chọn', en: 'Act on the chosen dossiers' },
  chosen: (n: number): Words => ({ vi: `Đã chọn ${dossiers(n).vi}`, en: `${dossiers(n).en} chosen` }),
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  result: { vi: 'Kết quả', en: 'Result' },
  noCode: { vi: 'Chưa có mã', en: 'No code yet' },
  which: { vi: 'Việc làm được với tất cả hồ sơ này', en: 'What can be done to all of these' },
  none: {
    vi: 'Không có việc nào làm được với tất cả hồ sơ đã chọn. Hãy chọn các hồ sơ cùng bước; hồ sơ còn giấy tờ chưa kiểm tra phải xem từng hồ sơ trước.',
    en: 'Nothing can be done to all of these at once. Please choose dossiers at the same step; where papers are still unchecked, look at each dossier first.',
  },
  notTogether: { vi: 'Chưa làm cùng lúc được', en: 'Not possible for all at once' },
  shutTo: (codes: Words): Words => ({
    vi: `lúc này không làm được với ${codes.vi}. Bỏ các hồ sơ này ra thì làm được với các hồ sơ còn lại.`,
    en: `not open now for ${codes.en}. Leave these out to do it to the others.`,
  }),
  differs: (field: Words): Words => ({
    vi: `mỗi hồ sơ phải trả lời riêng ở mục «${field.vi}». Hãy làm từng hồ sơ, hoặc chọn các hồ sơ cùng thủ tục.`,
    en: `each has its own answer to “${field.en}”. Do them one by one, or choose dossiers of one procedure.`,
  }),
  itsPapers: { vi: 'Giấy tờ, thông tin của hồ sơ', en: 'Papers and data of the dossier' },
  onlyFor: (codes: Words): Words => ({ vi: `chỉ cho ${codes.vi}`, en: `only for ${codes.en}` }),
  andMore: (codes: Words, more: number): Words => ({
    vi: `${codes.vi} và ${more} hồ sơ khác`,
    en: `${codes.en} and ${more} more`,
  }),
  notAsked: (field: Words, codes: Words): Words => ({
    vi: `Không hỏi chung mục «${field.vi}» (${codes.vi}): muốn ghi mục này, hãy làm tại trang của hồ sơ.`,
    en: `“${field.en}” (${codes.en}) is not asked here: to fill it in, use the dossier’s own page.`,
  }),
  empty: {
    vi: 'Chưa chọn hồ sơ nào. Hãy đánh dấu hồ sơ trong danh sách rồi bấm «Làm cùng lúc».',
    en: 'No dossier is chosen. Tick some in the list first.',
  },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  groups: (n: number): Words => ({
    vi: `${dossiers(n).vi} theo nhóm: một kết quả cho cả danh sách`,
    en:
      n === 1
        ? '1 group dossier: one outcome for its whole list'
        : `${n} group dossiers: one outcome for each whole list`,
  }),
  groupsHelp: {
    vi: 'Ký cùng lúc thì mọi người trong danh sách nhận cùng một kết quả. Muốn từ chối riêng ai, hãy bỏ hồ sơ đó khỏi lần ký này và ký tại trang của hồ sơ.',
    en: 'Signed together, everybody on a list gets the same outcome. To refuse somebody by name, leave that dossier out and sign it on its own page.',
  },
  listed: (n: number): Words => ({
    vi: `danh sách ${n} người`,
    en: n === 1 ? 'a list of 1 person' : `a list of ${n} people`,
  }),
  does: (n: number): Words => ({
    vi: `Mỗi hồ sơ được làm riêng; hồ sơ nào không làm được sẽ nêu rõ lý do, các hồ sơ khác vẫn xong. Tổng số: ${n}.`,
    en: `Each is done by itself; one that cannot be done says why, and the others go on. In all: ${n}.`,
  }),
  results: (act: Words): Words => ({ vi: `${act.vi}: kết quả`, en: `${act.en}: what became of each` }),
  done: (n: number): Words => ({ vi: `Đã làm xong ${dossiers(n).vi}`, en: `${dossiers(n).en} done` }),
  noneDone: { vi: 'Chưa làm được hồ sơ nào', en: 'Nothing was done' },
  failed: (n: number): Words => ({ vi: `Chưa làm được ${dossiers(n).vi}`, en: `${dossiers(n).en} not done` }),
  failedHelp: {
    vi: 'Các hồ sơ này vẫn như cũ. Xem lý do ở từng dòng; bỏ đánh dấu hồ sơ không làm nữa rồi bấm làm lại.',
    en: 'These are as they were. Each line says why; untick what you leave, then try again.',
  },
  ok: { vi: 'Xong', en: 'Done' },
  notDone: { vi: 'Chưa được', en: 'Not done' },
  why: { vi: 'Lý do và cách xử lý', en: 'Why, and what to do' },
  whereNow: { vi: 'Bây giờ', en: 'Now' },
  printAll: (paper: Words): Words => ({
    vi: `In tất cả: ${paper.vi.charAt(0).toLowerCase()}${paper.vi.slice(1)}`,
    en: `Print all: ${paper.en.charAt(0).toLowerCase()}${paper.en.slice(1)}`,
  }),
  papers: { vi: 'Giấy tờ', en: 'Papers' },
  again: { vi: 'Làm lại các hồ sơ đã chọn', en: 'Try the chosen ones again' },
  next: (n: number): Words => ({ vi: `Việc tiếp theo với ${dossiers(n).vi} vừa xong`, en: `Next for the ${n} done` }),
  nextHelp: {
    vi: 'Bấm để xem lại danh sách rồi làm cùng lúc; chưa có gì được ghi.',
    en: 'Press to look at the list and act on all; nothing is saved yet.',
  },
  notYours: { vi: 'Đã chuyển đi, không còn ở đơn vị của Ông/Bà', en: 'It has gone on, and is no longer with you' },
  leftOut: (most: number): Words => ({
    vi: `Mỗi lần làm được tối đa ${most} hồ sơ: dưới đây là ${most} hồ sơ đầu tiên, các hồ sơ còn lại vẫn ở danh sách.`,
    en: `At most ${most} at once: these are the first ${most}, the rest stay in the list.`,
  }),
  tooMany: (most: number): Words => ({
    vi: `Mỗi lần làm được tối đa ${most} hồ sơ. Chưa có gì được ghi; hãy bỏ bớt.`,
    en: `At most ${most} at once. Nothing was saved; please choose fewer.`,
  }),
} as const
