import type { PublishedProcedure } from '#procedure'
import type { Dossier } from '../dossier.ts'
import type { JointMove } from '../reappointing/move-appointment.ts'
import type { SlipOfBundle } from './bundle-slip.ts'
import type { HeadFacts } from './form-head.ts'
import type { FormSigner } from './issued-form.ts'

/** What a form is written from: the dossier as the act left it, and the law and names of the day of the act. */
export interface FormFacts extends HeadFacts {
  readonly dossier: Dossier
  readonly procedure: PublishedProcedure
  readonly signer: FormSigner
  /** As the officer gave it; empty: none was asked for. */
  readonly reason: string
  readonly field?: string
  /** Of the first dossier of a bundle, whose slip is everybody's. */
  readonly bundle?: SlipOfBundle
  /** Of an apology for a leg of a bundle: the one appointment that the citizen has, and the one that it moves to. */
  readonly joint?: JointMove
  /** Of a later slip: which it replaces. */
  readonly replaces?: string
}
