import type { Words } from '#platform'
import type { Method } from './choose-officer.ts'

export const methodWords = {
  'round-robin': { vi: 'Lần lượt, chia đều', en: 'In turn' },
  'least-loaded': { vi: 'Người đang ít việc nhất', en: 'Whoever has the least in hand' },
  'by-area': { vi: 'Theo địa bàn phụ trách', en: 'By area' },
} as const satisfies Record<Method, Words>

export const rulesWords = {
  title: { vi: 'Quy tắc phân công', en: 'Rules of assignment' },
  sub: {
    vi: 'Hồ sơ vừa đến đơn vị được giao ngay theo quy tắc, không giao cho người đang vắng. Không có quy tắc thì chờ người nhận.',
    en: 'A dossier that arrives is given out at once by rule, never to somebody who is away. Without a rule it waits for a taker.',
  },
  inForce: { vi: 'Quy tắc đang áp dụng', en: 'Rules in force' },
  none: { vi: 'Chưa có quy tắc nào.', en: 'There is no rule yet.' },
  agency: { vi: 'Đơn vị', en: 'Unit' },
  scope: { vi: 'Áp dụng cho', en: 'For' },
  everything: { vi: 'Mọi hồ sơ', en: 'All dossiers' },
  method: { vi: 'Cách giao', en: 'How' },
  act: { vi: 'Việc', en: 'Act' },
  dropOne: { vi: 'Bỏ quy tắc', en: 'Drop the rule' },
  drop: (what: string): Words => ({ vi: `Bỏ quy tắc: ${what}`, en: `Drop the rule: ${what}` }),
  new: { vi: 'Đặt quy tắc mới', en: 'Set a rule' },
  newHelp: {
    vi: 'Quy tắc mới thay quy tắc cũ cùng phạm vi. Quy tắc hẹp hơn được dùng trước: thủ tục, rồi lĩnh vực, rồi địa bàn.',
    en: 'A new rule replaces the old one of the same scope. The narrower comes first: procedure, field, territory.',
  },
  field: { vi: 'Chỉ lĩnh vực', en: 'Only the field' },
  procedure: { vi: 'Chỉ thủ tục (mã)', en: 'Only the procedure (code)' },
  procedureUnknown: { vi: 'Không có thủ tục mã này', en: 'There is no such procedure' },
  territory: { vi: 'Chỉ địa bàn', en: 'Only the territory' },
  all: { vi: 'Tất cả', en: 'All' },
  areas: { vi: 'Địa bàn và người phụ trách', en: 'Areas and their officers' },
  areasHelp: {
    vi: 'Chỉ điền khi giao theo địa bàn. Ghi tên ấp, khóm như trong địa chỉ, hoặc tên xã, phường.',
    en: 'Only for a rule by area: a hamlet as addresses spell it, or a commune.',
  },
  place: (n: number): Words => ({ vi: `Địa bàn ${n}`, en: `Area ${n}` }),
  officer: (n: number): Words => ({ vi: `Người phụ trách địa bàn ${n}`, en: `Officer of area ${n}` }),
  choose: { vi: 'Chọn…', en: 'Choose…' },
  chooseMethod: { vi: 'Chọn cách giao', en: 'Choose how' },
  halfArea: { vi: 'Điền cả địa bàn và người phụ trách', en: 'Fill in both the area and its officer' },
  set: { vi: 'Áp dụng', en: 'Put in force' },
  done: { vi: 'Đã áp dụng quy tắc cho hồ sơ đến từ nay.', en: 'The rule is in force for what comes from now on.' },
  dropped: { vi: 'Đã bỏ quy tắc.', en: 'The rule was dropped.' },
} as const
