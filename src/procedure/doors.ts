import type { Door } from '#web'
import { getProcedureApi, listProceduresApi, suggestProceduresApi } from './procedures.api.ts'
import { routeEditorPage } from './routing/route-editor.page.tsx'
import type { RoutingServices } from './routing/route-frame.component.tsx'
import { routesPage } from './routing/routes.page.tsx'

/** What programs may ask about procedures, and where their routes are built. */
export const procedureDoors = (services: RoutingServices): readonly Door[] => [
  routesPage(services),
  routeEditorPage(services),
  listProceduresApi(services.procedures),
  getProcedureApi(services.procedures),
  suggestProceduresApi(services.procedures),
]
