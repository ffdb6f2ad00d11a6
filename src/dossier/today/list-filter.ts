import type { AgencyDirectory } from '#agency'
import type { Actor } from '#identity'
import { localDate } from '#platform'
import type { InboxFilter } from '../inbox/inbox-filter.ts'
import type { Looking, View } from '../inbox/looking.form.ts'
import { type CodesOfField, endOf, narrowed } from '../inbox/narrowed.ts'
import { decisionsOf, partOf } from '../inbox/work-groups.ts'
import { deskOf } from '../reach.ts'

type Officers = Pick<InboxFilter, 'officerId' | 'behalfOf'>

const officersOf = ({ officerId, onBehalfOf }: Pick<Actor, 'officerId' | 'onBehalfOf'>): Officers => ({
  officerId,
  ...(onBehalfOf === undefined ? {} : { behalfOf: onBehalfOf.officerId }),
})

const viewFilters: Readonly<Record<View, (officers: Officers, now: Temporal.Instant) => Partial<InboxFilter>>> = {
  'tat-ca': () => ({}),
  // in somebody's place his work is mine
  'cua-toi': (officers) => officers,
  'qua-han': (_, now) => ({ dueBefore: now }),
  'hom-nay': (_, now) => ({ dueFrom: now, dueBefore: endOf(now, 0) }),
  'sap-den-han': (_, now) => ({ soonAt: now }),
  'tre-buoc': (_, now) => ({ stepDueBefore: now }),
}

/** Another's work is not mine, and its step is not late here: only the plain lists and those by the date hold decisions. */
const besideSteps: ReadonlySet<View> = new Set(['tat-ca', 'qua-han', 'hom-nay', 'sap-den-han'])

/** The open work of a post, as one list of it asks for. */
export const filterOf = (
  actor: Pick<Actor, 'officerId' | 'agency' | 'role' | 'onBehalfOf'>,
  directory: AgencyDirectory,
  now: Temporal.Instant,
  { view, group, by }: Looking,
  codesOf: CodesOfField = () => [],
): InboxFilter => {
  const { stepLate, ...part } = group === null ? {} : partOf(group, actor.role)
  return {
    agencies: deskOf(directory, actor.agency, localDate(now)),
    authority: directory.authorityOf(actor.agency).code,
    role: actor.role,
    bundlesOnce: true,
    ...narrowed(by ?? {}, codesOf),
    ...viewFilters[view](officersOf(actor), now),
    ...part,
    ...(group === null && besideSteps.has(view) ? { beside: decisionsOf(actor.role) } : {}),
    ...(stepLate === true ? { stepDueBefore: now } : {}),
  }
}
