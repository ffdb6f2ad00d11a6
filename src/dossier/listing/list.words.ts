import type { Words } from '#platform'
import type { LineOutcome } from './handover-lists.query.ts'

const pieces = (n: number): Words => ({ vi: `${n} bản`, en: n === 1 ? '1 piece' : `${n} pieces` })

export const listWords = {
  title: { vi: 'Bàn giao bản giấy', en: 'Hand-over of papers' },
  intro: {
    vi: 'Bản giấy đi theo phiếu bàn giao; bên nhận xác nhận từng bản.',
    en: 'Papers travel on hand-over lists; the other side confirms each piece.',
  },
  toGive: { vi: 'Chờ giao', en: 'To hand over' },
  nothingToGive: {
    vi: 'Không có bản giấy nào chờ giao. Khi chuyển hồ sơ bằng bản giấy, hồ sơ hiện ở đây.',
    en: 'No papers wait to be handed over. Dossiers passed on on paper appear here.',
  },
  kept: { vi: 'Còn giữ, hồ sơ đã đi tiếp', en: 'Still here, the dossier has gone on' },
  keptSays: {
    vi: 'Bản giấy còn ở cơ quan mà việc tại đây đã xong. Chọn «Chuyển tiếp» để bản giấy vào mục «Chờ giao».',
    en: 'These papers are here though the work here is over. «Forward» puts them under «To hand over».',
  },
  since: { vi: 'Giữ từ', en: 'Here since' },
  belongsTo: { vi: 'Hồ sơ đang ở', en: 'The dossier is at' },
  forward: { vi: 'Chuyển tiếp', en: 'Forward' },
  toTake: { vi: 'Chờ nhận', en: 'To receive' },
  nothingToTake: { vi: 'Không có phiếu nào đang gửi đến.', en: 'No list is on its way here.' },
  mine: { vi: 'Phiếu của cơ quan', en: 'Lists of this agency' },
  noneYet: { vi: 'Chưa lập phiếu nào.', en: 'No list yet.' },
  destination: { vi: 'Nơi nhận', en: 'Receiving agency' },
  source: { vi: 'Nơi giao', en: 'From' },
  count: { vi: 'Số bản', en: 'Pieces' },
  due: { vi: 'Hạn sớm nhất', en: 'First due' },
  open: { vi: 'Lập phiếu', en: 'Open a list' },
  number: { vi: 'Số phiếu', en: 'No.' },
  state: { vi: 'Tình trạng', en: 'State' },
  opened: { vi: 'Lập lúc', en: 'Opened' },
  pieces,
  draft: { vi: 'Chưa gửi', en: 'Not sent' },
  cancelled: { vi: 'Đã hủy, số vẫn giữ', en: 'Cancelled, its number stays' },
  waits: (n: number): Words => ({ vi: `Còn ${n} chờ xác nhận`, en: `${n} to be confirmed` }),
  missing: (n: number): Words => ({ vi: `Thiếu ${n}`, en: `${n} missing` }),
  done: { vi: 'Đã nhận đủ', en: 'All received' },
  doneButMissing: { vi: 'Đã xong, có bản thiếu', en: 'Settled, with missing pieces' },
} as const

