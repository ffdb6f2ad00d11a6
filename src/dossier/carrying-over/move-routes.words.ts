import type { Words } from '#platform'

const dossiers = (n: number): Words => ({ vi: `${n} hồ sơ`, en: n === 1 ? '1 dossier' : `${n} dossiers` })

export const movingWords = {
  title: { vi: 'Chuyển hồ sơ sang quy trình mới', en: 'Move dossiers to a new route' },
  sub: {
    vi: 'Hồ sơ đang giải quyết giữ quy trình cũ. Chỉ chuyển khi có văn bản quyết định; ngày hẹn trả không đổi.',
    en: 'Dossiers under way keep their route. They move only by a decision; no appointment changes.',
  },
  none: {
    vi: 'Không có hồ sơ nào theo quy trình cũ tại đơn vị này.',
    en: 'No dossier at this unit follows an older route.',
  },
  choose: { vi: 'Thủ tục có quy trình mới', en: 'Procedures with a new route' },
  count: dossiers,
  decision: { vi: 'Văn bản quyết định', en: 'The decision' },
  maps: {
    vi: (step: string) => `Bước «${step}» trở thành`,
    en: (step: string) => `The step “${step}” becomes`,
  },
  stay: { vi: 'Không chuyển, để theo quy trình cũ', en: 'Do not move, leave on the old route' },
  becomes: { vi: 'Bước đang làm → bước mới', en: 'Step now → new step' },
  waits: { vi: 'Không có bước đang mở', en: 'No step is open' },
  toChoose: { vi: 'chọn ở trên', en: 'choose above' },
  noStep: { vi: 'không có bước tương ứng', en: 'no counterpart' },
  stays: { vi: 'Ở lại quy trình cũ', en: 'Stays on the old route' },
  move: { vi: 'Chuyển các hồ sơ đã chọn…', en: 'Move the chosen dossiers…' },
  all: { vi: 'Chọn tất cả', en: 'Tick all' },
  sure: (n: number): Words => ({
    vi: `Chuyển ${dossiers(n).vi} sang quy trình mới?`,
    en: `Move ${dossiers(n).en} to the new route?`,
  }),
  noWayBack: {
    vi: 'Hồ sơ đã chuyển không quay lại quy trình cũ được. Lịch sử từng hồ sơ ghi văn bản quyết định dưới đây.',
    en: 'A dossier that has moved cannot go back to its old route. The decision below is written into the history of each.',
  },
  chosen: { vi: 'Hồ sơ sẽ chuyển', en: 'Dossiers that will move' },
  moveSo: (n: number): Words => ({ vi: `Chuyển ${dossiers(n).vi}`, en: `Move ${dossiers(n).en}` }),
  edit: { vi: 'Sửa lại', en: 'Change' },
  chooseOne: { vi: 'Chọn ít nhất một hồ sơ', en: 'Choose at least one dossier' },
  moved: (n: number): Words => ({ vi: `Đã chuyển ${dossiers(n).vi}`, en: `${dossiers(n).en} moved` }),
  notMoved: (n: number): Words => ({
    vi: `${dossiers(n).vi} ở lại quy trình cũ`,
    en: `${dossiers(n).en} left on the old route`,
  }),
  again: { vi: 'Xem các hồ sơ còn lại', en: 'See those that are left' },
  first: (n: number): Words => ({
    vi: `Mỗi lần chuyển tối đa ${n} hồ sơ, hồ sơ cũ nhất trước.`,
    en: `At most ${n} at once, the oldest first.`,
  }),
} as const

export const mapsWords = (step: Words): Words => ({
  vi: movingWords.maps.vi(step.vi),
  en: movingWords.maps.en(step.en),
})
