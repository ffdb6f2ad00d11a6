import type { Words } from '#platform'

export const searchWords = {
  title: { vi: 'Tìm hồ sơ', en: 'Find dossiers' },
  label: { vi: 'Mã, họ tên, số giấy tờ hoặc điện thoại', en: 'Code, name, identity number or phone' },
  hint: {
    vi: 'Họ tên gõ không dấu cũng được; mã gõ phần cuối cũng được: 261123-0065, hay 0065 của hôm nay. Quét mã trên giấy hẹn hoặc trên thẻ căn cước vào ô này.',
    en: 'Names need no diacritics; of a code the end will do: 261123-0065, or 0065 of today. Scan the code of a slip or of a citizen card into this field.',
  },
  find: { vi: 'Tìm', en: 'Find' },
  missing: { vi: 'Hãy nhập điều cần tìm', en: 'Enter what to look for' },
  short: { vi: 'Hãy nhập từ hai chữ trở lên', en: 'Enter at least two letters' },
  misread: {
    vi: 'Mã quét chưa đúng, hãy quét lại hoặc tắt bộ gõ tiếng Việt',
    en: 'The code was not scanned right; scan it again, or turn off the Vietnamese input method',
  },
  found: (n: number): Words => ({ vi: `${n} hồ sơ`, en: n === 1 ? '1 dossier' : `${n} dossiers` }),
  foundMany: (n: number): Words => ({
    vi: `${n} hồ sơ mới nhất; còn hồ sơ cũ hơn ở trang sau. Hãy thêm chữ để tìm hẹp hơn.`,
    en: `The latest ${n}; more follow on the next page. Add words to narrow the search.`,
  }),
  foundPage: (from: number, to: number): Words => ({
    vi: to < from ? 'Hết hồ sơ.' : `Hồ sơ thứ ${from} đến ${to}, từ mới đến cũ.`,
    en: to < from ? 'No more dossiers.' : `Dossiers ${from} to ${to}, newest first.`,
  }),
  none: {
    vi: 'Không có hồ sơ nào khớp mà vị trí của Ông/Bà được xem. Hãy kiểm tra lại mã, hoặc thử một phần họ tên.',
    en: 'No dossier fits that your post may see. Please check the code, or try part of the name.',
  },
  first: { vi: 'Về trang đầu', en: 'First page' },
  more: { vi: 'Hồ sơ cũ hơn', en: 'Older dossiers' },
  sort: { vi: 'Sắp xếp', en: 'Sort' },
  newest: { vi: 'Mới nhất', en: 'Newest' },
  byName: { vi: 'Theo tên', en: 'By name' },
  caption: { vi: 'Hồ sơ tìm thấy', en: 'Dossiers found' },
  dossier: { vi: 'Hồ sơ', en: 'Dossier' },
  owner: { vi: 'Chủ hồ sơ', en: 'Owner' },
  status: { vi: 'Trạng thái', en: 'Status' },
  due: { vi: 'Hạn', en: 'Due' },
  received: { vi: 'Ngày nhận', en: 'Received' },
  noCode: { vi: 'Chưa có mã', en: 'No code yet' },
  papersAt: { vi: 'Giấy đang ở', en: 'Papers are at' },
  noneThere: { vi: 'Không có hồ sơ nào có giấy ở nơi này.', en: 'No dossier has papers in this place.' },
  goOn: {
    vi: 'Trong những hồ sơ mới nhất vừa xem không có hồ sơ nào Ông/Bà được mở. Hãy xem hồ sơ cũ hơn.',
    en: 'Of the newest that were looked at you may open none. Please look at older ones.',
  },
  anywhere: { vi: 'Mọi nơi', en: 'Anywhere' },
  noPapers: { vi: 'Không có bản giấy', en: 'No papers' },
  kinds: { papers: { vi: 'Giấy tờ', en: 'Papers' }, result: { vi: 'Kết quả', en: 'Result' } },
  places: {
    way: { vi: 'Trên đường', en: 'On the way' },
    post: { vi: 'Bưu chính', en: 'With the post' },
    citizen: { vi: 'Người nhận', en: 'The recipient' },
  },
} as const
