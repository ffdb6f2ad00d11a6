import type { Lang } from '#platform'

/** Addresses of the public site; every link is made here, so that an address changes in one place. */
const withQuery = (path: string, pairs: Readonly<Record<string, string | undefined>>): string => {
  const query = new URLSearchParams(
    Object.entries(pairs).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== ''),
  )
  return query.size === 0 ? path : `${path}?${query}`
}

export interface ListFilter {
  readonly q?: string
  readonly field?: string
  readonly lifeEvent?: string
}

export const listPath = ({ q, field, lifeEvent }: ListFilter): string =>
  withQuery('/thu-tuc', { q, 'linh-vuc': field, viec: lifeEvent })

export const searchPath = (q: string): string => listPath({ q })
export const fieldPath = (field: string): string => listPath({ field })
export const lifeEventPath = (lifeEvent: string): string => listPath({ lifeEvent })

export interface ProcedureChoice {
  readonly caseKey?: string
  readonly territory?: string
}

export const procedurePath = (code: string, { caseKey, territory }: ProcedureChoice = {}): string =>
  withQuery(`/thu-tuc/${code}`, { 'truong-hop': caseKey, noi: territory })

/** The process of a procedure as an ISO sheet, and the same to print. */
export const sheetPath = (code: string, choice: ProcedureChoice = {}): string =>
  withQuery(`/thu-tuc/${code}/quy-trinh`, { noi: choice.territory })
export const sheetPdfPath = (code: string, choice: ProcedureChoice = {}): string =>
  withQuery(`/thu-tuc/${code}/quy-trinh/pdf`, { noi: choice.territory })

/** A blank form by its file, «forms/khai-sinh.typ»: several forms of a procedure may bear one number. */
export const formPath = (code: string, file: string): string =>
  `/thu-tuc/${code}/bieu-mau/${encodeURIComponent(formNameOf(file))}`
export const formNameOf = (file: string): string => file.replace(/^forms\//, '').replace(/\.typ$/, '')

export const postingPath = (agency: string): string => `/niem-yet/${agency}`
export const postingPdfPath = (agency: string): string => `${postingPath(agency)}/pdf`

export const calculatorPath = (code: string, caseKey: string): string =>
  withQuery('/tinh-ngay-hen', { 'thu-tuc': code, 'truong-hop': caseKey })

/** Asked by the suggesting field; it names the page's language, since programs are answered in their own. */
export const suggestPath = (lang: Lang): string => `/api/v1/procedure-suggestions?lang=${lang}`
