/**
 * Folds Vietnamese text for search: «Nguyễn Thị Hường», «nguyen thi huong» and both spellings of «hoà/hòa» become one.
 * Intl.Collator cannot do it: at base sensitivity it still separates đ from d and ơ from o.
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()
