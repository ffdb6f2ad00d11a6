import { agencyRefusals } from '#agency'
import type { RefusalTexts } from '#platform'
import type { Door } from '#web'

/** Every address of the service, room by room. */
export const doors: readonly Door[] = []

/** Every sentence that says no. */
export const refusals: readonly RefusalTexts[] = [agencyRefusals]
