import type { NewPost } from './officer.store.ts'
import type { Capacity, Role } from './role.ts'

/** An invented officer of the demo. */
export interface DemoOfficer {
  readonly username: string
  readonly name: string
  readonly posts: readonly NewPost[]
}

const titles = {
  reception: { vi: 'Công chức tiếp nhận', en: 'Reception officer' },
  officer: { vi: 'Chuyên viên', en: 'Officer' },
  justice: { vi: 'Công chức Tư pháp – Hộ tịch', en: 'Justice and civil status officer' },
  office: { vi: 'Công chức Văn phòng – Thống kê', en: 'Office and statistics officer' },
  chief: { vi: 'Chánh Văn phòng', en: 'Chief of Office' },
  head: { vi: 'Trưởng phòng', en: 'Head of Division' },
  acting: { vi: 'Phụ trách phòng', en: 'Acting Head of Division' },
  vice: { vi: 'Phó Chủ tịch', en: 'Vice-Chairman' },
  chairman: { vi: 'Chủ tịch', en: 'Chairman' },
  chairwoman: { vi: 'Chủ tịch', en: 'Chairwoman' },
  deputy: { vi: 'Phó Giám đốc', en: 'Deputy Director' },
  registrar: { vi: 'Văn thư', en: 'Registrar' },
  controller: { vi: 'Công chức kiểm soát TTHC', en: 'Reform controller' },
  administrator: { vi: 'Quản trị hệ thống', en: 'System administrator' },
  police: { vi: 'Cán bộ Công an', en: 'Police officer' },
  wardPolice: { vi: 'Trưởng Công an phường', en: 'Head of Ward Police' },
  communePolice: { vi: 'Trưởng Công an xã', en: 'Head of Commune Police' },
  inspector: { vi: 'Thanh tra viên', en: 'Inspector' },
} as const

type Held = { readonly from: string; readonly to?: string }

const posts =
  (held: Held) =>
  (role: Role, agencies: string | readonly string[], title: keyof typeof titles, capacity?: Capacity): NewPost[] =>
    [agencies].flat().map((agency) => ({
      role,
      agency,
      title: titles[title],
      ...held,
      ...(capacity === undefined ? {} : { capacity }),
    }))

/** Posts since the three communes of Cần Thơ began. */
const now = posts({ from: '2025-07-01' })

/** Posts in the town and its wards, which ended with them. */
const old = posts({ from: '2021-07-01', to: '2025-06-30' })

const under = (parent: string, ...units: readonly string[]): readonly string[] =>
  units.map((unit) => `${parent}.${unit}`)

const justice = under('H51.19', '03', '01')
const economy = under('H51.19', '04', '05', '07', '08')
const society = under('H51.19', '06', '09', '10', '11')

const person = (username: string, name: string, ...held: readonly NewPost[]): DemoOfficer => ({
  username,
  name,
  posts: held,
})

const ngaNam: readonly DemoOfficer[] = [
  person(
    'mai',
    'Sơn Thị Mai',
    ...now('receptionist', 'H13.64.02', 'reception'),
    ...old('receptionist', 'H51.19.21.001', 'reception'),
  ),
  person('bao', 'Trần Quốc Bảo', ...now('receptionist', 'H13.64.02', 'reception')),
  person('hoang', 'Lâm Hoàng', ...now('handler', 'H13.64.01', 'justice'), ...old('handler', justice, 'officer')),
  person(
    'hanh',
    'Dương Mỹ Hạnh',
    ...now('handler', 'H13.64.01', 'justice'),
    ...old('handler', 'H51.19.21', 'justice'),
    ...old('registrar', 'H51.19.21', 'office'),
  ),
  person('ngoc', 'Nguyễn Thị Ngọc', ...now('handler', 'H13.64.03', 'officer'), ...old('handler', economy, 'officer')),
  person('hien', 'Thạch Thị Hiền', ...now('handler', 'H13.64.04', 'officer'), ...old('handler', society, 'officer')),
  person(
    'phuc',
    'Đỗ Văn Phúc',
    ...now('unit-head', 'H13.64.01', 'chief', 'TL.'),
    ...old('unit-head', justice, 'head', 'TL.'),
  ),
  person(
    'khang',
    'Lý Minh Khang',
    ...now('unit-head', 'H13.64.03', 'head', 'TL.'),
    ...old('unit-head', economy, 'head', 'TL.'),
  ),
  person(
    'lan',
    'Huỳnh Thị Lan',
    ...now('unit-head', 'H13.64.04', 'head', 'TL.'),
    ...old('unit-head', society, 'head', 'TL.'),
  ),
  person(
    'tung',
    'Trương Thanh Tùng',
    ...now('signatory', 'H13.64', 'vice', 'KT.'),
    ...old('signatory', 'H51.19', 'vice', 'KT.'),
  ),
  person(
    'hoa',
    'Lê Thị Hoa',
    ...now('signatory', 'H13.64', 'chairwoman', 'TM.'),
    ...old('signatory', 'H51.19.21', 'chairwoman', 'TM.'),
    ...old('unit-head', 'H51.19.21', 'chairwoman'),
  ),
  person(
    'bich',
    'Kim Thị Bích',
    ...now('registrar', 'H13.64', 'registrar'),
    ...old('registrar', 'H51.19', 'registrar'),
  ),
  person('dinh', 'Phan Văn Định', ...now('reform-controller', 'H13.64.01', 'controller')),
]

