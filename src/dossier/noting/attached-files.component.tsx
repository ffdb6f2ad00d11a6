import { type Attachment, fileTypes } from '#document'
import type { Lang } from '#platform'
import { useScene } from '#web'
import { fileWords, noteWords as words } from './note.words.ts'

/** «0,8 MB»; what is smaller than a tenth in KB. */
const sizeOf = (bytes: number, lang: Lang): string =>
  bytes < 100_000
    ? `${Math.max(1, Math.round(bytes / 1000))} KB`
    : `${new Intl.NumberFormat(lang, { maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`

interface FilesProps {
  readonly files: readonly Pick<Attachment, 'id' | 'type' | 'bytes'>[]
  /** Where one of them is opened. */
  readonly href: (id: string) => string
}

/** Files that go with what was written, by number, kind and size: nobody has named them. */
export const AttachedFiles = ({ files, href }: FilesProps) => {
  const { t, lang } = useScene()
  return files.length === 0 ? null : (
    <ul class="note-files">
      {files.map(({ id, type, bytes }, at) => (
        <li key={id}>
          <a href={href(id)}>
            <span class="govuk-visually-hidden">{t(words.openFile)}: </span>
            <span class="num">{t(fileWords(at + 1, fileTypes[type].toUpperCase(), sizeOf(bytes, lang)))}</span>
          </a>
        </li>
      ))}
    </ul>
  )
}
