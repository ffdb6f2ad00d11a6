import { type Facts, type Refusal, type RefusalTexts, refuse, type Words } from '#platform'
import type { Finding } from './fault.ts'

/** What an administrator does about an entry that a record did not give; by the entry's first name. */
const help = new Map<string, Words>(
  Object.entries({
    route: {
      vi: 'lấy quy trình của thủ tục khác (--route-from MÃ)',
      en: "take over another procedure's route (--route-from CODE)",
    },
    limit: { vi: 'cho biết thời hạn giải quyết (--limit)', en: 'give the time limit (--limit)' },
    online: { vi: 'cho biết mức trực tuyến (--online)', en: 'give the online level (--online)' },
    competence: {
      vi: 'cho biết cấp có thẩm quyền (competence)',
      en: 'say which kind of agency is competent (competence)',
    },
    fees: {
      vi: 'cho biết phí, lệ phí; không thu thì ghi danh sách trống (fees)',
      en: 'give the fees, an empty list for none (fees)',
    },
    field: { vi: 'cho biết lĩnh vực trong fields.yaml (field)', en: 'give a field of fields.yaml (field)' },
    components: { vi: 'sửa danh sách giấy tờ (components)', en: 'correct the list of papers (components)' },
  }),
)

const missing = ({ reason }: Finding): string => /^«(\w+)» is missing$/.exec(reason.en)?.[1] ?? ''

const tell = (found: Finding, lang: 'vi' | 'en'): string => {
  const where = found.at.join('.')
  const hint = help.get(missing(found)) ?? help.get(String(found.at[0] ?? ''))
  const what = where === '' ? found.reason[lang] : `${where}: ${found.reason[lang]}`
  return hint === undefined ? what : `${what} — ${hint[lang]}`
}

/** A draft that lacks something, or contradicts itself, with the whole list at once. */
export const incompleteRefusal = (code: string, findings: readonly Finding[]): Refusal<'procedure.incomplete'> =>
  refuse('procedure.incomplete', {
    code,
    missing: findings.map((found) => tell(found, 'vi')),
    missingEn: findings.map((found) => tell(found, 'en')),
  })

const listed = (value: Facts[string] | undefined): string =>
  Array.isArray(value) ? value.join('; ') : String(value ?? '')

export const procedureRefusals = {
  'procedure.not-found': {
    status: 404,
    vi: ({ code }) => `Không có thủ tục ${code}. Ông/Bà kiểm tra lại mã hoặc tìm theo tên.`,
    en: ({ code }) => `There is no procedure ${code}. Check the code, or search by name.`,
  },
  'procedure.not-in-force': {
    status: 409,
    vi: ({ code, date }) => `Thủ tục ${code} không có hiệu lực ngày ${date}. Hãy tìm thủ tục thay thế.`,
    en: ({ code, date }) => `Procedure ${code} is not in force on ${date}. Look for the one that replaced it.`,
  },
  'procedure.no-competent-agency': {
    status: 409,
    vi: ({ code, territory, date }) =>
      `Ngày ${date}, không cơ quan nào ở «${territory}» có thẩm quyền giải quyết thủ tục ${code}. Hãy chọn địa bàn khác.`,
    en: ({ code, territory, date }) =>
      `No agency of «${territory}» is competent for procedure ${code} on ${date}. Choose another territory.`,
  },
  'procedure.several-competent-agencies': {
    status: 409,
    vi: ({ code, territory, agencies }) =>
      `Có nhiều cơ quan cùng có thẩm quyền với thủ tục ${code} ở «${territory}»: ${listed(agencies)}. Quản trị viên cần sửa danh mục cơ quan.`,
    en: ({ code, territory, agencies }) =>
      `Several agencies are competent for procedure ${code} in «${territory}»: ${listed(agencies)}. The administrator has to correct the agencies.`,
  },
  'procedure.no-department': {
    status: 409,
    vi: ({ department, step }) =>
      `Bước «${step}» cần sở, ngành «${department}» nhưng ngày này không có. Quản trị viên cần bổ sung cơ quan hoặc sửa quy trình.`,
    en: ({ department, step }) =>
      `The step «${step}» needs the department «${department}», which does not exist on this day. The administrator has to add it or change the route.`,
  },
  'procedure.draft-not-found': {
    status: 404,
    vi: ({ draft }) => `Không có bản nháp ${draft}. Xem danh sách bản nháp rồi chọn lại.`,
    en: ({ draft }) => `There is no draft ${draft}. Choose one from the list of drafts.`,
  },
  'procedure.route-source-not-found': {
    status: 404,
    vi: ({ code }) => `Thủ tục ${code} chưa công bố nên không lấy quy trình được. Chọn một thủ tục đã công bố.`,
    en: ({ code }) => `Procedure ${code} is not published, so its route cannot be taken over. Choose a published one.`,
  },
  'procedure.incomplete': {
    status: 422,
    vi: ({ code, missing: list }) => `Chưa công bố được thủ tục ${code}. Còn phải bổ sung: ${listed(list)}.`,
    en: ({ code, missingEn }) => `Procedure ${code} cannot be published yet. Still needed: ${listed(missingEn)}.`,
  },
  'procedure.already-published': {
    status: 409,
    vi: ({ code, number }) => `Nội dung này đã là phiên bản ${number} của thủ tục ${code}; không cần công bố lại.`,
    en: ({ code, number }) => `This content already is version ${number} of procedure ${code}; nothing to publish.`,
  },
  'procedure.route-changed': {
    status: 409,
    vi: ({ code }) =>
      `Quy trình của thủ tục ${code} vừa được người khác lưu hoặc công bố. Nội dung Ông/Bà nhập vẫn còn ở dưới; hãy mở trang này trong thẻ mới để đối chiếu rồi làm lại.`,
    en: ({ code }) =>
      `Somebody else has just saved or published the route of ${code}. What you typed is still below; open this page in a new tab, compare, and do it again.`,
  },
  'procedure.route-faulty': {
    status: 422,
    vi: ({ code }) => `Chưa công bố được quy trình của thủ tục ${code}: còn điều phải sửa, ghi ở phần kiểm tra.`,
    en: ({ code }) => `The route of ${code} cannot be published yet: the check names what has to be mended.`,
  },
  'procedure.route-unchanged': {
    status: 409,
    vi: ({ code }) => `Quy trình của thủ tục ${code} chưa có gì thay đổi nên không cần phiên bản mới.`,
    en: ({ code }) => `Nothing in the route of ${code} has changed, so no new version is needed.`,
  },
  'procedure.file-not-json': {
    status: 422,
    vi: ({ reason }) => `Tệp không phải JSON (${reason}). Hãy xuất lại dữ liệu từ cổng rồi nhập.`,
    en: ({ reason }) => `The file is not JSON (${reason}). Export the data again and import that.`,
  },
  'procedure.file-without-records': {
    status: 422,
    vi: () => 'Tệp không có danh sách thủ tục. Cần một mảng, hoặc một đối tượng có mảng «procedures».',
    en: () => 'The file has no list of procedures. It must be an array, or an object with an array «procedures».',
  },
} as const satisfies RefusalTexts

export type ProcedureRefusal = keyof typeof procedureRefusals
