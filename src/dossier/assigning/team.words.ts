import type { Words } from '#platform'

const bounded = (n: number): string => (n >= 100 ? '99+' : String(n))

export const teamWords = {
  title: { vi: 'Nhóm của tôi', en: 'My team' },
  sub: {
    vi: 'Việc đang mở của các công chức trong đơn vị, và việc chưa ai nhận.',
    en: 'Open work of the handlers of your units, and what nobody has.',
  },
  handlers: { vi: 'Công chức', en: 'Handlers' },
  name: { vi: 'Họ và tên', en: 'Name' },
  nobody: { vi: 'Chưa ai nhận', en: 'Nobody yet' },
  everybody: { vi: 'Tất cả', en: 'All' },
  open: { vi: 'Đang mở', en: 'Open' },
  soon: { vi: 'Sắp đến hạn', en: 'Soon due' },
  late: { vi: 'Quá hạn', en: 'Late' },
  away: (until: string): Words => ({ vi: `Vắng đến hết ${until}`, en: `Away until ${until}` }),
  count: bounded,
  work: (whose: Words): Words => ({ vi: `Việc: ${whose.vi}`, en: `Work: ${whose.en}` }),
  choose: { vi: 'Chọn', en: 'Choose' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  due: { vi: 'Hạn', en: 'Due' },
  who: { vi: 'Người xử lý', en: 'Handler' },
  noDue: { vi: 'Chưa có hạn', en: 'No date' },
  empty: { vi: 'Không có việc nào đang mở.', en: 'Nothing is open.' },
  officer: { vi: 'Giao cho', en: 'Give to' },
  chooseOfficer: { vi: 'Chọn người xử lý…', en: 'Choose a handler…' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: { vi: 'Bắt buộc khi việc đang có người xử lý', en: 'Required where somebody is at work' },
  assign: { vi: 'Giao các việc đã chọn', en: 'Assign what is chosen' },
  nothingChosen: { vi: 'Hãy chọn ít nhất một việc', en: 'Choose at least one' },
  nobodyChosen: { vi: 'Hãy chọn người nhận việc', en: 'Choose who gets it' },
  done: (n: number): Words => ({ vi: `Đã giao ${n} việc.`, en: `${n} assigned.` }),
  notDone: (n: number): Words => ({ vi: `${n} việc không giao được:`, en: `${n} not assigned:` }),
  more: { vi: 'Xem tiếp', en: 'More' },
} as const
