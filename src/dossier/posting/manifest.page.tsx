import { type Actor, may } from '#identity'
import { isRefusal, type Refusal, type Words } from '#platform'
import {
  again,
  Button,
  ButtonLink,
  ButtonRow,
  CellInput,
  type Column,
  type Door,
  type Form,
  FormBox,
  type FormProblem,
  formatDateTime,
  page,
  redirect,
  SummaryList,
  Table,
  Tag,
  TextInput,
  type Tone,
  useScene,
  type Visit,
  workKeys,
} from '#web'
import { formOf } from '../acting/act-forms.ts'
import { toldOf } from '../listing/list.form.ts'
import { listFaults } from '../listing/list.words.ts'
import { numberOf, PapersFrame, type Place } from '../listing/list-frame.component.tsx'
import { manifestPath, manifestPrintPath, manifestsPath } from '../listing/list-paths.ts'
import { actPath } from '../reading/dossier-paths.ts'
import type { DossierServices } from '../services.ts'
import { officerNav } from '../today/officer-nav.ts'
import { deliverParcels, type FailedParcel, manifestFor, numberParcels, postManifest } from './keep-manifest.ts'
import { ManifestState, ParcelCells } from './manifests.page.tsx'
import { parcelStates, postFaults, postWords, manifestWords as words } from './post.words.ts'
import type { Manifest, ManifestLine, ParcelState } from './post-manifests.query.ts'
import { plainTracking, trackingFault } from './tracking-number.ts'

export type OwnManifest = Visit<Actor, { readonly id: string }>

export interface OneManifest extends Place {
  readonly manifest: Manifest
}

export const loadManifest =
  (services: DossierServices) =>
  async ({ db, actor, now, params }: OwnManifest): Promise<OneManifest | Refusal> => {
    const manifest = await manifestFor(db, services, params.id, { actor, now })
    if (isRefusal(manifest)) return manifest
    const directory = await services.agencies()
    return { actor, directory, nav: await officerNav(db, actor, directory, now, services), manifest }
  }

const numberField = (dossierId: string): string => `number.${dossierId}`

const readNumbers = (form: Form, { lines }: Manifest) => {
  const numbers = lines
    .filter(({ state }) => state === 'listed')
    .map(({ dossierId }) => ({ dossierId, trackingNumber: plainTracking(form.get(numberField(dossierId))) || null }))
  const problems: readonly FormProblem[] = numbers.flatMap(({ dossierId, trackingNumber }) => {
    const message = trackingFault(trackingNumber ?? '')
    return message === null ? [] : [{ field: numberField(dossierId), message }]
  })
  return { numbers, problems }
}

const told = (id: string, answer: readonly FailedParcel[] | Refusal, done: Words) =>
  isRefusal(answer) ? answer : redirect(manifestPath(id), toldOf(done, answer as readonly FailedParcel[]))

const submit = (services: DossierServices) => async (visit: OwnManifest, form: Form) => {
  const { db, params, actor, now } = visit
  const by = { actor, now }
  const manifest = await manifestFor(db, services, params.id, by)
  if (isRefusal(manifest)) return manifest
  const { id } = manifest
  if (form.get('act') === 'deliver') {
    const dossiers = form.all('pick')
    if (dossiers.length === 0) return again<OneManifest>([{ message: listFaults.none }])
    return told(id, await deliverParcels(db, services, { id, dossiers }, by), words.wasDelivered)
  }
  const { numbers, problems } = readNumbers(form, manifest)
  if (problems.length > 0) return again<OneManifest>(problems)
  const saved = await numberParcels(db, services, { id, numbers }, by)
  if (isRefusal(saved) || form.get('act') !== 'post')
    return isRefusal(saved) ? saved : redirect(manifestPath(id), { flash: words.wasSaved })
  const takenBy = form.get('takenBy').slice(0, 100)
  if (takenBy === '') return again<OneManifest>([{ field: 'takenBy', message: postFaults.takenBy }])
  return told(id, await postManifest(db, services, { id, takenBy }, by), words.wasPosted)
}

const keyOf = ({ dossierId }: ManifestLine): string => dossierId

