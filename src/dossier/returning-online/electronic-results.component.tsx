import { formatDateTime, Tag, useScene } from '#web'
import { formOf } from '../acting/act-forms.ts'
import type { ElectronicResult, ResultRow } from '../dossier.ts'
import type { DossierCase } from '../reading/dossier-case.ts'
import { actPath } from '../reading/dossier-paths.ts'
import { resultFilePath } from './fetch-paths.ts'
import { onlineWords as words } from './online.words.ts'
import { SignatureFacts } from './signature-facts.component.tsx'

interface FileProps {
  readonly of: DossierCase
  readonly file: ElectronicResult
  readonly result: ResultRow
}

const moments = ({ file, result }: FileProps, t: ReturnType<typeof useScene>['t']): string =>
  [
    `${t(words.attached)} ${formatDateTime(file.attachedAt)}`,
    ...(result.onlineAt === null || file.replacedAt !== null
      ? []
      : [
          `${t(words.returnedOnline)} ${formatDateTime(result.onlineAt)}`,
          file.openedAt === null ? t(words.notFetched) : `${t(words.fetched)} ${formatDateTime(file.openedAt)}`,
        ]),
  ].join(' · ')

const File = (props: FileProps) => {
  const { t } = useScene()
  const { of, file, result } = props
  const replaced = file.replacedAt !== null || result.correctedAt !== null
  return (
    <li>
      <p>
        <a href={resultFilePath(of.dossier.id, file.id)}>{t(words.open)}</a>{' '}
        {replaced && <Tag tone="stopped">{words.wasReplaced}</Tag>}
      </p>
      <SignatureFacts file={file} />
      <p class="section-foot num">{moments(props, t)}</p>
    </li>
  )
}

/** The signed files of one result, the newest first; what was replaced stays and says so. */
export const ElectronicFiles = ({ of, result }: Omit<FileProps, 'file'>) => {
  const files = of.dossier.electronic.filter(({ resultId }) => resultId === result.id)
  return files.length === 0 ? null : (
    <ul class="electronic-files" aria-label={useScene().t(words.title)}>
      {files.toReversed().map((file) => (
        <File key={file.id} of={of} file={file} result={result} />
      ))}
    </ul>
  )
}

/** From the results of a dossier to giving them online, where the other way is what the form shows first. */
export const OnlineLink = ({ of }: Pick<FileProps, 'of'>) => {
  const { t } = useScene()
  return of.actions.includes('hand-over') && of.dossier.electronic.length > 0 ? (
    <p>
      <a href={`${actPath(of.dossier.id, formOf('hand-over').slug)}?cach=truc-tuyen`}>{t(words.onlineLink)}</a>
    </p>
  ) : null
}
