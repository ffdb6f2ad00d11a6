/** Addresses of bundles. They hold ids and keys, never anything personal. */
export const bundleListPath = '/can-bo/lien-thong'
export const bundlePath = (id: string): string => `${bundleListPath}/${id}`
export const bundleIntakePath = (key: string): string => `/can-bo/tiep-nhan/lien-thong/${key}`
