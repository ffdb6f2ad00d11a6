import { type Static, Type } from 'typebox'
import type { ElectronicResult } from '../dossier.ts'

const maybe = Type.Union([Type.String(), Type.Null()])

/** How the API tells a signed result. */
export const electronicSchema = Type.Object({
  id: Type.String(),
  result: Type.String({ description: 'Id of the result' }),
  digest: Type.String({ description: 'SHA-256, as the history keeps it' }),
  bytes: Type.Integer(),
  verdict: Type.String({
    description:
      '`trusted`: every signature leads to an authority that is trusted here; `intact`: they hold, their authority is not known here',
  }),
  signers: Type.Array(
    Type.Object({
      name: Type.String(),
      organisation: maybe,
      serial: Type.String(),
      issuer: Type.String(),
      claimedAt: maybe,
      provenAt: Type.Union([Type.String(), Type.Null()], { description: 'By a time stamp of a trusted authority' }),
      bound: Type.Boolean({ description: 'The signature names its certificate (ESS signingCertificateV2)' }),
      trusted: Type.Boolean(),
    }),
  ),
  attachedAt: Type.String(),
  checkedAt: Type.String(),
  replacedAt: maybe,
  openedAt: Type.Union([Type.String(), Type.Null()], { description: 'When the citizen fetched it first' }),
})

export const electronicView = (file: ElectronicResult): Static<typeof electronicSchema> => ({
  id: file.id,
  result: file.resultId,
  digest: file.digest,
  bytes: file.bytes,
  verdict: file.verdict,
  signers: [...file.signers],
  attachedAt: file.attachedAt.toString(),
  checkedAt: file.checkedAt.toString(),
  replacedAt: file.replacedAt?.toString() ?? null,
  openedAt: file.openedAt?.toString() ?? null,
})
