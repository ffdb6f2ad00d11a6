/** The key of steps that are not on the route: asked opinions, and the one-stop's wait for the citizen. */
export const opinionKey = 'asked-opinion'
export const awaitSupplementKey = 'await-supplement'
