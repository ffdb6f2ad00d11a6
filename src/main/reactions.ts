import type { Tasks } from '#platform'

/** Who does what after a change has been committed: every task that any room enqueues, and its doer. */
export const tasks: Tasks = {}
