import type { Lang, Words } from '#platform'

/** Who may apply, by the names of the national catalogue: it knows these ten. */
const audiences: readonly Words[] = [
  { vi: 'Công dân Việt Nam', en: 'Vietnamese citizens' },
  { vi: 'Người Việt Nam định cư ở nước ngoài', en: 'Vietnamese living abroad' },
  { vi: 'Người nước ngoài', en: 'Foreigners' },
  { vi: 'Cán bộ, công chức, viên chức', en: 'Cadres, civil servants and public employees' },
  { vi: 'Doanh nghiệp', en: 'Enterprises' },
  { vi: 'Doanh nghiệp có vốn đầu tư nước ngoài', en: 'Enterprises with foreign capital' },
  { vi: 'Hợp tác xã', en: 'Cooperatives' },
  { vi: 'Hộ kinh doanh', en: 'Household businesses' },
  { vi: 'Tổ chức (không bao gồm doanh nghiệp, HTX)', en: 'Organisations other than enterprises and cooperatives' },
  { vi: 'Tổ chức nước ngoài', en: 'Foreign organisations' },
]

const known = new Map(audiences.map((words) => [words.vi, words]))

/** A name that the catalogue does not know stays as it was written. */
const audienceIn = (name: string, lang: Lang): string => known.get(name)?.[lang] ?? name

export const audienceText = (names: readonly string[], lang: Lang): string =>
  names.map((name) => audienceIn(name, lang)).join('; ')

/** Whether the text in that language still holds a name only known in Vietnamese. */
export const staysVietnamese = (names: readonly string[]): boolean => names.some((name) => !known.has(name))
