import { may } from '#identity'
import { localDate } from '#platform'
import { type Door, page } from '#web'
import { newListWords, onListWords } from '../listing/list.words.ts'
import { numberOf } from '../listing/list-frame.component.tsx'
import { manifestPath, manifestsPath } from '../listing/list-paths.ts'
import { Sheet, SheetNumber, SheetPage, SheetTable, SheetTotal } from '../listing/sheet.component.tsx'
import type { DossierServices } from '../services.ts'
import { loadManifest, type OneManifest } from './manifest.page.tsx'
import { postWords, manifestWords as words } from './post.words.ts'
import type { ManifestLine } from './post-manifests.query.ts'

const heads = [onListWords.position, newListWords.dossier, words.result, words.address, postWords.number]

const Row = ({ line, at }: { readonly line: ManifestLine; readonly at: number }) => (
  <tr>
    <td class="num">{at}</td>
    <td class="num">{line.code}</td>
    <td>{line.result}</td>
    <td>{[line.addressee, line.address, line.phone].filter((part) => part !== null).join(', ')}</td>
    <td class="num">{line.trackingNumber ?? ''}</td>
  </tr>
)

const ManifestSheet = ({ manifest, directory }: OneManifest) => {
  const lines = manifest.lines.filter(({ state }) => state !== 'removed')
  return (
    <Sheet
      house={directory.nameAt(manifest.agency, localDate(manifest.openedAt))}
      heading={words.heading}
      hands={[
        { title: words.giver.vi, name: manifest.openedName },
        { title: words.taker.vi, name: manifest.takenBy ?? '' },
      ]}
    >
      <SheetNumber of={manifest} at={manifest.postedAt ?? manifest.openedAt} />
      <p>
        {postWords.carrier.vi}: {manifest.carrier}
      </p>
      <SheetTable heads={heads}>
        {lines.map((line, at) => (
          <Row key={line.dossierId} line={line} at={at + 1} />
        ))}
      </SheetTable>
      <SheetTotal count={lines.length} />
    </Sheet>
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
        <SheetPage
          visit={visit}
          title={title}
          {...one}
          back={{ href: manifestPath(one.manifest.id), label: title }}
          current={manifestsPath}
        >
          <ManifestSheet {...one} />
        </SheetPage>
      )
    },
  })
