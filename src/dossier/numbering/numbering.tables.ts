// Written by `npm run tables` from the migrated database; a test compares them.
export interface NumberingTables {
  document_number: {
    agency: string
    year: number
    number: string
    dossier_id: string
  }
}
