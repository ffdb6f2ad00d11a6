import type { DossierFile } from '#document'
import type { Words } from '#platform'
import {
  Button,
  Details,
  EmptyState,
  FormBox,
  fieldId,
  Section,
  Select,
  Tag,
  TextInput,
  useField,
  useScene,
} from '#web'
import type { DossierCase } from '../reading/dossier-case.ts'
import { filePath, scansPath } from '../reading/dossier-paths.ts'
import { shortMoment } from '../solving/due-state.ts'
import { addedWords, outWords, sizeWords, versionWords, checkWords as words } from './check.words.ts'
import { listedName } from './checked-papers.ts'
import { uploadLimits } from './file-limits.ts'

export const viewerAnchor = 'ban-quet'

export interface ScansProps {
  readonly of: DossierCase
  readonly files: readonly DossierFile[]
  /** Which of them is looked at. */
  readonly shown: DossierFile | undefined
  readonly mayAttach: boolean
}

const newestOf = (files: readonly DossierFile[], component: string): number =>
  Math.max(
    ...files.filter((file) => file.component === component && file.withdrawn === null).map(({ version }) => version),
  )

const isNewest = (files: readonly DossierFile[], { component, version }: DossierFile): boolean =>
  version >= newestOf(files, component)

/** «bản 1», «bản 1 (cũ)», «đã gỡ» */
const standingOf = (files: readonly DossierFile[], file: DossierFile): Words =>
  file.withdrawn === null ? versionWords(file.version, isNewest(files, file)) : words.out

/** The scans of one paper: which version, and which of its files, each a link that shows it. */
export const ScanLinks = ({
  files,
  shown,
  component,
}: Omit<ScansProps, 'of' | 'mayAttach'> & { component: string }) => {
  const { t, url } = useScene()
  const own = files.filter((file) => file.component === component)
  return own.length === 0 ? null : (
    <ul class="scan-links">
      {own.map((file, at) => (
        <li key={file.id}>
          <a
            href={`${url.pathname}?tep=${file.id}#${viewerAnchor}`}
            aria-current={file.id === shown?.id ? 'true' : undefined}
          >
            {t(words.document)} {at + 1}, {t(standingOf(files, file))}
          </a>
        </li>
      ))}
    </ul>
  )
}

interface ShownProps {
  readonly of: DossierCase
  readonly file: DossierFile
  /** Whether it is the present version; taken out, it is none. */
  readonly newest: boolean
  readonly standing: Words
}

/** Who brought it, and who took it out again and why. */
const Trace = ({ of, file }: Pick<ShownProps, 'of' | 'file'>) => {
  const { t, now } = useScene()
  const named = (id: string) => of.people.officer(id) ?? '–'
  const { withdrawn } = file
  return (
    <small>
      {t(addedWords(named(file.addedBy), shortMoment(file.addedAt, now)))} ·{' '}
      <a href={filePath(of.dossier.id, file.id)}>{t(words.openAlone)}</a>
      {withdrawn !== null && (
        <>
          <br />
          {t(outWords(named(withdrawn.by), shortMoment(withdrawn.at, now), withdrawn.reason))}
        </>
      )}
    </small>
  )
}

/** The viewers of browsers show the page as wide as there is room, without their list of pages beside it. */
const wholeWidth = '#navpanes=0&view=FitH'

const Shown = ({ of, file, newest, standing }: ShownProps) => {
  const { t } = useScene()
  const name = of.dossier.components.find(({ key }) => key === file.component)?.name ?? file.component
  const src = filePath(of.dossier.id, file.id)
  return (
    <figure class="scan">
      <figcaption>
        <strong lang="vi">{listedName(name)}</strong> <Tag tone={newest ? 'ok' : 'none'}>{standing}</Tag>
        <br />
        <Trace of={of} file={file} />
      </figcaption>
      {file.type === 'application/pdf' ? (
        <>
          <iframe src={`${src}${wholeWidth}`} title={name} />
          <p class="govuk-hint">{t(words.noFrame)}</p>
        </>
      ) : (
        <img src={src} alt={name} />
      )}
    </figure>
  )
}

const TakeOut = ({ of, file }: Pick<ShownProps, 'of' | 'file'>) => {
  const { t, form } = useScene()
  return (
    <Details summary={words.changeShown} shortcut="Alt+X" open={form.typed.get('withdraw') === file.id}>
      <FormBox action={scansPath(of.dossier.id)} files>
        <input type="hidden" name="withdraw" value={file.id} />
        <TextInput name="withdrawReason" label={words.whyOut} hint={words.whyOutHint} maxlength={500} />
        <FileInput name="replacement" label={words.instead} />
        <p class="govuk-hint">{t(words.keptMarked)}</p>
        <Button look="plain" shortcut="Alt+J">
          {words.takeOut}
        </Button>
      </FormBox>
    </Details>
  )
}

const FileInput = ({ name, label }: { readonly name: string; readonly label: Words }) => {
  const { t } = useScene()
  const { id, error } = useField(name, undefined)
  return (
    <div class={error === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label" for={id}>
        {t(label)}
      </label>
      <div id={`${id}-hint`} class="govuk-hint">
        {t(sizeWords(uploadLimits.files, uploadLimits.fileBytes / 1_000_000))}
      </div>
      <input
        class="govuk-file-upload"
        id={fieldId(name)}
        name={name}
        type="file"
        multiple
        accept="application/pdf,image/jpeg,image/png"
        aria-describedby={`${id}-hint`}
      />
    </div>
  )
}

const Upload = ({ of }: Pick<ScansProps, 'of'>) => {
  const { t } = useScene()
  return (
    <FormBox action={scansPath(of.dossier.id)} files class="scan-upload">
      <h3 class="panel-label">{t(words.add)}</h3>
      <Select
        name="component"
        label={words.whichPaper}
        empty={words.choose}
        choices={of.dossier.components.map(({ key, name }) => ({ value: key, label: listedName(name) }))}
      />
      <FileInput name="file" label={words.files} />
      <p class="govuk-hint">{t(words.saveFirst)}</p>
      <Button look="plain" shortcut="Alt+O">
        {words.upload}
      </Button>
    </FormBox>
  )
}

/** The document that is looked at, and where more of them come in. */
export const Scans = ({ of, files, shown, mayAttach }: ScansProps) => {
  const { t } = useScene()
  return (
    <Section id={viewerAnchor} title={words.document}>
      {shown === undefined ? (
        <EmptyState>{t(mayAttach ? words.noScans : words.nothingToSee)}</EmptyState>
      ) : (
        <Shown
          of={of}
          file={shown}
          newest={shown.withdrawn === null && isNewest(files, shown)}
          standing={standingOf(files, shown)}
        />
      )}
      {mayAttach && shown?.withdrawn === null && <TakeOut of={of} file={shown} />}
      {mayAttach && <Upload of={of} />}
    </Section>
  )
}
