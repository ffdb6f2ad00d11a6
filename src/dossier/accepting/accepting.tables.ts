// Written by `npm run tables` from the migrated database; a test compares them.
export interface AcceptingTables {
  dossier_code_counter: {
    agency: string
    day: string
    last: number
  }
}
