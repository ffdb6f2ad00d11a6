import type { DossierServices } from '#dossier'
import type { Tasks } from '#platform'

/** Who does what after a change has been committed: every task that any room enqueues, and its doer. */
export const tasks: Tasks = {}

/** Which jobs follow from the events of a dossier. Nobody answers yet: people are told by the notice room when it comes. */
export const react: DossierServices['react'] = () => []
