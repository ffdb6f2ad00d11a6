import type { DossierFile } from '#document'
import { Button, EmptyState, FormBox, fieldId, Section, Select, Tag, useField, useScene } from '#web'
import type { DossierCase } from '../solving/dossier-case.ts'
import { filePath, scansPath } from '../solving/dossier-paths.ts'
import { shortMoment } from '../solving/due-state.ts'
import { uploadLimits } from './attach-file.ts'
import { addedWords, sizeWords, versionWords, checkWords as words } from './check.words.ts'
import { listedName } from './checked-papers.ts'

export const viewerAnchor = 'ban-quet'

export interface ScansProps {
  readonly of: DossierCase
  readonly files: readonly DossierFile[]
  /** Which of them is looked at. */
  readonly shown: DossierFile | undefined
  readonly mayAttach: boolean
}

const newestOf = (files: readonly DossierFile[], component: string): number =>
  Math.max(...files.filter((file) => file.component === component).map(({ version }) => version))

const isNewest = (files: readonly DossierFile[], { component, version }: DossierFile): boolean =>
  version === newestOf(files, component)

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
            {t(words.document)} {at + 1}, {t(versionWords(file.version, isNewest(files, file)))}
          </a>
        </li>
      ))}
    </ul>
  )
}

const Shown = ({
  of,
  file,
  newest,
}: {
  readonly of: DossierCase
  readonly file: DossierFile
  readonly newest: boolean
}) => {
  const { t, now } = useScene()
  const name = of.dossier.components.find(({ key }) => key === file.component)?.name ?? file.component
  const src = filePath(of.dossier.id, file.id)
  const who = of.people.officer(file.addedBy) ?? '–'
  return (
    <figure class="scan">
      <figcaption>
        <strong>{listedName(name)}</strong>{' '}
        <Tag tone={newest ? 'ok' : 'none'}>{versionWords(file.version, newest)}</Tag>
        <br />
        <small>
          {t(addedWords(who, shortMoment(file.addedAt, now)))} · <a href={src}>{t(words.openAlone)}</a>
        </small>
      </figcaption>
      {file.type === 'application/pdf' ? (
        <>
          <iframe src={src} title={name} />
          <p class="govuk-hint">{t(words.noFrame)}</p>
        </>
      ) : (
        <img src={src} alt={name} />
      )}
    </figure>
  )
}

const FileInput = () => {
  const { t } = useScene()
  const { id, error } = useField('file', undefined)
  return (
    <div class={error === null ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class="govuk-label" for={id}>
        {t(words.files)}
      </label>
      <div id={`${id}-hint`} class="govuk-hint">
        {t(sizeWords(uploadLimits.files, uploadLimits.fileBytes / 1_000_000))}
      </div>
      <input
        class="govuk-file-upload"
        id={fieldId('file')}
        name="file"
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
      <FileInput />
      <p class="govuk-hint">{t(words.saveFirst)}</p>
      <Button look="plain">{words.upload}</Button>
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
        <Shown of={of} file={shown} newest={isNewest(files, shown)} />
      )}
      {mayAttach && <Upload of={of} />}
    </Section>
  )
}