/** Before the post comes: a number for each parcel, as its label is scanned or typed. */
const Draft = ({ manifest }: { readonly manifest: Manifest }) => {
  const { t } = useScene()
  const number: Column<ManifestLine> = {
    head: postWords.number,
    cell: ({ dossierId, code, trackingNumber }) => (
      <CellInput
        name={numberField(dossierId)}
        label={words.numberOf(code)}
        value={trackingNumber ?? ''}
        maxLength={40}
        figures
        scanned
      />
    ),
  }
  return (
    <FormBox class="hand-list">
      <Table caption={words.title} columns={[...ParcelCells(), number]} rows={manifest.lines} keyOf={keyOf} />
      <ButtonRow>
        <Button look="plain" name="act" value="save" shortcut={workKeys.save}>
          {words.save}
        </Button>
      </ButtonRow>
      <TextInput name="takenBy" label={postWords.takenBy} autocomplete="off" />
      <p class="act-says">{t(words.giveSays)}</p>
      <Button name="act" value="post" shortcut={workKeys.main}>
        {words.give}
      </Button>
    </FormBox>
  )
}

const tones = {
  listed: 'none',
  removed: 'none',
  posted: 'soon',
  delivered: 'ok',
  'came-back': 'late',
} as const satisfies Record<ParcelState, Tone>

const State = ({ line }: { readonly line: ManifestLine }) => {
  const { t } = useScene()
  return (
    <>
      <Tag tone={tones[line.state]}>{parcelStates[line.state]}</Tag>
      {line.state === 'posted' && (
        <small>
          <a href={actPath(line.dossierId, formOf('take-back').slug)}>
            {t(words.cameBack)}
            <span class="govuk-visually-hidden"> {line.code}</span>
          </a>
        </small>
      )}
    </>
  )
}

/** With the post: what was delivered is ticked, what came back has an act of its own. */
const Posted = ({ manifest }: { readonly manifest: Manifest }) => {
  const { t } = useScene()
  const waits = manifest.lines.some(({ state }) => state === 'posted')
  const tick: Column<ManifestLine> = {
    head: words.delivered,
    tick: true,
    cell: ({ dossierId, code, state }) =>
      state === 'posted' ? (
        <input type="checkbox" name="pick" value={dossierId} aria-label={t(words.gotTick(code))} />
      ) : null,
  }
  const number: Column<ManifestLine> = {
    head: postWords.number,
    cell: ({ trackingNumber }) => <span class="num">{trackingNumber ?? '–'}</span>,
  }
  const all = [...ParcelCells(), number, { head: words.state, cell: (line: ManifestLine) => <State line={line} /> }]
  return (
    <FormBox class="hand-list">
      <Table caption={words.title} columns={waits ? [tick, ...all] : all} rows={manifest.lines} keyOf={keyOf} />
      {waits && (
        <Button name="act" value="deliver" shortcut={workKeys.main}>
          {words.deliver}
        </Button>
      )}
    </FormBox>
  )
}

const Facts = ({ manifest }: { readonly manifest: Manifest }) => (
  <SummaryList
    facts={[
      { label: postWords.carrier, value: <span lang="vi">{manifest.carrier}</span> },
      { label: words.opened, value: `${formatDateTime(manifest.openedAt)} · ${manifest.openedName}` },
      ...(manifest.postedAt === null
        ? []
        : [
            { label: words.posted, value: formatDateTime(manifest.postedAt) },
            { label: words.takenBy, value: manifest.takenBy ?? '' },
          ]),
    ]}
  />
)

const view = (one: OneManifest, visit: OwnManifest) => {
  const { manifest } = one
  const title = words.one(numberOf(manifest))
  const open = manifest.lines.filter(({ state }) => state === 'posted').length
  return (
    <PapersFrame
      visit={visit}
      title={title}
      {...one}
      back={{ href: manifestsPath, label: words.title }}
      current={manifestsPath}
    >
      <h1>{visit.t(title)}</h1>
      <p>
        <ManifestState manifest={{ ...manifest, open }} />
      </p>
      <Facts manifest={manifest} />
      <p>
        <ButtonLink href={manifestPrintPath(manifest.id)} look="plain" shortcut={workKeys.print}>
          {words.print}
        </ButtonLink>
      </p>
      {manifest.postedAt === null ? <Draft manifest={manifest} /> : <Posted manifest={manifest} />}
    </PapersFrame>
  )
}

/** One postal manifest: numbered, printed, given to the post, and told by and by what was delivered. */
export const postManifestPage = (services: DossierServices): Door =>
  page(`${manifestsPath}/bang-ke/:id`, {
    who: may('dossier.hand-over'),
    load: loadManifest(services),
    submit: submit(services),
    record: { as: 'post-manifest.read', of: ({ manifest }) => manifest.lines.map(({ dossierId }) => dossierId) },
    view,
  })
