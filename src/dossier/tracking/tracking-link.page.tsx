import { isRefusal, refuse } from '#platform'
import { anyone, CitizenLayout, type Door, page } from '#web'
import type { DossierServices } from '../services.ts'
import { trackByToken } from './track-dossier.ts'
import { trackWords } from './tracking.words.ts'
import { sceneOf } from './tracking-scene.ts'
import { TrackingView } from './tracking-view.component.tsx'

/** Where the QR code of a slip leads. Nothing personal is shown, so that no reading is recorded. */
export const trackingLinkPage = (services: DossierServices): Door =>
  page('/t/:token', {
    who: anyone,
    record: null,
    limit: 'tracking-link',
    load: async ({ db, params, now }) => {
      const tracking = await trackByToken(db, params.token)
      return isRefusal(tracking) ? refuse('tracking-link-unknown') : sceneOf(services, db, tracking, now)
    },
    view: (scene, visit) => (
      <CitizenLayout
        visit={visit}
        title={`${visit.t(trackWords.title)}${scene.tracking.code === null ? '' : ` ${scene.tracking.code}`}`}
        hidden
      >
        <TrackingView scene={scene} conceal={visit.conceal} />
      </CitizenLayout>
    ),
  })
