import type { ComponentChildren } from 'preact'
import { officerFace } from '#identity'
import { localDate, type Words } from '#platform'
import { type Form, OfficerLayout, type Scene } from '#web'
import type { DossierCase } from './dossier-case.ts'
import { procedureName, titleOf } from './dossier-case.ts'
import { dossierPath } from './dossier-paths.ts'
import { Present, presenceIsland } from './presence.component.tsx'

export interface DossierFrameProps {
  readonly visit: Scene
  readonly of: DossierCase
  readonly title: Words
  readonly islands?: readonly string[]
  readonly children: ComponentChildren
}

/** What stands in fields before anybody has typed; what was typed stays. */
export const withFirst = (visit: Scene, first: Form): Scene =>
  visit.form.typed.entries.length > 0 ? visit : { ...visit, form: { ...visit.form, typed: first } }

export const faceIn = ({ asker, directory, now }: DossierCase) =>
  officerFace(asker.actor, directory.shortNameAt(asker.actor.agency, localDate(now)))

/** A page about one dossier beside its main page: an act, its history. The way back is its code. */
export const DossierFrame = ({ visit, of, title, islands, children }: DossierFrameProps) => {
  const name = titleOf(of.dossier)
  return (
    <OfficerLayout
      visit={visit}
      title={{ vi: `${title.vi} · ${name.vi}`, en: `${title.en} · ${name.en}` }}
      officer={faceIn(of)}
      nav={of.nav}
      back={{ href: dossierPath(of.dossier.id), label: name }}
      islands={[presenceIsland, ...(islands ?? ['web/fields'])]}
    >
      <Present of={of} />
      <h1>{visit.t(title)}</h1>
      <p class="sub">{[visit.t(procedureName(of)), of.dossier.ownerName].filter((part) => part !== '').join(' · ')}</p>
      {children}
    </OfficerLayout>
  )
}
