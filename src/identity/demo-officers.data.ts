import type { NewPost } from './officer.store.ts'
import type { Capacity, Role } from './role.ts'

/** An invented officer of the demo. */
export interface DemoOfficer {
  readonly username: string
  readonly name: string
  readonly posts: readonly NewPost[]
}

const lastOldDay = '2025-06-30'

type PostLine = readonly [role: Role, agency: string, vi: string, en: string, capacity?: Capacity]

const post = (from: string, to: string | undefined, line: PostLine): NewPost => {
  const [role, agency, vi, en, capacity] = line
  return {
    role,
    agency,
    title: { vi, en },
    from,
    ...(to === undefined ? {} : { to }),
    ...(capacity === undefined ? {} : { capacity }),
  }
}

/** Posts since the three communes of Cần Thơ began. */
const now = (...lines: readonly PostLine[]): readonly NewPost[] =>
  lines.map((line) => post('2025-07-01', undefined, line))

/** Posts in the town and its wards, which ended with them. */
const before = (...lines: readonly PostLine[]): readonly NewPost[] =>
  lines.map((line) => post('2021-07-01', lastOldDay, line))

/** One post for each of several units. */
const each = (role: Role, agencies: readonly string[], vi: string, en: string, capacity?: Capacity): PostLine[] =>
  agencies.map((agency) => (capacity === undefined ? [role, agency, vi, en] : [role, agency, vi, en, capacity]))

const under = (parent: string, ...units: readonly string[]): readonly string[] =>
  units.map((unit) => `${parent}.${unit}`)

const ngaNam: readonly DemoOfficer[] = [
  {
    username: 'mai',
    name: 'Sơn Thị Mai',
    posts: [
      ...now(['receptionist', 'H13.64.02', 'Công chức tiếp nhận', 'Reception officer']),
      ...before(['receptionist', 'H51.19.21.001', 'Công chức tiếp nhận', 'Reception officer']),
    ],
  },
  {
    username: 'bao',
    name: 'Trần Quốc Bảo',
    posts: now(['receptionist', 'H13.64.02', 'Công chức tiếp nhận', 'Reception officer']),
  },
  {
    username: 'hoang',
    name: 'Lâm Hoàng',
    posts: [
      ...now(['handler', 'H13.64.01', 'Công chức Tư pháp – Hộ tịch', 'Justice and civil status officer']),
      ...before(...each('handler', under('H51.19', '03', '01'), 'Chuyên viên', 'Officer')),
    ],
  },
  {
    username: 'hanh',
    name: 'Dương Mỹ Hạnh',
    posts: [
      ...now(['handler', 'H13.64.01', 'Công chức Tư pháp – Hộ tịch', 'Justice and civil status officer']),
      ...before(
        ['handler', 'H51.19.21', 'Công chức Tư pháp – Hộ tịch', 'Justice and civil status officer'],
        ['registrar', 'H51.19.21', 'Công chức Văn phòng – Thống kê', 'Office and statistics officer'],
      ),
    ],
  },
  {
    username: 'ngoc',
    name: 'Nguyễn Thị Ngọc',
    posts: [
      ...now(['handler', 'H13.64.03', 'Chuyên viên', 'Officer']),
      ...before(...each('handler', under('H51.19', '04', '05', '07', '08'), 'Chuyên viên', 'Officer')),
    ],
  },
  {
    username: 'hien',
    name: 'Thạch Thị Hiền',
    posts: [
      ...now(['handler', 'H13.64.04', 'Chuyên viên', 'Officer']),
      ...before(...each('handler', under('H51.19', '06', '09', '10', '11'), 'Chuyên viên', 'Officer')),
    ],
  },
  {
    username: 'phuc',
    name: 'Đỗ Văn Phúc',
    posts: [
      ...now(['unit-head', 'H13.64.01', 'Chánh Văn phòng', 'Chief of Office', 'TL.']),
      ...before(...each('unit-head', under('H51.19', '03', '01'), 'Trưởng phòng', 'Head of Division', 'TL.')),
    ],
  },
  {
    username: 'khang',
    name: 'Lý Minh Khang',
    posts: [
      ...now(['unit-head', 'H13.64.03', 'Trưởng phòng', 'Head of Division', 'TL.']),
      ...before(
        ...each('unit-head', under('H51.19', '04', '05', '07', '08'), 'Trưởng phòng', 'Head of Division', 'TL.'),
      ),
    ],
  },
  {
    username: 'lan',
    name: 'Huỳnh Thị Lan',
    posts: [
      ...now(['unit-head', 'H13.64.04', 'Trưởng phòng', 'Head of Division', 'TL.']),
      ...before(
        ...each('unit-head', under('H51.19', '06', '09', '10', '11'), 'Trưởng phòng', 'Head of Division', 'TL.'),
      ),
    ],
  },
  {
    username: 'tung',
    name: 'Trương Thanh Tùng',
    posts: [
      ...now([
        'signatory',
        'H13.64',
        'Phó Chủ tịch, Giám đốc Trung tâm',
        'Vice-Chairman and Director of the Centre',
        'KT.',
      ]),
      ...before(['signatory', 'H51.19', 'Phó Chủ tịch', 'Vice-Chairman', 'KT.']),
    ],
  },
  {
    username: 'hoa',
    name: 'Lê Thị Hoa',
    posts: [
      ...now(['signatory', 'H13.64', 'Chủ tịch', 'Chairwoman', 'TM.']),
      ...before(
        ['signatory', 'H51.19.21', 'Chủ tịch', 'Chairwoman', 'TM.'],
        ['unit-head', 'H51.19.21', 'Chủ tịch', 'Chairwoman'],
      ),
    ],
  },
  {
    username: 'bich',
    name: 'Kim Thị Bích',
    posts: [
      ...now(['registrar', 'H13.64', 'Văn thư', 'Registrar']),
      ...before(['registrar', 'H51.19', 'Văn thư', 'Registrar']),
    ],
  },
  {
    username: 'dinh',
    name: 'Phan Văn Định',
    posts: now(['reform-controller', 'H13.64.01', 'Công chức kiểm soát TTHC', 'Reform controller']),
  },
]

