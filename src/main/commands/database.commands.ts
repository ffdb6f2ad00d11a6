import { verifyHistory } from '#dossier'
import { findMode, type InstallationMode } from '#platform'
import { loadDemo } from '../demo/demo.ts'
import { settleMode } from '../installation.ts'
import type { Command } from './command.ts'

const modeSentences: Readonly<Record<InstallationMode, string>> = {
  demo: 'This installation is a demo, with invented people and known passwords.',
  production: 'This installation is for real work.',
}

const unsettled =
  'Demo or real work is not settled yet: the first bin/start makes a demo. For real work run it with --no-demo, or run ' +
  'this again with MODE=production.'

const migrateCommand: Command = {
  path: 'migrate',
  says: 'Bring the database to the files in migrations/ and the catalogue to the files in catalogue/',
  detail:
    'bin/start does it by itself. Running it twice does no harm.\n' +
    'With MODE=production or MODE=demo it also settles, once and for all, what the installation is. Without MODE that stays\n' +
    'open until the first bin/start, which makes a demo unless told --no-demo.',
  run: async ({ config, withDatabase, print }) => {
    const mode = await withDatabase(({ db, owner }) =>
      config.mode === null ? findMode(db) : settleMode(owner, config.mode),
    )
    print('The database is up to date.')
    print(mode === null ? unsettled : modeSentences[mode])
    return 0
  },
}

const demoCommand: Command = {
  path: 'demo',
  says: 'Load the invented people and dossiers of the demo',
  detail:
    'bin/start does it by itself, unless it was started with --no-demo. An installation for real work refuses it.',
  run: async ({ withDatabase, print }) => {
    await withDatabase(async ({ db, owner }) => {
      await settleMode(owner, 'demo')
      await loadDemo(db, print)
    })
    return 0
  },
}

const verifyCommand: Command = {
  path: 'history verify',
  says: 'Walk the hash chains of all dossiers and name what is broken',
  detail:
    'Ends with 1 when an event was changed, taken out or cut off at the end, when a detail is gone without an event that says\n' +
    'so, when a dossier says otherwise than its events, or when a number was given and no dossier bears it.',
  run: async ({ withDatabase, print }) => {
    const { dossiers, events, broken, missing } = await withDatabase(({ db }) => verifyHistory(db))
    for (const { dossierId, code, seq, reason } of broken) print(`${code ?? dossierId}: event ${seq}: ${reason}`)
    for (const code of missing) print(`${code}: the number was given, no dossier bears it`)
    const lost = missing.length === 0 ? '' : `, ${missing.length} missing`
    print(
      `${dossiers} dossiers, ${events} events, ${broken.length === 0 ? 'all unbroken' : `${broken.length} broken`}${lost}`,
    )
    return broken.length + missing.length === 0 ? 0 : 1
  },
}

export const databaseCommands: readonly Command[] = [migrateCommand, demoCommand, verifyCommand]
