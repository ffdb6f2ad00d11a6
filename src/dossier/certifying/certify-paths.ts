export const certifyPath = '/can-bo/chung-thuc'

export const visitPath = (id: string): string => `${certifyPath}/luot/${id}`
export const clausePath = (id: string, number?: string): string =>
  `${visitPath(id)}/loi-chung${number === undefined ? '' : `?dong=${number}`}`
export const receiptPath = (id: string): string => `${visitPath(id)}/phieu-thu`
export const bookPath = `${certifyPath}/so`
