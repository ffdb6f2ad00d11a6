import { fold } from '#platform'
import { bare } from './import-text.ts'

/**
 * How portal records are worded. They mix papers, guidance and headings in one list, so what a line is can only be read
 * from its words. Everything here works on folded text (small letters without marks).
 */
export type Mode = 'submit' | 'show'

export interface Heading {
  /**
   * general: papers of every case; case: an alternative («Trường hợp…»); part: the papers of one of several people, all
   * needed; condition: papers that come on top (authorisation, online); note: guidance.
   */
  readonly kind: 'general' | 'case' | 'part' | 'condition' | 'note'
  readonly mode: Mode | null
  /** The words are not among the known ones. */
  readonly unsure: boolean
}

const isNote = /^(luu y|ghi chu|chu y|chu thich)\b/
const speaksOfCase = /\b(truong hop|doi voi)\b/
const onTop = /^(doi voi )?truong hop (uy quyen\b|.*\b(moi truong dien tu|truc tuyen|buu chinh)\b)/
const general =
  /^(cac )?(thanh phan |bo )?ho so( de nghi| dang ky)?( bao| gom| bao gom)*( cac giay to| cac thanh phan)*( sau| sau day)*$/
const people = /^ho so (cua )?(nguoi|to chuc|ca nhan|ben|gia dinh|hop tac xa|doanh nghiep)\b/

/** «Giấy tờ phải nộp», «phải xuất trình»; both words: nobody can tell. */
export const modeIn = (folded: string): Mode | 'both' | null => {
  const shown = /\bxuat trinh\b/.test(folded)
  const submitted = /\b(nop|gui kem|kem theo)\b/.test(folded)
  if (shown && submitted) return 'both'
  if (shown) return 'show'
  return submitted ? 'submit' : null
}

export const readHeading = (text: string): Heading => {
  const folded = fold(bare(text))
  const plain = (kind: Heading['kind'], unsure = false): Heading => ({ kind, mode: null, unsure })
  if (folded === '' || general.test(folded) || /^theo quy dinh\b/.test(folded)) return plain('general')
  if (isNote.test(folded)) return plain('note')
  if (onTop.test(folded)) return plain('condition')
  if (speaksOfCase.test(folded)) return plain('case')
  const mode = modeIn(folded)
  const saysHow = /^(cac )?(giay to|nguoi|ho so|thanh phan|phai|can)\b/.test(folded) && mode !== null
  if (saysHow) return { kind: 'general', mode: mode === 'both' ? null : mode, unsure: mode === 'both' }
  if (people.test(folded)) return plain('part')
  return plain('case', true)
}

export interface Line {
  readonly kind: 'paper' | 'note'
  readonly mode: Mode | 'both' | null
  /** The paper is asked for only under a condition that the line itself tells. */
  readonly conditional: boolean
  /** The condition, where it can be cut off: «Đối với Công an nhân dân: Giấy giới thiệu…». */
  readonly condition: string | null
  readonly name: string
  readonly unsure: boolean
}

const paperWords =
  '(giay|cac giay to|mot trong|van ban|ban|bang|don|to khai|to trinh|phieu|quyet dinh|hop dong|ho chieu|bien ban|trich luc|' +
  'chung chi|chung tu|the|so|anh|hinh anh|so do|danh sach|thong bao|bao cao|nghi quyet|phuong an|du an|ke hoach|mau|tai lieu|' +
  'can cuoc|dieu le|cam ket|xac nhan|thuyet minh|ket qua|y kien|cong van|hoa don|ly lich|tep|di chuc|de an|de nghi|01|02)'
const startsAsPaper = new RegExp(`^(ho so|${paperWords})\\b`)
const asksForPaper = new RegExp(
  `\\b(nop|xuat trinh|kem theo|kem|gui|bo sung|cung cap|phai co|thi co|can co|co them)\\b( \\S+){0,4}? ${paperWords}\\b`,
)
/** How sentences about people and circumstances begin; papers do not begin so. */
const startsAsSentence =
  /^((tru )?truong hop|neu|khi|doi voi|nguoi|ca nhan|to chuc|co quan|viec|cong dan|chu (ho|xe|dau tu|so huu)|ho gia dinh|uy ban|ubnd|bo phan|can bo|cong chuc|sau khi|trong thoi (han|gian)|thoi (han|gian)|so luong|muc (thu|phi|le phi)|le phi|phi|cach thuc|noi nop|dia diem|ngoai (ra|cac|giay)|tuy (theo|tung)|khong)\b/
/** Nothing is handed in by sentences that say these things, whatever else they name. */
const onlyGuides =
  /chiu trach nhiem truoc phap luat|phai duoc (hop phap hoa|chung thuc dien tu)|\b(huy bo|tu choi|thu hoi) (ket qua|viec|giay)|khong (phai|can|yeu cau) (nop|xuat trinh)|(duoc|se duoc) thay the bang|lua chon (nhan|nop)|tuong tu (muc|diem)/

/** Guidance even where it begins with the name of a paper. */
const guidesAnyway = /phai duoc hop phap hoa lanh su|^ho so .*bao gom cac giay to theo quy dinh/

const paper = (name: string, rest: Partial<Line> = {}): Line => ({
  kind: 'paper',
  mode: null,
  conditional: false,
  condition: null,
  unsure: false,
  name,
  ...rest,
})

/** Tells what one line of a list of documents is. */
export const readLine = (text: string): Line => {
  const name = bare(text)
  const folded = fold(name)
  const note = (unsure = false): Line => paper(name, { kind: 'note', unsure })
  if (folded === '' || isNote.test(folded) || /[:：]\s*$/.test(text)) return note()
  if (!startsAsSentence.test(folded)) {
    if (guidesAnyway.test(folded)) return note(true)
    return paper(name, { mode: modeIn(folded) === 'show' ? 'show' : null })
  }
  const [before, ...after] = name.split(/[:：]\s+/)
  const behind = bare(after.join(': '))
  if (behind !== '' && startsAsPaper.test(fold(behind))) {
    const subject = fold(before!)
    const condition = /^(nguoi|ca nhan|to chuc)\b/.test(subject) ? null : before!
    return paper(behind, { mode: modeIn(subject), conditional: condition !== null, condition })
  }
  if (onlyGuides.test(folded) || !asksForPaper.test(folded)) return note(true)
  return paper(name, { mode: modeIn(folded), conditional: true, unsure: true })
}

const ending = '\\.(?:docx?|pdf|xlsx?|odt|rtf|zip|rar)\\s*$'
/** A file hangs behind a semicolon, or is stuck to a closing bracket. */
const attached = new RegExp(`;\\s*([^;]{1,150}${ending})`, 'iu')
const stuck = new RegExp(`\\)\\.?([^\\s().][^()]{0,100}${ending})`, 'iu')
const formNumber = /\bmẫu(?:\s+số)?\s*:?\s*([A-ZĐ]{0,4}\d{1,3}[\w./-]{0,20})/iu

/** The names of files that hang on a paper's name, and the number of its form («Mẫu số 18», «mẫu CT01»). */
export const splitForm = (text: string): { readonly name: string; readonly form: string | null } => {
  const match = attached.exec(text) ?? stuck.exec(text)
  const file = match?.[1]?.trim() ?? null
  const name = match === null ? text : text.slice(0, match.index + (match[0].startsWith(')') ? 1 : 0))
  const number = formNumber.exec(name)?.[1]
  const form = number === undefined ? file : `Mẫu ${number.replace(/[./-]+$/, '')}`
  return { name: name.trim() === '' ? text : name, form: form === null ? null : form.slice(0, 60).toWellFormed() }
}
