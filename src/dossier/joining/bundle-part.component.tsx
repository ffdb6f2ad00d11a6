import { Section, useScene } from '#web'
import type { DossierCase } from '../reading/dossier-case.ts'
import { BundleTable } from './bundle.component.tsx'
import { bundlePath } from './bundle-paths.ts'
import { KnownHere } from './bundle-results.component.tsx'
import { joiningWords as words } from './joining.words.ts'

/** On the page of one dossier: the others of its bundle, and who has to act next. */
export const BundlePartOf = ({ of }: { readonly of: DossierCase }) => {
  const { t } = useScene()
  const { bundle: whole, directory, now, dossier } = of
  if (whole === null) return null
  return (
    <Section id="lien-thong" title={words.title}>
      <BundleTable whole={whole} directory={directory} now={now} here={dossier.id} />
      <KnownHere whole={whole} dossier={dossier.id} />
      <p class="section-foot">
        <a href={bundlePath(whole.bundle.id)}>{t(words.open)}</a>
      </p>
    </Section>
  )
}
