import type { Words } from '#platform'

export const passedOnWords = {
  title: { vi: 'Đã chuyển đi', en: 'Passed on' },
  lead: {
    vi: 'Hồ sơ mà cơ quan của Ông/Bà đã làm xong phần việc, nay ở cơ quan khác. Mới nhất đứng đầu.',
    en: 'Dossiers whose part your agency has done and which lie elsewhere now. The newest first.',
  },
  none: { vi: 'Chưa có hồ sơ nào được chuyển đi từ đây.', en: 'No dossier has been passed on from here yet.' },
  today: { vi: 'Về việc hôm nay', en: 'To today’s work' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  noCode: { vi: 'Chưa có mã', en: 'No code yet' },
  part: { vi: 'Phần việc đã làm', en: 'Part that was done' },
  ended: { vi: 'xong', en: 'ended' },
  now: { vi: 'Đang ở đâu', en: 'Where it is now' },
  nowhere: { vi: 'Không còn ai phải làm gì', en: 'Nobody has anything to do' },
  first: { vi: 'Về đầu danh sách', en: 'To the top' },
  more: { vi: 'Cũ hơn', en: 'Older' },
} as const satisfies Record<string, Words>
