/** Addresses of hand-over lists. They hold ids and agency codes, never anything personal. */
export const listsPath = '/can-bo/ban-giao'
export const newListPath = (to: string): string => `${listsPath}/lap?den=${to}`
export const listPath = (id: string): string => `${listsPath}/phieu/${id}`
export const listPrintPath = (id: string): string => `${listPath(id)}/in`

export const manifestsPath = '/can-bo/buu-chinh'
export const manifestPath = (id: string): string => `${manifestsPath}/bang-ke/${id}`
export const manifestPrintPath = (id: string): string => `${manifestPath(id)}/in`

export const postIntakePath = `${manifestsPath}/nhan`
export const sittingPath = (id: string): string => `${postIntakePath}/lan/${id}`
export const sittingPrintPath = (id: string): string => `${sittingPath(id)}/in`