/** Smaller communes, where one person does several things. */
const myQuoi: readonly DemoOfficer[] = [
  person('tham', 'Danh Thị Thắm', ...now('receptionist', 'H13.65.02', 'reception')),
  person(
    'thanh',
    'Quách Văn Thành',
    ...now('receptionist', 'H13.65.02', 'reception'),
    ...old('receptionist', 'H51.19.02', 'reception'),
  ),
  person('loc', 'Ngô Tấn Lộc', ...now('handler', under('H13.65', '01', '03', '04'), 'officer')),
  person(
    'tri',
    'Võ Minh Trí',
    ...now('signatory', 'H13.65', 'chairman', 'TM.'),
    ...now('unit-head', under('H13.65', '01', '03', '04'), 'acting'),
  ),
  person('tuyet', 'Hồng Ánh Tuyết', ...now('registrar', 'H13.65', 'registrar')),
]

const tanLong: readonly DemoOfficer[] = [
  person(
    'ut',
    'Châu Văn Út',
    ...now('receptionist', 'H13.66.02', 'reception'),
    ...now('registrar', 'H13.66', 'registrar'),
  ),
  person('nga', 'Trịnh Thị Nga', ...now('handler', under('H13.66', '01', '03', '04'), 'officer')),
  person(
    'sang',
    'Thạch Sang',
    ...now('signatory', 'H13.66', 'chairman', 'TM.'),
    ...now('unit-head', under('H13.66', '01', '03', '04'), 'acting'),
  ),
]

const city: readonly DemoOfficer[] = [
  person('quyen', 'Mạch Lệ Quyên', ...now('receptionist', 'H13.02', 'reception')),
  person('vinh', 'Bùi Quang Vinh', ...now('handler', 'H13.09', 'officer')),
  person('thu', 'Đặng Minh Thư', ...now('unit-head', 'H13.09', 'head', 'TL.')),
  person(
    'cuong',
    'Phạm Việt Cường',
    ...now('signatory', 'H13.09', 'deputy', 'KT.'),
    ...now('registrar', 'H13.09', 'registrar'),
  ),
  person('kien', 'Hà Trung Kiên', ...now('handler', 'H13.13', 'officer'), ...now('registrar', 'H13.13', 'registrar')),
  person(
    'yen',
    'Tô Hải Yến',
    ...now('unit-head', 'H13.13', 'head', 'TL.'),
    ...now('signatory', 'H13.13', 'deputy', 'KT.'),
  ),
  person('binh', 'Lưu Đức Bình', ...now('handler', 'H13.20', 'officer')),
  person(
    'quantri',
    'Vương Gia Huy',
    ...now('administrator', 'H13', 'administrator'),
    ...old('administrator', 'H51', 'administrator'),
  ),
  person('thanhtra', 'Ông Thị Liên', ...now('inspector', 'H13', 'inspector'), ...old('inspector', 'H51', 'inspector')),
]

/** The police of the three communes, who decide on residence. */
const police: readonly DemoOfficer[] = [
  person(
    'nghia',
    'Lương Trọng Nghĩa',
    ...now('handler', 'H13.20.64', 'police'),
    ...old('handler', 'H51.20.21', 'police'),
  ),
  person(
    'dung',
    'Mai Anh Dũng',
    ...now('signatory', 'H13.20.64', 'wardPolice'),
    ...now('unit-head', 'H13.20.64', 'wardPolice'),
    ...old('signatory', 'H51.20.21', 'wardPolice'),
  ),
  person(
    'oanh',
    'Cao Kim Oanh',
    ...now('registrar', 'H13.20.64', 'registrar'),
    ...old('registrar', 'H51.20.21', 'registrar'),
  ),
  person(
    'kha',
    'Đinh Nhật Kha',
    ...now('handler', 'H13.20.65', 'police'),
    ...now('registrar', 'H13.20.65', 'registrar'),
  ),
  person(
    'bang',
    'Hứa Công Bằng',
    ...now('signatory', 'H13.20.65', 'wardPolice'),
    ...now('unit-head', 'H13.20.65', 'wardPolice'),
  ),
  person(
    'tin',
    'Lục Trung Tín',
    ...now('handler', 'H13.20.66', 'police'),
    ...now('registrar', 'H13.20.66', 'registrar'),
  ),
  person(
    'phat',
    'Tạ Tấn Phát',
    ...now('signatory', 'H13.20.66', 'communePolice'),
    ...now('unit-head', 'H13.20.66', 'communePolice'),
  ),
]

/** Everybody who signs in in the demo, with the posts of both regimes. All of them are invented. */
export const demoOfficers: readonly DemoOfficer[] = [...ngaNam, ...myQuoi, ...tanLong, ...police, ...city]
