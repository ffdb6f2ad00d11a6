import type { Words } from '#platform'

/** One thing to mend in what was typed, with the field it concerns; what #web shows as a form's problem. */
export interface Fault {
  readonly field: string
  readonly message: Words
}

export const fault = (field: string, message: Words): Fault => ({ field, message })

/** A text that is longer than the register has room for: told with both lengths, never cut in silence. */
export const tooLong = (field: string, text: string, most: number): readonly Fault[] =>
  text.length <= most
    ? []
    : [
        fault(field, {
          vi: `Rút ngắn còn tối đa ${most} ký tự (đang có ${text.length})`,
          en: `Shorten it to ${most} characters at most (now ${text.length})`,
        }),
      ]
