/** A Vietnamese mobile number: ten digits. */
export const mobileNumber = /^0[35789]\d{8}$/
/** A Vietnamese number of a fixed line: eleven digits. */
export const fixedNumber = /^02\d{9}$/

/** A Vietnamese phone number as ten or eleven digits with a leading 0; null when it is none. Takes +84, dots and spaces. */
export const parsePhone = (typed: string): string | null => {
  const digits = typed.replace(/[\s.()-]/g, '').replace(/^(\+84|0084|84(?=\d{9,10}$))0?/, '0')
  return mobileNumber.test(digits) || fixedNumber.test(digits) ? digits : null
}
