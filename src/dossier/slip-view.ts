import { type Static, Type } from 'typebox'
import { slipToken } from './accepting/slip-token.ts'
import type { Dossier } from './dossier.ts'

const text = Type.Union([Type.String(), Type.Null()])

/** What whoever takes a dossier in is told at once, with the secrets of its slip. */
export const openedSchema = Type.Object({
  id: Type.String(),
  code: text,
  slipNumber: Type.String(),
  trackingUrl: text,
  dueAt: text,
  status: Type.String(),
})

/** Of a dossier that is read: the secrets of the slip go to whoever gives it out, and to nobody else. */
export const readSchema = Type.Object({
  ...openedSchema.properties,
  slipNumber: Type.Union([Type.String(), Type.Null()], {
    description: 'Only for the posts of the one-stop; else null',
  }),
  trackingUrl: Type.Union([Type.String(), Type.Null()], {
    description: 'Only for the posts of the one-stop; else null',
  }),
})

/** With the secret: whoever has this address may follow the dossier. */
export const trackingUrl = (dossier: Pick<Dossier, 'code' | 'trackSecret'>, origin: string): string | null =>
  dossier.code === null ? null : `${origin}/t/${slipToken(dossier.code, dossier.trackSecret)}`

export const openedView = (dossier: Dossier, origin: string): Static<typeof openedSchema> => ({
  id: dossier.id,
  code: dossier.code,
  slipNumber: dossier.slipNumber,
  trackingUrl: trackingUrl(dossier, origin),
  dueAt: dossier.dueAt?.toString() ?? null,
  status: dossier.status,
})

/** The same for whoever reads it. */
export const readView = (dossier: Dossier, origin: string, slip: boolean): Static<typeof readSchema> => ({
  ...openedView(dossier, origin),
  ...(slip ? {} : { slipNumber: null, trackingUrl: null }),
})
