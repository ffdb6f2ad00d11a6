import { sql } from 'kysely'

/** Of a row `d` of `dossier`: that it corrects another, and that its own result was replaced. */
export const correctionMarks = sql`d.corrects is not null as corrects,
      exists (select from dossier_result r where r.dossier_id = d.id and r.corrected_at is not null) as corrected`
