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
    vi: 'Không có việc nào làm được với tất cả hồ sơ đã chọn. Hãy chọn các hồ sơ cùng bước.',
    en: 'Nothing can be done to all of these at once. Please choose dossiers at the same step.',
  },
  empty: {
    vi: 'Chưa chọn hồ sơ nào. Hãy đánh dấu hồ sơ trong danh sách rồi bấm «Làm cùng lúc».',
    en: 'No dossier is chosen. Tick some in the list first.',
  },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  does: (n: number): Words => ({
    vi: `Mỗi hồ sơ được làm riêng; hồ sơ nào không làm được sẽ nêu rõ lý do, các hồ sơ khác vẫn xong. Tổng số: ${n}.`,
    en: `Each is done by itself; one that cannot be done says why, and the others go on. In all: ${n}.`,
  }),
  done: (n: number): Words => ({ vi: `Đã làm xong ${dossiers(n).vi}`, en: `${dossiers(n).en} done` }),
  failed: (n: number): Words => ({ vi: `Chưa làm được ${dossiers(n).vi}`, en: `${dossiers(n).en} not done` }),
  ok: { vi: 'Xong', en: 'Done' },
  notDone: { vi: 'Chưa được', en: 'Not done' },
  again: { vi: 'Làm lại các hồ sơ đã chọn', en: 'Try the chosen ones again' },
  tooMany: (most: number): Words => ({
    vi: `Mỗi lần làm được tối đa ${most} hồ sơ; các hồ sơ sau đó đã bỏ qua.`,
    en: `At most ${most} at once; the rest were left out.`,
  }),
} as const
