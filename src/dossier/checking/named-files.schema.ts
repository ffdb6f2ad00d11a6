import { Type } from 'typebox'
import { uploadLimits } from './file-limits.ts'

/** Files that were sent ahead. */
export const namedFilesSchema = Type.Array(
  Type.String({ format: 'uuid', description: 'Id that `POST /dossiers/{dossier}/files` answered' }),
  { maxItems: uploadLimits.files },
)