/** Smaller communes, where one person does several things. */
const myQuoi: readonly DemoOfficer[] = [
  {
    username: 'tham',
    name: 'Danh Thị Thắm',
    posts: now(['receptionist', 'H13.65.02', 'Công chức tiếp nhận', 'Reception officer']),
  },
  {
    username: 'thanh',
    name: 'Quách Văn Thành',
    posts: [
      ...now(['receptionist', 'H13.65.02', 'Công chức tiếp nhận', 'Reception officer']),
      ...before(['receptionist', 'H51.19.02', 'Công chức tiếp nhận', 'Reception officer']),
    ],
  },
  {
    username: 'loc',
    name: 'Ngô Tấn Lộc',
    posts: now(...each('handler', under('H13.65', '01', '03', '04'), 'Chuyên viên', 'Officer')),
  },
  {
    username: 'tri',
    name: 'Võ Minh Trí',
    posts: now(
      ['signatory', 'H13.65', 'Chủ tịch', 'Chairman', 'TM.'],
      ...each('unit-head', under('H13.65', '01', '03', '04'), 'Phụ trách phòng', 'Acting Head of Division'),
    ),
  },
  { username: 'tuyet', name: 'Hồng Ánh Tuyết', posts: now(['registrar', 'H13.65', 'Văn thư', 'Registrar']) },
]

const tanLong: readonly DemoOfficer[] = [
  {
    username: 'ut',
    name: 'Châu Văn Út',
    posts: now(
      ['receptionist', 'H13.66.02', 'Công chức tiếp nhận', 'Reception officer'],
      ['registrar', 'H13.66', 'Văn thư', 'Registrar'],
    ),
  },
  {
    username: 'nga',
    name: 'Trịnh Thị Nga',
    posts: now(...each('handler', under('H13.66', '01', '03', '04'), 'Chuyên viên', 'Officer')),
  },
  {
    username: 'sang',
    name: 'Thạch Sang',
    posts: now(
      ['signatory', 'H13.66', 'Chủ tịch', 'Chairman', 'TM.'],
      ...each('unit-head', under('H13.66', '01', '03', '04'), 'Phụ trách phòng', 'Acting Head of Division'),
    ),
  },
]

const city: readonly DemoOfficer[] = [
  {
    username: 'quyen',
    name: 'Mạch Lệ Quyên',
    posts: now(['receptionist', 'H13.02', 'Chuyên viên tiếp nhận', 'Reception officer']),
  },
  { username: 'vinh', name: 'Bùi Quang Vinh', posts: now(['handler', 'H13.09', 'Chuyên viên', 'Officer']) },
  {
    username: 'thu',
    name: 'Đặng Minh Thư',
    posts: now(['unit-head', 'H13.09', 'Trưởng phòng', 'Head of Division', 'TL.']),
  },
  {
    username: 'cuong',
    name: 'Phạm Việt Cường',
    posts: now(
      ['signatory', 'H13.09', 'Phó Giám đốc', 'Deputy Director', 'KT.'],
      ['registrar', 'H13.09', 'Văn thư', 'Registrar'],
    ),
  },
  {
    username: 'kien',
    name: 'Hà Trung Kiên',
    posts: now(['handler', 'H13.13', 'Chuyên viên', 'Officer'], ['registrar', 'H13.13', 'Văn thư', 'Registrar']),
  },
  {
    username: 'yen',
    name: 'Tô Hải Yến',
    posts: now(
      ['unit-head', 'H13.13', 'Trưởng phòng', 'Head of Division', 'TL.'],
      ['signatory', 'H13.13', 'Phó Giám đốc', 'Deputy Director', 'KT.'],
    ),
  },
  {
    username: 'quantri',
    name: 'Vương Gia Huy',
    posts: [
      ...now(['administrator', 'H13', 'Quản trị hệ thống', 'System administrator']),
      ...before(['administrator', 'H51', 'Quản trị hệ thống', 'System administrator']),
    ],
  },
  {
    username: 'thanhtra',
    name: 'Ông Thị Liên',
    posts: [
      ...now(['inspector', 'H13', 'Thanh tra viên', 'Inspector']),
      ...before(['inspector', 'H51', 'Thanh tra viên', 'Inspector']),
    ],
  },
]

/** Everybody who signs in in the demo, with the posts of both regimes. All of them are invented. */
export const demoOfficers: readonly DemoOfficer[] = [...ngaNam, ...myQuoi, ...tanLong, ...city]
