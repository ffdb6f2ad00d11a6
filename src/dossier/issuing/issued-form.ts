import type { FormKind } from '#document'

/** The forms that go out to somebody, each with a number: control sheet and register stay with the dossier and the one-stop. */
export type IssuedKind = Exclude<FormKind, 'control' | 'register'>

/** Who signs, as his post was on the day of the act: a later promotion does not change a paper. */
export interface FormSigner {
  /** Null: known only by name, from the time before forms were numbered. */
  readonly post: string | null
  readonly name: string
  readonly title: string | null
  /** TM., KT., TL., TUQ. (NĐ 30/2020/NĐ-CP Điều 13). */
  readonly capacity: string | null
}

/** A form that an act has issued. It keeps its number for ever, also when it is voided. */
export interface IssuedForm {
  readonly id: string
  readonly dossierId: string
  readonly kind: IssuedKind
  /** In force on the day of the act. */
  readonly regime: string
  /** The agency that issues and numbers. */
  readonly agency: string
  readonly year: number
  readonly symbol: string
  /** Without gaps within agency, year and symbol. */
  readonly number: number
  readonly issuedAt: Temporal.Instant
  readonly signer: FormSigner
  readonly voidedAt: Temporal.Instant | null
}
