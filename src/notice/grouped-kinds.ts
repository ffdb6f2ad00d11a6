import { everythingUrl, todayUrl, watchUrl } from '#dossier'
import type { OfficerMessageKind } from './officer-message.words.ts'

/**
 * Kinds that come by the dozen, each with the list that holds their dossiers: of the officer's own work, or of the unit or authority that he
 * answers for. A step that is near has no list of its own; it stands in the day's.
 */
export const groupedKinds = {
  'step-soon.officer': everythingUrl,
  'step-late.officer': todayUrl({ view: 'tre-buoc' }),
  'step-late.head': watchUrl({ list: 'step-late' }),
  'step-late.controller': watchUrl({ list: 'step-late' }),
  'dossier-soon.officer': todayUrl({ view: 'sap-den-han' }),
  'dossier-late.officer': todayUrl({ view: 'qua-han' }),
  'dossier-late.head': watchUrl({ list: 'late' }),
  'dossier-late.controller': watchUrl({ list: 'late' }),
  'given.officer': todayUrl({ view: 'cua-toi' }),
  'online.officer': todayUrl({ group: 'cho-tiep-nhan' }),
} as const satisfies Readonly<Partial<Record<OfficerMessageKind, string>>>

export type GroupedKind = keyof typeof groupedKinds

export const isGroupedKind = (kind: string): kind is GroupedKind => Object.hasOwn(groupedKinds, kind)