export const newListWords = {
  title: (to: Words): Words => ({ vi: `Lập phiếu bàn giao cho ${to.vi}`, en: `Hand-over list to ${to.en}` }),
  scan: { vi: 'Quét hoặc gõ mã hồ sơ', en: 'Scan or type dossier codes' },
  scanHint: {
    vi: 'Quét mã trên giấy hẹn hoặc phiếu kiểm soát; nhiều mã cách nhau bằng dấu cách.',
    en: 'Scan the code of a slip or control sheet; several codes with spaces between.',
  },
  add: { vi: 'Đánh dấu', en: 'Tick' },
  all: { vi: 'Chọn tất cả', en: 'Tick all' },
  make: { vi: 'Lập phiếu', en: 'Open the list' },
  caption: { vi: 'Bản giấy chờ giao', en: 'Papers that wait' },
  pick: (code: string): Words => ({ vi: `Giao ${code}`, en: `Hand over ${code}` }),
  select: { vi: 'Chọn', en: 'Tick' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  what: { vi: 'Bản giao', en: 'Piece' },
  due: { vi: 'Hạn giao', en: 'Due' },
  sheets: (originals: number, copies: number): Words => ({
    vi: `${originals} bản chính, ${copies} bản sao`,
    en: `${originals} originals, ${copies} copies`,
  }),
  missed: { vi: 'bên nhận đã báo thiếu', en: 'reported missing before' },
  wasTicked: (n: number): Words => ({ vi: `Đã đánh dấu ${n} bản.`, en: `${n} ticked.` }),
} as const

export const missedWords = {
  title: (n: number): Words => ({
    vi: `Bên nhận báo thiếu ${n} bản giấy cơ quan Ông/Bà đã gửi`,
    en: n === 1 ? 'A paper that your agency sent was not found' : `${n} papers that your agency sent were not found`,
  }),
  by: (who: Words, when: string): Words => ({
    vi: `${who.vi} báo thiếu lúc ${when}`,
    en: `reported missing by ${who.en} at ${when}`,
  }),
  onward: { vi: 'Tìm lại, rồi lập phiếu gửi lần nữa', en: 'Look for them, then send them on a new list' },
} as const

export const listFaults = {
  none: { vi: 'Hãy đánh dấu hoặc quét ít nhất một hồ sơ', en: 'Tick or scan at least one dossier' },
  strange: (codes: readonly string[]): Words => ({
    vi: `Không phải mã hồ sơ: ${codes.join(', ')}. Hãy tắt bộ gõ rồi quét lại, hoặc gõ tay`,
    en: `Not a dossier code: ${codes.join(', ')}. Turn the typing aid off and scan again, or type it`,
  }),
  notHere: (codes: readonly string[]): Words => ({
    vi: `Không chờ ở phiếu này: ${codes.join(', ')}. Có thể hồ sơ đi nơi khác, đã gửi, hoặc chưa chuyển bằng bản giấy`,
    en: `Not waiting here: ${codes.join(', ')}. It may go elsewhere, have been sent, or not been passed on on paper`,
  }),
  nothing: {
    vi: 'Chưa có bản nào được đánh dấu đã nhận hay ghi thiếu',
    en: 'Nothing was ticked or reported missing',
  },
  noteLong: { vi: 'Rút ngắn ghi chú còn tối đa 500 ký tự', en: 'Shorten the note to 500 characters' },
} as const

export const onListWords = {
  title: (number: string): Words => ({ vi: `Phiếu bàn giao ${number}`, en: `Hand-over list ${number}` }),
  from: { vi: 'Bên giao', en: 'From' },
  to: { vi: 'Bên nhận', en: 'To' },
  openedBy: { vi: 'Người lập', en: 'Opened by' },
  sent: { vi: 'Gửi lúc', en: 'Sent' },
  notYet: { vi: 'chưa gửi', en: 'not yet' },
  lines: { vi: 'Các bản trong phiếu', en: 'Pieces of the list' },
  position: { vi: 'STT', en: 'No.' },
  state: { vi: 'Tình trạng', en: 'State' },
  print: { vi: 'In phiếu', en: 'Print the list' },
  send: { vi: 'Gửi', en: 'Send' },
  sendSays: {
    vi: 'Bản giấy rời cơ quan lúc này; từ nay phiếu không sửa được nữa.',
    en: 'The papers leave now; the list cannot be changed any more.',
  },
  addMore: { vi: 'Thêm vào phiếu', en: 'Add' },
  drop: (code: string): Words => ({ vi: `Bỏ ra: ${code}`, en: `Take off: ${code}` }),
  dropShort: { vi: 'Bỏ ra', en: 'Take off' },
  cancel: { vi: 'Hủy phiếu', en: 'Cancel the list' },
  cancelAsk: {
    vi: 'Phiếu giữ số và không dùng nữa; các bản giấy lại chờ giao.',
    en: 'The list keeps its number and is used no more; its papers wait again.',
  },
  cancelDo: { vi: 'Hủy phiếu này', en: 'Cancel this list' },
  got: (code: string): Words => ({ vi: `Đã nhận ${code}`, en: `Received ${code}` }),
  gotHead: { vi: 'Đã nhận', en: 'Received' },
  note: (code: string): Words => ({ vi: `Ghi chú ${code}`, en: `Note on ${code}` }),
  noteHead: { vi: 'Tình trạng; ghi chú nếu thiếu, hư hỏng', en: 'State; note if missing or damaged' },
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  confirmSays: {
    vi: 'Chỉ những bản được đánh dấu mới được xác nhận. Bản chưa thấy thì để trống, phiếu còn mở. Ghi chú ở bản không đánh dấu là báo thiếu; ở bản đã đánh dấu là nhận kèm ghi chú (rách, ố, thiếu trang…).',
    en: 'Only what is ticked is confirmed. Leave the rest open. A note without a tick reports the piece missing; with a tick it is received with that remark (torn, stained, a page short…).',
  },
  wasAdded: (n: number): Words => ({ vi: `Đã thêm ${n} bản vào phiếu.`, en: `${n} added to the list.` }),
  wasDropped: { vi: 'Đã bỏ ra khỏi phiếu.', en: 'Taken off the list.' },
  wasCancelled: { vi: 'Đã hủy phiếu.', en: 'The list was cancelled.' },
  wasSent: { vi: 'Đã gửi phiếu. Bên nhận sẽ xác nhận từng bản.', en: 'Sent. The other side confirms each piece.' },
  wasConfirmed: (here: number, missing: number): Words => ({
    vi: `Đã ghi: nhận ${here} bản${missing === 0 ? '' : `, thiếu ${missing} bản`}.`,
    en: `Recorded: ${here} received${missing === 0 ? '' : `, ${missing} missing`}.`,
  }),
  failed: (code: string, why: Words): Words => ({ vi: `${code}: ${why.vi}`, en: `${code}: ${why.en}` }),
} as const

export const outcomeWords = {
  open: { vi: 'Chờ xác nhận', en: 'To be confirmed' },
  removed: { vi: 'Đã bỏ ra', en: 'Taken off' },
  confirmed: { vi: 'Đã nhận', en: 'Received' },
  missing: { vi: 'Thiếu', en: 'Missing' },
} as const satisfies Record<LineOutcome, Words>

/** The printed list is Vietnamese, whatever the screen speaks. */
export const sheetWords = {
  heading: { vi: 'PHIẾU BÀN GIAO HỒ SƠ', en: 'HAND-OVER LIST' },
  number: { vi: 'Số', en: 'No.' },
  procedure: { vi: 'Thủ tục', en: 'Procedure' },
  sheets: { vi: 'Giấy tờ', en: 'Sheets' },
  note: { vi: 'Ghi chú', en: 'Note' },
  total: { vi: 'Cộng', en: 'Total' },
  giver: { vi: 'NGƯỜI GIAO', en: 'HANDED OVER BY' },
  taker: { vi: 'NGƯỜI NHẬN', en: 'RECEIVED BY' },
  sign: { vi: '(Ký, ghi rõ họ tên)', en: '(Signature and name)' },
  print: { vi: 'In', en: 'Print' },
} as const satisfies Record<string, Words>
