import { join } from 'node:path'
import { inject } from 'vitest'
import { blobsIn } from '#platform'

/** A store that nothing was ever put into: its folder does not exist. */
export const noBlobs = blobsIn(join(inject('runFolder'), 'no-blobs-were-kept-here'))
