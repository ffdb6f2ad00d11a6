import type { Db, Words } from '#platform'

/** The demo's people, whose password is known to everybody who reads this. */
export const demoPassword = 'motcua-demo'

export interface DemoAccount {
  readonly username: string
  readonly does: Words
}

export const demoAccounts: readonly DemoAccount[] = []

/** Loads the invented people and dossiers of the demo, once. */
export const loadDemo = async (_db: Db, log: (line: string) => void): Promise<void> => {
  log('demo: nothing to load yet')
}
