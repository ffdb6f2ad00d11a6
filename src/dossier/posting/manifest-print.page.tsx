import { longDate } from '#document'
import { may } from '#identity'
import { localDate } from '#platform'
import { type Door, page } from '#web'
import { newListWords, onListWords, sheetWords } from '../listing/list.words.ts'
import { numberOf, PapersFrame } from '../listing/list-frame.component.tsx'
import { manifestPath, manifestsPath } from '../listing/list-paths.ts'
import { PrintButton, Signatures } from '../listing/signatures.component.tsx'
import type { DossierServices } from '../services.ts'
import { loadManifest, type OneManifest } from './manifest.page.tsx'
import { postWords, manifestWords as words } from './post.words.ts'
import type { ManifestLine } from './post-manifests.query.ts'

const heads = [onListWords.position, newListWords.dossier, words.result, words.address, postWords.number]

const Lines = ({ lines }: { readonly lines: readonly ManifestLine[] }) => (
  <table class="table">
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head.vi} scope="col">
            {head.vi}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line, at) => (
        <tr key={line.dossierId}>
          <td class="num">{at + 1}</td>
          <td class="num">{line.code}</td>
          <td>{line.result}</td>
          <td>{[line.ownerName, line.address, line.phone].filter((part) => part !== null).join(', ')}</td>
          <td class="num">{line.trackingNumber ?? ''}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Sheet = ({ manifest, directory }: OneManifest) => {
  const lines = manifest.lines.filter(({ state }) => state !== 'removed')
  return (
    <article class="clause hand-sheet" lang="vi">
      <p>{directory.nameAt(manifest.agency, localDate(manifest.openedAt)).vi}</p>
      <h2>{words.heading.vi}</h2>
      <p class="num">
        {sheetWords.number.vi}: {numberOf(manifest)} · {longDate(manifest.postedAt ?? manifest.openedAt)}
      </p>
      <p>
        {postWords.carrier.vi}: {manifest.carrier}
      </p>
      <Lines lines={lines} />
      <p>
        {sheetWords.total.vi}: <strong class="num">{lines.length}</strong>
      </p>
      <Signatures
        hands={[
          { title: words.giver.vi, name: manifest.openedName },
          { title: words.taker.vi, name: manifest.takenBy ?? '' },
        ]}
      />
    </article>
  )
}

/** The manifest as a page made for the printer, with a line for both signatures. */
export const postManifestPrintPage = (services: DossierServices): Door =>
  page(`${manifestsPath}/bang-ke/:id/in`, {
    who: may('dossier.hand-over'),
    load: loadManifest(services),
    record: { as: 'post-manifest.print', of: ({ manifest }) => manifest.lines.map(({ dossierId }) => dossierId) },
    view: (one, visit) => {
      const title = words.one(numberOf(one.manifest))
      return (
        <PapersFrame
          visit={visit}
          title={title}
          {...one}
          back={{ href: manifestPath(one.manifest.id), label: title }}
          current={manifestsPath}
          islands={['dossier/certifying/print-page']}
        >
          <h1 class="not-printed">{visit.t(title)}</h1>
          <PrintButton />
          <Sheet {...one} />
        </PapersFrame>
      )
    },
  })
