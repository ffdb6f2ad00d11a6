import type { Door } from '#web'
import type { LiveProcedures } from './live-directory.ts'
import { getProcedureApi, listProceduresApi, suggestProceduresApi } from './procedures.api.ts'

/** What programs may ask about procedures. */
export const procedureDoors = (procedures: LiveProcedures): readonly Door[] => [
  listProceduresApi(procedures),
  getProcedureApi(procedures),
  suggestProceduresApi(procedures),
]
