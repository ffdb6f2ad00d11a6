import { type Actor, may } from '#identity'
import { isRefusal } from '#platform'
import {
  again,
  Button,
  ButtonRow,
  type Column,
  type Door,
  EmptyState,
  type Form,
  FormBox,
  formatDateTime,
  page,
  redirect,
  Section,
  Spoken,
  Table,
  Tag,
  TextInput,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { houseOf } from '../listing/keep-list.ts'
import { listFaults, newListWords } from '../listing/list.words.ts'
import { numberOf, PapersFrame, type Place } from '../listing/list-frame.component.tsx'
import { manifestPath, manifestsPath } from '../listing/list-paths.ts'
import { readPicks, scanRead } from '../listing/picks.form.ts'
import { ScanLine } from '../listing/scan-line.component.tsx'
import { dossierPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { openManifest } from './keep-manifest.ts'
import { postFaults, postWords, usualCarrier, manifestWords as words } from './post.words.ts'
import { type ManifestCounted, manifestsOf, type Parcel, parcelsOf } from './post-manifests.query.ts'

type Own = Visit<Actor, unknown>

interface Manifests extends Place {
  readonly parcels: readonly Parcel[]
  readonly manifests: readonly ManifestCounted[]
}

const load =
  (services: DossierServices) =>
  async ({ db, actor, now }: Own): Promise<Manifests> => {
    const directory = await services.agencies()
    const house = await houseOf(services, { actor, now })
    const [parcels, manifests, nav] = await Promise.all([
      parcelsOf(db, house),
      manifestsOf(db, house),
      officerNav(db, actor, directory, now, services),
    ])
    return { actor, directory, nav, parcels, manifests }
  }

const submit = (services: DossierServices) => async (visit: Own, form: Form) => {
  const { db, actor, now } = visit
  const { picked, problems } = readPicks(form, await parcelsOf(db, await houseOf(services, { actor, now })))
  if (problems.length > 0 || form.get('act') !== 'make') return again<Manifests>(problems)
  if (picked.length === 0) return again<Manifests>([{ message: listFaults.none }])
  const carrier = form.get('carrier').slice(0, 100)
  if (carrier === '') return again<Manifests>([{ field: 'carrier', message: postFaults.carrier }])
  const id = await openManifest(db, services, { carrier, dossiers: picked }, { actor, now })
  return isRefusal(id) ? id : redirect(manifestPath(id))
}

export const ParcelCells = (): readonly Column<Parcel>[] => [
  {
    head: newListWords.dossier,
    title: true,
    cell: ({ dossierId, code }) => (
      <a href={dossierPath(dossierId)} class="num">
        {code}
      </a>
    ),
  },
  { head: words.result, cell: ({ result }) => result },
  { head: words.address, cell: (parcel) => <Address parcel={parcel} /> },
]

const Address = ({ parcel }: { readonly parcel: Parcel }) => {
  const { t } = useScene()
  return (
    <>
      {parcel.addressee}
      <small>
        <Spoken>{parcel.address ?? t(words.noAddress)}</Spoken>
      </small>
      {parcel.phone !== null && <small class="num">{parcel.phone}</small>}
    </>
  )
}

const Waiting = ({
  parcels,
  ticked,
}: {
  readonly parcels: readonly Parcel[]
  readonly ticked: ReadonlySet<string>
}) => {
  const { t } = useScene()
  if (parcels.length === 0) return <EmptyState>{words.nothing}</EmptyState>
  const tick: Column<Parcel> = {
    head: newListWords.select,
    tick: true,
    cell: ({ dossierId, code }) => (
      <input
        type="checkbox"
        name="pick"
        value={dossierId}
        checked={ticked.has(dossierId)}
        aria-label={t(newListWords.pick(code))}
      />
    ),
  }
  return (
    <FormBox class="hand-list">
      <ScanLine ticked={ticked.size} autofocus={false} />
      <Table
        caption={words.waiting}
        columns={[tick, ...ParcelCells()]}
        rows={parcels}
        keyOf={({ dossierId }) => dossierId}
      />
      <TextInput name="carrier" label={postWords.carrier} value={usualCarrier} autocomplete="off" />
      <ButtonRow>
        <Button name="act" value="make" shortcut={workKeys.main}>
          {words.make}
        </Button>
      </ButtonRow>
    </FormBox>
  )
}

const columns: readonly Column<ManifestCounted>[] = [
  {
    head: { vi: 'Số', en: 'No.' },
    title: true,
    cell: (manifest) => (
      <a class="num" href={manifestPath(manifest.id)}>
        {numberOf(manifest)}
      </a>
    ),
  },
  { head: postWords.carrier, cell: ({ carrier }) => carrier },
  { head: words.opened, cell: ({ openedAt }) => <span class="num">{formatDateTime(openedAt)}</span> },
  { head: newListWords.what, figures: true, cell: ({ pieces }) => pieces },
  { head: words.state, cell: (manifest) => <ManifestState manifest={manifest} /> },
]

export const ManifestState = ({ manifest }: { readonly manifest: Pick<ManifestCounted, 'postedAt' | 'open'> }) => {
  if (manifest.postedAt === null) return <Tag tone="none">{words.notYet}</Tag>
  return manifest.open > 0 ? <Tag tone="soon">{words.withPost(manifest.open)}</Tag> : <Tag tone="ok">{words.done}</Tag>
}

const view = (of: Manifests, visit: Own) => {
  const { typed, problems } = visit.form
  const ticked = new Set(readPicks(typed, of.parcels).picked)
  const shown = { ...visit, form: { typed: scanRead(typed, problems), problems } }
  return (
    <PapersFrame visit={shown} title={words.title} {...of} current={manifestsPath}>
      <h1>{visit.t(words.title)}</h1>
      <Section id="cho-gui" title={words.waiting}>
        <Waiting parcels={of.parcels} ticked={ticked} />
      </Section>
      <Section id="bang-ke" title={words.manifests}>
        <Table
          caption={words.manifests}
          columns={columns}
          rows={of.manifests}
          keyOf={({ id }) => id}
          empty={<EmptyState>{words.none}</EmptyState>}
        />
      </Section>
    </PapersFrame>
  )
}

/** Results that go by post: chosen for a manifest, and the manifests so far. */
export const postManifestsPage = (services: DossierServices): Door =>
  page(manifestsPath, {
    who: may('dossier.hand-over'),
    load: load(services),
    submit: submit(services),
    record: { as: 'post-manifest.read', of: ({ parcels }) => parcels.map(({ dossierId }) => dossierId) },
    view,
  })
