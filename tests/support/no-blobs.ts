import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { blobsIn } from '#platform'

/** A store that nothing was ever put into: its folder does not exist. */
export const noBlobs = blobsIn(join(tmpdir(), 'no-blobs-were-kept-here'))
