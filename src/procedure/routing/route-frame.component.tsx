import type { ComponentChildren } from 'preact'
import type { AgencyDirectory } from '#agency'
import { type Actor, officerFace, placeOf, placesOf } from '#identity'
import { localDate, type Words } from '#platform'
import { OfficerLayout, type Scene } from '#web'
import type { LiveProcedures } from '../live-directory.ts'
import type { DrawRoute } from './draw-route.ts'
import { editorWords as words } from './route-editor.words.ts'

/** What the pages of this part need from the house. */
export interface RoutingServices {
  readonly agencies: () => Promise<AgencyDirectory>
  readonly procedures: LiveProcedures
  readonly draw: DrawRoute
}

export const routesPath = '/can-bo/quy-trinh'
export const routePath = (code: string): string => `${routesPath}/${code}`

export const today = localDate

export interface RouteFrameProps {
  readonly visit: Scene
  readonly actor: Actor
  readonly directory: AgencyDirectory
  readonly title: Words
  /** Whether it is one of the routes, not their list. */
  readonly one?: boolean
  readonly children: ComponentChildren
}

/** The pages on which routes are built. */
export const RouteFrame = ({ visit, actor, directory, title, one, children }: RouteFrameProps) => (
  <OfficerLayout
    visit={visit}
    title={title}
    officer={officerFace(actor, placeOf(directory, actor.agency, localDate(visit.now)))}
    nav={placesOf(actor.role)}
    current={routesPath}
    {...(one === true
      ? { back: { href: routesPath, label: words.listTitle }, islands: ['procedure/routing/route-editor'] }
      : {})}
  >
    {children}
  </OfficerLayout>
)
