import type { Words } from '#platform'
import { Frame, fieldId, useField, useScene } from '#web'
import { sizeWords } from '../checking/check.words.ts'
import { type FileLimits, uploadLimits } from '../checking/file-limits.ts'

interface FileInputProps {
  readonly name: string
  readonly label: Words
  readonly limits?: FileLimits
}

/** Files that go along: of the kinds and sizes that scans have. */
export const FileInput = ({ name, label, limits = uploadLimits }: FileInputProps) => {
  const { t } = useScene()
  const { id, error } = useField(name, undefined)
  return (
    <Frame
      name={name}
      id={id}
      label={label}
      error={error}
      optional
      hint={t(sizeWords(limits.files, limits.fileBytes / 1_000_000))}
    >
      <input
        class="govuk-file-upload"
        id={fieldId(name)}
        name={name}
        type="file"
        multiple
        accept="application/pdf,image/jpeg,image/png"
        aria-describedby={`${id}-hint`}
      />
    </Frame>
  )
}
