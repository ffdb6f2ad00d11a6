/** Addresses of a dossier's pages. They hold its id or code, never anything personal. */
export const dossierPath = (id: string): string => `/can-bo/ho-so/${id}`

export const actPath = (id: string, slug: string): string => `${dossierPath(id)}/${slug}`

/** The same page with everything about the people of the dossier. */
export const fullPath = (id: string): string => `${dossierPath(id)}/day-du`

/** The check of its papers, with their scans beside it; and the scans alone, for those who only read. */
export const checkPath = (id: string): string => `${dossierPath(id)}/kiem-tra`
export const scansPath = (id: string): string => `${dossierPath(id)}/ban-quet`
export const filePath = (id: string, file: string): string => `${dossierPath(id)}/tep/${file}`

export const historyPath = (id: string): string => `${dossierPath(id)}/lich-su`

/** Where the acts that are open now stand on the dossier's page, and its other parts. */
export const actsAnchor = 'viec'
export const papersAnchor = 'giay-to'
export const partiesAnchor = 'nguoi'
